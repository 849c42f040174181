import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { hasHeaders, type TableRecord } from '../../draft/table-records.ts'
import { loginOrNothing, loginTable } from './login-table.ts'
import { editedSentence } from './vault-entry.ts'

/** The CSV of KeePassXC, and of KeePassX 2 with its first six columns only. */
export const keepassxcCsv: ImportSource = loginTable({
  id: 'keepassxc-csv',
  name: 'KeePassXC entries (CSV)',
  provider: 'keepassxc',
  recognise: (table) =>
    hasHeaders(table, ['Group', 'Title', 'Username', 'Password', 'URL', 'Notes'])
      ? 'It has the columns of a KeePassXC export: Group, Title, Username, Password, URL and Notes.'
      : null,
  neverRead: ['Password', 'Notes', 'TOTP'],
  read: (record, { days }) =>
    isDeleted(record)
      ? { none: 'in the recycle bin' }
      : loginOrNothing(
          {
            title: record.cell('Title'),
            addresses: [record.cell('URL')],
            user: record.cell('Username'),
            folder: record.cell('Group'),
            createdOn: days.read(record.cell('Created')),
            sentences: editedSentence(days.read(record.cell('Last Modified'))),
          },
          record.cell('Password') !== '',
        ),
  cannotShow: 'The CSV leaves out attachments and expiry dates, and “last modified” is any edit, not only a new password.',
  guide: {
    who: 'Somebody who can open the database.',
    steps: ['Open the database in KeePassXC.', 'Choose Database, Export, CSV file.', 'Choose the file here, then delete it.'],
    command: null,
    fileName: null,
    checkedOn: plainDate('2026-11-21'),
  },
})

/** The CSV of KeePass 1 and 2. */
export const keepassCsv: ImportSource = loginTable({
  id: 'keepass-csv',
  name: 'KeePass entries (CSV)',
  provider: 'keepass',
  recognise: (table) =>
    hasHeaders(table, ['Account', 'Login Name', 'Password', 'Web Site', 'Comments'])
      ? 'It has the columns of a KeePass export: Account, Login Name, Password, Web Site and Comments.'
      : null,
  neverRead: ['Password', 'Comments'],
  read: (record) =>
    loginOrNothing(
      { title: record.cell('Account'), addresses: [record.cell('Web Site')], user: record.cell('Login Name') },
      record.cell('Password') !== '',
    ),
  cannotShow: 'The CSV shows neither groups nor dates.',
  guide: {
    who: 'Somebody who can open the database.',
    steps: ['Open the database in KeePass.', 'Choose File, Export and "KeePass CSV (1.x)".', 'Choose the file here, then delete it.'],
    command: null,
    fileName: null,
    checkedOn: plainDate('2026-11-21'),
  },
})

function isDeleted(record: TableRecord): boolean {
  return /(?:^|\/)Recycle Bin(?:\/|$)/i.test(record.cell('Group'))
}
