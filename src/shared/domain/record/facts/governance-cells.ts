import { foldText } from '../../values/fold-text.ts'
import { isPlainDate } from '../../values/plain-date.ts'
import type { TextGuard } from '../../values/text-guard.ts'
import { type Fact, furtherFacts } from './fact.ts'

// The facts beside the columns of the vault as cells of a table, one column each: what our own export writes and any table may bring. A list that is stated to be empty is the word 'none'; what has parts is JSON.

type Words = Readonly<Record<string, string>>
type Sort =
  | Readonly<{ sort: 'text' | 'prose'; max: number }>
  | Readonly<{ sort: 'day' | 'yes-no' | 'json' | 'names' }>
  | Readonly<{ sort: 'number'; least: number; most: number }>
  | Readonly<{ sort: 'choice' | 'list'; words: Words }>
export type GovernanceCell = Readonly<{ of: 'identity' | 'credential'; field: string; header: string }> & Sort

const written = furtherFacts.filter(({ derived }) => !derived)

export const governanceTargets: readonly string[] = written.map(({ id }) => id)

export const governanceCells: Readonly<Record<string, GovernanceCell>> = Object.fromEntries(written.map((fact) => [fact.id, cellOf(fact)]))

/** The cell of a target; a target that is none is a mistake in the code. */
export function governanceCell(target: string): GovernanceCell {
  const cell = governanceCells[target]
  if (cell === undefined) throw new Error(`There is no cell for ${target}.`)
  return cell
}

// People are told by name.
function cellOf(fact: Fact): GovernanceCell {
  return { of: fact.of, field: fact.sort === 'person' ? fact.id : fact.field, header: fact.title, ...sortOf(fact) }
}

function sortOf(fact: Fact): Sort {
  switch (fact.sort) {
    case 'person':
      return { sort: 'text', max: 120 }
    case 'people':
      return { sort: 'names' }
    case 'record':
    case 'deadlines':
      return { sort: 'json' }
    case 'moment':
      return { sort: 'text', max: 30 }
    case 'text':
    case 'prose':
      return { sort: fact.sort, max: fact.max }
    case 'number':
      return { sort: fact.sort, least: fact.least, most: fact.most }
    case 'choice':
    case 'list':
      return { sort: fact.sort, words: fact.words }
    case 'day':
    case 'yes-no':
    case 'names':
      return { sort: fact.sort }
  }
}

const none = 'none'

/** A fact as the text of its cell; '' where it is not known. */
export function governanceText(cell: GovernanceCell, value: unknown): string {
  if (value === null || value === undefined) return ''
  switch (cell.sort) {
    case 'yes-no':
      return value === true ? 'Yes' : 'No'
    case 'choice':
      return cell.words[plain(value)] ?? plain(value)
    case 'list':
      return Array.isArray(value) && value.length > 0 ? value.map((item) => cell.words[String(item)] ?? String(item)).join(', ') : none
    case 'names':
      return Array.isArray(value) && value.length > 0 ? JSON.stringify(value) : none
    case 'json':
      return JSON.stringify(value)
    case 'number':
    case 'day':
    case 'text':
    case 'prose':
      return plain(value)
  }
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The fact a cell tells; undefined where it says nothing, null where nobody can read it. */
export function governanceValue(cell: GovernanceCell, words: string, guard: TextGuard): unknown {
  if (words === '') return undefined
  const folded = foldText(words)
  const oneOf = (table: Words, word: string) =>
    Object.keys(table).find((value) => foldText(table[value] ?? '') === foldText(word) || foldText(value) === foldText(word)) ?? null
  switch (cell.sort) {
    case 'text':
      return guard.text(words, cell.max) ?? undefined
    case 'prose':
      return guard.prose(words, cell.max) ?? undefined
    case 'yes-no':
      return ['yes', 'true', '1', 'ja', 'oui', 'si'].includes(folded)
        ? true
        : ['no', 'false', '0', 'nein', 'non'].includes(folded)
          ? false
          : null
    case 'number':
      return /^\d{1,6}$/.test(words) && Number(words) >= cell.least && Number(words) <= cell.most ? Number(words) : null
    case 'day':
      return isPlainDate(words) ? words : null
    case 'choice':
      return oneOf(cell.words, words)
    case 'list': {
      if (folded === none) return []
      const found = words.split(/[,;|]/).map((word) => oneOf(cell.words, word))
      return found.includes(null) ? null : found
    }
    case 'names': {
      if (folded === none) return []
      const listed = words.startsWith('[') ? parsed(words) : words.split(/[,;|]/).map((word) => word.trim())
      return Array.isArray(listed) ? listed.flatMap((name: unknown) => guard.text(String(name), 120) ?? []) : null
    }
    case 'json': {
      // Free text inside is checked with the whole draft.
      const value = guard.prose(words, 20_000) === null ? null : parsed(words)
      return typeof value === 'object' ? value : null
    }
  }
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return null
  }
}
