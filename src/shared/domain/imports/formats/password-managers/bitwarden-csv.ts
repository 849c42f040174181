import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { hasHeaders, type TableRecord } from '../../draft/table-records.ts'
import { loginOrNothing, loginTable } from './login-table.ts'

/** The CSV of a personal Bitwarden vault (10, 11 or 12 columns over the years) and of an organisation. */
export const bitwardenCsv: ImportSource = loginTable({
  id: 'bitwarden-csv',
  name: 'Bitwarden logins (CSV)',
  provider: 'bitwarden',
  recognise: (table) =>
    hasHeaders(table, ['login_uri', 'login_username', 'login_password'])
      ? 'It has the columns of a Bitwarden export: login_uri, login_username and login_password.'
      : null,
  neverRead: ['login_password', 'login_totp', 'notes', 'fields'],
  read: (record, { days }) => {
    const type = record.cell('type').toLowerCase()
    if (type === 'note') return { none: 'a note' }
    if (type !== 'login' && type !== '') return { none: 'neither a login nor a note' }
    return loginOrNothing(
      {
        title: record.cell('name'),
        addresses: record
          .cell('login_uri')
          .split(/[,\n]/)
          .map((address) => address.trim()),
        user: record.cell('login_username'),
        folder: folderOf(record),
        archived: record.cell('archivedDate') !== '',
        archivedOn: days.read(record.cell('archivedDate')),
      },
      record.cell('login_password') !== '',
    )
  },
  cannotShow:
    'The CSV holds logins and notes only and almost no dates; the JSON export also has SSH keys and when a password was last changed.',
  guide: {
    who: 'Somebody who may export the vault; for an organisation its owner or an admin.',
    steps: [
      'Open the Bitwarden web vault.',
      'Choose Tools, Export vault (in an organisation: Settings, Export vault).',
      'Choose .csv, or better .json, not "encrypted", and confirm.',
      'Choose the file here, then delete it.',
    ],
    command: null,
    fileName: 'bitwarden_export_<date>.csv',
    checkedOn: plainDate('2026-11-21'),
  },
})

// A personal export begins with folder, that of an organisation with collections.
function folderOf(record: TableRecord): string {
  return record.cell('folder') === '' ? record.cell('collections') : record.cell('folder')
}
