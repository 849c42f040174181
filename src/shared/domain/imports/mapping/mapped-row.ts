import { providerFromText } from '../../providers/provider.ts'
import { namesIn, noneWord, valueOfText } from '../../record/codec.ts'
import { blankCredentialFacts, type CredentialFacts } from '../../record/credential.ts'
import type { CustomField, CustomValue, CustomValues } from '../../record/custom-field.ts'
import { type Fact, factById, recordFacts } from '../../record/facts/fact.ts'
import type { Privilege, RecordStatus } from '../../record/facts/vocabulary.ts'
import { keyOfWord, saysExpired, valuesOfList, yesOrNo } from '../../record/value-words.ts'
import type { EnvironmentRights } from '../../record/written-rights.ts'
import { foldText } from '../../values/fold-text.ts'
import type { TextGuard } from '../../values/text-guard.ts'
import { truthOf } from '../../values/truth-words.ts'
import { type DateCell, type DayOrder, readDateCell } from '../../values/written-dates.ts'
import type { IdentityDraftFacts } from '../draft/draft.ts'
import { unknownIdentity } from '../draft/draft-facts.ts'
import type { ColumnReadings, Reading } from './column-readings.ts'
import { flatOf, placedReading, rightsReading, rightsTold, withRights } from './mapped-rights.ts'
import { type MappableField, mappableFields, type MappingTarget, ownTarget } from './mapping.ts'

/** One row by field: its cells, the order of day and month of its columns, and where to count a cell that says nothing readable. */
export type MappedCells = Readonly<{
  cell: (field: MappingTarget) => string
  order: (field: MappingTarget) => DayOrder['order']
  unread: (field: MappingTarget, word?: string) => void
  /** What a person said a word of this column means; null leaves it unknown, undefined means nobody said. */
  meaning: (field: MappingTarget, word: string) => string | null | undefined
  /** True where the heading of the column asks whether a thing is off: yes means disabled. */
  asksWhetherOff: (field: MappingTarget) => boolean
  /** The unit the heading of the column names for its numbers, where it is not the day. */
  countedIn: (field: MappingTarget) => string | null
  guard: TextGuard
  /** The line of the row in its file. */
  line: () => number
  readings: ColumnReadings
  /** The firm's own fields that have a column. */
  own: readonly CustomField[]
  /** The table carries our own ids: it says of everything whether it is there. */
  ofOurs: boolean
  /** The facts beside the columns of the vault that have a column here. */
  further: readonly Fact[]
}>

/** keys are our own ids, where the table is an export of ours. */
export type MappedRow = Readonly<{
  facts: IdentityDraftFacts
  credential: CredentialFacts | null
  key: string | null
  credentialKey: string | null
}>

/** The facts of a mapped row; null without a usable name. A cell that cannot be read leaves its field empty and is counted. */
export function readMappedRow(cells: MappedCells): MappedRow | null {
  const name = cells.guard.name(cells.cell('name'), factLimit.name, cells.line())
  if (name === null) return null
  const provider = cells.guard.text(cells.cell('provider'), factLimit.provider)
  const facts: Open<IdentityDraftFacts> = unknownIdentity(name)
  setValues(facts, cells, 'identity', identityColumns)
  facts.name = name
  facts.provider = provider === null ? null : (providerFromText(provider)?.id ?? provider)
  facts.custom = readOwnFields(cells)
  return {
    facts: withRights(facts, { told: (field) => readTold(cells, field), placed: (target) => readPlaced(cells, target) }),
    credential: credentialOf(cells, facts),
    key: ownKey(cells.cell('keyrosterId')),
    credentialKey: ownKey(cells.cell('credentialKeyrosterId')),
  }
}

const inColumns = (of: Fact['of']) =>
  recordFacts.filter((fact) => fact.of === of && fact.column && !fact.derived && mappableFields.includes(fact.id))
// Name and provider are read by themselves; read twice, a secret in them would count twice.
const identityColumns = inColumns('identity').filter(({ id }) => id !== 'name' && id !== 'provider')
const credentialColumns = inColumns('credential')

const textLimit = (id: string): number => {
  const fact = factById(id)
  return fact.sort === 'text' || fact.sort === 'prose' ? fact.max : 0
}
const factLimit = { name: textLimit('name'), provider: textLimit('provider'), person: 120 }

// Shared by all rows: nothing writes into a draft.
const noOwnFields: CustomValues = {}

type Open<Value> = { -readonly [Field in keyof Value]: Value[Field] }

// Anything but an id of ours is nothing to match by.
function ownKey(cell: string): string | null {
  if (cell === '') return null
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(cell) ? `keyroster:${cell.toLowerCase()}` : null
}

// How it is renewed says nothing of a credential nobody mentions.
const credentialCells = ['credentialKeyrosterId', ...credentialColumns.map(({ id }) => id).filter((id) => id !== 'credentialClass')]

function hasCredential({ cell }: MappedCells): boolean {
  return credentialCells.some((field) => cell(field) !== '')
}

// A row of a list people keep by hand has a key, also where it says nothing of it: without one nothing would ever be due. Its days are the key's.
function credentialOf(cells: MappedCells, { createdOn }: IdentityDraftFacts): CredentialFacts | null {
  if (cells.ofOurs) return hasCredential(cells) ? readCredential(cells) : null
  const credential = readCredential(cells)
  return credential.createdOn === null && createdOn !== null ? { ...credential, createdOn } : credential
}

function readCredential(cells: MappedCells): CredentialFacts {
  // 'used' without a day is what our own export says of a use whose day nobody knows.
  const usedSometime = cells.readings.folded(cells.cell('lastUsedOn')) === 'used'
  // A directory writes 0 for what was never used.
  const lastUsed: DateCell = usedSometime
    ? { says: 'unknown' }
    : cells.cell('lastUsedOn') === '0'
      ? { says: 'never' }
      : readDate(cells, 'lastUsedOn')
  const expires = readDate(cells, 'expiresOn')
  const facts: Open<CredentialFacts> = blankCredentialFacts(null)
  setValues(facts, cells, 'credential', datelessColumns)
  facts.lastUsedOn = dayOrNull(lastUsed)
  facts.lastUsedState =
    usedSometime || lastUsed.says === 'day' ? 'used' : lastUsed.says === 'never' || lastUsed.says === 'no_day' ? 'never' : 'unknown'
  facts.expiresOn = dayOrNull(expires)
  facts.neverExpires = expires.says === 'never'
  if (statusFields.some((field) => saysExpired(cells.cell(field)))) {
    facts.ended = true
    facts.neverExpires = false
  }
  return facts
}

const statusFields = recordFacts.filter(isStatus).map(({ id }) => id)

const datelessColumns = credentialColumns.filter(({ id }) => id !== 'lastUsedOn' && id !== 'expiresOn')

// Every fact is set from its row of the catalogue and checked with the whole draft. Most tables have a column for few of those beside the columns of the vault.
function setValues(facts: object, cells: MappedCells, of: Fact['of'], columns: readonly Fact[]): void {
  const values = facts as Record<string, unknown>
  for (const fact of columns) values[fact.key] = readFact(cells, fact) ?? (fact.sort === 'choice' ? fact.empty : null)
  for (const fact of cells.further) if (fact.of === of) values[fact.key] = readFact(cells, fact)
}

/** What the cell of a fact says; null where it says nothing, or nothing anybody can read. */
function readFact(cells: MappedCells, fact: Fact): unknown {
  const text = cells.cell(fact.id)
  if (text === '') return null
  switch (fact.sort) {
    case 'text':
      return cells.guard.text(text, fact.max)
    case 'prose':
      return cells.guard.prose(text, fact.max)
    case 'person':
      return cells.guard.text(text, factLimit.person)
    case 'choice':
      return readValue(cells, fact.id, (word) => (isStatus(fact) ? statusOf(cells, fact, word) : keyOfWord(fact.words, word)))
    case 'list':
      return readList(cells, fact)
    case 'day':
      return dayOrNull(readDate(cells, fact.id))
    case 'names':
    case 'people':
      return fact.id === 'scopes' ? readScopes(cells) : readNames(cells, fact, text)
    case 'yes-no':
    case 'number':
      return told(
        cells,
        fact.id,
        cells.readings.of(fact.id, text, () => closedReading(fact, inUnit(cells, fact, text))),
      )
    case 'keyed-lists':
      return told(
        cells,
        fact.id,
        cells.readings.of(fact.id, text, () => rightsReading(text)),
      )
    case 'record':
    case 'deadlines':
    case 'moment':
      return readJson(cells, fact, text)
  }
}

// Nobody switched off what has expired: the credential says that it has ended.
const inUse: RecordStatus = 'active'

function isStatus({ field }: Fact): boolean {
  return field === 'status'
}

// Yes and no answer the question of the heading: 'Active', or 'Disabled'.
function statusOf(cells: MappedCells, fact: Extract<Fact, { sort: 'choice' }>, word: string): string | null {
  const answer = truthOf(word)
  if (answer === null) return keyOfWord(fact.words, word) ?? (saysExpired(word) ? inUse : null)
  return answer === cells.asksWhetherOff(fact.id) ? 'disabled' : 'active'
}

// '6' below 'Interval (months)' is half a year.
function inUnit({ countedIn }: MappedCells, fact: Fact, text: string): string {
  const unit = fact.sort === 'number' && fact.interval && /^\d+(?:[.,]\d+)?$/.test(text) ? countedIn(fact.id) : null
  return unit === null ? text : `${text} ${unit}`
}

function closedReading(fact: Fact, text: string): Reading<unknown> {
  const entry = valueOfText(fact, text, () => null)
  return entry.ok ? { value: entry.value, unread: [] } : { value: null, unread: isEmptyWord(text) ? [] : [undefined] }
}

function readNames({ guard, unread }: MappedCells, fact: Fact, cell: string): readonly string[] | null {
  // Taken apart, nothing would show that one part is the secret of another.
  const text = guard.text(cell, wholeCell)
  if (text === null) return null
  if (foldText(text) === noneWord) return []
  const names = namesIn(text)
  if (names === null) unread(fact.id)
  return names?.flatMap((name) => guard.text(name, factLimit.person) ?? []) ?? null
}

const wholeCell = Number.MAX_SAFE_INTEGER

// Free text inside is checked with the whole draft.
function readJson({ guard, unread }: MappedCells, fact: Fact, text: string): unknown {
  const value = guard.prose(text, wholeCell) === text ? parsed(text) : null
  if (typeof value === 'object' && value !== null) return value
  unread(fact.id)
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function readOwnFields(cells: MappedCells): CustomValues {
  if (cells.own.length === 0) return noOwnFields
  return Object.fromEntries(
    cells.own.flatMap((field) => {
      const target = ownTarget(field)
      const text = cells.cell(target)
      if (isEmptyWord(text)) return []
      const value = ownValue(cells, field, text)
      if (value === null) cells.unread(target)
      return value === null ? [] : [[field.id, value]]
    }),
  )
}

function ownValue(cells: MappedCells, field: CustomField, text: string): CustomValue | null {
  switch (field.kind) {
    case 'text':
      return cells.guard.prose(text, 1000)
    case 'number': {
      // A comma may stand for the decimal point or between thousands; only an unmistakable number is taken.
      const plain = /^-?\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : text.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '')
      return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
    }
    case 'date':
      return dayOrNull(readDate(cells, ownTarget(field)))
    case 'choice':
      return field.choices.find((choice) => foldText(choice) === foldText(text)) ?? null
    case 'yes_no':
      return yesOrNo(text)
  }
}

function readDate(cells: MappedCells, field: MappingTarget): DateCell {
  const text = cells.cell(field)
  return text === ''
    ? noDate
    : told(
        cells,
        field,
        cells.readings.of(field, text, () => dateReading(text, cells.order(field), endFields.has(field) ? 'last' : 'first')),
      )
}

// Days that may still come are ends: a month alone means the last of it.
const endFields: ReadonlySet<string> = new Set(recordFacts.flatMap((fact) => (fact.sort === 'day' && !fact.past ? [fact.id] : [])))

const noDate: DateCell = { says: 'not_applicable' }

// In a column whose order nobody can settle, what reads the same in both orders is no doubt; the others are reported once for the column.
function dateReading(text: string, order: DayOrder['order'], month: 'first' | 'last'): Reading<DateCell> {
  if (order !== 'unsettled') return counted(readDateCell(text, order, month))
  const one = readDateCell(text, 'day-month', month)
  const other = readDateCell(text, 'month-day', month)
  const isSame = one.says === other.says && (one.says !== 'day' || other.says !== 'day' || one.day === other.day)
  return isSame ? counted(one) : { value: { says: 'unreadable' }, unread: [] }
}

function counted(value: DateCell): Reading<DateCell> {
  return { value, unread: value.says === 'unreadable' ? [undefined] : [] }
}

function dayOrNull(date: DateCell) {
  return date.says === 'day' ? date.day : null
}

// Every cell that cannot be read is counted, also where it was read for another row.
function told<Value>({ unread }: MappedCells, field: MappingTarget, { value, unread: words }: Reading<Value>): Value {
  for (const word of words) unread(field, word)
  return value
}

function readValue(cells: MappedCells, field: MappableField, read: (text: string) => string | null): string | null {
  const text = cells.cell(field)
  return told(
    cells,
    field,
    cells.readings.of(field, text, () => valueReading(cells, field, read, text)),
  )
}

function valueReading(
  { meaning }: MappedCells,
  field: MappableField,
  read: (text: string) => string | null,
  text: string,
): Reading<string | null> {
  const value = read(text)
  // 'None' is an answer where the list has it, and an empty cell elsewhere.
  if (value === null && isEmptyWord(text)) return { value: null, unread: [] }
  const said = meaning(field, text)
  // What a person chose comes from the closed list of this field and is checked with the whole draft.
  if (said !== undefined) return { value: said, unread: [] }
  return { value, unread: value === null ? [text] : [] }
}

function readList(cells: MappedCells, fact: Extract<Fact, { sort: 'list' }>): readonly string[] | null {
  const text = cells.cell(fact.id)
  return told(
    cells,
    fact.id,
    cells.readings.of(fact.id, text, () => listReading(cells, fact, text)),
  )
}

function listReading({ meaning }: MappedCells, fact: Extract<Fact, { sort: 'list' }>, text: string): Reading<readonly string[] | null> {
  if (fact.none && foldText(text) === noneWord) return { value: [], unread: [] }
  if (isEmptyWord(text)) return { value: null, unread: [] }
  const flat = flatOf(fact.id, text)
  if (flat !== undefined) return { value: flat, unread: [] }
  const { values, unread: words } = valuesOfList(text, (word) => meaning(fact.id, word) ?? keyOfWord(fact.words, word))
  return { value: values.length === 0 ? null : [...values], unread: words.filter((word) => meaning(fact.id, word) === undefined) }
}

function readPlaced(cells: MappedCells, target: MappingTarget): readonly Privilege[] | null {
  const text = cells.cell(target)
  if (text === '' || isEmptyWord(text)) return null
  return told(
    cells,
    target,
    cells.readings.of(target, text, () => placedReading(text)),
  )
}

// A few words fill these columns; taking each apart once is enough.
function readTold({ cell, readings }: MappedCells, field: MappingTarget): EnvironmentRights | null {
  const text = cell(field)
  return text === '' ? null : readings.of(`rights told in ${field}`, text, () => ({ value: rightsTold(text), unread: [] })).value
}

function isEmptyWord(text: string): boolean {
  if (text === '') return true
  return readDateCell(text, 'none').says === 'not_applicable' && text !== '0'
}

// Commas and line ends separate scopes; a blank does too where no comma does, as in OAuth itself.
function readScopes({ cell, guard }: MappedCells): string[] | null {
  const text = guard.text(cell('scopes'), wholeCell)
  if (text === null) return null
  const listed = listedScopes(text)
  if (listed !== null) return listed.map((scope) => guard.text(scope, 300)).filter((scope) => scope !== null)
  const parts = /[,;|\n]/.test(text) ? text.split(/[,;|\n]/) : text.split(/\s+/)
  const scopes = [...new Set(parts.map((part) => guard.text(part, 300)).filter((scope) => scope !== null))]
  return scopes.length === 0 ? null : scopes
}

// Our own export writes scopes that hold a separator themselves as a JSON list.
function listedScopes(text: string): readonly string[] | null {
  if (!text.startsWith('["')) return null
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) && list.every((scope) => typeof scope === 'string') ? list : null
  } catch {
    return null
  }
}
