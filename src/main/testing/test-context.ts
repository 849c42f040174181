import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainDate } from '../../shared/domain/values/plain-date.ts'
import type { ChannelName } from '../../shared/ipc/channels.ts'
import type { ChannelInput, ChannelOutput } from '../../shared/ipc/contract.ts'
import { answer } from '../ipc/answer.ts'
import { type Clock, fixedClock } from '../services/clock.ts'
import { evaluationCache } from '../services/evaluation-cache.ts'
import type { WritingContext } from '../services/handler-context.ts'
import { inventoryCache } from '../services/inventory-cache.ts'
import { quietWork } from '../services/long-work.ts'
import { pendingImports } from '../services/pending-imports.ts'
import { undoStack } from '../services/undo-stack.ts'
import type { KeyStore } from '../vault/key-store.ts'
import { type VaultKeeper, vaultKeeper } from '../vault/vault-keeper.ts'

export const testToday = plainDate('2026-11-01')
export const testPassphrase = 'seven calm otters swim'

/** A machine without a keychain, as many servers and containers are. */
export const noKeychain: KeyStore = {
  probe: () => Promise.resolve({ ok: false, reason: 'There is no keychain service in this desktop session.' }),
  get: () => Promise.reject(new Error('no keychain')),
  set: () => Promise.reject(new Error('no keychain')),
  delete: () => Promise.reject(new Error('no keychain')),
}

/** A keychain that keeps its entries in memory; `entries` lets a test lose or spoil them. */
export function memoryKeychain(entries: Map<string, string>): KeyStore {
  return {
    probe: () => Promise.resolve({ ok: true }),
    get: (account) => Promise.resolve(entries.get(account) ?? null),
    set: (account, text) => {
      entries.set(account, text)
      return Promise.resolve()
    },
    delete: (account) => Promise.resolve(entries.delete(account)),
  }
}

export type TestContext = WritingContext & Readonly<{ folder: string; remove: () => void }>

/** The real handlers over a real encrypted vault in a folder of its own. */
export function testContext(keyStore: KeyStore = noKeychain): TestContext {
  const folder = mkdtempSync(join(tmpdir(), 'keyroster-test-'))
  const vault = vaultKeeper(join(folder, 'vault', 'test.keyroster'), keyStore)
  return {
    folder,
    ...readings(vault, fixedClock(testToday)),
    pendingImports: pendingImports(),
    undoStack: undoStack(),
    work: quietWork(),
    surroundings: {
      version: '0.0.0',
      unofficialElectron: false,
      demo: false,
      chooseFiles: () => Promise.resolve([]),
      chooseSavePath: () => Promise.resolve(null),
      pressClipboard: () => Promise.resolve(),
      printPdf: () => Promise.reject(new Error('no printer')),
    },
    remove: () => {
      vault.lock()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function openTestContext(): Promise<TestContext> {
  const context = testContext()
  await ask(context, 'vault.create', { companyName: 'Fernhollow Supplies', protection: 'passphrase', passphrase: testPassphrase })
  return context
}

/** The same vault by another clock, as when the app is closed and opened again on another day. */
export function withClock<Context extends WritingContext>(context: Context, clock: Clock): Context {
  context.evaluation.settle()
  return { ...context, ...readings(context.vault, clock) }
}

/** A vault and a clock with the caches that read them: none of them goes without the others. */
export function readings<Time extends Clock>(
  vault: VaultKeeper,
  clock: Time,
): Pick<WritingContext, 'vault' | 'inventory' | 'evaluation'> & Readonly<{ clock: Time }> {
  const inventory = inventoryCache(vault, clock)
  return { vault, clock, inventory, evaluation: evaluationCache({ vault, clock, inventory }) }
}

/** The value of a successful request; fails the test with the sentence otherwise. */
export async function ask<Name extends ChannelName>(
  context: WritingContext,
  channel: Name,
  input: ChannelInput<Name>,
): Promise<ChannelOutput<Name>> {
  const reply = await answer(channel, input, context)
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.code}: ${JSON.stringify(reply.error)}`)
  return reply.value
}

/** The code of an expected failure. */
export async function refusal(context: WritingContext, channel: ChannelName, input: unknown): Promise<string> {
  const reply = await answer(channel, input, context)
  if (reply.ok) throw new Error(`${channel} was expected to fail`)
  return reply.error.code
}
