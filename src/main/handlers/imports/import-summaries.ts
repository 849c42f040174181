import { isMappingTarget, targetWords } from '../../../shared/domain/imports/mapping/mapping.ts'
import type { CustomField } from '../../../shared/domain/record/custom-field.ts'
import type { ImportSummary } from '../../../shared/ipc/areas/imports-contract.ts'
import { listCustomFields } from '../../store/custom-field-table.ts'
import type { ReadableDb } from '../../store/database.ts'
import { type ImportDecisions, importDecisions, listImports } from '../../store/import-table.ts'
import { sourceName } from './prepare-import.ts'

/** Every import with its numbers and what was decided for it, newest first. */
export function importSummaries(db: ReadableDb): readonly ImportSummary[] {
  const decisions = importDecisions(db)
  const fields = listCustomFields(db)
  return listImports(db).map(({ scope: _scope, counts, ...row }) => ({
    ...row,
    ...counts,
    sourceName: sourceName(row.source),
    decided: decided(decisions.get(row.id), fields),
  }))
}

function decided(decisions: ImportDecisions | undefined, fields: readonly CustomField[]): ImportSummary['decided'] {
  if (decisions === undefined) return { matched: [], settled: [], policies: {}, values: {}, selection: null }
  const { columns, mapping, settled, policies, values, selection } = decisions
  return {
    matched: columns.flatMap((column, index) => {
      const target = mapping[index] ?? null
      return column === null || target === null || !isMappingTarget(target) ? [] : [{ column, field: targetWords(target, fields) }]
    }),
    settled,
    policies: Object.fromEntries(Object.entries(policies).filter(([, policy]) => policy !== 'file')),
    values,
    selection:
      selection === undefined || (selection.base === 'suggested' && selection.except.length === 0)
        ? null
        : { base: selection.base, byHand: selection.except.length },
  }
}
