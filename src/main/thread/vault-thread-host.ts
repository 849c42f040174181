import { Worker } from 'node:worker_threads'
import type { ChannelName } from '../../shared/ipc/channels.ts'
import type { AppEvent } from '../../shared/ipc/events.ts'
import { errorReply } from '../ipc/answer.ts'
import type { Piece } from '../ipc/piece.ts'
import { lostPiece } from './long-answers.ts'
import type { ThreadStart, ToVaultThread, ToWindowThread, WindowAnswers } from './thread-messages.ts'

export type VaultThread = Readonly<{
  /** The reply to one request, as JSON text; a long one as its first piece. */
  request: (channel: ChannelName, words: string | undefined, bytes: Uint8Array | undefined) => Promise<Piece>
  /** The next piece of a long reply; where the thread is lost, an error as a reply of its own. */
  more: (of: number) => Promise<Piece>
  /** The words of today's notice, or null. */
  dueNotice: () => Promise<string | null>
  /** Asks the work in progress to stop; it rolls back and answers that it was stopped. */
  stopWork: () => void
  /** Locks the vault and ends the thread. */
  close: () => Promise<void>
}>

/** Starts the thread the vault lives in: whatever it computes or writes, the window's thread stays free. */
export function startVaultThread(
  script: string,
  start: Omit<ThreadStart, 'stopFlag'>,
  window: WindowAnswers,
  onEvent: (event: AppEvent) => void,
): VaultThread {
  const stopFlag = new SharedArrayBuffer(4)
  const stop = new Int32Array(stopFlag)
  const waiting = new Map<number, (piece: Piece) => void>()
  let lastId = 0
  let worker: Worker | null = null

  const open = (): Worker => {
    const fresh = new Worker(script, { workerData: { ...start, stopFlag } satisfies ThreadStart })
    fresh.on('message', (message: ToWindowThread) => {
      hear(fresh, message)
    })
    fresh.on('error', (error) => {
      console.error('The vault thread stopped:', error)
    })
    // Everything committed is on disk; what was asked and not yet answered did not happen.
    fresh.on('exit', () => {
      if (worker === fresh) worker = null
      const unanswered = [...waiting.values()]
      waiting.clear()
      for (const settle of unanswered) settle(lostPiece())
      if (unanswered.length > 0) onEvent({ type: 'vault-changed' })
    })
    return fresh
  }

  const hear = (from: Worker, message: ToWindowThread): void => {
    switch (message.say) {
      case 'answer':
        waiting.get(message.id)?.({ text: message.text, rest: message.rest, of: message.of })
        waiting.delete(message.id)
        return
      case 'event':
        onEvent(message.event)
        return
      case 'ask-window':
        void askWindow(message.name, message.words).then((answer) => {
          from.postMessage({ say: 'window-answer', id: message.id, ...answer } satisfies ToVaultThread)
        })
    }
  }

  const askWindow = async (name: keyof WindowAnswers, words: readonly unknown[]) => {
    try {
      const question = window[name] as (...words: readonly unknown[]) => Promise<unknown>
      return { answer: await question(...words), error: null }
    } catch (error) {
      return { answer: null, error: errorReply(error) }
    }
  }

  const say = (message: (id: number) => ToVaultThread): Promise<Piece> =>
    new Promise((resolve) => {
      lastId += 1
      waiting.set(lastId, resolve)
      worker ??= open()
      worker.postMessage(message(lastId))
    })

  worker = open()
  return {
    request: (channel, words, bytes) => say((id) => ({ say: 'request', id, channel, words, bytes })),
    more: (of) => say((id) => ({ say: 'more', id, of })),
    dueNotice: async () => {
      const words: unknown = JSON.parse((await say((id) => ({ say: 'due-notice', id }))).text)
      return typeof words === 'string' ? words : null
    },
    stopWork: () => {
      Atomics.store(stop, 0, 1)
    },
    close: async () => {
      if (worker === null) return
      const closing = worker
      Atomics.store(stop, 0, 1)
      await say((id) => ({ say: 'close', id }))
      await closing.terminate()
    },
  }
}
