import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { hasHeaders } from '../../draft/table-records.ts'
import { hasOnlyHeaders, loginOrNothing, loginTable } from './login-table.ts'

/** The CSV of Chrome and Edge. */
export const chromePasswords: ImportSource = loginTable({
  id: 'chrome-passwords',
  name: 'Passwords saved in Chrome or Edge (CSV)',
  provider: 'chrome',
  recognise: (table) =>
    hasOnlyHeaders(table, ['name', 'url', 'username', 'password', 'note']) || hasOnlyHeaders(table, ['name', 'url', 'username', 'password'])
      ? 'It has just the columns of a Chrome or Edge export: name, url, username and password.'
      : null,
  neverRead: ['password', 'note'],
  read: (record) =>
    loginOrNothing(
      { title: record.cell('name'), addresses: [record.cell('url')], user: record.cell('username') },
      record.cell('password') !== '',
    ),
  cannotShow: 'The export shows no dates.',
  guide: {
    who: 'The person whose browser it is.',
    steps: [
      'Open the browser’s settings and its password manager.',
      'Choose Settings, Export passwords, Download file.',
      'Choose the file here, then delete it.',
    ],
    command: null,
    fileName: 'Chrome Passwords.csv',
    checkedOn: plainDate('2026-11-21'),
  },
})

/** The CSV of Firefox, with the best dates of all managers: made, last used, last changed. */
export const firefoxPasswords: ImportSource = loginTable({
  id: 'firefox-passwords',
  name: 'Passwords saved in Firefox (CSV)',
  provider: 'firefox',
  recognise: (table) =>
    hasHeaders(table, ['url', 'username', 'password', 'guid', 'timeCreated', 'timePasswordChanged'])
      ? 'It has the columns of a Firefox export: url, username, password, guid and timePasswordChanged.'
      : null,
  neverRead: ['password'],
  read: (record, { days }) =>
    loginOrNothing(
      {
        title: '',
        addresses: [record.cell('url')],
        user: record.cell('username'),
        id: record.cell('guid'),
        createdOn: days.read(record.cell('timeCreated')),
        lastUsedOn: days.read(record.cell('timeLastUsed')),
        lastRotatedOn: days.read(record.cell('timePasswordChanged')),
      },
      record.cell('password') !== '',
    ),
  cannotShow: 'The export does not tell a person’s own login from one that a program uses.',
  guide: {
    who: 'The person whose browser it is.',
    steps: ['Open about:logins in Firefox.', 'Choose the three dots, Export passwords.', 'Choose the file here, then delete it.'],
    command: null,
    fileName: 'passwords.csv',
    checkedOn: plainDate('2026-11-21'),
  },
})
