import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blankIdentityFacts } from '../../shared/domain/record/identity.ts'
import { changesOf, lastChange } from './change-log.ts'
import { closeDatabase, createDatabase, type WritableDb } from './database.ts'
import { listIdentities } from './identity-table.ts'
import { migrate, newestVersion } from './migrate.ts'
import { personTable } from './person-table.ts'

let folder: string
let db: WritableDb
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyroster-migrate-'))
  db = createDatabase(join(folder, 'x.keyroster'), randomBytes(32))
})
afterEach(() => {
  closeDatabase(db)
  rmSync(folder, { recursive: true, force: true })
})

const version = () => db.raw.pragma('user_version', { simple: true })

describe('a vault from an older version', () => {
  it('keeps its rows when fields and views are added (0002)', () => {
    migrate(db, 1)
    expect(version()).toBe(1)
    db.raw
      .prepare(`INSERT INTO identity (id, name, status) VALUES ('00000000-0000-4000-8000-000000000001', 'backup-script', 'active')`)
      .run()
    migrate(db)
    expect(version()).toBe(newestVersion)
    expect(listIdentities(db)).toEqual([{ ...blankIdentityFacts('backup-script'), id: '00000000-0000-4000-8000-000000000001' }])
  })

  it('keeps its people, records and history when the facts of the rules are added (0004)', () => {
    migrate(db, 3)
    const id = '00000000-0000-4000-8000-000000000001'
    db.raw.exec(`INSERT INTO person (id, name, name_key) VALUES ('00000000-0000-4000-8000-000000000002', 'Ann Lee', 'ann lee');
      INSERT INTO identity (id, name, status, technical_owner_id) VALUES ('${id}', 'backup-script', 'active', '00000000-0000-4000-8000-000000000002');
      INSERT INTO action (seq, id, at, kind, label) VALUES (7, '00000000-0000-4000-8000-000000000003', '2026-11-01T12:00:00.000Z', 'edit', 'Add');
      INSERT INTO change (seq, action_seq, entity, entity_id, field, after) VALUES (9, 7, 'identity', '${id}', 'purpose', '"Nightly"')`)
    migrate(db)
    expect(listIdentities(db)).toMatchObject([{ name: 'backup-script', logging: null }])
    expect(personTable.list(db)).toMatchObject([
      { name: 'Ann Lee', status: null, leftOn: null, responsible: false, email: null, aliases: [], mergedInto: null },
    ])
    expect(changesOf(db, 7)).toEqual([{ entity: 'identity', entityId: id, field: 'purpose', before: null, after: 'Nightly' }])
    expect(lastChange(db)).toBe(9)
  })

  it('is brought up step by step to the same schema as a new one', () => {
    for (let step = 1; step <= newestVersion; step += 1) migrate(db, step)
    const schema = () => db.raw.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
    const stepwise = schema()
    closeDatabase(db)
    db = createDatabase(join(folder, 'y.keyroster'), randomBytes(32))
    migrate(db)
    expect(schema()).toEqual(stepwise)
  })

  it('has only strict tables', () => {
    migrate(db)
    const tables = db.raw
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`)
      .all()
    expect(tables).toEqual([])
  })

  it('stays at the old version when a step fails', () => {
    migrate(db, 1)
    db.raw.exec('CREATE TABLE custom_field (clash TEXT) STRICT')
    expect(() => migrate(db)).toThrow()
    expect(version()).toBe(1)
  })
})
