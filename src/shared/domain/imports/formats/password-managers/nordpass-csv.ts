import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { hasHeaders, type TableRecord } from '../../draft/table-records.ts'
import { loginTable } from './login-table.ts'
import type { VaultEntry } from './vault-entry.ts'

const cardColumns = ['cardholdername', 'cardnumber', 'cvc', 'expirydate', 'zipcode'] as const
const personalColumns = ['full_name', 'phone_number', 'email', 'address1', 'address2', 'city', 'country', 'state'] as const

/** The CSV of NordPass: logins, cards, notes, personal details and folders in one table. */
export const nordpassCsv: ImportSource = loginTable({
  id: 'nordpass-csv',
  name: 'NordPass vault (CSV)',
  provider: 'nordpass',
  recognise: (table) =>
    hasHeaders(table, ['name', 'url', 'username', 'password', 'note', 'cardholdername', 'cardnumber'])
      ? 'It has the columns of a NordPass export: name, url, username, password, note and cardholdername.'
      : null,
  neverRead: ['password', 'note', ...cardColumns, ...personalColumns],
  read: readRow,
  cannotShow: 'The export shows no dates.',
  guide: {
    who: 'Somebody who may export the vault.',
    steps: ['Open NordPass on a computer.', 'Choose Settings, Import and export, Export items.', 'Choose the file here, then delete it.'],
    command: null,
    fileName: 'nordpass.csv',
    checkedOn: plainDate('2026-11-21'),
  },
})

function readRow(record: TableRecord): VaultEntry | Readonly<{ none: string }> {
  const filled = (headers: readonly string[]) => headers.some((header) => record.cell(header) !== '')
  if (!filled(['url', 'username', 'password'])) {
    if (filled(['cardnumber', 'cvc', 'cardholdername'])) return { none: 'a payment card' }
    if (filled(personalColumns)) return { none: 'personal details' }
    return { none: filled(['note']) ? 'a note' : 'a folder' }
  }
  return { title: record.cell('name'), addresses: [record.cell('url')], user: record.cell('username'), folder: record.cell('folder') }
}
