import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { inTransaction, type WritableDb } from './database.ts'

it('is never opened inside another one: a savepoint makes long writes quadratic', () => {
  const db: WritableDb = { raw: new Database(':memory:'), writable: true }
  db.raw.exec('CREATE TABLE t (a)')
  const nested = () => {
    inTransaction(db, () => {
      db.raw.exec('INSERT INTO t VALUES (1)')
      inTransaction(db, () => db.raw.exec('INSERT INTO t VALUES (2)'))
    })
  }
  expect(nested).toThrow('inside another one')
  expect(db.raw.prepare('SELECT count(*) FROM t').pluck().get()).toBe(0)
  expect(inTransaction(db, () => 'done')).toBe('done')
  db.raw.close()
})
