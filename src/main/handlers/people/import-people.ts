import { blankPerson, type PersonFacts, personFactsSchema } from '../../../shared/domain/people/person-record.ts'
import { foldText } from '../../../shared/domain/values/fold-text.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { readDateCell } from '../../../shared/domain/values/written-dates.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ImportedPeople } from '../../../shared/ipc/areas/people-contract.ts'
import { parseTable } from '../../files/csv/parse-table.ts'
import { recordAction, type Recorder } from '../../services/change-recorder.ts'
import type { WritingContext } from '../../services/handler-context.ts'
import { personNamed, personTable } from '../../store/person-table.ts'

const headers: Readonly<Record<keyof PersonFacts | 'firstName' | 'lastName', readonly string[]>> = {
  name: ['name', 'full name', 'display name', 'person', 'employee', 'mitarbeiter', 'nom complet', 'nombre completo'],
  firstName: ['first name', 'given name', 'vorname', 'prenom', 'nombre'],
  lastName: ['last name', 'surname', 'family name', 'nachname', 'nom', 'apellido', 'apellidos'],
  email: ['email', 'e mail', 'mail', 'email address', 'work email', 'user principal name', 'correo'],
  department: ['department', 'team', 'abteilung', 'service', 'departamento'],
  status: ['status', 'state', 'active', 'employment status'],
  leftOn: [
    'left on',
    'left',
    'leaving date',
    'last day',
    'end date',
    'termination date',
    'austritt',
    'austrittsdatum',
    'date de depart',
    'fecha de baja',
  ],
  aliases: ['aliases', 'alias', 'other names', 'other spellings', 'also known as'],
  responsible: ['responsible', 'answers for the list'],
}

const leftWords: ReadonlySet<string> = new Set([
  'left',
  'has left',
  'inactive',
  'disabled',
  'terminated',
  'former',
  'no',
  'false',
  'suspended',
  'ausgeschieden',
  'parti',
  'baja',
])
const hereWords: ReadonlySet<string> = new Set([
  'here',
  'works here',
  'active',
  'enabled',
  'yes',
  'true',
  'current',
  'employed',
  'aktiv',
  'actif',
  'activo',
])

type Cells = Readonly<Partial<Record<keyof typeof headers, string>>>

/** Takes people over from a CSV list: whoever is known gets what the list tells, the others are added. A cell that says nothing changes nothing. */
export function importPeople(context: WritingContext, text: string, dryRun: boolean): ImportedPeople {
  const table = parseTable(text)
  const columns = table.headers.map((header) =>
    (Object.keys(headers) as (keyof typeof headers)[]).find((field) => headers[field].includes(foldText(header))),
  )
  if (!columns.includes('name') && !columns.includes('lastName'))
    throw new AppError('invalid_input', {
      message:
        'No column of this list is headed Name. Nothing was changed. Put the word Name above the column with the names and try again.',
    })
  const failed: { line: number; reason: string }[] = table.brokenRows.map(({ line }) => ({
    line,
    reason: 'this line is not written like the others',
  }))
  const counts = { added: 0, changed: 0, same: 0 }
  const write = (recorder: Recorder) => {
    for (const row of table.rows) {
      const cells: Cells = Object.fromEntries(
        columns.flatMap((field, column) =>
          field === undefined || (row.cells[column]?.trim() ?? '') === '' ? [] : [[field, row.cells[column]?.trim() ?? '']],
        ),
      )
      const read = factsOf(cells)
      if (typeof read === 'string') failed.push({ line: row.line, reason: read })
      else counts[save(recorder, read)] += 1
    }
    if (dryRun) throw new DryRun()
  }
  try {
    recordAction(context, { kind: 'edit', label: 'Import people' }, write)
  } catch (error) {
    if (!(error instanceof DryRun)) throw error
  }
  return { read: table.rows.length + table.brokenRows.length, ...counts, failed }
}

// Thrown at the end, so that counting what would happen and doing it are one walk.
class DryRun extends Error {}

function factsOf(cells: Cells): (Partial<PersonFacts> & Readonly<{ name: string }>) | string {
  const name = cells.name ?? [cells.firstName, cells.lastName].filter((part) => part !== undefined).join(' ')
  if (name === '') return 'no name'
  const word = foldText(cells.status ?? '')
  const leftOn = dayOf(cells.leftOn)
  const status = leftWords.has(word) ? ('left' as const) : hereWords.has(word) ? ('here' as const) : null
  const told = {
    name,
    ...(cells.email === undefined ? {} : { email: cells.email }),
    ...(cells.department === undefined ? {} : { department: cells.department }),
    ...(status === null ? {} : { status }),
    ...(leftOn === null ? {} : { leftOn }),
    ...(cells.aliases === undefined
      ? {}
      : {
          aliases: cells.aliases
            .split(/[;|]/)
            .map((alias) => alias.trim())
            .filter((alias) => alias !== ''),
        }),
  }
  const parsed = personFactsSchema.safeParse({ ...blankPerson(name), ...told })
  if (!parsed.success) return `its ${String(parsed.error.issues[0]?.path[0] ?? 'line')} cannot be used`
  return Object.fromEntries(Object.entries(parsed.data).filter(([field]) => field in told)) as Partial<PersonFacts> & { name: string }
}

function dayOf(cell: string | undefined): PlainDate | null {
  const read = readDateCell(cell ?? '', 'none')
  return read.says === 'day' ? read.day : null
}

function save(
  { db, createSide, updateSide }: Recorder,
  { name, ...told }: Partial<PersonFacts> & Readonly<{ name: string }>,
): 'added' | 'changed' | 'same' {
  const id = personNamed(db, name)
  const before = id === null ? null : personTable.find(db, id)
  const free = told.aliases?.filter((alias) => personNamed(db, alias) === null)
  const aliases = free === undefined ? {} : { aliases: [...new Set([...(before?.aliases ?? []), ...free])] }
  if (before === null) {
    createSide('person', { ...blankPerson(name), ...told, ...aliases })
    return 'added'
  }
  const values: Readonly<Record<string, unknown>> = { ...told, ...aliases }
  const differs = Object.entries(values).some(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof PersonFacts]),
  )
  if (differs) updateSide('person', before.id, values)
  return differs ? 'changed' : 'same'
}
