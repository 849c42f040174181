import type { ErrorReply } from '../../shared/errors.ts'
import type { ChannelName } from '../../shared/ipc/channels.ts'
import type { AppEvent } from '../../shared/ipc/events.ts'
import type { Piece } from '../ipc/piece.ts'
import type { Surroundings } from '../services/handler-context.ts'

// What the window's thread and the vault's thread say to each other.

/** What the vault's thread is started with. */
export type ThreadStart = Readonly<{
  vaultPath: string
  /** The day named by --today. */
  today: string | null
  /** Where the sample company lies, for a throw-away vault; null for a real one. */
  sampleFolder: string | null
  version: string
  unofficialElectron: boolean
  /** One number: 1 while somebody wants the present work stopped. It is read while the thread is too busy for messages. */
  stopFlag: SharedArrayBuffer
}>

/** The questions only the window's thread can answer: they need a dialog or a printer. */
export type AskedOfWindow = 'chooseFiles' | 'chooseSavePath' | 'pressClipboard' | 'printPdf'
export type WindowAnswers = Readonly<Pick<Surroundings, AskedOfWindow>>

export type ToVaultThread =
  /** Words are JSON text; the bytes of a file stand beside them. */
  | Readonly<{ say: 'request'; id: number; channel: ChannelName; words: string | undefined; bytes: Uint8Array | undefined }>
  /** The next piece of the long answer to the request `of`. */
  | Readonly<{ say: 'more'; id: number; of: number }>
  | Readonly<{ say: 'due-notice'; id: number }>
  | Readonly<{ say: 'close'; id: number }>
  | Readonly<{ say: 'window-answer'; id: number; answer: unknown; error: ErrorReply | null }>

export type ToWindowThread =
  /** A reply as JSON text: it is copied twice on its way to the page, and a text copies several times faster than the objects it stands for. */
  | Readonly<{ say: 'answer'; id: number } & Piece>
  | Readonly<{ say: 'ask-window'; id: number; name: AskedOfWindow; words: readonly unknown[] }>
  | Readonly<{ say: 'event'; event: AppEvent }>
