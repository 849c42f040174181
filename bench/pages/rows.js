import { identities, texts } from '../data.mjs'

export const rows = Array.from({ length: identities }, (_, at) => texts(at))

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Row numbers in the order of a column. */
export function sorted(order, column, descending) {
  const ranks = new Map([...new Set(rows.map((row) => row[column]))].sort(collator.compare).map((text, at) => [text, at]))
  return [...order].sort((a, b) => (ranks.get(rows[a][column]) - ranks.get(rows[b][column])) * (descending ? -1 : 1) || a - b)
}

/** Row numbers of the rows that hold a word anywhere. */
export function matching(word) {
  const wanted = word.toLowerCase()
  return everything.filter((at) => rows[at].some((text) => text.toLowerCase().includes(wanted)))
}

/** Row numbers with one text in one column. */
export function withValue(column, text) {
  return everything.filter((at) => rows[at][column] === text)
}

export const everything = rows.map((_, at) => at)
