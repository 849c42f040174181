import { textKey, withoutAccents } from './text-key.ts'

/** A word or header made comparable: no accents, no case, 'lastUsed' as two words, everything but letters and digits a single blank. */
export function foldText(text: string): string {
  return onlyAscii.test(text) ? foldAscii(text) : foldAny(text)
}

// Nearly every cell is plain ASCII, where the same rules cost a fifth.
const onlyAscii = /^[\x00-\x7f]*$/

function foldAscii(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
}

/** The rule itself, for any script. */
export function foldAny(text: string): string {
  return textKey(withoutAccents(text).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
