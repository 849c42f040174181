/** One text however it is typed: case, accents, and how much white space is between and around do not tell two apart. Stored as the key of every person, so what it answers must not change. */
export function textKey(text: string): string {
  const lower = (onlyAscii.test(text) ? text : withoutAccents(text)).toLowerCase()
  return (unevenBlanks.test(lower) ? lower.replace(/\s+/g, ' ') : lower).trim()
}

/** A text with every letter as its plain form: 'é' as 'e', 'ﬁ' as 'fi'. Case is kept. */
export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '')
}

// Nearly every text is plain ASCII with single blanks, and taking letters apart is slow.
const onlyAscii = /^[\x00-\x7f]*$/
const unevenBlanks = /\s\s|[^\S ]/
