import type { CredentialType, IdentityKind } from '../../../record/facts/vocabulary.ts'
import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { hasHeaders, type TableRecord } from '../../draft/table-records.ts'
import { providerNamed } from '../common/host-provider.ts'
import { loginOrNothing, loginTable } from './login-table.ts'
import type { VaultEntry } from './vault-entry.ts'

/** The CSV of LastPass; secure notes stand among the logins under the address http://sn. */
export const lastpassCsv: ImportSource = loginTable({
  id: 'lastpass-csv',
  name: 'LastPass vault (CSV)',
  provider: 'lastpass',
  recognise: (table) =>
    hasHeaders(table, ['url', 'username', 'password', 'extra', 'name', 'grouping'])
      ? 'It has the columns of a LastPass export: url, username, password, extra, name and grouping.'
      : null,
  neverRead: ['password', 'totp', 'extra'],
  entities: true,
  read: (record) => (/^https?:\/\/sn\/?$/i.test(record.cell('url')) ? readNote(record) : readLogin(record)),
  guide: {
    who: 'Somebody who may export the vault.',
    steps: [
      'Open the LastPass vault in the browser.',
      'Choose Advanced options, Export, and confirm by e-mail.',
      'Save what is shown or downloaded as a .csv file.',
      'Choose the file here, then delete it.',
    ],
    command: null,
    fileName: 'lastpass_vault_export.csv',
    checkedOn: plainDate('2026-11-21'),
  },
})

function readLogin(record: TableRecord): VaultEntry | Readonly<{ none: string }> {
  const entry: VaultEntry = {
    title: record.cell('name'),
    addresses: [record.cell('url')],
    user: record.cell('username'),
    folder: folderOf(record),
  }
  return loginOrNothing(entry, record.cell('password') !== '')
}

const machineNotes: ReadonlyMap<string, Readonly<{ kind: IdentityKind; type: CredentialType }>> = new Map([
  ['server', { kind: 'service_account', type: 'password' }],
  ['database', { kind: 'db_user', type: 'db_password' }],
  ['ssh key', { kind: 'ssh_key', type: 'ssh_key' }],
])

function readNote(record: TableRecord): VaultEntry | Readonly<{ none: string }> {
  const facts = noteFacts(record.cell('extra'))
  const machine = machineNotes.get(facts.get('notetype')?.toLowerCase() ?? '')
  if (machine === undefined) return { none: 'a secure note' }
  const fact = (key: string) => facts.get(key) ?? ''
  const host = fact('hostname')
  return {
    title: record.cell('name'),
    addresses: [host],
    user: fact('username'),
    folder: folderOf(record),
    machine: { ...machine, provider: providerNamed(fact('type')) },
    system: host === '' ? null : host,
    sentences: [
      ...(fact('type') === '' ? [] : [`Type: ${fact('type')}.`]),
      ...(fact('database') === '' ? [] : [`Database: ${fact('database')}.`]),
      ...(fact('port') === '' ? [] : [`Port: ${fact('port')}.`]),
    ],
  }
}

// Only these lines of a secure note are looked at; its password and its free text stay unread.
const noteKeys: ReadonlySet<string> = new Set(['notetype', 'hostname', 'port', 'type', 'database', 'username'])

function noteFacts(body: string): ReadonlyMap<string, string> {
  const facts = new Map<string, string>()
  if (!/^NoteType:/i.test(body)) return facts
  for (const line of body.split('\n')) {
    const [, key = '', value = ''] = /^([A-Za-z ]{1,30}):(.*)$/.exec(line) ?? []
    // Free text comes last and could hold lines of the same form.
    if (key.toLowerCase() === 'notes') break
    if (noteKeys.has(key.toLowerCase()) && !facts.has(key.toLowerCase())) facts.set(key.toLowerCase(), value.trim())
  }
  return facts
}

function folderOf(record: TableRecord): string {
  return record.cell('grouping').split('\\').join('/')
}
