import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fakeSecret, tableFile } from '../fixtures/tables.ts'
import { expectCounted, expectNoSecret } from '../testing/hunt.ts'
import { mysqlUsers } from './mysql-users.ts'
import { postgresqlRoles } from './postgresql-roles.ts'

const pgHeaders = ['rolname', 'rolcanlogin', 'rolsuper', 'rolcreaterole', 'rolcreatedb', 'rolreplication', 'rolbypassrls', 'rolvaliduntil']
const pgRows = [
  ['shop', 't', 'f', 'f', 'f', 'f', 'f', '2027-01-31'],
  ['postgres', 't', 't', 't', 't', 't', 't', ''],
  ['readers', 'f', 'f', 'f', 'f', 'f', 'f', ''],
  ['pg_monitor', 'f', 'f', 'f', 'f', 'f', 'f', ''],
  ['rdsadmin', 't', 't', 't', 't', 't', 't', 'infinity'],
  ['admin', 't', 'f', 't', 'f', 't', 't', '2027-01-31 00:00:00+00'],
]
const pg = (answers = {}) => postgresqlRoles.parse(tableFile(pgHeaders, pgRows), answers)
const myHeaders = [
  'User',
  'Host',
  'account_locked',
  'password_last_changed',
  'password_lifetime',
  'password_expired',
  'plugin',
  'super_priv',
]
const myRows = [
  ['shop', '10.0.0.%', 'N', '2026-01-31 10:00:00', '90', 'N', 'caching_sha2_password', 'N'],
  ['root', '%', 'N', '2020-01-01 00:00:00', 'NULL', 'N', 'caching_sha2_password', 'Y'],
  ['mysql.sys', 'localhost', 'Y', '2020-01-01 00:00:00', 'NULL', 'N', 'caching_sha2_password', 'N'],
  ['backup', 'localhost', 'N', 'NULL', '0', 'Y', 'auth_socket', 'N'],
  ['', 'localhost', 'N', 'NULL', 'NULL', 'N', 'mysql_native_password', 'N'],
]
const my = (answers = {}) => mysqlUsers.parse(tableFile(myHeaders, myRows), answers)

describe('the roles of PostgreSQL', () => {
  it('are recognised with the shorter command of others, too', () => {
    expect(postgresqlRoles.recognise(tableFile(['rolname', 'rolcanlogin', 'rolsuper', 'rolvaliduntil'], []))).not.toBeNull()
    expect(postgresqlRoles.recognise(tableFile(['name', 'owner'], []))).toBeNull()
  })

  it('that sign in become database users; groups and built-in roles are skipped, the provider’s own folded away', () => {
    const parsed = pg()
    expect(
      parsed.drafts.map(({ facts, providerManaged, credentials }) => [
        facts.name,
        facts.privileges,
        providerManaged === true,
        credentials[0]?.facts.expiresOn,
        credentials[0]?.facts.neverExpires,
      ]),
    ).toEqual([
      ['shop', null, false, '2027-01-31', false],
      ['postgres', ['root'], false, null, true],
      ['rdsadmin', ['root'], true, null, true],
      ['admin', null, false, '2027-01-31', false],
    ])
    expect(parsed.drafts[3]?.remarks).toHaveLength(3)
    expect(parsed.skipped.map(({ label, reason }) => [label, reason])).toEqual([
      ['readers', 'a group: nobody signs in with it'],
      ['pg_monitor', 'a role PostgreSQL brings along'],
    ])
    expectCounted(parsed)
  })

  it('do not claim that nothing expires when there is no such column', () => {
    expect(
      postgresqlRoles.parse(tableFile(['rolname', 'rolcanlogin'], [['shop', 't']]), {}).drafts[0]?.credentials[0]?.facts,
    ).toMatchObject({ expiresOn: null, neverExpires: false })
  })

  it('belong to the server a person names', () => {
    expect(pg().questions).toEqual([{ id: 'account', text: 'Which PostgreSQL server is this list from?', choices: null, answer: null }])
    expect(pg()).toMatchObject({ account: null, drafts: [{ key: 'shop', facts: { externalId: null } }, {}, {}, {}] })
    expect(pg({ account: 'orders-db' })).toMatchObject({
      account: 'orders-db',
      drafts: [{ key: 'orders-db | shop', facts: { account: 'orders-db', externalId: 'orders-db | shop' } }, {}, {}, {}],
    })
  })
})

describe('the users of MySQL', () => {
  it('are recognised by user, host and one telling column', () => {
    expect(
      mysqlUsers.recognise(tableFile(['user', 'host', 'account_locked', 'password_last_changed', 'password_lifetime'], [])),
    ).not.toBeNull()
    expect(mysqlUsers.recognise(tableFile(['user', 'host'], []))).toBeNull()
  })

  it('keep when the password changed and when it runs out', () => {
    const parsed = my()
    expect(
      parsed.drafts.map(({ key, facts, credentials }) => [
        key,
        facts.status,
        credentials[0]?.facts.lastRotatedOn,
        credentials[0]?.facts.expiresOn,
        credentials[0]?.facts.neverExpires,
      ]),
    ).toEqual([
      ['shop@10.0.0.%', 'active', '2026-01-31', '2026-05-01', false],
      ['root@%', 'active', '2020-01-01', null, false],
      ['mysql.sys@localhost', 'disabled', '2020-01-01', null, false],
      ['backup@localhost', 'active', undefined, undefined, undefined],
      ['@localhost', 'active', null, null, false],
    ])
    expect(parsed.drafts[1]).toMatchObject({
      facts: { privileges: ['root'] },
      remarks: ['It may do everything on this server.', 'It may sign in from any computer.'],
    })
    expect(parsed.drafts[2]?.providerManaged).toBe(true)
    expect(parsed.drafts[4]).toMatchObject({ facts: { name: '(anybody)@localhost' }, remarks: ['Anybody may sign in without a name.'] })
    expectCounted(parsed)
  })
})

describe('a list of database users', () => {
  it('gives away nothing and counts every row, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.nat(5),
        fc.nat(7),
        fc.oneof(fc.constantFrom('', fakeSecret, 'NULL', 't'), fc.string()),
        (isPg, row, column, cell) => {
          const [headers, rows] = isPg ? [pgHeaders, pgRows] : [myHeaders, myRows]
          const changed = rows.map((cells, index) => (index === row ? cells.with(column, cell) : cells))
          const parsed = (isPg ? postgresqlRoles : mysqlUsers).parse(tableFile(headers, changed), {})
          expectNoSecret(parsed)
          expectCounted(parsed)
        },
      ),
    )
  })
})
