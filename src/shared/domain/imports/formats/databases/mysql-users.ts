import { addDays, plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { hasHeaders, tableOf, type TableRecord } from '../../draft/table-records.ts'
import { type DatabaseTools, type DatabaseUser, parseDatabaseUsers } from './database-users.ts'

const telling = ['account_locked', 'password_last_changed', 'password_lifetime', 'plugin', 'password_expired'] as const

/** The users of a MySQL or MariaDB server, printed by the command in the guide, which leaves the password hashes out. */
export const mysqlUsers: ImportSource = {
  id: 'mysql-users',
  name: 'MySQL or MariaDB users',
  provider: 'mysql',
  recognise: (file) => {
    const table = tableOf(file)
    if (table === null || !hasHeaders(table, ['user', 'host'])) return null
    const known = telling.filter((column) => hasHeaders(table, [column]))
    return known.length === 0 ? null : `It has the columns of mysql.user: user, host and ${known[0]}.`
  },
  parse: (file, answers) => parseDatabaseUsers({ id: 'mysql-users', provider: 'mysql', system: 'MySQL', read: readUser }, file, answers),
  cannotShow: 'MySQL does not know when a user was made or last signed in, and this list leaves out rights on single databases.',
  guide: {
    who: 'Somebody who may read the table mysql.user.',
    steps: [
      'Open a terminal where the mysql program reaches the server.',
      'Run the command below with your own connection. On MariaDB leave out account_locked, password_last_changed and password_lifetime.',
      'Choose the file it wrote and say which server it is.',
    ],
    command: `mysql <connection> --batch -e "select user, host, account_locked, password_last_changed, password_lifetime, password_expired, plugin, Super_priv as super_priv, Grant_priv as grant_priv from mysql.user order by user, host" > mysql-users.tsv`,
    fileName: 'mysql-users.tsv',
    checkedOn: plainDate('2026-11-21'),
  },
}

function readUser(record: TableRecord, { days, switches }: DatabaseTools): DatabaseUser | Readonly<{ none: string }> {
  const cell = (header: string) => record.cell(header).replace(/^(?:NULL|\\N)$/, '')
  const user = cell('user')
  const host = cell('host')
  if (user === '' && host === '') return { none: 'an empty row' }
  const isSuper = switches.read(cell('super_priv')) === true
  const changedOn = days.read(cell('password_last_changed'))
  const lifetime = cell('password_lifetime')
  // Such users are let in by the operating system or a directory and have no password of their own.
  const isOutside = /^(?:auth_socket|unix_socket|mysql_no_login|auth_pam|pam|authentication_ldap\w*|authentication_kerberos|gssapi)$/i.test(
    cell('plugin'),
  )
  return {
    key: `${user}@${host}`,
    name: `${user === '' ? '(anybody)' : user}@${host}`,
    status: switches.read(cell('account_locked')) === true ? 'disabled' : 'active',
    privileges: isSuper ? ['root'] : null,
    providerManaged: /^(?:mysql\.\w+|mariadb\.sys|rdsadmin|rdsrepladmin|cloudsql\w*|azure_superuser|doadmin)$/.test(user),
    hasPassword: !isOutside,
    lastRotatedOn: changedOn,
    expiresOn: changedOn !== null && /^[1-9]\d{0,4}$/.test(lifetime) ? addDays(changedOn, Number(lifetime)) : null,
    // 0 means never; an empty cell means the server's own rule, which the list does not show.
    neverExpires: lifetime === '0',
    remarks: [
      ...(user === '' ? ['Anybody may sign in without a name.'] : []),
      ...(isSuper ? ['It may do everything on this server.'] : []),
      ...(host === '%' && isSuper ? ['It may sign in from any computer.'] : []),
      ...(switches.read(cell('password_expired')) === true ? ['Its password has expired: it must be changed at the next sign-in.'] : []),
    ],
  }
}
