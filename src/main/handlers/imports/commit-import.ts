import type { ParsedImport } from '../../../shared/domain/imports/draft/draft.ts'
import type { Table } from '../../../shared/domain/imports/file/document.ts'
import { shownHeaders } from '../../../shared/domain/imports/mapping/first-row.ts'
import type { ImportChoices } from '../../../shared/domain/imports/mapping/import-choices.ts'
import type { ColumnMapping } from '../../../shared/domain/imports/mapping/mapping.ts'
import { AppError } from '../../../shared/errors.ts'
import type { CommittedImport } from '../../../shared/ipc/areas/imports-contract.ts'
import { recordInTransaction } from '../../services/change-recorder.ts'
import type { WritingContext } from '../../services/handler-context.ts'
import type { PendingImport } from '../../services/pending-imports.ts'
import type { PreparedImport } from '../../services/prepared-import.ts'
import { checkpoint, countChanges, inTransaction } from '../../store/database.ts'
import { insertImport } from '../../store/import-table.ts'
import { rememberMapping } from '../../store/remembered-mapping-table.ts'
import { keepCopyOfVault } from '../../vault/copy-before-import.ts'
import { applyImport } from './apply-import.ts'
import { planFor, tableAs } from './prepare-import.ts'
import { proveDecisions } from './prove-decisions.ts'

/** Writes what was previewed, all of it or nothing, after a copy of the vault was put aside. */
export function commitImport(context: WritingContext, token: string): CommittedImport {
  context.work.begin()
  const pending = context.pendingImports.get(token)
  const { prepared } = pending
  if (prepared === null) throw new AppError('import_gone')
  if (prepared.obstacle !== null) throw new AppError('mapping_incomplete', { message: `${prepared.obstacle} Nothing was changed.` })
  const db = context.vault.db()
  context.work.at({ step: 'backup', done: 0, of: null })
  keepCopyOfVault(db, context.vault.path, context.clock.now())
  const result = inTransaction(db, () => write(context, pending, prepared))
  context.pendingImports.remove(token)
  checkpoint(db)
  return result
}

function write(
  context: WritingContext,
  pending: PendingImport,
  { parsed, plan: planned, plannedAt, asOf, records, mapping, values, firstRow }: PreparedImport,
): CommittedImport {
  const db = context.vault.db()
  const { fileName } = pending.file
  // Planned again where the vault has changed since the preview.
  const plan = countChanges(db) === plannedAt ? planned : planFor(context, parsed, asOf, pending.choices)
  const table = mapping === null ? null : tableAs(pending.file, firstRow)
  const at = context.clock.now()
  const id = insertImport(db, {
    at,
    fileName,
    sha256: pending.sha256,
    bytes: pending.bytes,
    source: parsed.source,
    account: parsed.account,
    scope: parsed.scope ?? '',
    asOf,
    partial: parsed.partial,
    counts: { records, ...plan.counts },
    choices: decisions({ ...pending.choices, values }, parsed, mapping, table),
    mapping,
  })
  const { created, changed } = recordInTransaction(context, { kind: 'import', label: `Import ${fileName}`, importId: id }, (recorder) => {
    const at = (done: number, of: number) => context.work.at({ step: 'save', done, of })
    return applyImport({ recorder, parsed, importId: id, asOf, today: context.clock.today(), at }, plan)
  })
  // The places of columns say nothing about another file without headers.
  if (mapping !== null && table !== null && firstRow !== 'data') rememberMapping(db, table.headers, { mapping, values }, at)
  const proved = parsed.partial ? 0 : proveDecisions(db, { plan, importId: id, fileName, sha256: pending.sha256, rows: parsed.read, asOf })
  return { id, records, ...plan.counts, created, changed, proved }
}

// In the words the person was asked and answered with: what the ids of them meant is forgotten with the file.
function decisions(
  { selection, policies, values }: ImportChoices,
  { questions }: ParsedImport,
  mapping: ColumnMapping | null,
  table: Table | null,
): Parameters<typeof insertImport>[1]['choices'] {
  return {
    columns:
      mapping === null || table === null ? [] : shownHeaders(table).map((header, column) => (mapping[column] == null ? null : header)),
    settled: questions.flatMap(({ text, choices, answer }) =>
      answer === null || answer === '' ? [] : [{ question: text, answer: choices?.find(({ value }) => value === answer)?.words ?? answer }],
    ),
    ...(selection === undefined ? {} : { selection: { base: selection.base, except: [...selection.except] } }),
    policies: { ...policies },
    values: { ...values },
  }
}
