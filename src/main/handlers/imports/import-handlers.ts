import { basename } from 'node:path'
import { readFileSync, statSync } from 'node:fs'
import { detectSource } from '../../shared/domain/import/detect.ts'
import type { ImportSourceId, ParsedImport } from '../../shared/domain/import/draft.ts'
import { genericCsv } from '../../shared/domain/import/generic-csv.ts'
import { mappingColumns, mappingObstacle, parseMapped, suggestMapping } from '../../shared/domain/import/map.ts'
import type { ColumnMapping } from '../../shared/domain/import/mapping.ts'
import { metadataText } from '../../shared/domain/metadata-text.ts'
import { planImport } from '../../shared/domain/import/match.ts'
import type { ImportPlan } from '../../shared/domain/import/plan.ts'
import { importSources } from '../../shared/domain/import/sources.ts'
import { dayOfDate, dayOfInstant, type PlainDate } from '../../shared/domain/plain-date.ts'
import { AppError } from '../../shared/ipc/app-error.ts'
import type { CommittedImport, ImportOffer, ImportPreview, RecordCounts, SourceGuide } from '../../shared/ipc/replies.ts'
import { limits } from '../files/limits.ts'
import { readImportFile } from '../files/read-document.ts'
import { listCustomFields } from '../store/custom-field-table.ts'
import { checkpoint, inTransaction, type ReadableDb } from '../store/database.ts'
import { insertImport, listImports } from '../store/import-table.ts'
import { applyImport } from './apply-import.ts'
import type { HandlerContext, HandlersOf } from './context.ts'
import { knownRecords } from './known-records.ts'
import type { PendingImport } from './pending-imports.ts'
import { recordAction } from './record-action.ts'

type ImportChannels = 'imports.choose' | 'imports.offer' | 'imports.preview' | 'imports.commit' | 'imports.discard' | 'imports.list' | 'imports.sources'

export const importHandlers: HandlersOf<ImportChannels> = {
  'imports.choose': async (_, context) => {
    context.vault.db()
    return (await context.surroundings.chooseFiles()).map((path) => offerFile(context, path))
  },

  'imports.offer': ({ fileName, lastModified, bytes }, context) => {
    context.vault.db()
    return offer(context, basename(fileName), bytes, dayOfDate(new Date(lastModified)))
  },

  'imports.preview': ({ token, source, mapping }, context) => preview(context, token, source, mapping),

  'imports.commit': ({ token }, context) => commit(context, token),

  'imports.discard': ({ token }, context) => {
    context.pendingImports.remove(token)
    return null
  },

  'imports.list': (_, context) => listImports(context.vault.db()).map((row) => ({ ...row, ...row.counts, sourceName: sourceName(row.source) })),

  'imports.sources': (_, context) => {
    const imports = listImports(context.vault.db())
    return [...importSources, { ...genericCsv, provider: null }].map((source): SourceGuide => {
      const last = imports.find((row) => row.source === source.id)
      const { id, name, provider, cannotShow, guide } = source
      return { id, name, provider, cannotShow, guide, lastImportedOn: last === undefined ? null : dayOfInstant(last.at) }
    })
  },
}

/** Reads a file from disk into a pending import; the path is never kept. */
export function offerFile(context: HandlerContext, path: string): ImportOffer {
  const { bytes, changedOn } = readBytes(path)
  return offer(context, basename(path), bytes, changedOn)
}

function readBytes(path: string): Readonly<{ bytes: Uint8Array; changedOn: PlainDate }> {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) throw new AppError('file_unreadable', { message: 'This is not a file but a folder or a device. Nothing was changed. Choose the exported file itself.' })
    if (stat.size > limits.fileBytes) throw new AppError('file_too_large')
    return { bytes: readFileSync(path), changedOn: dayOfDate(stat.mtime) }
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('file_unreadable', { cause })
  }
}

function offer(context: HandlerContext, fileName: string, bytes: Uint8Array, changedOn: PlainDate): ImportOffer {
  const file = readImportFile({ fileName: printable(fileName), bytes })
  const pending = context.pendingImports.add(file, bytes, changedOn)
  return { token: pending.token, fileName: pending.file.fileName, bytes: pending.bytes }
}

// The name is kept with the import and printed on reviews, so it is a free text like any other.
function printable(fileName: string): string {
  const checked = metadataText(300).safeParse(fileName.slice(0, 300))
  return checked.success ? checked.data : 'a file (its name was left out: it looks like a secret)'
}

function preview(context: HandlerContext, token: string, wanted: ImportSourceId | undefined, mapping: ColumnMapping | undefined): ImportPreview {
  const pending = context.pendingImports.get(token)
  const read = readAs(context.vault.db(), pending, wanted, mapping)
  context.pendingImports.update(token, read.obstacle === null ? read.parsed : null, read.mapping)
  const { parsed } = read
  return {
    token,
    fileName: pending.file.fileName,
    sha256: pending.sha256,
    source: { id: parsed.source, name: sourceName(parsed.source), why: read.why, cannotShow: read.cannotShow },
    account: parsed.account,
    asOf: asOf(parsed, pending, context),
    records: recordCounts(parsed),
    plan: planFor(context, parsed),
    skipped: parsed.skipped,
    failed: parsed.failed,
    warnings: [...pending.file.notices, ...parsed.warnings, ...(parsed.read === 0 ? ['This export lists nothing, only its headers. Nothing is marked as gone; check that the right list was exported.'] : [])],
    secretsDropped: parsed.secretsDropped,
    questions: parsed.questions,
    mapping: read.mapping === null || pending.file.document.kind !== 'table' ? null : { columns: mappingColumns(pending.file.document.table), chosen: read.mapping, obstacle: read.obstacle },
  }
}

type ReadAs = Readonly<{ parsed: ParsedImport; why: string; cannotShow: string; mapping: ColumnMapping | null; obstacle: string | null }>

function readAs(db: ReadableDb, pending: PendingImport, wanted: ImportSourceId | undefined, mapping: ColumnMapping | undefined): ReadAs {
  const { file } = pending
  const detected = detectSource(file)
  const source = wanted === undefined ? detected?.source : importSources.find((known) => known.id === wanted)
  if (source !== undefined && wanted !== 'generic-csv') {
    const why = detected?.source.id === source.id ? detected.why : 'chosen by you'
    return { parsed: source.parse(file, {}), why, cannotShow: source.cannotShow, mapping: null, obstacle: null }
  }
  if (file.document.kind !== 'table') throw new AppError('file_not_recognised')
  const fields = listCustomFields(db)
  const chosen = mapping ?? suggestMapping(file.document.table, fields)
  return { parsed: parseMapped(file, chosen, fields), why: 'a table with columns of its own', cannotShow: genericCsv.cannotShow, mapping: chosen, obstacle: mappingObstacle(chosen, fields) }
}

function commit(context: HandlerContext, token: string): CommittedImport {
  const pending = context.pendingImports.get(token)
  const { parsed } = pending
  if (parsed === null) throw new AppError(pending.mapping === null ? 'import_gone' : 'mapping_incomplete')
  // Planned again at this moment: the vault may have changed since the preview.
  const plan = planFor(context, parsed)
  const records = recordCounts(parsed)
  const day = asOf(parsed, pending, context)
  const db = context.vault.db()
  const result = inTransaction(db, (): CommittedImport => {
    const id = insertImport(db, {
      at: context.clock.now(),
      fileName: pending.file.fileName,
      sha256: pending.sha256,
      source: parsed.source,
      account: parsed.account,
      asOf: day,
      counts: { records, ...plan.counts },
      mapping: pending.mapping,
    })
    recordAction(context, { kind: 'import', label: `Import ${pending.file.fileName}`, importId: id }, (recorder) => {
      applyImport(recorder, plan, parsed, id, day)
    })
    return { id, records, ...plan.counts }
  })
  context.pendingImports.remove(token)
  checkpoint(db)
  return result
}

function planFor(context: HandlerContext, parsed: ParsedImport): ImportPlan {
  return planImport(parsed, knownRecords(context.vault.db(), parsed.source, parsed.account))
}

function recordCounts(parsed: ParsedImport): RecordCounts {
  const skipped = parsed.skipped.length
  const failed = parsed.failed.length
  return { read: parsed.read, imported: parsed.read - skipped - failed, skipped, failed }
}

// The file's own word, else the day it was last changed, but never a day that has not come.
function asOf(parsed: ParsedImport, pending: PendingImport, context: HandlerContext): PlainDate {
  const today = context.clock.today()
  const day = parsed.asOf ?? pending.changedOn
  return day > today ? today : day
}

function sourceName(id: ImportSourceId): string {
  return importSources.find((source) => source.id === id)?.name ?? genericCsv.name
}
