import { judgedText } from '../../shared/domain/values/judged-text.ts'
import { AppError } from '../../shared/errors.ts'
import { readBytes } from '../files/read-from-disk.ts'
import { decodeText } from '../files/text/decode-text.ts'
import type { CommandWords } from './command-words.ts'
import type { Outcome } from './outcome.ts'

/** What the gate says of each line of a file, in their order: keep, cut or drop. Nothing of a line is printed, and no vault is needed. */
export function runCheckText({ files: [file = ''] }: CommandWords): Outcome {
  const decoded = decodeText(readBytes(file).bytes)
  if (decoded === null)
    throw new AppError('file_unreadable', {
      message: `${file} is not a text. Nothing was checked. Save it as plain text, one text in each line.`,
    })
  const verdicts = linesOf(decoded.text).map((line) => judgedText(line).verdict)
  return { json: { verdicts }, lines: verdicts, code: 0 }
}

// The line end of the last line begins no other one.
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
