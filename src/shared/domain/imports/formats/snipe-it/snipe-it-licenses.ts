import { providerFromText } from '../../../providers/provider.ts'
import { blankCredentialFacts } from '../../../record/credential.ts'
import { foldText } from '../../../values/fold-text.ts'
import { type PlainDate, plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import { dayOrder, readDateCell } from '../../../values/written-dates.ts'
import type { ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { hasHeaders, tableOf, type TableRecord, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile, Table } from '../../file/document.ts'

export const snipeItLicenses: ImportSource = {
  id: 'snipe-it-licenses',
  name: 'Snipe-IT licences',
  provider: 'snipe-it',
  recognise: (file) => {
    const table = tableOf(file)
    return table === null ? null : (shapeOf(table)?.why ?? null)
  },
  parse: parseLicences,
  cannotShow: 'A licence says nothing about who logs in with it; most licences are no identities at all.',
  guide: {
    who: 'Somebody who may see licences in Snipe-IT.',
    steps: ['Open Licenses in Snipe-IT.', 'Choose "Export all", or the export button above the list.', 'Choose the file here.'],
    command: null,
    fileName: 'licenses-export-<…>.csv',
    checkedOn: plainDate('2026-11-21'),
  },
}

// Source: snipe/snipe-it, sample_csvs/licenses-sample.csv and the export in LicensesController.php.
const exportHeaders = [
  'id',
  'Company',
  'Name',
  'Serial Number',
  'Purchase Date',
  'Purchase Cost',
  'Order Number',
  'Licenses available',
  'Seats',
  'Created By',
  'Depreciation',
  'Updated at',
  'Deleted at',
  'Email',
  'Fully Depreciated',
  'Supplier',
  'Expiration Date',
  'Purchase Order Number',
  'Termination Date',
  'Maintained',
  'Manufacturer',
  'Category',
  'Min. QTY',
  'Reassignable',
  'Notes',
  'Created At',
] as const

type Column = 'name' | 'manufacturer' | 'email' | 'expires' | 'ends' | 'bought' | 'company' | 'category' | 'order' | 'id' | 'deleted'
type Shape = Readonly<{
  why: string
  columns: Readonly<Partial<Record<Column, string>>>
  neverRead: readonly string[]
  monthFirst: boolean
  table: Table
}>

const exportColumns = {
  id: 'id',
  name: 'Name',
  manufacturer: 'Manufacturer',
  email: 'Email',
  expires: 'Expiration Date',
  ends: 'Termination Date',
  bought: 'Purchase Date',
  company: 'Company',
  category: 'Category',
  order: 'Order Number',
  deleted: 'Deleted at',
} as const
const templateColumns = {
  name: 'Item name',
  manufacturer: 'manufacturer',
  email: 'Licensed to Email',
  expires: 'expiration date',
  bought: 'purchase date',
  company: 'company',
  category: 'Category',
  order: 'order number',
} as const

function shapeOf(table: Table): Shape | null {
  if (hasHeaders(table, ['Item name', 'Licensed To Name']))
    return {
      why: 'It has the columns of the Snipe-IT licence template: Item name and Licensed To Name.',
      columns: templateColumns,
      neverRead: ['serial number', 'notes'],
      monthFirst: true,
      table,
    }
  const exported = { columns: exportColumns, neverRead: ['Serial Number', 'Notes'], monthFirst: false }
  if (hasHeaders(table, ['Licenses available', 'Serial Number', 'Name']))
    return { ...exported, why: 'It has the columns of a Snipe-IT licence export: Licenses available and Serial Number.', table }
  return isTranslated(table)
    ? {
        ...exported,
        why: 'It has the columns of a Snipe-IT licence export in another language.',
        table: { ...table, headers: exportHeaders },
      }
    : null
}

// The headers follow the language of the person, their order does not; 'id' always stays as it is. German, French and Spanish are checked.
const availableWords: ReadonlySet<string> = new Set(['verfugbare lizenzen', 'licences disponibles', 'licencias disponibles'])

function isTranslated(table: Table): boolean {
  return table.headers.length === exportHeaders.length && table.headers[0] === 'id' && availableWords.has(foldText(table.headers[7] ?? ''))
}

function parseLicences(file: ImportFile): ParsedImport {
  const given = tableOf(file) ?? { headers: [], rows: [], brokenRows: [] }
  const shape = shapeOf(given) ?? { columns: exportColumns, neverRead: ['Serial Number', 'Notes'], monthFirst: false, table: given }
  const { records, broken, read, recordOf } = tableRecords(shape.table)
  const guard = textGuard()
  const cell = (record: TableRecord, column: Column) => record.cell(shape.columns[column] ?? '')
  const dates = (['expires', 'ends', 'bought'] as const).map((column) => {
    const { order } = dayOrder(records.map((record) => cell(record, column)))
    // The template is written with the month first unless a date proves otherwise.
    return [
      column,
      order === 'unsettled' && shape.monthFirst ? 'month-day' : order === 'none' || order === 'unsettled' ? 'none' : order,
    ] as const
  })
  const orders = new Map(dates)
  const day = (record: TableRecord, column: 'expires' | 'ends' | 'bought'): PlainDate | null => {
    const read = readDateCell(cell(record, column), orders.get(column) ?? 'none')
    return read.says === 'day' ? read.day : null
  }
  const outcomes = records.flatMap((record) => {
    guard.drop(shape.neverRead.filter((header) => record.cell(header) !== '').length)
    return readLicence({ record, cell: (column) => cell(record, column), day: (column) => day(record, column), guard })
  })
  return parsedList({ source: 'snipe-it-licenses', read, outcomes, recordOf, broken, guard })
}

type Row = Readonly<{
  record: TableRecord
  cell: (column: Column) => string
  day: (column: 'expires' | 'ends' | 'bought') => PlainDate | null
  guard: TextGuard
}>

function readLicence({ record, cell, day, guard }: Row): readonly RecordOutcome[] {
  guard.at(record.line)
  const id = guard.text(cell('id'), 300)
  const name = guard.name(cell('name'), 300, record.line)
  const problem = (reason: string) => ({ record: record.record, label: name ?? `Line ${record.line}`, reason })
  if (name === null) return [{ outcome: 'failed', problem: problem('it has no name') }]
  if (cell('deleted') !== '') return [{ outcome: 'skipped', problem: problem('deleted in Snipe-IT') }]
  const maker = guard.text(cell('manufacturer'), 80)
  const email = guard.text(cell('email'), 120)
  const category = guard.text(cell('category'), 200)
  const company = guard.text(cell('company'), 200)
  return draftOutcomes(
    {
      // The template has no ids: one licence is told from another by what was bought for whom.
      key: id ?? JSON.stringify([name, email, guard.text(cell('order'), 200)]),
      facts: {
        ...unknownIdentity(name),
        provider: maker === null ? null : (providerFromText(maker)?.id ?? maker),
        system: maker,
        externalId: id === null ? null : `snipe-it:${id}`,
        technicalOwner: email,
        notes: guard.prose(
          [...(category === null ? [] : [`Category: ${category}.`]), ...(company === null ? [] : [`Company: ${company}.`])].join(' '),
          1000,
        ),
      },
      credentials: [
        {
          key: 'licence',
          facts: {
            ...blankCredentialFacts('other'),
            label: 'Licence',
            status: 'unknown',
            createdOn: day('bought'),
            expiresOn: day('expires') ?? day('ends'),
          },
        },
      ],
      records: [record.record],
      remarks: [],
      leftOut: 'A software licence. Tick it if it comes with a login or key that a program uses.',
    },
    `line ${record.line}`,
  )
}
