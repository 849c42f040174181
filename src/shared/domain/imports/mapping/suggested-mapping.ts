import { providerFromText } from '../../providers/provider.ts'
import { valueOfText } from '../../record/codec.ts'
import type { CustomField } from '../../record/custom-field.ts'
import { type Fact, factById, furtherFacts } from '../../record/facts/fact.ts'
import { environmentWords } from '../../record/facts/vocabulary.ts'
import { keyOfWord, valuesOfList } from '../../record/value-words.ts'
import { rightsOfCell } from '../../record/written-rights.ts'
import { foldText } from '../../values/fold-text.ts'
import { truthOf } from '../../values/truth-words.ts'
import { dayOrder, readDateCell } from '../../values/written-dates.ts'
import type { Table } from '../file/document.ts'
import { lacksHeaders } from './first-row.ts'
import { ownHeaderField } from './header-aliases.ts'
import { type HeadingMeaning, headingMeanings, namesADoer, tellsApart } from './heading-meaning.ts'
import { type ColumnMapping, isOwnTarget, isWorkedOut, keyedTargets, type MappingTarget, ownTarget } from './mapping.ts'
import { namesSecrets } from './refused-columns.ts'

type Candidate = Readonly<{ column: number; target: MappingTarget; score: number }>

/** The field each column probably fills: by what its heading means and by what its cells hold. No field twice, no refused column, and never notes unless `ofOurs` says the file is our own. */
export function suggestedMapping(
  table: Table,
  fields: readonly CustomField[],
  { refused, ofOurs }: Readonly<{ refused: readonly (string | null)[]; ofOurs: boolean }>,
): ColumnMapping {
  const open = (column: number) => ofOurs || (refused[column] ?? null) === null
  const columns = table.headers.map((header, column) => ({ header, column })).filter(({ column }) => open(column))
  const candidates = columns.flatMap(({ header, column }) =>
    meaningsOf(header, fields)
      .filter(({ field }) => ofOurs || (field !== 'notes' && field !== 'credentialNotes'))
      // What we wrote ourselves is what its headings say, whatever stands below them.
      .map(({ field, score }): Candidate => ({ column, target: field, score: score * (ofOurs ? 1 : fit(table, column, field, score)) })),
  )
  const chosen = new Map<number, MappingTarget>()
  const taken = new Set<MappingTarget>()
  const choose = ({ column, target, score }: Candidate) => {
    if (score < leastScore || chosen.has(column) || taken.has(target)) return
    chosen.set(column, target)
    taken.add(target)
  }
  const best = [...candidates].sort((a, b) => b.score - a.score || a.column - b.column)
  for (const candidate of best) choose(candidate)
  for (const { column } of columns) for (const candidate of byContent(table, column)) choose(candidate)
  // Without headings nothing says what a column is: a person is asked.
  const called = taken.has('name') ? null : calledByWhatItIs(table, candidates, chosen)
  if (called !== null) {
    const freed = chosen.get(called)
    chosen.set(called, 'name')
    taken.add('name')
    // What it stood for is free for the next best column: with 'Account' for the name, 'Customer' is the account.
    if (freed !== undefined) taken.delete(freed)
    for (const candidate of best) choose(candidate)
  }
  if (!taken.has('name') && !lacksHeaders(table)) {
    const may = columns.flatMap(({ header, column }) => (namesADoer(header) || isWorkedOut(header) ? [] : [column]))
    const column =
      likelyName(
        table,
        may.filter((one) => !chosen.has(one)),
      ) ??
      // A list is not refused while one of its columns can stand for the name.
      likelyName(
        table,
        may.filter((one) => nameLike.has(chosen.get(one) ?? 'name')),
      )
    if (column !== null) chosen.set(column, 'name')
  }
  return table.headers.map((_, column) => chosen.get(column) ?? null)
}

const leastScore = 40

// A usual word for the field, not only one like it.
const plainScore = 85

// A field the firm named itself means that field, also where a later version of ours uses the same words.
function meaningsOf(header: string, fields: readonly CustomField[]): readonly HeadingMeaning[] {
  const own = fields.find(({ name }) => foldText(name) === foldText(header))
  if (own === undefined) return isWorkedOut(header) ? [] : headingMeanings(header)
  const ours = ownHeaderField(header)
  return ours !== null && !laterFields.has(ours) ? [{ field: ours, score: 100 }] : [{ field: ownTarget(own), score: 99 }]
}

const laterFields: ReadonlySet<string> = new Set(furtherFacts.map(({ id }) => id))

const seen = 200

function cellsIn(table: Table, column: number): readonly string[] {
  const cells: string[] = []
  for (const row of table.rows.slice(0, seen)) {
    const cell = row.cells[column]?.trim() ?? ''
    if (cell !== '') cells.push(cell)
  }
  return cells
}

// How well the cells suit the field, 0 to 1: a column of days cannot be a name, and 'Type' may hold kinds of things or kinds of keys.
function fit(table: Table, column: number, target: MappingTarget, score: number): number {
  const cells = cellsIn(table, column)
  if (cells.length === 0 || isOwnTarget(target)) return 1
  if (target === 'keyrosterId' || target === 'credentialKeyrosterId') return 1
  if (target === 'externalId' && isConstant(cells, table)) return 0
  // 'Product' may be a program or the firm behind it: names of the catalogue settle it.
  if (target === 'provider' && shareOf(cells, (cell) => providerFromText(cell) !== null) >= 0.6) return 1.5
  if (keyedTargets.some(({ id }) => id === target))
    return score >= 100 || shareOf(cells, (cell) => rightsOfCell(cell) !== null) >= 0.5 ? 1 : 0
  const fact = factById(target)
  if (fact.sort === 'day') return score >= 100 || shareOf(cells, isDayLike(cells)) >= 0.5 ? 1 : 0
  // Our own word is what it says, whatever stands below it.
  if (score >= 100) return 1
  if (fact.sort === 'number' || fact.sort === 'yes-no')
    return shareOf(cells, (cell) => valueOfText(fact, cell, () => null).ok) >= 0.5 ? 1 : 0
  // Whether it is on may be answered with a tick.
  const isSwitch = target === 'status' || target === 'credentialStatus'
  if (fact.sort === 'choice' || fact.sort === 'list')
    return 0.5 + 0.5 * shareOf(cells, (cell) => hasKnownWord(fact, cell) || (isSwitch && isAnswer(cell)))
  const isDay = isDayLike(cells)
  // A bare number may be the serial number of a day, but not under a heading that means an id, or says plainly what stands there.
  const holdsNumbers = isIdField(target) || score >= plainScore
  const isWrittenDay = (cell: string) => isDay(cell) && !(holdsNumbers && /^\d+$/.test(cell))
  return shareOf(cells, isWrittenDay) > 0.5 || shareOf(cells, isAnswer) > 0.5 ? 0 : 1
}

function isIdField(target: MappingTarget): boolean {
  return target === 'externalId' || target === 'credentialExternalId' || target === 'account'
}

// Some exports put the same id on every row; taken as the key it would melt all rows into one.
function isConstant(cells: readonly string[], table: Table): boolean {
  return table.rows.length > 1 && cells.length === Math.min(table.rows.length, seen) && new Set(cells).size === 1
}

function shareOf(cells: readonly string[], is: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length
}

function isDayLike(cells: readonly string[]): (cell: string) => boolean {
  const { order } = dayOrder(cells)
  const read = order === 'unsettled' ? 'day-month' : order
  return (cell) => readDateCell(cell, read).says !== 'unreadable'
}

function hasKnownWord(fact: Extract<Fact, { sort: 'choice' | 'list' }>, cell: string): boolean {
  return valuesOfList(cell, (word) => keyOfWord(fact.words, word)).values.length > 0
}

function isAnswer(cell: string): boolean {
  return truthOf(cell) !== null
}

// What a heading nobody knows may still hold: vendors of the catalogue, or the places something runs in.
function byContent(table: Table, column: number): readonly Candidate[] {
  const cells = cellsIn(table, column)
  if (cells.length < 2 || headingMeanings(table.headers[column] ?? '').length > 0) return []
  // Days below the bare word for password say when it was changed.
  if (namesSecrets(table.headers[column] ?? ''))
    return shareOf(cells, isDayLike(cells)) >= 0.5 ? [{ column, target: 'lastRotatedOn', score: 45 }] : []
  const providers = shareOf(cells, (cell) => providerFromText(cell) !== null)
  const places = shareOf(cells, (cell) => keyOfWord(environmentWords, cell) !== null)
  return [
    ...(places >= 0.8 ? [{ column, target: 'environments', score: 50 }] : []),
    ...(providers >= 0.6 ? [{ column, target: 'provider', score: 45 }] : []),
  ]
}

// Where nothing is called a name, 'Service', 'Product' or 'Account' is one if every row says another.
function calledByWhatItIs(table: Table, candidates: readonly Candidate[], chosen: ReadonlyMap<number, MappingTarget>): number | null {
  const found = candidates.filter(({ column, target, score }) => {
    const cells = cellsIn(table, column)
    const as = chosen.get(column)
    // The same account may stand there once for each customer, the same key once for each environment.
    const tells = as === 'account' || new Set(cells).size === cells.length || tellsWithPlace(table, column, chosen)
    return target === 'name' && score > 0 && (as === undefined || nameLike.has(as)) && cells.length > 0 && tells
  })
  return found.sort((a, b) => b.score - a.score || a.column - b.column)[0]?.column ?? null
}

function tellsWithPlace(table: Table, name: number, chosen: ReadonlyMap<number, MappingTarget>): boolean {
  const places = table.headers.flatMap((header, column) =>
    column !== name && (placeLike.has(chosen.get(column)) || tellsApart(header)) ? [column] : [],
  )
  const rows = table.rows.slice(0, seen).filter(({ cells }) => (cells[name] ?? '').trim() !== '')
  const apart = new Set(rows.map(({ cells }) => JSON.stringify([name, ...places].map((column) => foldText(cells[column] ?? '')))))
  return places.length > 0 && apart.size === rows.length
}

const placeLike: ReadonlySet<MappingTarget | undefined> = new Set(['environments', 'account', 'system'])

const nameLike: ReadonlySet<MappingTarget> = new Set(['provider', 'system', 'account', 'credentialLabel'])

// Words that differ from row to row, the first such column from the left: people write the name in front.
function likelyName(table: Table, columns: readonly number[]): number | null {
  const worth = columns.map((column) => {
    const cells = cellsIn(table, column)
    if (cells.length === 0 || shareOf(cells, (cell) => /\p{L}/u.test(cell)) < 0.8) return { column, worth: 0 }
    if (shareOf(cells, isDayLike(cells)) > 0.5 || shareOf(cells, isAnswer) > 0.5) return { column, worth: 0 }
    const longest = cells.reduce((most, cell) => Math.max(most, cell.length), 0)
    const filled = cells.length / Math.min(table.rows.length, seen)
    return {
      column,
      worth: (filled * new Set(cells).size) / cells.length - (longest > 120 ? 0.3 : 0) - (/@/.test(cells[0] ?? '') ? 0.2 : 0),
    }
  })
  const best = worth.reduce<(typeof worth)[number] | null>((most, one) => (one.worth > (most?.worth ?? 0) + 0.1 ? one : most), null)
  return best?.column ?? null
}
