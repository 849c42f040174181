import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, copyDatabase, createDatabase, rowCounts } from '../store/database.ts'
import { migrate, newestVersion, schemaVersion } from '../store/migrate.ts'
import { copyFixture } from '../testing/fixture-vault.ts'
import { noKeychain, testPassphrase } from '../testing/test-context.ts'
import { checkCopy, updateCopiesFolder } from './copy-before-migration.ts'
import { type OpenVault, unlockVault } from './vault.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyroster-update-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const unlock = (path: string): Promise<OpenVault> => unlockVault(path, { by: 'passphrase', passphrase: testPassphrase }, noKeychain)

/** The fixture as it was before the last migration: it had this index, and nothing else was different. */
async function olderVault(): Promise<Readonly<{ path: string; rows: Readonly<Record<string, number>> }>> {
  const path = copyFixture('everything', folder)
  const { db, close } = await unlock(path)
  db.raw.exec('CREATE INDEX sighting_by_entity ON sighting (entity_id)')
  db.raw.pragma('user_version = 4')
  const rows = rowCounts(db)
  close()
  return { path, rows }
}

describe('an older vault', () => {
  it('is copied with its key file before its tables are changed, and the copy opens with the same passphrase', async () => {
    const { path, rows } = await olderVault()
    const { db, close } = await unlock(path)
    expect(schemaVersion(db)).toBe(newestVersion)
    expect(rowCounts(db)).toEqual(rows)
    close()
    const copies = updateCopiesFolder(path)
    expect(readdirSync(copies).sort()).toEqual(['tables 0004.keyroster', 'tables 0004.keyroster.keys.json'])
    const copy = join(copies, 'tables 0004.keyroster')
    const again = await unlock(copy)
    expect(rowCounts(again.db)).toEqual(rows)
    again.close()
    // The copy was still of the older version: opening it put one of its own aside.
    expect(existsSync(join(updateCopiesFolder(copy), 'tables 0004.keyroster'))).toBe(true)
  })

  it('is left as it is when no copy can be made, and opens once that is possible', async () => {
    const { path, rows } = await olderVault()
    const before = readFileSync(path)
    writeFileSync(updateCopiesFolder(path), 'a file where the folder should be')
    await expect(unlock(path)).rejects.toMatchObject({ code: 'copy_failed' })
    expect(readFileSync(path).equals(before)).toBe(true)
    rmSync(updateCopiesFolder(path))
    const { db, close } = await unlock(path)
    expect([schemaVersion(db), rowCounts(db)]).toEqual([newestVersion, rows])
    close()
  })

  it('is left as it is when the copy cannot be written to its end', async () => {
    const { path } = await olderVault()
    const before = readFileSync(path)
    // Something that cannot be removed lies where the copy would go.
    mkdirSync(join(updateCopiesFolder(path), 'tables 0004.keyroster', 'x'), { recursive: true })
    await expect(unlock(path)).rejects.toMatchObject({ code: 'copy_failed' })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(updateCopiesFolder(path)).filter((name) => name.includes('.part'))).toEqual([])
  })
})

it('a vault of this version is opened without a copy', async () => {
  const path = copyFixture('own-list', folder)
  const { close } = await unlock(path)
  close()
  expect(existsSync(updateCopiesFolder(path))).toBe(false)
})

describe('a copy', () => {
  const key = randomBytes(32)
  const made = () => {
    const db = createDatabase(join(folder, 'x.keyroster'), key)
    migrate(db, 4)
    db.raw.exec(`INSERT INTO setting (key, value) VALUES ('a', '1'), ('b', '2')`)
    const copy = join(folder, 'copy.keyroster')
    copyDatabase(db, copy)
    return { db, copy }
  }

  it('passes when it is whole', () => {
    const { db, copy } = made()
    expect(() => {
      checkCopy(db, copy, key)
    }).not.toThrow()
    closeDatabase(db)
  })

  it('is refused when rows are missing, when it is cut off, and under another key', () => {
    const { db, copy } = made()
    expect(() => {
      checkCopy(db, copy, randomBytes(32))
    }).toThrow()
    db.raw.exec(`INSERT INTO setting (key, value) VALUES ('c', '3')`)
    expect(() => {
      checkCopy(db, copy, key)
    }).toThrow()
    truncateSync(copy, readFileSync(copy).length - 4096)
    expect(() => {
      checkCopy(db, copy, key)
    }).toThrow()
    closeDatabase(db)
  })
})
