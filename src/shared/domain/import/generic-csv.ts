import type { CredentialFacts } from '../credential.ts'
import type { CustomField } from '../custom-field.ts'
import type { ValueMapping } from './choices.ts'
import { dayOrder, type DayOrder } from './column-dates.ts'
import { foldText } from './fold-text.ts'
import type { ImportFile, TableRow } from './document.ts'
import { checkedDraft } from './draft-facts.ts'
import type { CredentialDraft, IdentityDraft, IdentityDraftFacts, ImportAnswers, ImportQuestion, ParsedImport, RecordProblem } from './draft.ts'
import { isOwnTarget, ownTarget, targetWords, type ColumnMapping, type MappableField, type MappingTarget } from './mapping.ts'
import { readMappedRow, type MappedRow } from './mapped-row.ts'
import { refusedColumns } from './refused-columns.ts'
import { tableOf, tableRecords, type TableRecord } from './table-records.ts'
import { plainDate } from '../plain-date.ts'
import { textGuard, type TextGuard } from './text-guard.ts'

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

type ReadRecord = Readonly<{ record: TableRecord; cells: readonly string[]; row: MappedRow }>

/** A table read by a column mapping. Rows about one identity are merged, an exact repeat is skipped, a row without a name fails. */
export function parseMapped(file: ImportFile, mapping: ColumnMapping, fields: readonly CustomField[] = [], { answers, values }: ReadingChoices = { answers: {}, values: {} }): ReadTable {
  const table = tableOf(file) ?? { headers: [], rows: [], brokenRows: [] }
  const refused = refusedColumns(table)
  const guard = textGuard()
  guard.drop(table.rows.reduce((sum, row) => sum + row.cells.filter((cell, column) => cell.trim() !== '' && (refused[column] ?? null) !== null).length, 0))

  const columns = new Map<MappingTarget, number>(mapping.flatMap((field, column) => (field === null || (refused[column] ?? null) !== null ? [] : [[field, column] as const])))
  const orders = new Map([...columns].filter(([field]) => isDateTarget(field, fields)).map(([field, column]) => [field, answeredOrder(dayOrder(table.rows.map((row) => row.cells[column] ?? '')), answers[questionId(table.headers[column])])] as const))
  const unread = new Map<MappingTarget, number>()
  const words = unreadWordList(guard)
  const readRow = (row: TableRow) =>
    readMappedRow({
      cell: (field) => row.cells[columns.get(field) ?? -1]?.trim() ?? '',
      order: (field) => orders.get(field)?.read ?? 'none',
      unread: (field, word) => {
        unread.set(field, (unread.get(field) ?? 0) + 1)
        if (word !== undefined) words.add(field, word)
      },
      meaning: (field, word) => values[field]?.[foldText(word)],
      guard,
      own: fields.filter((field) => columns.has(ownTarget(field))),
    })

  const { records, broken, read } = tableRecords(table)
  const rows = records.map((record, index) => ({ record, cells: table.rows[index]?.cells ?? [], row: nullable(table.rows[index], readRow) }))
  const named = rows.flatMap(({ record, cells, row }): readonly ReadRecord[] => (row === null ? [] : [{ record, cells, row }]))
  const nameless = rows.filter(({ row }) => row === null).map(({ record }) => ({ record: record.record, label: `Line ${record.line}`, reason: 'no name' }))
  const merged = [...groups(named)].map(([key, group]) => mergeGroup(key, group))
  const parsed: ParsedImport = {
    source: 'generic-csv',
    account: null,
    asOf: null,
    read,
    drafts: merged.flatMap(({ draft }) => (draft === null ? [] : [draft])),
    skipped: merged.flatMap(({ skipped }) => skipped),
    failed: [...nameless, ...merged.flatMap(({ failed }) => failed), ...broken],
    warnings: [
      ...[...orders].flatMap(([field, { read: order, example }]) => (order === 'unsettled' ? [`The column “${targetWords(field, fields)}” stays empty until it is settled whether ${example ?? 'its dates'} has the day or the month first.`] : [])),
      ...[...unread].map(([field, count]) => unreadWords(targetWords(field, fields), isDateTarget(field, fields), count)),
      ...(broken.length > 0 ? ['Some rows could not be read, so nothing is marked as gone.'] : []),
    ],
    partial: broken.length > 0,
    secretsDropped: guard.dropped(),
    questions: [...orders].flatMap(([field, { example, answer }]) => (example === null ? [] : [orderQuestion(table.headers[columns.get(field) ?? -1], example, answer)])),
  }
  return { parsed, unread: words.list() }
}

/** What a person settled about a table. */
export type ReadingChoices = Readonly<{ answers: ImportAnswers; values: ValueMapping }>

/** A word of a closed column nobody could read, and in how many cells it stands. */
export type UnreadValue = Readonly<{ target: MappingTarget; word: string; count: number }>

export type ReadTable = Readonly<{ parsed: ParsedImport; unread: readonly UnreadValue[] }>

type ColumnOrder = Readonly<{ read: DayOrder['order']; /** A date that fits both orders; null where the column settles it itself. */ example: string | null; answer: string | null }>

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
    choices: [{ value: 'day-month', words: 'Day first' }, { value: 'month-day', words: 'Month first' }],
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

const dateFields: ReadonlySet<MappableField> = new Set(['createdOn', 'credentialCreatedOn', 'lastRotatedOn', 'lastUsedOn', 'expiresOn'])

function nullable<Value, Result>(value: Value | undefined, read: (value: Value) => Result | null): Result | null {
  return value === undefined ? null : read(value)
}

function isDateTarget(target: MappingTarget, fields: readonly CustomField[]): boolean {
  return isOwnTarget(target) ? fields.some((field) => field.kind === 'date' && ownTarget(field) === target) : dateFields.has(target)
}

function unreadWords(field: string, isDate: boolean, count: number): string {
  const what = isDate ? 'as a date' : 'as one of the known words'
  return count === 1 ? `1 cell of “${field}” could not be read ${what} and stays empty.` : `${count} cells of “${field}” could not be read ${what} and stay empty.`
}

function groups(rows: readonly ReadRecord[]): ReadonlyMap<string, readonly ReadRecord[]> {
  const byKey = new Map<string, ReadRecord[]>()
  for (const row of rows) {
    const key = row.row.key ?? identityKey(row.row.facts)
    const group = byKey.get(key)
    if (group === undefined) byKey.set(key, [row])
    else group.push(row)
  }
  return byKey
}

// The provider's own id where there is one. The name counts only together with where the thing lives.
function identityKey({ name, system, provider, externalId }: IdentityDraftFacts): string {
  return externalId ?? `name=${name.toLowerCase()} system=${system?.toLowerCase() ?? ''} provider=${provider?.toLowerCase() ?? ''}`
}

type MergedGroup = Readonly<{ draft: IdentityDraft | null; skipped: readonly RecordProblem[]; failed: readonly RecordProblem[] }>

function mergeGroup(key: string, group: readonly ReadRecord[]): MergedGroup {
  const firstLines = new Map<string, number>()
  const skipped: RecordProblem[] = []
  const kept = group.filter(({ record, cells, row }) => {
    const content = JSON.stringify(cells)
    const line = firstLines.get(content)
    if (line === undefined) firstLines.set(content, record.line)
    else skipped.push({ record: record.record, label: row.facts.name, reason: `repeats line ${line}` })
    return line === undefined
  })
  const [first] = kept
  if (first === undefined) return { draft: null, skipped, failed: [] }

  const facts = kept.slice(1).reduce((merged, { row }) => filledFrom(merged, row.facts), first.row.facts)
  const differing = kept.slice(1).filter(({ row }) => JSON.stringify(filledFrom(row.facts, facts)) !== JSON.stringify(facts))
  const checked = checkedDraft({
    key,
    facts,
    credentials: mergeCredentials(kept.flatMap(({ row }) => (row.credential === null ? [] : [{ key: row.credentialKey, facts: row.credential }]))),
    nativeIds: key.startsWith('keyroster:') ? [key] : [],
    records: kept.map(({ record }) => record.record),
    remarks: differing.map(({ record }) => `Line ${record.line} describes it differently from line ${first.record.line}; the earlier line counts.`),
  })
  return checked.ok
    ? { draft: checked.draft, skipped, failed: [] }
    : { draft: null, skipped, failed: kept.map(({ record, row }) => ({ record: record.record, label: row.facts.name, reason: checked.reason })) }
}

// What the earlier rows left open is filled from the later ones.
function filledFrom(facts: IdentityDraftFacts, later: IdentityDraftFacts): IdentityDraftFacts {
  const known = Object.fromEntries(Object.entries(facts).filter(([field, value]) => value !== null && !(field === 'status' && value === 'unknown')))
  return { ...later, ...known, custom: { ...later.custom, ...facts.custom } }
}

function mergeCredentials(credentials: readonly Readonly<{ key: string | null; facts: CredentialFacts }>[]): readonly CredentialDraft[] {
  const byKey = new Map<string, CredentialFacts>()
  for (const { key, facts } of credentials) {
    const wanted = key ?? facts.externalId ?? facts.label ?? facts.type ?? 'credential'
    const present = byKey.get(wanted)
    if (present !== undefined && facts.externalId !== null) byKey.set(wanted, mergeCredential(present, facts))
    else byKey.set(freeKey(wanted, byKey), facts)
  }
  return [...byKey].map(([key, facts]) => ({ key, facts }))
}

function mergeCredential(facts: CredentialFacts, later: CredentialFacts): CredentialFacts {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== 'unknown' && value !== false))
  return { ...later, ...known }
}

// Two secrets with one label are still two secrets.
function freeKey(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let key = wanted
  for (let copy = 2; taken.has(key); copy += 1) key = `${wanted} (${copy})`
  return key
}
