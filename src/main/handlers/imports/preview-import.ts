import { recordNumbers } from '../../../shared/domain/imports/draft/table-records.ts'
import type { ImportFile } from '../../../shared/domain/imports/file/document.ts'
import type { FirstRow } from '../../../shared/domain/imports/mapping/first-row.ts'
import type { ImportChoices } from '../../../shared/domain/imports/mapping/import-choices.ts'
import { mappingColumns } from '../../../shared/domain/imports/mapping/map-table.ts'
import { previewColumns } from '../../../shared/domain/imports/preview/preview-columns.ts'
import { previewIndex, type PreviewRow, previewRowsAt, previewStates } from '../../../shared/domain/imports/preview/previewed-rows.ts'
import type { CustomField } from '../../../shared/domain/record/custom-field.ts'
import type { ImportPreview, PreviewPage } from '../../../shared/ipc/areas/imports-contract.ts'
import type { HandlerContext } from '../../services/handler-context.ts'
import type { PendingImport } from '../../services/pending-imports.ts'
import type { PreparedImport } from '../../services/prepared-import.ts'
import { listCustomFields } from '../../store/custom-field-table.ts'
import { leftOutColumns } from './left-out-columns.ts'
import { cannotShow, prepareImport, sourceName, tableAs } from './prepare-import.ts'
import { withSuggestions } from './suggested-answers.ts'

// Enough to see which columns tell something; more would only make a long file slow to show.
const rowsForColumns = 2000

/** What a file would do under these choices; nothing is written. */
export function previewImport(context: HandlerContext, token: string, choices: ImportChoices): ImportPreview {
  context.work.begin()
  const before = context.pendingImports.get(token)
  const { sheet, headerRow } = choices
  const asRead = (sheet === undefined || sheet === before.file.sheets?.chosen) && headerRow === before.choices.headerRow
  const file = asRead ? before.file : before.readAgain({ sheet: sheet ?? before.file.sheets?.chosen, headerRow })
  const pending = context.pendingImports.update(token, { file, choices, prepared: null })
  const prepared = prepareImport(context, pending, choices)
  context.pendingImports.update(token, { prepared })
  const reply = replyOf(pending, listCustomFields(context.vault.db()), prepared)
  return { ...reply, questions: withSuggestions(context.vault.db(), reply) }
}

type PageWanted = Readonly<{
  from: number
  count: number
  states: readonly PreviewRow['state'][] | null
  /** Only what these lines of the file say; null for all. */
  lines: readonly number[] | null
}>

// Warnings name lines of the file, entries know which records they were made of.
function recordsOfLines(file: ImportFile, firstRow: FirstRow | null, lines: readonly number[] | null): ReadonlySet<number> | null {
  if (lines === null) return null
  const table = tableAs(file, firstRow)
  if (table === null) return new Set(lines)
  const { numberAt } = recordNumbers(table)
  const wanted = new Set(lines)
  return new Set(table.rows.flatMap(({ line }, index) => (wanted.has(line) ? [numberAt(index)] : [])))
}

/** Some of the rows of a preview. */
export function previewPage(context: HandlerContext, token: string, { from, count, states, lines }: PageWanted): PreviewPage {
  const { prepared, file } = context.pendingImports.get(token)
  if (prepared === null) return { rows: [], total: 0 }
  const { plan, parsed } = prepared
  const index = previewIndex(
    plan,
    parsed.skipped,
    parsed.failed,
    states === null ? null : new Set(states),
    recordsOfLines(file, prepared.firstRow, lines),
  )
  return { rows: previewRowsAt(index, from, count), total: index.total }
}

function replyOf(
  pending: PendingImport,
  fields: readonly CustomField[],
  { parsed, plan, asOf, records, why, mapping, remembered, unread, obstacle, firstRow }: PreparedImport,
): ImportPreview {
  const { fileName, notices, sheets } = pending.file
  const table = mapping === null ? null : tableAs(pending.file, firstRow)
  const index = previewIndex(plan, parsed.skipped, parsed.failed)
  return {
    token: pending.token,
    fileName,
    sha256: pending.sha256,
    source: { id: parsed.source, name: sourceName(parsed.source), why, cannotShow: cannotShow(parsed.source) },
    sheets: sheets ?? null,
    account: parsed.account,
    asOf,
    records,
    counts: plan.counts,
    rows: index.total,
    states: previewStates(plan, parsed.skipped, parsed.failed),
    columns: previewColumns(previewRowsAt(index, 0, rowsForColumns), mapping ?? [], fields),
    conflicts: conflictsOf(plan),
    leftOutColumns: leftOutColumns(pending.file, mapping === null ? null : { table, mapping }, pending.choices.keep),
    leftOut: plan.identities.filter((identity) => identity.state !== 'gone' && !identity.taken).length,
    skipped: parsed.skipped.slice(0, rowsForColumns),
    failed: parsed.failed.slice(0, rowsForColumns),
    warnings: [
      ...notices,
      ...parsed.warnings,
      ...(parsed.read === 0
        ? ['This export lists nothing, only its headers. Nothing is marked as gone; check that the right list was exported.']
        : []),
    ],
    partial: parsed.partial,
    secretsDropped: parsed.secretsDropped,
    questions: parsed.questions,
    mapping:
      mapping === null || table === null
        ? null
        : { columns: mappingColumns(table), chosen: mapping, unread, obstacle, remembered, firstRow },
  }
}

// The fields where vault and file disagree, most frequent first: those worth deciding about.
function conflictsOf({ identities }: PreparedImport['plan']): ImportPreview['conflicts'] {
  const counts = new Map<string, number>()
  const add = (field: string) => counts.set(field, (counts.get(field) ?? 0) + 1)
  for (const identity of identities) {
    if (identity.state === 'gone' || !identity.taken) continue
    if (identity.state !== 'new') for (const change of identity.changes) if (change.before !== null) add(`identity.${change.field}`)
    for (const credential of identity.credentials) {
      if (credential.state === 'changed' || credential.state === 'same')
        for (const change of credential.changes) if (change.before !== null) add(`credential.${change.field}`)
    }
  }
  return [...counts].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count)
}
