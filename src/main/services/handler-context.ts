import type { ChannelName } from '../../shared/ipc/channels.ts'
import type { ChannelOutput, ParsedInput } from '../../shared/ipc/contract.ts'
import type { ReadingChannel } from '../../shared/ipc/writing-channels.ts'
import type { ReadableDb } from '../store/database.ts'
import type { VaultKeeper } from '../vault/vault-keeper.ts'
import type { Clock } from './clock.ts'
import type { EvaluationCache } from './evaluation-cache.ts'
import type { InventoryCache } from './inventory-cache.ts'
import type { Work } from './long-work.ts'
import type { PendingImports } from './pending-imports.ts'
import type { UndoStack } from './undo-stack.ts'

/** What differs between the window and the command line; everything else is the same code. */
export type Surroundings = Readonly<{
  version: string
  unofficialElectron: boolean
  demo: boolean
  /** Asks for files to import; empty when the person changed his mind. */
  chooseFiles: () => Promise<readonly string[]>
  /** Asks where to save; null when the person changed his mind. */
  chooseSavePath: (suggestedName: string) => Promise<string | null>
  /** Copies, cuts or pastes in the window as its keys do. */
  pressClipboard: (press: 'copy' | 'cut' | 'paste') => Promise<void>
  /** Turns a complete page into a PDF. */
  printPdf: (html: string, title: string) => Promise<Uint8Array>
}>

/** Everything a handler that reads may use: nothing in it can write to the vault. Passed in, so that tests and the command line bring their own. */
export type HandlerContext = Readonly<{
  clock: Clock
  vault: ReadableVault
  inventory: InventoryCache
  evaluation: Pick<EvaluationCache, 'current'>
  pendingImports: PendingImports
  undoStack: UndoStack
  work: Work
  surroundings: Surroundings
}>

type ReadableVault = Pick<VaultKeeper, 'path' | 'keyStore' | 'isOpen' | 'exists' | 'slots'> & Readonly<{ db: () => ReadableDb }>

/** The same for handlers that write: they also open and close the vault and have findings settled. */
export type WritingContext = Omit<HandlerContext, 'vault' | 'evaluation'> & Readonly<{ vault: VaultKeeper; evaluation: EvaluationCache }>

export type Handler<Name extends ChannelName, Context = WritingContext> = (
  input: ParsedInput<Name>,
  context: Context,
) => ChannelOutput<Name> | Promise<ChannelOutput<Name>>

/** A part of the whole: the handlers of one area. Only those of writing channels are given what can write. */
export type HandlersOf<Names extends ChannelName> = Readonly<{
  [Name in Names]: Handler<Name, Name extends ReadingChannel ? HandlerContext : WritingContext>
}>
