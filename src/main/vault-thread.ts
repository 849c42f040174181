import { parentPort, workerData } from 'node:worker_threads'
import { isPlainDate } from '../shared/domain/values/plain-date.ts'
import { AppError } from '../shared/errors.ts'
import { demoKeyStore, fillDemoVault } from './demo-vault.ts'
import { dueNotice } from './handlers/rotation/due-notice.ts'
import { lockVault, openVault } from './handlers/vault/vault-handlers.ts'
import { answer } from './ipc/answer.ts'
import { fixedClock, systemClock } from './services/clock.ts'
import { evaluationCache } from './services/evaluation-cache.ts'
import type { WritingContext } from './services/handler-context.ts'
import { inventoryCache } from './services/inventory-cache.ts'
import { workInThread } from './services/long-work.ts'
import { pendingImports } from './services/pending-imports.ts'
import { undoStack } from './services/undo-stack.ts'
import { blockNodeNetwork } from './thread/block-node-network.ts'
import { longAnswers } from './thread/long-answers.ts'
import type { ThreadStart, ToVaultThread, ToWindowThread } from './thread/thread-messages.ts'
import { whenQuiet } from './thread/when-quiet.ts'
import { windowFromThread } from './thread/window-from-thread.ts'
import { keytarKeyStore } from './vault/keytar-key-store.ts'
import { vaultKeeper } from './vault/vault-keeper.ts'

// The composition root of the vault's thread: the handlers of the app, away from the thread that serves the window.

if (parentPort === null) throw new Error('This file runs as a thread of the app.')
const port = parentPort
// Written by our own root one line before this thread starts.
const start = workerData as ThreadStart

blockNodeNetwork()

const say = (message: ToWindowThread): void => {
  port.postMessage(message)
}
const window = windowFromThread(say)
const clock = start.today !== null && isPlainDate(start.today) ? fixedClock(start.today) : systemClock()
const vault = vaultKeeper(start.vaultPath, start.sampleFolder === null ? keytarKeyStore() : demoKeyStore())
const inventory = inventoryCache(vault, clock)
// A paste in parts is settled once, a sheet is shown before anything is settled, and little is left to do when the app is closed.
const quiet = whenQuiet(500)
const context: WritingContext = {
  clock,
  vault,
  inventory,
  evaluation: evaluationCache({ vault, clock, inventory, later: quiet.later }),
  pendingImports: pendingImports(),
  undoStack: undoStack(),
  work: workInThread(new Int32Array(start.stopFlag), (progress) => {
    say({ say: 'event', event: { type: 'progress', progress } })
  }),
  surroundings: {
    version: start.version,
    unofficialElectron: start.unofficialElectron,
    demo: start.sampleFolder !== null,
    ...window.answers,
  },
}

const ready = start.sampleFolder === null ? openQuietly() : fillDemoVault(context, start.sampleFolder)
ready.catch((error: unknown) => {
  // A start that fails must not end as a window that waits for ever.
  console.error(error)
  process.exit(1)
})

port.on('message', (message: ToVaultThread) => {
  if (message.say === 'window-answer') window.hear(message)
  else void ready.then(() => handle(message))
})

const answers = longAnswers()

async function handle(message: Exclude<ToVaultThread, Readonly<{ say: 'window-answer' }>>): Promise<void> {
  const piece = message.say === 'more' ? answers.next(message.of) : answers.begin(message.id, JSON.stringify(await resultOf(message)))
  say({ say: 'answer', id: message.id, ...piece })
  // After the answer: a long one would else have been the quiet moment itself.
  quiet.heard()
}

async function resultOf(message: Exclude<ToVaultThread, Readonly<{ say: 'window-answer' | 'more' }>>): Promise<unknown> {
  switch (message.say) {
    case 'request':
      return answer(message.channel, inputOf(message.words, message.bytes), context)
    case 'due-notice':
      // Asked every few minutes, so this is where a new day shows.
      context.evaluation.settleSoon()
      return dueNotice(context)
    case 'close':
      lockVault(context)
      return null
  }
}

// Still to be checked by the channel's own schema.
function inputOf(words: string | undefined, bytes: Uint8Array | undefined): unknown {
  const input: unknown = words === undefined ? undefined : JSON.parse(words)
  return bytes === undefined || typeof input !== 'object' ? input : { ...input, bytes }
}

// With its key in the keychain a vault is simply open, as the person chose; whatever stands in the way is said on the locked screen.
async function openQuietly(): Promise<void> {
  if (!context.vault.slots().includes('os')) return
  await openVault(context, { by: 'os' }).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
  })
}
