import { type ImportId, importIdSchema } from '../../shared/domain/values/ids.ts'
import { AppError } from '../../shared/errors.ts'
import { undoImport } from '../handlers/imports/undo-import-handlers.ts'
import type { WritingContext } from '../services/handler-context.ts'
import { findImport, listImports } from '../store/import-table.ts'
import type { CommandWords } from './command-words.ts'
import type { Outcome } from './outcome.ts'

/** Takes one import back and says what could not be. */
export function runUndoImport(words: CommandWords, context: WritingContext): Outcome {
  const id = importNamed(words.files[0] ?? '', context)
  const undone = undoImport(context, id)
  return {
    json: { import: id, ...undone },
    lines: [
      `Taken back: ${undone.reversed} changes reversed, ${undone.kept} kept because they were edited since, ${undone.gone} could not be found.`,
      ...undone.keptNames.map(({ name, why }) => `  kept ${name}: ${why}`),
      ...undone.goneNames.map(({ name, why }) => `  not found ${name}: ${why}`),
    ],
    code: 0,
  }
}

function importNamed(word: string, context: WritingContext): ImportId {
  if (word === 'last') {
    const last = listImports(context.vault.db()).find((row) => row.undoneAt === null)
    if (last === undefined) throw new AppError('not_found', { message: 'There is no import to take back. Nothing was changed.' })
    return last.id
  }
  const id = importIdSchema.safeParse(word)
  if (!id.success)
    throw new AppError('usage', { message: `“${word}” is not the id of an import. Nothing was changed. “keyroster sources” lists them.` })
  if (findImport(context.vault.db(), id.data) === null)
    throw new AppError('not_found', {
      message: 'There is no import with this id in the vault. Nothing was changed. “keyroster sources” lists them.',
    })
  return id.data
}
