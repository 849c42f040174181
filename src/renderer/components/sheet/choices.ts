import { textKey } from '../../../shared/domain/values/text-key.ts'

/** The options that fit what was typed, those beginning with it first. */
export function fittingOptions(options: readonly string[], typed: string): readonly string[] {
  const wanted = textKey(typed)
  if (wanted === '') return options
  const begins = options.filter((option) => textKey(option).startsWith(wanted))
  const holds = options.filter((option) => !textKey(option).startsWith(wanted) && textKey(option).includes(wanted))
  return [...begins, ...holds]
}

/** The line highlighted before an arrow key is pressed: the option meant, or none where a new word is as likely. */
export function firstHighlight(fitting: readonly string[], typed: string, takesOther: boolean): number {
  if (typed.trim() === '') return -1
  const [first] = fitting
  if (first === undefined) return -1
  return takesOther && !textKey(first).startsWith(textKey(typed)) ? -1 : 0
}

/** 'Read, Write' as its parts. */
export function listParts(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The option put into the list, or taken out of it, in the order of the options. `alone` is one that rules out all others. */
export function toggled(chosen: readonly string[], option: string, options: readonly string[], alone?: string): readonly string[] {
  if (option === alone) return chosen.includes(option) ? [] : [option]
  const besides = options.filter((candidate) => candidate !== alone)
  return besides.filter((candidate) => (candidate === option ? !chosen.includes(candidate) : chosen.includes(candidate)))
}
