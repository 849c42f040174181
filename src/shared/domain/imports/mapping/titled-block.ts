import { recordFacts } from '../../record/facts/fact.ts'
import { keyOfWord } from '../../record/value-words.ts'
import { foldText } from '../../values/fold-text.ts'
import { ownHeaderField } from './header-aliases.ts'
import { type HeaderLine, headerLine, headerLinesSeen, isHeadings } from './header-line.ts'
import { headingMeanings, isHeading } from './heading-meaning.ts'
import type { MappableField } from './mapping.ts'

// Copied rows come with their headings or without, and nobody says which. What is taken for headings must not be somebody's data.

/** Where the headings of copied cells stand and what they are; null where anybody would take the first line for data. `titles` are words that head columns where the cells may go. */
export function titledBlock(block: readonly (readonly string[])[], titles: readonly string[]): HeaderLine | null {
  const found = headerLine(block.slice(0, headerLinesSeen))
  const filled = found.cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0 || !isHeadings(filled) || !block.slice(found.at + 1).some((row) => row.some((cell) => cell.trim() !== '')))
    return null
  const ours = new Set(titles.map(foldText))
  const isOurs = (cell: string) => ours.has(foldText(cell)) || ownHeaderField(cell) !== null
  // One word alone heads a column only where it is exactly its title.
  if (filled.length === 1) return filled.every(isOurs) ? found : null
  const known = filled.filter((cell) => isOurs(cell) || (isHeading(cell) && !isClosedWord(cell))).length
  return known >= 2 && known * 2 >= filled.length ? found : null
}

/** The field each heading stands for, the surest first where two mean the same; null for words nobody knows. */
export function fieldsOfHeadings(headings: readonly string[]): readonly (MappableField | null)[] {
  const candidates = headings.flatMap((heading, column) => headingMeanings(heading).map((meaning) => ({ ...meaning, column })))
  const chosen = new Map<number, MappableField>()
  const taken = new Set<MappableField>()
  for (const { column, field } of candidates.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (chosen.has(column) || taken.has(field)) continue
    chosen.set(column, field)
    taken.add(field)
  }
  return headings.map((_, column) => chosen.get(column) ?? null)
}

// 'API key' and 'Active' may head a column, but far more often they stand in one.
function isClosedWord(cell: string): boolean {
  return closed.some((fact) => keyOfWord(fact.words, cell) !== null)
}

const closed = recordFacts.flatMap((fact) => (fact.sort === 'choice' || fact.sort === 'list' ? [fact] : []))
