import { foldText } from '../../values/fold-text.ts'
import type { MappingTarget } from './mapping.ts'

/** What a cell said, and what of it nobody could read: words to be listed, or undefined for the cell as a whole. */
export type Reading<Value> = Readonly<{ value: Value; unread: readonly (string | undefined)[] }>

/** Remembers what the cells of one table said, so that each different cell is read once. */
export type ColumnReadings = Readonly<{
  of: <Value>(field: MappingTarget, text: string, read: () => Reading<Value>) => Reading<Value>
  /** foldText of a text that comes up again and again. */
  folded: (text: string) => string
}>

// The same few words stand in a hundred thousand cells; a column where every cell differs must not fill the memory.
const mostKept = 4000

/** The memory of one table; it lives as long as the reading of that table. */
export function columnReadings(): ColumnReadings {
  const byField = new Map<MappingTarget, Map<string, Reading<unknown>>>()
  const words = new Map<string, string>()
  return {
    of: <Value>(field: MappingTarget, text: string, read: () => Reading<Value>) => {
      const known = byField.get(field) ?? new Map<string, Reading<unknown>>()
      if (known.size === 0) byField.set(field, known)
      return kept(known, text, read) as Reading<Value>
    },
    folded: (text) => kept(words, text, () => foldText(text)),
  }
}

function kept<Value>(known: Map<string, Value>, text: string, read: () => Value): Value {
  const present = known.get(text)
  if (present !== undefined) return present
  const fresh = read()
  if (known.size < mostKept) known.set(text, fresh)
  return fresh
}
