/** A text with every letter as its plain Latin form and without invisible signs, and for each of its characters where it stands in the text itself. */
export type PlainLetters = Readonly<{ plain: string; start: (at: number) => number; end: (at: number) => number }>

/** Accents, full-width forms, letters of other scripts that look Latin, zero-width and direction marks: none of them may hide a word. */
export function plainLetters(text: string): PlainLetters {
  if (onlyPrintedAscii.test(text)) return { plain: text, start: itself, end: itself }
  let plain = ''
  const starts: number[] = []
  let at = 0
  for (const sign of text) {
    const form = plainSign(sign)
    for (let index = 0; index < form.length; index += 1) starts.push(at)
    plain += form
    at += sign.length
  }
  const length = text.length
  // What is invisible after a letter goes with it.
  return { plain, start: (index) => starts[index] ?? length, end: (index) => starts[index] ?? length }
}

const onlyPrintedAscii = /^[\t\n\r\x20-\x7e]*$/

function itself(at: number): number {
  return at
}

function plainSign(sign: string): string {
  if (sign <= '~') return sign
  if (invisible.test(sign)) return ''
  const latin = lookAlikes[sign]
  if (latin !== undefined) return latin
  const parts = sign.normalize('NFKD').replace(/\p{M}/gu, '')
  return [...parts].map((part) => lookAlikes[part] ?? (/\s/.test(part) ? ' ' : part)).join('')
}

// Zero-width, direction, joining, variation and soft-hyphen signs, and marks that combine.
const invisible = /[\p{Cf}\p{M}\u034f\u115f\u1160\u3164\uffa0]/u

const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    // Cyrillic
    'аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw ӏl кk мm тt вb пn',
    'АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI ЈJ ЅS УY ԌG',
    // Greek
    'αa οo νv ρp τt υu ιi κk χx ωw ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX',
    // Latin and signs
    'ıi łl øo đd ɑa ɡg ßs ſs ᴀa ᴅd ᴇe ᴋk ᴏo ᴘp ʀr ᴛt ᴡw ꜱs “" ”" „" ‟" «" »" ‘\' ’\' ‚\' ‹\' ›\' ′\' ″" –- —- ‑- −- ‐- ：: ＝= ∶: ꞉: ⁄/ ∕/',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
)
