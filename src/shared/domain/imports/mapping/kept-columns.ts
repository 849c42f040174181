import type { CustomField, CustomFieldId, CustomValues } from '../../record/custom-field.ts'
import { longestCustomText } from '../../record/custom-field.ts'
import { textGuard } from '../../values/text-guard.ts'
import type { IdentityDraft, ParsedImport } from '../draft/draft.ts'
import { recordNumbers } from '../draft/table-records.ts'
import type { Table } from '../file/document.ts'
import { shownHeaders } from './first-row.ts'
import { refusedColumns } from './refused-columns.ts'

/** A known export with columns its reading does not ask for, each kept in an own field of text. Columns of secrets are never kept, and a secret in a cell costs the cell. */
export function withKeptColumns(
  parsed: ParsedImport,
  table: Table,
  { keep, fields }: Readonly<{ keep: Readonly<Record<string, CustomFieldId>>; fields: readonly CustomField[] }>,
): ParsedImport {
  if (Object.keys(keep).length === 0) return parsed
  const refused = refusedColumns(table)
  const columns = shownHeaders(table).flatMap((header, column) => {
    const field = fields.find(({ id, kind }) => kind === 'text' && id === keep[header])
    return field === undefined || refused[column] !== null ? [] : [{ column, id: field.id }]
  })
  if (columns.length === 0) return parsed
  const guard = textGuard()
  const { numberAt } = recordNumbers(table)
  const rows = new Map(table.rows.map((row, index) => [numberAt(index), row]))
  const drafts = parsed.drafts.map((draft) => {
    const told = draft.records.flatMap((record) => {
      const row = rows.get(record)
      if (row === undefined) return []
      guard.at(row.line)
      return columns.flatMap(({ column, id }) => {
        const text = guard.prose(row.cells[column], longestCustomText)
        return text === null ? [] : [[id, text] as const]
      })
    })
    return told.length === 0 ? draft : withOwn(draft, firstOfEach(told))
  })
  return {
    ...parsed,
    drafts,
    secretsDropped: parsed.secretsDropped + guard.dropped(),
    warnings: [...parsed.warnings, ...guard.warnings()],
  }
}

function withOwn(draft: IdentityDraft, own: CustomValues): IdentityDraft {
  return { ...draft, facts: { ...draft.facts, custom: { ...draft.facts.custom, ...own } } }
}

// Several rows about one identity: the first one that says anything counts, as for every other fact.
function firstOfEach(told: readonly (readonly [CustomFieldId, string])[]): CustomValues {
  return Object.fromEntries([...told].reverse())
}
