import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WritableDb } from './database.ts'
import { allRows, insertRows } from './statement.ts'

let db: WritableDb
beforeEach(() => {
  db = { raw: new Database(':memory:'), writable: true }
  db.raw.exec('CREATE TABLE t (seq INTEGER PRIMARY KEY, a, b UNIQUE)')
})
afterEach(() => {
  db.raw.close()
})

const rows = () => allRows(db, 'SELECT a, b FROM t ORDER BY seq').map((row) => Object.values(row as object) as readonly unknown[])

describe('inserting many rows at once', () => {
  it.each([0, 1, 9, 10, 11, 99, 100, 101, 357])('writes %i rows in their order', (count) => {
    const wanted = Array.from({ length: count }, (_, at) => [`text ${at}`, at % 7 === 0 ? null : at])
    insertRows(db, { into: 'INSERT INTO t (a, b)', columns: 2 }, wanted.flat())
    expect(rows()).toEqual(wanted)
  })

  it('puts what all rows share beside what each brings', () => {
    insertRows(
      db,
      { into: 'INSERT INTO t (a, b)', columns: 1, select: '?, column1' },
      Array.from({ length: 123 }, (_, at) => at),
      ['same'],
    )
    expect(rows()).toEqual(Array.from({ length: 123 }, (_, at) => ['same', at]))
  })

  it('settles conflicts row by row, also within one statement', () => {
    const insert = {
      into: 'INSERT INTO t (a, b)',
      columns: 1,
      select: '?, column1',
      then: 'ON CONFLICT (b) DO UPDATE SET a = excluded.a || t.a',
    } as const
    insertRows(db, insert, [...Array.from({ length: 100 }, (_, at) => at % 50), 7], ['x'])
    expect(rows().map(([a]) => a)).toEqual(Array.from({ length: 50 }, (_, at) => (at === 7 ? 'xxx' : 'xx')))
  })
})
