import { AppError } from '../../../shared/errors.ts'

// Every sentence says what the file is, that nothing was changed and what to do next. None repeats what is in the file.

/** The file is not something that can be read, in words: what it is and what to do. */
export function notRecognised(whatItIs: string, whatToDo: string, cause?: unknown): AppError {
  return new AppError('file_not_recognised', { message: `${whatItIs} Nothing was changed. ${whatToDo}`, cause })
}

/** The file holds more than one of the limits allows. */
export function tooLarge(found: string, allowed: string): AppError {
  return new AppError('file_too_large', {
    message: `This file has ${found}; Keyroster reads up to ${allowed}. Nothing was changed. Export a smaller part and try again.`,
  })
}

/** A count as people write it: 1,000. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}`
}
