import { plainDate } from '../../../values/plain-date.ts'
import { switchOf } from '../../../values/truth-words.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { hasHeaders } from '../../draft/table-records.ts'
import { hasOnlyHeaders, loginOrNothing, loginTable } from './login-table.ts'

/** The CSV of 1Password 8 and, with fewer columns, of 1Password 4. */
export const onePasswordCsv: ImportSource = loginTable({
  id: '1password-csv',
  name: '1Password logins (CSV)',
  provider: 'onepassword',
  recognise: (table) => {
    if (hasHeaders(table, ['Title', 'Url', 'Username', 'Password', 'OTPAuth']))
      return 'It has the columns of a 1Password export: Title, Url, Username, Password and OTPAuth.'
    return hasOnlyHeaders(table, ['title', 'notes', 'username', 'password', 'url'])
      ? 'It has just the five columns of an older 1Password export: title, notes, username, password and url.'
      : null
  },
  neverRead: ['Password', 'OTPAuth', 'Notes'],
  read: (record) =>
    loginOrNothing(
      {
        title: record.cell('Title'),
        addresses: [record.cell('Url')],
        user: record.cell('Username'),
        folder: record.cell('Tags').split(';').join(', '),
        archived: switchOf(record.cell('Archived')) === true,
      },
      record.cell('Password') !== '',
    ),
  cannotShow:
    'The CSV holds logins and passwords only, without any date; the 1PUX export also has API credentials, servers, databases and SSH keys.',
  guide: {
    who: 'Somebody who may export the vault.',
    steps: [
      'Open the 1Password app on a computer.',
      'Choose File, Export and the account. Better take 1PUX: it also holds API credentials and dates.',
      'Choose the file here, then delete it.',
    ],
    command: null,
    fileName: '1PasswordExport-<…>.csv',
    checkedOn: plainDate('2026-11-21'),
  },
})
