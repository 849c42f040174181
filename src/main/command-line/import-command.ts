import type { RecordProblem } from '../../shared/domain/imports/draft/draft.ts'
import type { Table } from '../../shared/domain/imports/file/document.ts'
import { detectSource } from '../../shared/domain/imports/formats/detect.ts'
import { lacksHeaders } from '../../shared/domain/imports/mapping/first-row.ts'
import type { ImportChoices } from '../../shared/domain/imports/mapping/import-choices.ts'
import { isOwnExport } from '../../shared/domain/imports/mapping/own-export.ts'
import { inTrashSince } from '../../shared/domain/imports/preview/previewed-rows.ts'
import { trashQuestionId } from '../../shared/domain/imports/preview/trash-question.ts'
import { AppError, type ErrorReply } from '../../shared/errors.ts'
import type { CommittedImport, ImportPreview } from '../../shared/ipc/areas/imports-contract.ts'
import { offerFile } from '../handlers/imports/offer-import.ts'
import { tableIn } from '../handlers/imports/prepare-import.ts'
import { answer, errorReply } from '../ipc/answer.ts'
import type { WritingContext } from '../services/handler-context.ts'
import { listCustomFields } from '../store/custom-field-table.ts'
import { mappingWith } from './column-words.ts'
import type { CommandWords } from './command-words.ts'
import { exitCode } from './exit-code.ts'
import type { Outcome } from './outcome.ts'

type FileResult = Readonly<{ json: object; lines: readonly string[]; code: number }>

/** Imports one file after another, each in its own transaction; a file that cannot be read does not stop the others. */
export async function runImport(words: CommandWords, context: WritingContext): Promise<Outcome> {
  const results: FileResult[] = []
  for (const file of words.files) results.push(await importFile(file, words, context))
  return {
    json: results.map((result) => result.json),
    lines: results.flatMap((result) => result.lines),
    code: Math.max(0, ...results.map((result) => result.code)),
  }
}

async function importFile(path: string, words: CommandWords, context: WritingContext): Promise<FileResult> {
  try {
    const { token } = offerFile(context, path)
    requireSheets(token, words, context)
    requireKnownFormat(token, words, context)
    const first = await value(answer('imports.preview', { token, choices: choicesOf(words) }, context))
    const matched = words.map.length === 0 ? {} : { mapping: [...mappingWith(first, words.map)] }
    const again = (dates: ImportPreview | null) =>
      value(
        answer(
          'imports.preview',
          {
            token,
            choices: { ...(dates === null || words.dates === null ? choicesOf(words) : withDates(words, dates, words.dates)), ...matched },
          },
          context,
        ),
      )
    const mapped = words.map.length === 0 ? first : await again(null)
    const preview = words.dates === null ? mapped : await again(mapped)
    if (preview.mapping?.obstacle != null) throw unmatched(preview.mapping.obstacle, tableIn(context.pendingImports.get(token).file))
    // The pending import is gone once it is committed.
    const notTaken = notTakenIn(token, context)
    const committed = words.dryRun ? null : await value(answer('imports.commit', { token }, context))
    return imported(path, preview, committed, notTaken)
  } catch (error) {
    const reply = error instanceof Failed ? error.reply : errorReply(error)
    process.stderr.write(`${path}: ${reply.message}\n`)
    return { json: failedJson(path, reply), lines: [], code: exitCode(reply.code) }
  }
}

function choicesOf({ source, account, select, restore, sheet, headerRow }: CommandWords): ImportChoices {
  return {
    ...(source === null ? {} : { source }),
    ...(sheet === null ? {} : { sheet }),
    ...(headerRow === null ? {} : { headerRow }),
    ...(select === 'all' ? { selection: { base: 'all', except: [] } } : {}),
    answers: { ...(account !== null && { account }), ...(restore && { [trashQuestionId]: 'restore' }) },
  }
}

// Every column in doubt gets the same answer: one program wrote the file.
function withDates(words: CommandWords, { questions }: ImportPreview, order: string): ImportChoices {
  const choices = choicesOf(words)
  const dates = questions.filter(({ id }) => id.startsWith('dates:')).map(({ id }) => [id, order] as const)
  return { ...choices, answers: { ...choices.answers, ...Object.fromEntries(dates) } }
}

function requireSheets(token: string, { sheet }: CommandWords, context: WritingContext): void {
  if (sheet !== null && context.pendingImports.get(token).file.sheets == null)
    throw new AppError('file_not_recognised', {
      message: 'This file is no workbook and has no sheets. Nothing was changed. Leave --sheet out.',
    })
}

// A person must agree to a guessed mapping; nobody is here to ask, so only our own columns or an explicit --source pass.
function requireKnownFormat(token: string, words: CommandWords, context: WritingContext): void {
  const { file } = context.pendingImports.get(token)
  const table = tableIn(file)
  if (words.source !== null || table === null) return
  if (detectSource(file) !== null || isOwnExport(table, listCustomFields(context.vault.db()))) return
  if (lacksHeaders(table)) throw withoutHeadings()
  throw new AppError('file_not_recognised', {
    message:
      'This table is not an export Keyroster knows. Nothing was changed. Import it in the app, where its columns can be matched, or pass --source generic-csv to match them by their headers.',
  })
}

type NotTaken = RecordProblem & Readonly<{ inTrash: boolean }>

function unmatched(obstacle: string, table: Table | null): AppError {
  return table !== null && lacksHeaders(table)
    ? withoutHeadings()
    : new AppError('file_not_recognised', {
        message: `${obstacle} Nothing was changed. Import this file in the app, where its columns can be matched.`,
      })
}

function withoutHeadings(): AppError {
  return new AppError('file_not_recognised', {
    message:
      'This list has no line with headings, so nothing says what its columns hold. Nothing was changed. Write a heading above each column, such as Name, Vendor, Owner and Expires, or import the list in the app, where its columns can be matched.',
  })
}

// What a source suggests to leave out counts as skipped, so it has its reason like everything skipped.
function notTakenIn(token: string, context: WritingContext): readonly NotTaken[] {
  const { prepared } = context.pendingImports.get(token)
  return (prepared?.plan.identities ?? []).flatMap((identity) => {
    if (identity.state === 'gone' || identity.taken) return []
    const { records, facts, leftOut } = identity.draft
    const trashedOn = identity.state === 'new' ? undefined : identity.trashedOn
    const reason = trashedOn === undefined ? leftOut : inTrashSince(trashedOn)
    return reason === undefined ? [] : records.map((record) => ({ record, label: facts.name, reason, inTrash: trashedOn !== undefined }))
  })
}

function imported(file: string, preview: ImportPreview, committed: CommittedImport | null, notTaken: readonly NotTaken[]): FileResult {
  const { records } = preview
  const { identities, credentials } = preview.counts
  const skipped = [...preview.skipped, ...notTaken].toSorted((a, b) => a.record - b.record)
  const inTrash = notTaken.filter((problem) => problem.inTrash).length
  const suggested = notTaken.length - inTrash
  const warnings = [
    ...preview.warnings,
    ...(preview.secretsDropped > 0 ? [`${preview.secretsDropped} cells or fields that may hold a secret were left out.`] : []),
    ...(suggested > 0 ? [selectAllWords(suggested)] : []),
    ...(inTrash > 0 ? [restoreWords(inTrash)] : []),
  ]
  return {
    json: {
      file,
      import: committed?.id ?? null,
      sha256: preview.sha256,
      source: preview.source.id,
      asOf: preview.asOf,
      records,
      identities,
      credentials,
      skipped: skipped.map(({ record, reason }) => ({ record, reason })),
      failed: preview.failed.map(({ record, reason }) => ({ record, reason })),
      leftOut: preview.leftOutColumns.map(({ column, reason, filled }) => ({ column, reason, filled })),
      warnings,
      questions: preview.questions,
      partial: preview.partial,
      account: preview.account,
      proved: committed?.proved ?? 0,
    },
    lines: [
      `${file}: ${preview.source.name}${committed === null ? ' (nothing written)' : ''}`,
      `  ${records.read} records read: ${records.imported} imported, ${records.skipped} skipped, ${records.failed} failed`,
      `  identities: ${identities.new} new, ${identities.changed} changed, ${identities.same} same, ${identities.gone} gone from source`,
      `  credentials: ${credentials.new} new, ${credentials.changed} changed, ${credentials.same} same, ${credentials.gone} gone from source`,
      ...skipped.map(({ label, reason }) => `  skipped ${label}: ${reason}`),
      ...preview.failed.map(({ label, reason }) => `  failed ${label}: ${reason}`),
      ...preview.leftOutColumns.map(({ column, reason, filled }) => `  left out column “${column}” (${filled} filled): ${reason}`),
      ...preview.questions.filter(({ answer: given }) => given === null).map(({ text }) => `  open question: ${text}`),
      ...(committed === null || committed.proved === 0 ? [] : [`  ${committed.proved} decisions of reviews are proved by this export`]),
      ...warnings.map((warning) => `  note: ${warning}`),
    ],
    // A file of which nothing could be read is no import that went well.
    code: records.read > 0 && records.failed === records.read ? exitCode('file_not_recognised') : 0,
  }
}

function selectAllWords(count: number): string {
  return count === 1
    ? '1 entry was not taken because it looks like a person’s own. Take it as well with --select all.'
    : `${count} entries were not taken because they look like people’s own. Take them as well with --select all.`
}

function restoreWords(count: number): string {
  return count === 1
    ? '1 entry is in the trash and stays there. Take it out of the trash with --restore.'
    : `${count} entries are in the trash and stay there. Take them out of the trash with --restore.`
}

function failedJson(file: string, error: ErrorReply): object {
  const none = { new: 0, changed: 0, same: 0, gone: 0 }
  return {
    file,
    sha256: null,
    source: null,
    asOf: null,
    records: { read: 0, imported: 0, skipped: 0, failed: 0 },
    identities: none,
    credentials: none,
    skipped: [],
    failed: [],
    leftOut: [],
    warnings: [],
    error: { code: error.code, message: error.message },
  }
}

class Failed extends Error {
  readonly reply: ErrorReply
  constructor(reply: ErrorReply) {
    super(reply.message)
    this.reply = reply
  }
}

async function value<Value>(
  reply: Promise<Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; error: ErrorReply }>>,
): Promise<Value> {
  const settled = await reply
  if (!settled.ok) throw new Failed(settled.error)
  return settled.value
}
