import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { hasHeaders, tableOf, type TableRecord } from '../../draft/table-records.ts'
import { type DatabaseTools, type DatabaseUser, parseDatabaseUsers } from './database-users.ts'

/** The roles of a PostgreSQL server, printed by the command in the guide from the view pg_roles, which hides passwords. */
export const postgresqlRoles: ImportSource = {
  id: 'postgresql-roles',
  name: 'PostgreSQL roles',
  provider: 'postgresql',
  recognise: (file) => {
    const table = tableOf(file)
    return table !== null && hasHeaders(table, ['rolname', 'rolcanlogin'])
      ? 'It has the columns of pg_roles: rolname and rolcanlogin.'
      : null
  },
  parse: (file, answers) =>
    parseDatabaseUsers({ id: 'postgresql-roles', provider: 'postgresql', system: 'PostgreSQL', read: readRole }, file, answers),
  cannotShow: 'PostgreSQL does not know when a role was made, when its password was changed or when it last signed in.',
  guide: {
    who: 'Anybody who may connect to the server with psql.',
    steps: [
      'Open a terminal where psql reaches the server.',
      'Run the command below with your own connection.',
      'Choose the file it wrote and say which server it is.',
    ],
    command: `psql "<connection>" -c "\\copy (select rolname, rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, to_char(rolvaliduntil at time zone 'UTC', 'YYYY-MM-DD') as rolvaliduntil from pg_roles order by rolname) to 'postgresql-roles.csv' csv header"`,
    fileName: 'postgresql-roles.csv',
    checkedOn: plainDate('2026-11-21'),
  },
}

function readRole(record: TableRecord, { has, days, switches }: DatabaseTools): DatabaseUser | Readonly<{ none: string }> {
  const name = record.cell('rolname')
  if (name.startsWith('pg_')) return { none: 'a role PostgreSQL brings along' }
  if (switches.read(record.cell('rolcanlogin')) === false) return { none: 'a group: nobody signs in with it' }
  const isSuper = switches.read(record.cell('rolsuper')) === true
  const until = record.cell('rolvaliduntil')
  const never = until === '' || /^infinity$/i.test(until)
  return {
    key: name,
    name,
    status: 'active',
    privileges: isSuper ? ['root'] : null,
    providerManaged: providerRoles.test(name),
    hasPassword: true,
    // psql writes an offset without minutes.
    expiresOn: never ? null : days.read(until.replace(/(?<=:\d{2}(?:\.\d+)?)([+-]\d{2})$/, '$1:00')),
    // Without the column nothing is known; an empty cell under it means 'never'.
    neverExpires: never && has('rolvaliduntil'),
    remarks: [
      ...(isSuper ? ['It is a superuser: it may do everything on this server.'] : []),
      ...(!isSuper && switches.read(record.cell('rolcreaterole')) === true ? ['It may make other roles.'] : []),
      ...(!isSuper && switches.read(record.cell('rolbypassrls')) === true ? ['It reads every row, whatever the row rules say.'] : []),
      ...(!isSuper && switches.read(record.cell('rolreplication')) === true ? ['It may copy the whole database (replication).'] : []),
    ],
  }
}

// Accounts the hosting provider signs in with.
const providerRoles =
  /^(?:rdsadmin|rds_\w+|cloudsqladmin|cloudsql\w+|azuresu|azure_\w+|supabase_\w+|authenticator|dashboard_user|pgbouncer|neon_superuser|doadmin|_dodb|aiven_\w+)$/
