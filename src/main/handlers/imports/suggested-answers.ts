import type { ImportQuestion, ImportSourceId } from '../../../shared/domain/imports/draft/draft.ts'
import type { ImportPreview } from '../../../shared/ipc/areas/imports-contract.ts'
import type { ReadableDb } from '../../store/database.ts'
import { listImports } from '../../store/import-table.ts'

const mostSuggested = 5

/** The questions of a preview, that for the account with what earlier files of its kind were told to be from, the last first: it is asked once and then suggested. */
export function withSuggestions(
  db: ReadableDb,
  { source, questions }: Pick<ImportPreview, 'source' | 'questions'>,
): readonly ImportQuestion[] {
  if (!questions.some(isAboutAccount)) return questions
  const accounts = listImports(db).flatMap((row) =>
    row.undoneAt === null && row.account !== null && kindOf(row.source) === kindOf(source.id) ? [row.account] : [],
  )
  const suggested = [...new Set(accounts)].slice(0, mostSuggested)
  return questions.map((question) => (isAboutAccount(question) && suggested.length > 0 ? { ...question, suggested } : question))
}

function isAboutAccount({ id, choices }: ImportQuestion): boolean {
  return id === 'account' && choices === null
}

// One computer has several clients of AI tools: all their files come from it.
function kindOf(source: ImportSourceId): string {
  return source.startsWith('mcp-') ? 'mcp' : source
}
