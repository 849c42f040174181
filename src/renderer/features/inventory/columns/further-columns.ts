import { changeOfFact } from '../../../../shared/domain/inventory/fact-change.ts'
import {
  factFromText,
  factParts,
  factReader,
  type FactRecord,
  factText,
  missingWords,
} from '../../../../shared/domain/inventory/fact-value.ts'
import type { CredentialView, InventoryRow } from '../../../../shared/domain/inventory/inventory-row.ts'
import { personMatcher, type Spelled } from '../../../../shared/domain/people/person-match.ts'
import { noneWord } from '../../../../shared/domain/record/codec.ts'
import { type Fact, factGroups } from '../../../../shared/domain/record/facts/fact.ts'
import type { PlainDate } from '../../../../shared/domain/values/plain-date.ts'
import type { ColumnType, Parsed } from '../../../components/sheet/column.ts'
import styles from './cells.module.css'
import { checkedDay } from './checked.ts'
import { ofTheOne } from './of-the-one.ts'
import { personEditing } from './person-editing.ts'
import type { SheetChange } from './sheet-change.ts'
import { type SheetColumn, sheetColumn, type SheetEditing } from './sheet-column.ts'

/** A column for every fact of the list: hidden until somebody wants it, and offered under the heading of its group. */
export function furtherColumns(today: PlainDate, people: readonly Spelled[]): readonly SheetColumn[] {
  const kit: Kit = { today, named: personEditing(people), meant: personMatcher(people) }
  return factGroups.flatMap(({ title, facts }) => facts.map((fact) => ({ ...factColumn(fact, kit), group: title })))
}

type Kit = Readonly<{ today: PlainDate; named: ReturnType<typeof personEditing>; meant: ReturnType<typeof personMatcher> }>

const types: Readonly<Record<Fact['sort'], ColumnType>> = {
  text: 'text',
  prose: 'text',
  day: 'day',
  'yes-no': 'choice',
  number: 'number',
  choice: 'choice',
  list: 'choice',
  'keyed-lists': 'choice',
  names: 'choice',
  people: 'person',
  person: 'person',
  moment: 'text',
  record: 'text',
  deadlines: 'text',
}
const widths: Readonly<Record<Fact['sort'], number>> = {
  text: 160,
  prose: 240,
  day: 118,
  'yes-no': 132,
  number: 118,
  choice: 160,
  list: 190,
  'keyed-lists': 230,
  names: 170,
  people: 170,
  person: 148,
  moment: 160,
  record: 200,
  deadlines: 200,
}

function factColumn(fact: Fact, kit: Kit): SheetColumn {
  const read = factReader(fact)
  const textOf = (record: FactRecord) => factText(fact, read(record))
  const missing = saidWhereMissing(fact)
  const sortKeyOf = (value: unknown) =>
    value === null
      ? null
      : typeof value === 'number'
        ? value
        : fact.sort === 'choice'
          ? Object.keys(fact.words).findIndex((key) => key === value)
          : factText(fact, value)
  const look = (text: string) => (text === '' && missing !== '' ? styles.muted : undefined)
  const common = { id: fact.id, title: fact.title, width: widths[fact.sort], type: types[fact.sort] }
  if (fact.of === 'identity') {
    const known = (row: InventoryRow) => read(row)
    return sheetColumn({
      ...common,
      ...(fact.sort === 'day' && { day: (row: InventoryRow) => textOf(row) || null }),
      ...(several(fact) && { parts: (row: InventoryRow) => factParts(fact, known(row)) }),
      ...(fact.sort === 'yes-no' && { toggled: (row: InventoryRow) => (known(row) === true ? 'no' : 'yes') }),
      identity: {
        value: textOf,
        words: (row) => textOf(row) || missing,
        sortKey: (row) => sortKeyOf(known(row)),
        look: (row) => look(textOf(row)),
        edit: (row) => editing(fact, row, known(row), kit, (patch) => ({ kind: 'identity', patch })),
      },
    })
  }
  const edit = (credential: CredentialView) =>
    editing(fact, credential, read(credential), kit, (patch) => ({ kind: 'credential', id: credential.id, patch }))
  // With several credentials an identity says everything any of them says.
  const partsOf = (row: InventoryRow) => [...new Set(row.credentials.flatMap((credential) => factParts(fact, read(credential))))]
  const ofRow = (row: InventoryRow) =>
    row.credentials.length === 1 && row.credentials[0] !== undefined ? textOf(row.credentials[0]) : partsOf(row).join(', ')
  return sheetColumn({
    ...common,
    ...(fact.sort === 'day' && { day: (row: InventoryRow) => partsOf(row).toSorted()[0] ?? null }),
    parts: partsOf,
    identity: {
      value: ofRow,
      words: (row) => ofRow(row) || (row.credentials.length === 0 ? '' : missing),
      sortKey: (row) => ofRow(row) || null,
      look: (row) => look(ofRow(row)),
      edit: (row) => ofTheOne(row, edit),
    },
    credential: {
      value: ({ credential }) => textOf(credential),
      words: ({ credential }) => textOf(credential) || missing,
      look: ({ credential }) => look(textOf(credential)),
      edit: ({ credential }) => edit(credential),
    },
  })
}

function several(fact: Fact): boolean {
  return fact.sort === 'list' || fact.sort === 'keyed-lists' || fact.sort === 'names' || fact.sort === 'people'
}

// What nobody knows is said, so that it does not look like a clean answer; texts of the record itself stay blank as in the other columns.
function saidWhereMissing(fact: Fact): string {
  return fact.column && (fact.sort === 'text' || fact.sort === 'prose' || fact.sort === 'person') ? '' : missingWords(fact)
}

type Patch = Extract<SheetChange, { kind: 'identity' }>['patch'] & Extract<SheetChange, { kind: 'credential' }>['patch']

function editing(fact: Fact, record: FactRecord, value: unknown, kit: Kit, make: (patch: Patch) => SheetChange): SheetEditing {
  const text = factText(fact, value)
  const change = (next: unknown): Parsed<SheetChange> => {
    const made = changeOfFact(fact, record, next)
    // The field's own schema has read the value.
    return made.ok ? { ok: true, value: make(made.patch) } : made
  }
  const parse = (typed: string) => then(factFromText(fact, typed, kit.today), change)
  switch (fact.sort) {
    case 'text':
    case 'prose':
      return { kind: fact.sort === 'prose' ? 'long-text' : 'text', text, parse }
    case 'number':
      return { kind: 'text', text, placeholder: String(Math.max(fact.least, 30)), parse }
    case 'names':
      return { kind: 'text', text, placeholder: 'With commas between', parse }
    case 'keyed-lists':
      return { kind: 'text', text, placeholder: 'Production: read; Staging: write', parse }
    case 'day':
      return {
        kind: 'text',
        text,
        placeholder: '2026-11-30',
        parse: (typed) =>
          then(
            checkedDay(typed, { today: kit.today, past: fact.past }, (day) => day),
            change,
          ),
      }
    case 'yes-no':
      return { kind: 'one-of', text, options: ['yes', 'no'], parse }
    case 'choice':
      return { kind: 'one-of', text, options: Object.values(fact.words), parse }
    case 'list':
      return {
        kind: 'some-of',
        text,
        options: [...Object.values(fact.words), ...(fact.none ? [noneWord] : [])],
        ...(fact.none && { alone: noneWord }),
        parse,
      }
    case 'person':
      return personCell(fact.id, typeof value === 'string' ? value : null, kit, make)
    case 'people':
      return { kind: 'text', text, placeholder: 'Names with commas between', parse: (typed) => peopleChange(fact, typed, kit, change) }
    case 'moment':
    case 'record':
    case 'deadlines':
      return {
        kind: 'read-only',
        reason:
          fact.id === 'agent'
            ? 'it is written down on the Agents screen.'
            : fact.id === 'agentTools'
              ? 'it comes from the settings file of the client. Import that file again.'
              : 'it is changed in the details. Press Space to open them.',
      }
  }
}

function then(read: Parsed<unknown>, change: (value: unknown) => Parsed<SheetChange>): Parsed<SheetChange> {
  return read.ok ? change(read.value) : read
}

function personCell(id: string, name: string | null, { named }: Kit, make: (patch: Patch) => SheetChange): SheetEditing {
  return named(name, (next) => make({ [id]: next }))
}

// Each name as the people known write it; the rest are new people.
function peopleChange(
  fact: Fact,
  typed: string,
  { meant, today }: Kit,
  change: (names: unknown) => Parsed<SheetChange>,
): Parsed<SheetChange> {
  const entry = factFromText(fact, typed, today)
  if (!entry.ok || !Array.isArray(entry.value)) return entry.ok ? change(entry.value) : entry
  const matches = entry.value.map((name) => meant(String(name)))
  const unclear = matches.find((match) => match.kind === 'several')
  if (unclear !== undefined)
    return { ok: false, reason: `One of them could be ${unclear.names.slice(0, 3).join(' or ')}. Write the full name.` }
  return change([...new Set(matches.flatMap((match) => (match.kind === 'several' ? [] : [match.name])))])
}
