import { providerFromText } from '../../providers/provider.ts'
import { blankCredentialFacts, type CredentialFacts } from '../../record/credential.ts'
import type { CustomField, CustomValue, CustomValues } from '../../record/custom-field.ts'
import { type GovernanceCell, governanceCell, governanceValue } from '../../record/facts/governance-cells.ts'
import { foldText } from '../../values/fold-text.ts'
import type { TextGuard } from '../../values/text-guard.ts'
import { type DateCell, type DayOrder, readDateCell } from '../../values/written-dates.ts'
import type { IdentityDraftFacts } from '../draft/draft.ts'
import { valueOf, valuesOfList } from '../draft/value-words.ts'
import type { ColumnReadings, Reading } from './column-readings.ts'
import { type MappableField, type MappingTarget, ownTarget } from './mapping.ts'

/** One row by field: its cells, the order of day and month of its columns, and where to count a cell that says nothing readable. */
export type MappedCells = Readonly<{
  cell: (field: MappingTarget) => string
  order: (field: MappingTarget) => DayOrder['order']
  unread: (field: MappingTarget, word?: string) => void
  /** What a person said a word of this column means; null leaves it unknown, undefined means nobody said. */
  meaning: (field: MappingTarget, word: string) => string | null | undefined
  guard: TextGuard
  readings: ColumnReadings
  /** The firm's own fields that have a column. */
  own: readonly CustomField[]
  /** The facts of the rules that have a column. */
  governance: readonly string[]
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
  const { guard, cell } = cells
  const name = guard.text(cell('name'), 300)
  if (name === null) return null
  const provider = guard.text(cell('provider'), 80)
  const facts: IdentityDraftFacts = {
    name,
    kind: readValue(cells, 'kind', valueOf.kind),
    provider: provider === null ? null : (providerFromText(provider)?.id ?? provider),
    account: guard.text(cell('account'), 200),
    system: guard.text(cell('system'), 200),
    externalId: guard.text(cell('externalId'), 500),
    status: readValue(cells, 'status', valueOf.status) ?? 'unknown',
    technicalOwner: guard.text(cell('technicalOwner'), 120),
    businessOwner: guard.text(cell('businessOwner'), 120),
    purpose: guard.prose(cell('purpose'), 1000),
    environments: readList(cells, 'environments', valueOf.environment),
    dataSensitivity: readValue(cells, 'dataSensitivity', valueOf.sensitivity),
    privileges: readList(cells, 'privileges', valueOf.privilege),
    scopes: readScopes(cells),
    runsAs: readValue(cells, 'runsAs', valueOf.runsAs),
    createdOn: dayOrNull(readDate(cells, 'createdOn')),
    rotationDays: readDays(cells),
    notes: guard.prose(cell('notes'), 4000),
    custom: readOwnFields(cells),
    governance: readGovernance(cells, 'identity'),
  }
  return {
    facts,
    credential: hasCredential(cells) ? readCredential(cells) : null,
    key: ownKey(cell('keyrosterId')),
    credentialKey: ownKey(cell('credentialKeyrosterId')),
  }
}

// Shared by all rows: nothing writes into a draft.
const noGovernance: IdentityDraftFacts['governance'] = {}
const noOwnFields: CustomValues = {}

// Anything but an id of ours is nothing to match by.
function ownKey(cell: string): string | null {
  if (cell === '') return null
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(cell) ? `keyroster:${cell.toLowerCase()}` : null
}

const credentialFields: readonly MappableField[] = [
  'credentialKeyrosterId',
  'credentialLabel',
  'credentialType',
  'credentialStatus',
  'credentialExternalId',
  'credentialCreatedOn',
  'lastRotatedOn',
  'lastUsedOn',
  'expiresOn',
  'storage',
  'credentialNotes',
]

function hasCredential({ cell }: MappedCells): boolean {
  return credentialFields.some((field) => cell(field) !== '')
}

function readCredential(cells: MappedCells): CredentialFacts {
  const { guard, cell } = cells
  // 'used' without a day is what our own export says of a use whose day nobody knows.
  const usedSometime = cells.readings.folded(cell('lastUsedOn')) === 'used'
  const lastUsed: DateCell = usedSometime ? { says: 'unknown' } : readDate(cells, 'lastUsedOn')
  const expires = readDate(cells, 'expiresOn')
  return {
    ...blankCredentialFacts(readValue(cells, 'credentialType', valueOf.credentialType)),
    class: readValue(cells, 'credentialClass', valueOf.credentialClass) ?? 'static',
    label: guard.text(cell('credentialLabel'), 200),
    status: readValue(cells, 'credentialStatus', valueOf.status) ?? 'unknown',
    externalId: guard.text(cell('credentialExternalId'), 300),
    createdOn: dayOrNull(readDate(cells, 'credentialCreatedOn')),
    lastRotatedOn: dayOrNull(readDate(cells, 'lastRotatedOn')),
    lastUsedOn: dayOrNull(lastUsed),
    lastUsedState: usedSometime || lastUsed.says === 'day' ? 'used' : lastUsed.says === 'never' ? 'never' : 'unknown',
    expiresOn: dayOrNull(expires),
    neverExpires: expires.says === 'never',
    storage: readList(cells, 'storage', valueOf.storage),
    notes: guard.prose(cell('credentialNotes'), 2000),
    governance: readGovernance(cells, 'credential'),
  }
}

// Checked with the whole draft.
function readGovernance(cells: MappedCells, of: GovernanceCell['of']): object {
  const told = cells.governance.flatMap((target) => {
    const cell = governanceCell(target)
    const value = cell.of === of ? governanceValue(cell, cells.cell(target), cells.guard) : undefined
    if (value === null) cells.unread(target)
    return value === undefined || value === null ? [] : [[cell.field, value] as const]
  })
  return told.length === 0 ? noGovernance : Object.fromEntries(told)
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
    case 'yes_no': {
      const folded = foldText(text)
      return yesWords.has(folded) ? true : noWords.has(folded) ? false : null
    }
  }
}

const yesWords: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'si'])
const noWords: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', 'nein', 'non'])

function readDays({ cell, unread }: MappedCells): number | null {
  const text = cell('rotationDays')
  if (isEmptyWord(text)) return null
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (days >= 1 && days <= 3650) return days
  unread('rotationDays')
  return null
}

function readDate(cells: MappedCells, field: MappingTarget): DateCell {
  const text = cells.cell(field)
  return text === ''
    ? noDate
    : told(
        cells,
        field,
        cells.readings.of(field, text, () => dateReading(text, cells.order(field))),
      )
}

const noDate: DateCell = { says: 'not_applicable' }

// In a column whose order nobody can settle the whole column is reported once instead.
function dateReading(text: string, order: DayOrder['order']): Reading<DateCell> {
  const date = readDateCell(text, order)
  if (order === 'unsettled') return { value: date.says === 'day' ? { says: 'unreadable' } : date, unread: [] }
  return { value: date, unread: date.says === 'unreadable' ? [undefined] : [] }
}

function dayOrNull(date: DateCell) {
  return date.says === 'day' ? date.day : null
}

// Every cell that cannot be read is counted, also where it was read for another row.
function told<Value>({ unread }: MappedCells, field: MappingTarget, { value, unread: words }: Reading<Value>): Value {
  for (const word of words) unread(field, word)
  return value
}

function readValue<Value extends string>(cells: MappedCells, field: MappableField, read: (text: string) => Value | null): Value | null {
  const text = cells.cell(field)
  return text === ''
    ? null
    : told(
        cells,
        field,
        cells.readings.of(field, text, () => valueReading(cells, field, read, text)),
      )
}

function valueReading<Value extends string>(
  { meaning }: MappedCells,
  field: MappableField,
  read: (text: string) => Value | null,
  text: string,
): Reading<Value | null> {
  if (isEmptyWord(text)) return { value: null, unread: [] }
  const said = meaning(field, text)
  // What a person chose comes from the closed list of this field and is checked with the whole draft.
  if (said !== undefined) return { value: said as Value | null, unread: [] }
  const value = read(text)
  return { value, unread: value === null ? [text] : [] }
}

function readList<Value extends string>(cells: MappedCells, field: MappableField, read: (text: string) => Value | null): Value[] | null {
  const text = cells.cell(field)
  return text === ''
    ? null
    : told(
        cells,
        field,
        cells.readings.of(field, text, () => listReading(cells, field, read, text)),
      )
}

function listReading<Value extends string>(
  { meaning }: MappedCells,
  field: MappableField,
  read: (text: string) => Value | null,
  text: string,
): Reading<Value[] | null> {
  if (isEmptyWord(text)) return { value: null, unread: [] }
  const { values, unread: words } = valuesOfList(text, (word) => (meaning(field, word) as Value | null | undefined) ?? read(word))
  return { value: values.length === 0 ? null : [...values], unread: words.filter((word) => meaning(field, word) === undefined) }
}

function isEmptyWord(text: string): boolean {
  if (text === '') return true
  return readDateCell(text, 'none').says === 'not_applicable' && text !== '0'
}

// Commas and line ends separate scopes; a blank does too where no comma does, as in OAuth itself.
function readScopes({ cell, guard }: MappedCells): string[] | null {
  const text = cell('scopes')
  if (text === '') return null
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
