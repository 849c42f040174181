import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError, type ErrorCode, errorTexts } from '../../shared/errors.ts'
import { writeSetting } from '../store/setting-table.ts'
import { memoryKeychain, noKeychain, testPassphrase } from '../testing/test-context.ts'
import { createVault, type Opener, unlockVault } from './vault.ts'

const byPassphrase: Opener = { by: 'passphrase', passphrase: testPassphrase }
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyroster-vault-'))
  path = join(folder, 'vault', 'x.keyroster')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function newVault(opener: Opener = byPassphrase, keyStore = noKeychain): Promise<void> {
  const vault = await createVault(path, opener, keyStore)
  for (let at = 0; at < 400; at += 1) writeSetting(vault.db, `row ${at}`, `KRMARK-${'x'.repeat(80)}`)
  vault.close()
}

/** The code of the failure; fails when the vault opens, or when a file changed on the way. */
async function failure(opener: Opener = byPassphrase, keyStore = noKeychain): Promise<ErrorCode> {
  const before = contents()
  const error: unknown = await unlockVault(path, opener, keyStore).then(
    (vault) => {
      vault.close()
      return null
    },
    (reason: unknown) => reason,
  )
  expect(contents()).toEqual(before)
  expect(error).toBeInstanceOf(AppError)
  return (error as AppError).code
}

function contents(): Readonly<Record<string, string>> {
  const at = join(folder, 'vault')
  return Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(join(at, name)).toString('base64')]))
}

describe('a new vault', () => {
  it('opens again with its passphrase, typed composed or decomposed', async () => {
    const opener = { by: 'passphrase', passphrase: 'Zürich und Genève 4ever' } as const
    await newVault(opener)
    const vault = await unlockVault(path, { by: 'passphrase', passphrase: opener.passphrase.normalize('NFD') }, noKeychain)
    expect(vault.db.raw.prepare('SELECT count(*) AS n FROM setting').get()).toEqual({ n: 400 })
    vault.close()
  })

  it('leaves nothing readable on disk, the header included', async () => {
    const vault = await createVault(path, byPassphrase, noKeychain)
    for (let at = 0; at < 500; at += 1) writeSetting(vault.db, `row ${at}`, `KRMARK-${'y'.repeat(200)}`)
    for (const name of readdirSync(join(folder, 'vault'))) {
      const bytes = readFileSync(join(folder, 'vault', name))
      if (name.endsWith('.json')) continue
      for (const text of ['KRMARK', 'SQLite format', 'CREATE TABLE', 'setting'])
        expect(bytes.includes(text), `${text} in ${name}`).toBe(false)
    }
    vault.close()
    expect(readFileSync(path).subarray(16, 24).toString('hex')).not.toBe('1000020250402020')
  })

  it('keeps big sorts in memory instead of spilling them to disk in clear', async () => {
    const vault = await createVault(path, byPassphrase, noKeychain)
    expect(vault.db.raw.pragma('temp_store', { simple: true })).toBe(2)
    expect(vault.db.raw.pragma('synchronous', { simple: true })).toBe(2)
    expect(vault.db.raw.pragma('journal_mode', { simple: true })).toBe('wal')
    vault.close()
  })

  it('is readable by its owner only', async () => {
    await newVault()
    if (process.platform === 'win32') return
    expect(statSync(join(folder, 'vault')).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(join(folder, 'vault'))) expect(statSync(join(folder, 'vault', name)).mode & 0o777, name).toBe(0o600)
  })

  it('never replaces one that is already there', async () => {
    await newVault()
    const before = contents()
    await expect(createVault(path, byPassphrase, noKeychain)).rejects.toMatchObject({ code: 'vault_exists' })
    rmSync(path)
    await expect(createVault(path, byPassphrase, noKeychain)).rejects.toMatchObject({ code: 'vault_exists' })
    expect(contents()).toEqual({ 'x.keyroster.keys.json': before['x.keyroster.keys.json'] })
  })

  it('is made by exactly one of several that try at once, and the others leave it alone', async () => {
    const tries = await Promise.allSettled([1, 2, 3].map(() => createVault(path, byPassphrase, noKeychain)))
    const made = tries.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(made).toHaveLength(1)
    for (const result of tries) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'vault_exists' })
    made[0]?.close()
    const vault = await unlockVault(path, byPassphrase, noKeychain)
    vault.close()
  })

  it.skipIf(process.platform !== 'linux')('says so where no folder can be made, instead of trying for ever', async () => {
    await expect(createVault('/proc/keyroster/x.keyroster', byPassphrase, noKeychain)).rejects.toMatchObject({ code: 'not_writable' })
  })

  it.each(['short', '            ', 'aaaaaaaaaaaaaaaa'])('refuses %j as a passphrase', async (passphrase) => {
    await expect(createVault(path, { by: 'passphrase', passphrase }, noKeychain)).rejects.toMatchObject({ code: 'passphrase_short' })
  })

  it('refuses a short passphrase and leaves nothing behind', async () => {
    await expect(createVault(path, { by: 'passphrase', passphrase: 'short' }, noKeychain)).rejects.toMatchObject({
      code: 'passphrase_short',
    })
    expect(existsSync(path)).toBe(false)
  })

  it('says so when there is no keychain, instead of keeping the key somewhere weaker', async () => {
    await expect(createVault(path, { by: 'os' }, noKeychain)).rejects.toMatchObject({ code: 'keychain_unavailable' })
    expect(existsSync(path)).toBe(false)
  })

  it('differs from every other one made with the same passphrase', async () => {
    await newVault()
    const first = readFileSync(path).subarray(0, 16)
    rmSync(join(folder, 'vault'), { recursive: true })
    await newVault()
    expect(readFileSync(path).subarray(0, 16).equals(first)).toBe(false)
  })
})

describe('a vault that cannot be opened', () => {
  it('has a sentence of its own for wrong key, cut-off file and foreign file', () => {
    const sentences = [errorTexts.wrong_passphrase, errorTexts.vault_damaged, errorTexts.not_a_vault, errorTexts.vault_wrong_key]
    expect(new Set(sentences).size).toBe(4)
  })

  it('names a wrong passphrase', async () => {
    await newVault()
    expect(await failure({ by: 'passphrase', passphrase: 'eight calm otters swim' })).toBe('wrong_passphrase')
  })

  it.each([
    ['empty', 0, 'vault_damaged'],
    ['one byte', 1, 'vault_damaged'],
    ['cut inside a page', 20_000, 'vault_damaged'],
    ['cut between pages', 20_480, 'vault_damaged'],
  ] as const)('names a file that is %s', async (_, size, code) => {
    await newVault()
    truncateSync(path, size)
    expect(await failure()).toBe(code)
  })

  it('tells a folder from a vault, and an empty passphrase from a wrong one', async () => {
    await newVault()
    await expect(unlockVault(join(folder, 'vault'), byPassphrase, noKeychain)).rejects.toMatchObject({ code: 'not_a_vault' })
    expect(await failure({ by: 'passphrase', passphrase: '' })).toBe('passphrase_needed')
  })

  it('names damage inside a page', async () => {
    await newVault()
    const bytes = readFileSync(path)
    bytes[4096 * 6 + 100] = (bytes[4096 * 6 + 100] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await failure()).toBe('vault_damaged')
  })

  it.each([
    ['a text', Buffer.from('Dear customer, please find our list enclosed.\n'.repeat(200))],
    ['a UTF-16 text', Buffer.from('\ufeffListe der Schlüssel\r\n'.repeat(400), 'utf16le')],
    ['a ZIP', Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), randomBytes(8192)])],
  ])('tells %s from a vault', async (_, bytes) => {
    await newVault()
    writeFileSync(path, bytes)
    expect(await failure()).toBe('not_a_vault')
    rmSync(`${path}.keys.json`)
    expect(await failure()).toBe('not_a_vault')
  })

  it('tells an ordinary SQLite file from a vault', async () => {
    await newVault()
    rmSync(path)
    const plain = new Database(path)
    plain.exec('CREATE TABLE t (x)')
    plain.close()
    expect(await failure()).toBe('not_a_vault')
  })

  it('names a vault and a key file that do not belong together', async () => {
    await newVault()
    copyFileSync(path, join(folder, 'other'))
    rmSync(join(folder, 'vault'), { recursive: true })
    await newVault()
    copyFileSync(join(folder, 'other'), path)
    expect(await failure()).toBe('vault_wrong_key')
  })

  it('is refused when it comes from a newer app', async () => {
    await newVault()
    const vault = await unlockVault(path, byPassphrase, noKeychain)
    vault.db.raw.pragma('user_version = 999')
    vault.close()
    expect(await failure()).toBe('vault_newer')
  })

  it('is never taken for a first run when its key file is missing', async () => {
    await newVault()
    rmSync(`${path}.keys.json`)
    expect(await failure()).toBe('key_file_missing')
  })

  it.each([
    ['not JSON', (text: string) => text.slice(0, -20)],
    ['another seal', (text: string) => text.replace(/"seal": "./, '"seal": "_')],
    [
      'a slot added',
      (text: string) =>
        text.replace('"slots": [', `"slots": [${JSON.stringify({ type: 'os', nonce: 'AAAAAAAAAAAAAAAA', box: 'A'.repeat(64) })},`),
    ],
    ['memory without end', (text: string) => text.replace('"memoryKiB": 65536', '"memoryKiB": 4194304')],
    ['passes without end', (text: string) => text.replace('"passes": 3', '"passes": 1000000000')],
  ])('names a key file with %s', async (_, change) => {
    await newVault()
    const keys = `${path}.keys.json`
    const changed = change(readFileSync(keys, 'utf8'))
    expect(changed).not.toBe(readFileSync(keys, 'utf8'))
    writeFileSync(keys, changed)
    expect(await failure()).toBe('key_file_damaged')
  })

  it('is busy while another program has it open', async () => {
    await newVault()
    const held = await unlockVault(path, byPassphrase, noKeychain)
    await expect(unlockVault(path, byPassphrase, noKeychain)).rejects.toMatchObject({ code: 'vault_busy' })
    held.close()
  })
})

describe('a vault whose key lies in the keychain', () => {
  it('opens without a question', async () => {
    const keychain = memoryKeychain(new Map())
    await newVault({ by: 'os' }, keychain)
    const vault = await unlockVault(path, { by: 'os' }, keychain)
    vault.close()
  })

  it('never treats a missing entry as a first run', async () => {
    const entries = new Map<string, string>()
    await newVault({ by: 'os' }, memoryKeychain(entries))
    entries.clear()
    expect(await failure({ by: 'os' }, memoryKeychain(entries))).toBe('keychain_entry_missing')
    expect(entries.size).toBe(0)
  })

  it('names an entry that is not its own', async () => {
    const entries = new Map<string, string>()
    await newVault({ by: 'os' }, memoryKeychain(entries))
    for (const account of entries.keys()) entries.set(account, randomBytes(32).toString('base64url'))
    expect(await failure({ by: 'os' }, memoryKeychain(entries))).toBe('keychain_entry_wrong')
    for (const account of entries.keys()) entries.set(account, 'garbage')
    expect(await failure({ by: 'os' }, memoryKeychain(entries))).toBe('keychain_entry_wrong')
  })

  it('names a keychain that does not answer', async () => {
    await newVault({ by: 'os' }, memoryKeychain(new Map()))
    expect(await failure({ by: 'os' }, noKeychain)).toBe('keychain_unavailable')
  })
})
