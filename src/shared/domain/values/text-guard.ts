import { holdsNoSecret, judgedText } from './judged-text.ts'

/** Cleans the free texts of one import and counts what it had to leave out. */
export type TextGuard = Readonly<{
  /** Trimmed and cut to `max` characters, without the secrets somebody wrote into it, which are counted; null when nothing is left. */
  text: (value: string | null | undefined, max: number) => string | null
  /** The same, for whole sentences. */
  prose: (value: string | null | undefined, max: number) => string | null
  /** The same for the name of a record, which must not be lost with a secret: 'Row 12' where nothing else is left; null only without a name. */
  name: (value: string | null | undefined, max: number, row: number) => string | null
  /** The row the texts that follow stand in, so that people can be told where secrets were. */
  at: (row: number) => void
  /** Counts a text that is left out anyhow, where it holds a secret. */
  look: (value: string) => void
  /** Counts fields that were left out unread because they always hold a secret. */
  drop: (count: number) => void
  dropped: () => number
  /** What people must be told about secrets, in sentences. */
  warnings: () => readonly string[]
}>

/** A guard for one file; it lives as long as the parsing of that file. */
export function textGuard(): TextGuard {
  let dropped = 0
  let row: number | null = null
  const rows = new Set<number>()
  const renamed = new Set<number>()
  const found = () => {
    dropped += 1
    if (row !== null) rows.add(row)
  }
  const cleaned = (value: string | null | undefined, max: number): string | null => {
    const trimmed = value?.trim() ?? ''
    if (trimmed === '') return null
    const judged = judgedText(trimmed)
    if (judged.verdict !== 'keep') found()
    return judged.text === null ? null : shortened(judged.text, max)
  }
  return {
    text: cleaned,
    prose: cleaned,
    name: (value, max, place) => {
      const name = cleaned(value, max)
      if (name !== null || (value ?? '').trim() === '') return name
      renamed.add(place)
      return `Row ${place}`
    },
    at: (place) => {
      row = place
    },
    look: (value) => {
      if (!holdsNoSecret(value)) found()
    },
    drop: (count) => {
      dropped += count
    },
    dropped: () => dropped,
    warnings: () => [
      ...(rows.size > 0
        ? [
            `A password or key written into ${rowWords([...rows])} was left out. Change it where it is used: whoever had this file could read it.`,
          ]
        : []),
      ...(renamed.size > 0
        ? [`The name in ${rowWords([...renamed])} was nothing but a secret, so the record is called after its row. Give it a name.`]
        : []),
    ],
  }
}

const rowsNamed = 30

/** Rows by their numbers: 'row 4', 'rows 2, 3 and 9', the first thirty of many. */
export function rowWords(rows: readonly number[]): string {
  const sorted = [...rows].sort((a, b) => a - b)
  const [only, second] = sorted
  if (only !== undefined && second === undefined) return `row ${only}`
  const more = sorted.length - rowsNamed
  return more > 0
    ? `rows ${sorted.slice(0, rowsNamed).join(', ')} and ${more} more`
    : `rows ${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1) ?? ''}`
}

/** True when a text has the shape of a live secret or writes one down with its label ('Password: ...'), as people do in notes. */
export function looksSecret(text: string): boolean {
  return !holdsNoSecret(text)
}

function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`
}
