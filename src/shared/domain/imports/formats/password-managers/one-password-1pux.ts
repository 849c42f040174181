import { machineDay } from '../../../values/machine-dates.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { ImportSource, ParsedImport } from '../../draft/draft.ts'
import { parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { type DayReader, dayReader } from '../common/day-reader.ts'
import { looseObject, looseObjects, looseText } from '../common/json-fields.ts'
import { plainSecretWarnings } from '../common/left-out-words.ts'
import { itemEntry, itemSchema, type Place } from './one-password-item.ts'
import { entryOutcomes } from './vault-entry.ts'

/** The 1PUX file of 1Password (a ZIP), of which only its two JSON parts are read. */
export const onePassword1pux: ImportSource = {
  id: '1password-1pux',
  name: '1Password vaults (1PUX)',
  provider: 'onepassword',
  recognise: (file) => (exportOf(file) === null ? null : 'It is a 1Password export (1PUX) with accounts, vaults and items.'),
  parse: parseExport,
  cannotShow:
    'The export does not tell a person’s own login from one that a program uses; its dates of change are any edit, not only a new password.',
  guide: {
    who: 'Somebody who may export the vaults.',
    steps: [
      'Open the 1Password app on a computer.',
      'Choose File, Export and the account.',
      'Choose 1PUX and confirm with the account password.',
      'Choose the file here, then delete it.',
    ],
    command: null,
    fileName: '1PasswordExport-<…>.1pux',
    checkedOn: plainDate('2026-11-21'),
  },
}

type Export = Readonly<{ attributes: JsonObject; accounts: readonly JsonObject[] }>

function exportOf(file: ImportFile): Export | null {
  if (file.document.kind !== 'json' || file.document.values.length !== 1) return null
  const [value] = file.document.values
  if (!isJsonObject(value)) return null
  // The data part alone, taken out of its ZIP by hand, is understood as well.
  const data = Object.hasOwn(value, 'export.data') ? value['export.data'] : value
  if (!isJsonObject(data) || !Array.isArray(data.accounts)) return null
  const accounts = looseObjects.parse(data.accounts)
  return accounts.every((account) => Array.isArray(account.vaults)) && (accounts.length > 0 || Object.hasOwn(value, 'export.data'))
    ? { attributes: looseObject.parse(value['export.attributes']), accounts }
    : null
}

function parseExport(file: ImportFile): ParsedImport {
  const found = exportOf(file)
  const guard = textGuard()
  const days = dayReader()
  const accounts = found?.accounts ?? []
  const names = new Set(accounts.map((account) => accountName(account, guard)))
  const items = accounts.flatMap((account) => itemsOf(account, accountName(account, guard)))
  const outcomes = items.flatMap(({ entry, place }, index) => readItem(entry, place, index + 1, { guard, days }))
  return parsedList({
    source: '1password-1pux',
    account: names.size === 1 ? ([...names][0] ?? null) : null,
    asOf: machineDay(found?.attributes.timestamp) ?? machineDay(found?.attributes.createdAt),
    read: items.length,
    outcomes,
    recordOf: (record) => items[record - 1],
    guard,
    warnings: [
      ...plainSecretWarnings(guard.dropped()),
      ...days.warnings(),
      ...(names.size > 1 ? [`This file holds ${names.size} 1Password accounts.`] : []),
    ],
  })
}

function accountName(account: JsonObject, guard: TextGuard): string | null {
  const attributes = looseObject.parse(account.attrs)
  return guard.text(looseText.parse(attributes.accountName), 200) ?? guard.text(looseText.parse(attributes.domain), 200)
}

function itemsOf(account: JsonObject, name: string | null): readonly Readonly<{ entry: unknown; place: Place }>[] {
  return looseObjects.parse(account.vaults).flatMap((vault) => {
    const items = Array.isArray(vault.items) ? (vault.items as readonly unknown[]) : []
    return items.map((entry) => ({ entry, place: { account: name, vault: looseText.parse(looseObject.parse(vault.attrs).name) } }))
  })
}

type Tools = Readonly<{ guard: TextGuard; days: DayReader }>

function readItem(entry: unknown, place: Place, record: number, { guard, days }: Tools): readonly RecordOutcome[] {
  const { data } = itemSchema.safeParse(entry)
  if (data === undefined)
    return [{ outcome: 'failed', problem: { record, label: `Entry ${record}`, reason: 'it is not a 1Password item' } }]
  guard.drop(data.details.dropped)
  const read = itemEntry(data, place, days)
  return 'none' in read
    ? [{ outcome: 'skipped', problem: { record, label: guard.text(data.overview.title, 300) ?? `Entry ${record}`, reason: read.none } }]
    : entryOutcomes(read, { record, place: `entry ${record}` }, guard)
}
