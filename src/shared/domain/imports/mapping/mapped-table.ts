import type { CustomField } from '../../record/custom-field.ts'
import { furtherFacts, recordFacts } from '../../record/facts/fact.ts'
import { foldText } from '../../values/fold-text.ts'
import { plainDate } from '../../values/plain-date.ts'
import { rowWords, type TextGuard, textGuard } from '../../values/text-guard.ts'
import { type DayOrder, dayOrder, settledOrder } from '../../values/written-dates.ts'
import type { ImportAnswers, ImportQuestion, ParsedImport, RecordProblem } from '../draft/draft.ts'
import { unreadEntryWarnings } from '../draft/parsed-list.ts'
import { brokenMentions, brokenProblems, recordNumbers, tableOf } from '../draft/table-records.ts'
import type { ImportFile, Table } from '../file/document.ts'
import { columnReadings } from './column-readings.ts'
import { shownHeaders } from './first-row.ts'
import { asksWhetherOff, countedIn, tellsApart } from './heading-meaning.ts'
import type { ValueMapping } from './import-choices.ts'
import { type OtherLine, otherLines } from './list-lines.ts'
import { type MappedCells, type MappedRow, readMappedRow } from './mapped-row.ts'
import { type ColumnMapping, isOwnTarget, type MappingTarget, ownTarget, targetWords } from './mapping.ts'
import { mergedDrafts, type ReadRecord } from './merged-drafts.ts'
import { refusedColumns } from './refused-columns.ts'

/** What the app says about the generic table where it names its sources. */
export const genericCsv = {
  id: 'generic-csv',
  name: 'Any table (CSV)',
  cannotShow: 'A table shows only what its columns hold; whatever has no column stays unknown.',
  guide: {
    who: 'Anybody who has the list.',
    steps: ['Save the list as CSV or as an Excel workbook, with one line of headers.', 'Choose the file here and match its columns.'],
    command: null,
    fileName: null,
    checkedOn: plainDate('2026-11-21'),
  },
} as const

const none: ReadonlyMap<number, OtherLine> = new Map()

/** A table read by a column mapping. Rows about one identity are merged, an exact repeat is skipped, a row without a name fails. `at` is told how many rows are read. */
export function parseMapped(
  file: ImportFile,
  mapping: ColumnMapping,
  fields: readonly CustomField[] = [],
  { answers, values }: ReadingChoices = { answers: {}, values: {} },
  at: (done: number, of: number) => void = () => undefined,
): ReadTable {
  const table = tableOf(file) ?? { headers: [], rows: [], brokenRows: [] }
  const refused = refusedColumns(table)
  const headers = shownHeaders(table)
  const guard = textGuard()
  guard.drop(filledCells(table, refused))

  const columns = columnsOf(mapping, refused)
  const dates = [...columns].filter(([field]) => isDateTarget(field, fields))
  const orders = columnOrders(
    new Map(dates.map(([field, column]) => [field, dayOrder(cellsOf(table, column))])),
    (field) => answers[questionId(headers[columns.get(field) ?? -1])],
  )
  const unread = unreadCells(fields)
  const words = unreadWordList(guard)
  let current: readonly string[] = []
  const heads = new Map<MappingTarget, string>()
  let line = 0
  const cells: MappedCells = {
    cell: (field) => {
      const column = columns.get(field)
      const own = column === undefined ? '' : (current[column] ?? '').trim()
      return own === '' ? (heads.get(field) ?? '') : own
    },
    order: (field) => orders.get(field)?.read ?? 'none',
    unread: (field, word) => {
      unread.add(field, line)
      if (word !== undefined) words.add(field, word)
    },
    meaning: (field, word) => values[field]?.[foldText(word)],
    asksWhetherOff: (field) => asksWhetherOff(table.headers[columns.get(field) ?? -1] ?? ''),
    countedIn: (field) => countedIn(table.headers[columns.get(field) ?? -1] ?? ''),
    guard,
    line: () => line,
    readings: columnReadings(),
    own: fields.filter((field) => columns.has(ownTarget(field))),
    ofOurs: columns.has('keyrosterId'),
    further: furtherFacts.filter(({ id, derived }) => !derived && columns.has(id)),
  }

  const unmapped = columnsToGuard(headers, mapping, refused)
  const readRow = (tableRow: Table['rows'][number]) => {
    current = tableRow.cells
    line = tableRow.line
    guard.at(line)
    for (const column of unmapped) guard.look(tableRow.cells[column] ?? '')
    return readMappedRow(cells)
  }
  const otherwise = cells.ofOurs ? none : otherLines(table, mapping)
  const { named, nameless, others, broken } = readRecords(table, otherwise, heads, readRow, at)
  const apartBy = unmapped.filter((column) => tellsApart(table.headers[column] ?? ''))
  const { drafts, skipped, failed } = mergedDrafts(named, apartBy)
  const mentions = brokenMentions(broken)
  const parsed: ParsedImport = {
    source: 'generic-csv',
    account: null,
    asOf: null,
    read: table.rows.length + table.brokenRows.length,
    drafts,
    skipped: [...others, ...skipped].sort((a, b) => a.record - b.record),
    failed: [...nameless, ...failed, ...brokenProblems(broken)],
    warnings: [
      ...[...orders].flatMap(([field, order]) => orderWarnings(targetWords(field, fields), order)),
      ...unread.warnings(),
      ...guard.warnings(),
      ...unreadEntryWarnings(broken.length, mentions === null),
    ],
    ...(mentions === null || mentions.length === 0 ? {} : { unread: mentions }),
    partial: mentions === null,
    secretsDropped: guard.dropped(),
    questions: [...orders].flatMap(([field, { example, answer }]) =>
      example === null ? [] : [orderQuestion(headers[columns.get(field) ?? -1], example, answer)],
    ),
  }
  return { parsed, unread: words.list() }
}

// Row by row: records, those without a name, and lines that are no records, of which some head the rows below.
function readRecords(
  table: Table,
  otherwise: ReadonlyMap<number, OtherLine>,
  heads: Map<MappingTarget, string>,
  readRow: (row: Table['rows'][number]) => MappedRow | null,
  at: (done: number, of: number) => void,
) {
  const { numberAt, broken } = recordNumbers(table)
  const named: ReadRecord[] = []
  const nameless: RecordProblem[] = []
  const others: RecordProblem[] = []
  table.rows.forEach((tableRow, index) => {
    at(index, table.rows.length)
    const other = otherwise.get(index)
    const problem = (reason: string) => ({ record: numberAt(index), label: `Line ${tableRow.line}`, reason })
    if (other !== undefined) {
      others.push(problem(other.reason))
      if (other.heads?.target != null) heads.set(other.heads.target, other.heads.value)
      return
    }
    const row = readRow(tableRow)
    if (row === null) nameless.push(problem('no name'))
    else named.push({ record: numberAt(index), line: tableRow.line, cells: tableRow.cells, row })
  })
  return { named, nameless, others, broken }
}

// A secret in a column that is not taken over is told of as well.
function columnsToGuard(headers: readonly string[], mapping: ColumnMapping, refused: readonly (string | null)[]): readonly number[] {
  return headers.flatMap((_, column) => ((mapping[column] ?? null) === null && (refused[column] ?? null) === null ? [column] : []))
}

function orderWarnings(field: string, { read, example }: ColumnOrder): readonly string[] {
  return read === 'unsettled'
    ? [
        `Dates of “${field}” that fit both orders stay empty until it is settled whether ${example ?? 'one of them'} has the day or the month first.`,
      ]
    : []
}

// What is in refused columns is left out unread.
function filledCells(table: Table, refused: readonly (string | null)[]): number {
  const columns = refused.flatMap((reason, column) => (reason === null ? [] : [column]))
  return columns.reduce((sum, column) => sum + table.rows.filter(({ cells }) => (cells[column] ?? '').trim() !== '').length, 0)
}

function* cellsOf(table: Table, column: number): Iterable<string> {
  for (const row of table.rows) yield row.cells[column] ?? ''
}

/** What a person settled about a table. */
export type ReadingChoices = Readonly<{ answers: ImportAnswers; values: ValueMapping }>

/** A word of a closed column nobody could read, and in how many cells it stands. */
export type UnreadValue = Readonly<{ target: MappingTarget; word: string; count: number }>

export type ReadTable = Readonly<{ parsed: ParsedImport; unread: readonly UnreadValue[] }>

type ColumnOrder = Readonly<{
  read: DayOrder['order']
  /** A date that fits both orders; null where the column settles it itself. */ example: string | null
  answer: string | null
}>

// One program, or one person, wrote all columns of a table: where one of them settles the order, and none another, it holds for all.
function columnOrders(
  orders: ReadonlyMap<MappingTarget, DayOrder>,
  answerFor: (field: MappingTarget) => string | undefined,
): ReadonlyMap<MappingTarget, ColumnOrder> {
  const settled = new Set([...orders.values()].flatMap((order) => settledOrder(order) ?? []))
  const [only, second] = settled
  return new Map(
    [...orders].map(([field, order]) => [
      field,
      order.order === 'unsettled' && only !== undefined && second === undefined
        ? { read: only, example: null, answer: null }
        : answeredOrder(order, answerFor(field)),
    ]),
  )
}

function answeredOrder(order: DayOrder, answer: string | undefined): ColumnOrder {
  if (order.order !== 'unsettled') return { read: order.order, example: null, answer: null }
  const read = answer === 'day-month' || answer === 'month-day' ? answer : 'unsettled'
  return { read, example: order.example, answer: read === 'unsettled' ? null : read }
}

const questionId = (header: string | undefined) => `dates:${header ?? ''}`

function orderQuestion(header: string | undefined, example: string, answer: string | null): ImportQuestion {
  return {
    id: questionId(header),
    text: `In “${header ?? ''}”: is ${example} written with the day or with the month first?`,
    choices: [
      { value: 'day-month', words: 'Day first' },
      { value: 'month-day', words: 'Month first' },
    ],
    answer,
  }
}

const wordsListed = 200

// A word that may be a secret is counted, never listed.
function unreadWordList(guard: TextGuard) {
  const counts = new Map<string, UnreadValue>()
  return {
    add: (target: MappingTarget, word: string): void => {
      const text = guard.prose(word, 100)
      const key = JSON.stringify([target, foldText(word)])
      const known = counts.get(key)
      if (known !== undefined) counts.set(key, { ...known, count: known.count + 1 })
      else if (text !== null && counts.size < wordsListed) counts.set(key, { target, word: text, count: 1 })
    },
    list: (): readonly UnreadValue[] => [...counts.values()].sort((a, b) => b.count - a.count),
  }
}

const dateFields: ReadonlySet<string> = new Set(recordFacts.flatMap(({ id, sort }) => (sort === 'day' ? [id] : [])))

function isDateTarget(target: MappingTarget, fields: readonly CustomField[]): boolean {
  return isOwnTarget(target) ? fields.some((field) => field.kind === 'date' && ownTarget(field) === target) : dateFields.has(target)
}

function columnsOf(mapping: ColumnMapping, refused: readonly (string | null)[]): ReadonlyMap<MappingTarget, number> {
  return new Map(
    mapping.flatMap((field, column) => (field === null || (refused[column] ?? null) !== null ? [] : [[field, column] as const])),
  )
}

// The lines of the cells of each field that nobody could read.
function unreadCells(fields: readonly CustomField[]) {
  const linesOf = new Map<MappingTarget, number[]>()
  return {
    add: (field: MappingTarget, line: number) => {
      const lines = linesOf.get(field)
      if (lines === undefined) linesOf.set(field, [line])
      else lines.push(line)
    },
    warnings: () => [...linesOf].map(([field, lines]) => unreadWords(targetWords(field, fields), isDateTarget(field, fields), lines)),
  }
}

function unreadWords(field: string, isDate: boolean, lines: readonly number[]): string {
  const where = rowWords([...new Set(lines)])
  const what = isDate ? 'as a date' : 'as one of the known words'
  return lines.length === 1
    ? `1 cell of “${field}” in ${where} could not be read ${what} and stays empty.`
    : `${lines.length} cells of “${field}” in ${where} could not be read ${what} and stay empty.`
}
