import { textKey } from '../../shared/domain/values/text-key.ts'

/** How well typed letters fit a text: higher is better, null when they do not occur in this order. Case and accents do not matter. */
export function fuzzyScore(typed: string, text: string): number | null {
  const wanted = textKey(typed)
  const within = textKey(text)
  if (wanted === '') return 0
  const whole = within.indexOf(wanted)
  // Together, and best at the start of a word.
  if (whole !== -1)
    return 1000 - Math.min(whole, 200) + (startsWord(within, whole) ? 300 : 0) + (whole === 0 ? 200 : 0) - Math.min(within.length, 100) / 10
  let score = 0
  let from = 0
  for (const letter of wanted.replace(/\s+/g, '')) {
    const at = within.indexOf(letter, from)
    if (at === -1) return null
    score += startsWord(within, at) ? 12 : at === from ? 6 : 1
    from = at + 1
  }
  return score - Math.min(within.length, 100) / 10
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
}
