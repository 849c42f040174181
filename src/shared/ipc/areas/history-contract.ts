import { z } from 'zod'
import { type ActionId, actionIdSchema, type CredentialId, type IdentityId, identityIdSchema } from '../../domain/values/ids.ts'
import type { Instant, PlainDate } from '../../domain/values/plain-date.ts'
import { nothing, reads, writes } from './channel.ts'
import type { RecordEdit } from './inventory-contract.ts'

// What was changed, by whom, and how it is undone.

export type HistoryState = Readonly<{
  undo: Readonly<{ id: ActionId; label: string }> | null
  redo: Readonly<{ id: ActionId; label: string }> | null
  /** What an undo or redo just touched, so that the sheet can go there. */
  touched: readonly IdentityId[]
  savedAt: Instant | null
}>

/** One field of one record at one moment, newest first. */
export type HistoryEntry = Readonly<{
  at: Instant
  /** 'You', or the file it came from. */
  who: string
  /** The day the file is of; null for what a person did. */
  asOf: PlainDate | null
  how: 'edit' | 'import' | 'rotation' | 'undo' | 'redo'
  /** Which credential it is about; null for the identity itself. */
  credential: string | null
  fieldWords: string
  before: string
  after: string
  /** What brings the value of before or after back; null where that makes no sense (birth, Trash). */
  restoreBefore: RecordEdit | null
  restoreAfter: RecordEdit | null
}>

/** Who told the present value of one field. */
export type FieldOrigin = Readonly<{
  record: IdentityId | CredentialId
  /** What the field is called, in the middle of a sentence. */
  words: string
  /** The file it came from; null for what a person typed. */
  fileName: string | null
  /** The day the file is of. */
  asOf: PlainDate | null
}>

export const historyContract = {
  'history.undo': writes<HistoryState>()(z.strictObject({ expect: actionIdSchema.optional() })),
  'history.redo': writes<HistoryState>()(z.strictObject({ expect: actionIdSchema.optional() })),
  'history.state': reads<HistoryState>()(nothing),
  'history.ofIdentity': reads<readonly HistoryEntry[]>()(z.strictObject({ id: identityIdSchema })),
  /** Where the present values of an identity and its credentials come from, field by field. */
  'history.origins': reads<readonly FieldOrigin[]>()(z.strictObject({ id: identityIdSchema })),
} as const
