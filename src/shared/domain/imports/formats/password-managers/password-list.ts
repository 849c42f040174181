import { plainDate } from '../../../values/plain-date.ts'
import { readDateCell } from '../../../values/written-dates.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { withRepeatingColumn } from '../../file/long-rows.ts'
import { loginColumns } from './login-columns.ts'
import { loginOrNothing, loginTable } from './login-table.ts'
import { editedSentence } from './vault-entry.ts'

/** The CSV of a password manager that none of `known` reads: RoboForm, Proton Pass, Sticky Password and any other with headings for title or address, user name and password. */
export function passwordListBesides(known: readonly ImportSource[]): ImportSource {
  return {
    ...passwordList,
    recognise: (file) => (known.some((source) => source.recognise(file) !== null) ? null : passwordList.recognise(file)),
  }
}

const passwordList: ImportSource = loginTable({
  id: 'password-list',
  name: 'Passwords of another manager (CSV)',
  provider: null,
  recognise: (table) => {
    const columns = loginColumns(table)
    return columns === null
      ? null
      : `It has the columns of a list of passwords: ${[columns.title ?? columns.address, columns.user[0], columns.password].join(', ')}.`
  },
  // What one manager does not list is not gone from another.
  scope: (table) => table.headers.join(' | ').toLowerCase().slice(0, 500),
  arrange: withRepeatingColumn,
  neverRead: (table) => {
    const columns = loginColumns(table)
    return columns === null ? [] : [columns.password, ...columns.hidden]
  },
  read: (record, { days }, table) => {
    const columns = loginColumns(table)
    if (columns === null) return { none: 'no login' }
    const cell = (header: string | null) => (header === null ? '' : record.cell(header))
    // Programs write days their way, and people who open the file in a spreadsheet another.
    const day = (header: string | null) => {
      const read = readDateCell(cell(header), columns.orders.get(header ?? '') ?? 'none')
      return read.says === 'day' ? read.day : days.read(cell(header))
    }
    const written = columns.hidden.some((header) => record.cell(header) !== '')
    const entry = loginOrNothing(
      {
        title: cell(columns.title),
        addresses: [cell(columns.address)],
        user: columns.user.map(cell).find((user) => user !== '') ?? '',
        folder: cell(columns.folder),
        createdOn: day(columns.created),
        lastUsedOn: day(columns.used),
        sentences: editedSentence(day(columns.edited)),
      },
      record.cell(columns.password) !== '',
    )
    return 'none' in entry && written ? { none: 'a note' } : entry
  },
  guide: {
    who: 'Somebody who may export the vault.',
    steps: ['Open the password manager and export its logins as CSV.', 'Choose the file here, then delete it.'],
    command: null,
    fileName: null,
    checkedOn: plainDate('2026-11-30'),
  },
})
