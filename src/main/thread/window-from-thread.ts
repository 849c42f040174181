import { AppError } from '../../shared/errors.ts'
import type { AskedOfWindow, ToVaultThread, ToWindowThread, WindowAnswers } from './thread-messages.ts'

export type WindowFromThread = Readonly<{
  /** The same questions as on the window's thread, sent over there. */
  answers: WindowAnswers
  hear: (message: Extract<ToVaultThread, Readonly<{ say: 'window-answer' }>>) => void
}>

/** Dialogs and the printer as the vault's thread sees them. */
export function windowFromThread(say: (message: ToWindowThread) => void): WindowFromThread {
  const waiting = new Map<number, Readonly<{ resolve: (answer: unknown) => void; reject: (error: AppError) => void }>>()
  let lastId = 0
  const ask = (name: AskedOfWindow, words: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      say({ say: 'ask-window', id: lastId, name, words })
    })
  return {
    // Each answer was given by the function of the same name and type on the other side.
    answers: {
      chooseFiles: () => ask('chooseFiles', []) as Promise<readonly string[]>,
      chooseSavePath: (name) => ask('chooseSavePath', [name]) as Promise<string | null>,
      pressClipboard: (press) => ask('pressClipboard', [press]) as Promise<void>,
      printPdf: (html, title) => ask('printPdf', [html, title]) as Promise<Uint8Array>,
    },
    hear: ({ id, answer, error }) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (error === null) asked?.resolve(answer)
      else asked?.reject(new AppError(error.code, { message: error.message }))
    },
  }
}
