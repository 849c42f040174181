import type { StorageLocation } from '../record/facts/vocabulary.ts'

/** Places others can read: STO-01. */
export const leakyPlaces: readonly StorageLocation[] = [
  'source_code',
  'build_log',
  'container_image',
  'browser_code',
  'shared_document',
  'chat',
  'email',
  'ticket',
  'wiki',
]
/** Places where it lies in plain text: STO-02. */
export const readablePlaces: readonly StorageLocation[] = [
  'env_file',
  'config_file',
  'local_script',
  'scheduled_task',
  'ci_variable_unmasked',
  'desktop_note',
  'spreadsheet',
]
