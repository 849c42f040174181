import { z } from 'zod'

// Everything that can go wrong in front of a person, with the sentence shown: what happened, that nothing was lost, what to do next.
export const errorTexts = {
  invalid_input:
    'That could not be saved because something in it is not allowed. Nothing was changed. Correct the marked text and try again.',
  not_found: 'This entry is no longer there. Nothing was changed. Go back to the list to see what is.',
  vault_missing: 'There is no vault at this place. Nothing was created. Choose another file, or create a new vault.',
  vault_exists: 'There is already something at this place. It was left as it is. Open it, or choose another place for the new vault.',
  vault_locked: 'The vault is locked. Nothing was changed. Unlock it and try again.',
  vault_busy: 'The vault is open in another window or program. Nothing was changed. Close it there and try again.',
  wrong_passphrase: 'This passphrase does not open the vault. Nothing was changed. Check capitals and keyboard layout, then try again.',
  passphrase_needed: 'This vault opens with a passphrase. Nothing was changed. Type the passphrase and try again.',
  passphrase_short:
    'A passphrase needs at least 12 characters, and not the same one again and again. Nothing was created. Four or five ordinary words work well.',
  keychain_unavailable:
    'The keychain of this computer cannot be used right now. Nothing was changed. Protect the vault with a passphrase, or set up the keychain and try again.',
  keychain_entry_missing:
    'The keychain of this computer is locked or no longer holds the key of this vault. The vault was not touched. Unlock the keychain and try again, or use the passphrase if this vault has one.',
  keychain_entry_wrong:
    'The keychain holds a key that does not belong to this vault. The vault was not touched. Restore the right keychain entry, or use the passphrase if this vault has one.',
  key_file_missing:
    'The key file that belongs to this vault is missing. The vault was not touched. Put the file ending in .keys.json back beside it and try again.',
  key_file_damaged:
    'The key file of this vault is damaged or was changed. The vault was not touched. Put a good copy of the file ending in .keys.json back and try again.',
  not_a_vault: 'This file is not a Keyroster vault. It was left as it is. Choose the file ending in .keyroster.',
  vault_damaged:
    'The vault file is damaged: part of it is missing or was changed. It was left as it is. Bring back a copy from your backups and open that.',
  vault_wrong_key:
    'The key does not open this file: it was damaged at its beginning, or vault and key file do not belong together. Both were left as they are. Put back the pair that belongs together, or a copy from your backups.',
  vault_newer:
    'This vault was written by a newer version of Keyroster. It was left as it is. Install the newest version and open it there.',
  copy_failed:
    'This vault is from an earlier version, and the copy that is put aside before it is brought up to date could not be made and checked. The vault was not touched. Free some space, check the permissions of the folder beside it, and open it again.',
  encryption_missing:
    'This copy of Keyroster lacks its encryption part, so it refuses to work. Nothing was written. Install Keyroster again.',
  disk_full: 'The disk is full. The last change was not saved, everything before it is safe. Free some space and try again.',
  not_writable: 'The vault cannot be written at this place. Nothing was changed. Check the permissions of the folder, or move the vault.',
  file_unreadable: 'This file cannot be read. Nothing was changed. Check that it still exists and that you may open it.',
  file_too_large: 'This file is larger than Keyroster reads (100 MB). Nothing was changed. Export a smaller part and try again.',
  file_empty: 'This file is empty. Nothing was changed. Export it again and check that the download finished.',
  file_not_recognised: 'This file is not in a format Keyroster knows. Nothing was changed. Save the list as CSV and try again.',
  reading_stopped: 'Reading this file was stopped. Nothing was changed. Choose the file again when you want it.',
  import_gone: 'This import is no longer open. Nothing was changed. Choose the file again.',
  import_undone: 'This import was taken back already. Nothing was changed.',
  mapping_incomplete: 'The columns are not matched yet: choose which column holds the name. Nothing was changed.',
  review_open_items: 'The review cannot be finished yet because decisions are missing. Everything decided so far is saved.',
  review_reason_missing:
    'A decision to change something needs a reason: without one the review proves nothing. Nothing was changed. Say what should change, who does it and by when.',
  review_finished: 'This review is finished and can no longer be changed. Start a new one to decide again.',
  review_empty: 'Nothing is in scope of this review. Nothing was started. Choose another scope.',
  report_not_saved:
    'The file could not be saved there. Nothing was lost, and what was there is still there. Choose another place, or close the file if it is open.',
  report_over_vault: 'This is a file of the vault itself. Nothing was written. Choose another place for the report.',
  pdf_failed: 'The PDF could not be made. Nothing was lost. Try again, or save the review as a web page.',
  no_undo: 'There is nothing to undo.',
  undo_conflict: 'This was changed again since, so it cannot be undone. Nothing was changed.',
  usage: 'These words are not understood. Nothing was done.',
  work_stopped: 'Stopped, as you asked. Nothing was changed.',
  thread_lost:
    'Keyroster had to start a part of itself again. What was saved is safe; the last step may not have been done. Unlock the vault and look at the last thing you did.',
  internal: 'Something went wrong inside Keyroster. Your last saved state is safe. Try again; if it happens again, restart the app.',
} as const

export type ErrorCode = keyof typeof errorTexts

const errorCodes = Object.keys(errorTexts) as [ErrorCode, ...ErrorCode[]]

export const errorReplySchema = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  /** Which input was refused and why, by dotted path. */
  fields: z.record(z.string(), z.string()).optional(),
})
export type ErrorReply = Readonly<z.infer<typeof errorReplySchema>>

/** An expected failure with a code and, where it helps, what exactly was wrong. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: Readonly<Record<string, string>> | undefined

  constructor(code: ErrorCode, options?: Readonly<{ message?: string; cause?: unknown; fields?: Readonly<Record<string, string>> }>) {
    super(options?.message ?? errorTexts[code], { cause: options?.cause })
    this.name = 'AppError'
    this.code = code
    this.fields = options?.fields
  }
}
