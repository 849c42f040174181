import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Instant } from '../../shared/domain/values/plain-date.ts'
import { plainDate } from '../../shared/domain/values/plain-date.ts'
import { openVault } from '../handlers/vault/vault-handlers.ts'
import { vaultKeeper } from '../vault/vault-keeper.ts'
import { noKeychain, readings, type TestContext, testContext, testPassphrase } from './test-context.ts'

/** The vaults of version 0.1.0 that are kept in the repository; how they were made: fixture-vaults/. */
export const fixtureNames = ['everything', 'own-list'] as const
export type FixtureName = (typeof fixtureNames)[number]

/** The day the fixtures were last worked on, and the day they are read on. */
export const fixtureToday = plainDate('2026-11-30')

const folder = fileURLToPath(new URL('./vaults/0.1.0', import.meta.url))

/** Copies a fixture with its key file into a folder; the committed files are never opened. The path of the copy. */
export function copyFixture(name: FixtureName, into: string): string {
  mkdirSync(into, { recursive: true })
  const path = join(into, `${name}.keyroster`)
  for (const ending of ['', '.keys.json']) copyFileSync(`${join(folder, name)}.keyroster${ending}`, `${path}${ending}`)
  return path
}

/** The real handlers over an opened copy of a fixture. The clock stands still, so that no reply holds a time of its own. */
export async function openFixture(name: FixtureName): Promise<TestContext> {
  const context = testContext()
  const vault = vaultKeeper(copyFixture(name, join(context.folder, 'vault')), noKeychain)
  const opened: TestContext = {
    ...context,
    ...readings(vault, { today: () => fixtureToday, now: () => `${fixtureToday}T12:00:00.000Z` as Instant, isFixed: true }),
    remove: () => {
      vault.lock()
      context.remove()
    },
  }
  await openVault(opened, { by: 'passphrase', passphrase: testPassphrase })
  return opened
}
