import type { ImportSourceId, ParsedImport } from '../../../shared/domain/imports/draft/draft.ts'
import { tableOf } from '../../../shared/domain/imports/draft/table-records.ts'
import type { ImportFile, Table } from '../../../shared/domain/imports/file/document.ts'
import { mappingByKeys } from '../../../shared/domain/imports/file/json-keys.ts'
import { tableOfJson } from '../../../shared/domain/imports/file/json-table.ts'
import { detectSource, inSpellingOf, otherLists } from '../../../shared/domain/imports/formats/detect.ts'
import { importSources } from '../../../shared/domain/imports/formats/format-list.ts'
import { type FirstRow, firstRowLooksLikeData, withFirstRowAsData } from '../../../shared/domain/imports/mapping/first-row.ts'
import type { ImportChoices, ValueMapping } from '../../../shared/domain/imports/mapping/import-choices.ts'
import { suggestedSelection } from '../../../shared/domain/imports/mapping/import-choices.ts'
import { withKeptColumns } from '../../../shared/domain/imports/mapping/kept-columns.ts'
import { mappingObstacle, suggestMapping } from '../../../shared/domain/imports/mapping/map-table.ts'
import { genericCsv, parseMapped } from '../../../shared/domain/imports/mapping/mapped-table.ts'
import { isOwnExport } from '../../../shared/domain/imports/mapping/own-export.ts'
import type { ImportPlan } from '../../../shared/domain/imports/matching/import-plan.ts'
import { planImport } from '../../../shared/domain/imports/matching/match.ts'
import { isRestoring, trashQuestion } from '../../../shared/domain/imports/preview/trash-question.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { RecordCounts } from '../../../shared/ipc/areas/imports-contract.ts'
import type { HandlerContext } from '../../services/handler-context.ts'
import type { PendingImport } from '../../services/pending-imports.ts'
import type { PreparedImport } from '../../services/prepared-import.ts'
import { listCustomFields } from '../../store/custom-field-table.ts'
import { countChanges } from '../../store/database.ts'
import { rememberedMapping } from '../../store/remembered-mapping-table.ts'
import { withKnownNames } from './known-names.ts'
import { knownRecords } from './known-records.ts'

/** Reads a pending file as the person chose and plans what importing it would do. */
export function prepareImport(context: HandlerContext, pending: PendingImport, choices: ImportChoices): PreparedImport {
  const read = readAs(context, pending, choices)
  const asOf = asOfDay(read.parsed, pending, context)
  const plan = planFor(context, read.parsed, asOf, choices)
  const inTrash = trashQuestion(plan, choices.answers)
  const parsed = inTrash === null ? read.parsed : { ...read.parsed, questions: [...read.parsed.questions, inTrash] }
  return { ...read, parsed, asOf, plan, plannedAt: countChanges(context.vault.db()), records: recordCounts(parsed, plan) }
}

/** What importing would do to the vault as it is at this moment. */
export function planFor(context: HandlerContext, parsed: ParsedImport, asOf: PlainDate, choices: ImportChoices): ImportPlan {
  context.work.at({ step: 'compare', done: 0, of: null })
  const db = context.vault.db()
  return planImport(withKnownNames(db, parsed), knownRecords(db, parsed, asOf), {
    selection: choices.selection ?? suggestedSelection,
    policies: choices.policies ?? {},
    restore: isRestoring(choices.answers),
  })
}

/** The name people know a source by. */
export function sourceName(id: ImportSourceId): string {
  return importSources.find((source) => source.id === id)?.name ?? genericCsv.name
}

/** What the export cannot show, in a sentence. */
export function cannotShow(id: ImportSourceId): string {
  return importSources.find((source) => source.id === id)?.cannotShow ?? genericCsv.cannotShow
}

/** The table a file is, or can be read as; null for anything else. */
export function tableIn({ document }: ImportFile): Table | null {
  return document.kind === 'table' ? document.table : tableOfJson(document)
}

/** The same with its first line taken for what it is: headers, or data. */
export function tableAs(file: ImportFile, firstRow: FirstRow | null): Table | null {
  const table = tableIn(file)
  return table !== null && firstRow === 'data' ? withFirstRowAsData(table) : table
}

type ReadAs = Pick<PreparedImport, 'firstRow' | 'parsed' | 'why' | 'mapping' | 'remembered' | 'values' | 'unread' | 'obstacle'>

function readAs(
  { vault, work }: HandlerContext,
  { file }: PendingImport,
  { source: wanted, firstRow: wantedFirstRow, mapping, values, answers = {}, keep = {} }: ImportChoices,
): ReadAs {
  const detected = detectSource(file)
  // The items of a vault hold secrets in fields no heading tells of: they are never an ordinary table.
  const isVault = detected !== null && file.document.kind === 'json' && vaultSources.has(detected.source.id)
  const source = wanted === undefined || isVault ? detected?.source : importSources.find((known) => known.id === wanted)
  if (source !== undefined && (wanted !== 'generic-csv' || isVault)) {
    const why = detected?.source.id === source.id ? detected.why : 'chosen by you'
    const told = source.parse(detected?.source.id === source.id ? detected.file : inSpellingOf(source, file), answers)
    const parsed = { ...told, warnings: [...told.warnings, ...otherLists(source, file)] }
    const read = tableOf(file)
    return {
      parsed: read === null ? parsed : withKeptColumns(parsed, read, { keep, fields: listCustomFields(vault.db()) }),
      why,
      firstRow: null,
      mapping: null,
      remembered: false,
      values: {},
      unread: [],
      obstacle: null,
    }
  }
  const written = tableIn(file)
  if (written === null) throw new AppError('file_not_recognised')
  const firstRow = written.firstLine === undefined ? null : (wantedFirstRow ?? (firstRowLooksLikeData(written) ? 'data' : 'headers'))
  const table = firstRow === 'data' ? withFirstRowAsData(written) : written
  const db = vault.db()
  const fields = listCustomFields(db)
  const remembered = firstRow === 'data' || isOwnExport(table, fields) ? null : rememberedMapping(db, table.headers)
  const suggested = suggestMapping(table, fields)
  const chosen = mapping ?? remembered?.mapping ?? (file.document.kind === 'json' ? mappingByKeys(table, suggested) : suggested)
  const meanings = mergedValues(remembered?.values ?? {}, values ?? {})
  const read = parseMapped({ ...file, document: { kind: 'table', table } }, chosen, fields, { answers, values: meanings }, (done, of) =>
    work.at({ step: 'compare', done, of }),
  )
  const why =
    mapping === undefined && remembered !== null
      ? 'a table with the same headers as one you matched before'
      : firstRow === 'data'
        ? 'a table without headers'
        : 'a table with columns of its own'
  return {
    ...read,
    why,
    firstRow,
    mapping: chosen,
    remembered: mapping === undefined && remembered !== null,
    values: meanings,
    obstacle: mappingObstacle(chosen, fields),
  }
}

const vaultSources: ReadonlySet<ImportSourceId> = new Set(['bitwarden-json', '1password-1pux'])

// Saying what one word means takes nothing away from what was said of the others before.
function mergedValues(before: ValueMapping, now: ValueMapping): ValueMapping {
  return { ...before, ...Object.fromEntries(Object.entries(now).map(([target, words]) => [target, { ...before[target], ...words }])) }
}

// What is left out by choice counts as skipped, record by record, so that the numbers add up to what was read.
function recordCounts(parsed: ParsedImport, { identities }: ImportPlan): RecordCounts {
  const taken = new Set<number>()
  const left = new Set<number>()
  for (const identity of identities) {
    if (identity.state === 'gone') continue
    const into = identity.taken ? taken : left
    for (const record of identity.draft.records) into.add(record)
  }
  const leftOnly = [...left].filter((record) => !taken.has(record)).length
  const skipped = parsed.skipped.length + leftOnly
  return { read: parsed.read, imported: parsed.read - skipped - parsed.failed.length, skipped, failed: parsed.failed.length }
}

// The file's own word, else the day it was last changed, but never a day that has not come.
function asOfDay(parsed: ParsedImport, pending: PendingImport, context: HandlerContext): PlainDate {
  const today = context.clock.today()
  const day = parsed.asOf ?? pending.changedOn
  return day > today ? today : day
}
