import type { ImportFile } from '../../shared/domain/imports/file/document.ts'
import { AppError } from '../../shared/errors.ts'
import { jsonProblem, parseJson } from './json/parse-json.ts'
import { readText } from './read-text.ts'
import { decodeText } from './text/decode-text.ts'
import { printableName } from './text/printable-name.ts'
import type { ReadHooks } from './text/read-hooks.ts'
import { notRecognised } from './text/refusals.ts'
import { refuseBinary } from './text/refuse-binary.ts'
import { readWorkbook } from './xlsx/read-workbook.ts'
import { type UnpackBudget, unpackBudget, unpackWhole } from './zip/unpack-entry.ts'
import { readZipDirectory, type ZipEntry } from './zip/zip-directory.ts'

type Read = Omit<ImportFile, 'fileName'>
type Entries = ReadonlyMap<string, ZipEntry>

/** True for what begins like a ZIP archive: workbooks and 1Password exports are archives too. */
export function isArchive(bytes: Uint8Array): boolean {
  return ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'].includes(Buffer.from(bytes.subarray(0, 4)).toString('latin1'))
}

/** A workbook, a 1Password export or the one export inside any other archive. Throws AppError saying what the archive is instead. */
export function readArchive(
  bytes: Uint8Array,
  wishes: Readonly<{ sheet?: string | number | undefined; headerRow?: number | undefined }>,
  hooks: ReadHooks,
): Read {
  const { entries } = readZipDirectory(bytes)
  const budget = unpackBudget()
  if (entries.has('export.data') && entries.has('export.attributes')) return readOnePassword(entries, budget, hooks)
  if (entries.has('[Content_Types].xml')) return readWorkbook(entries, wishes, budget, hooks)
  refuseOtherDocuments(entries)
  return readOnlyExport(entries, budget, hooks)
}

// Never anything under files/: those are a person's own documents.
function readOnePassword(entries: Entries, budget: UnpackBudget, hooks: ReadHooks): Read {
  const parts = ['export.attributes', 'export.data'] as const
  const value = Object.fromEntries(parts.map((name) => [name, onePasswordPart(entries, name, budget, hooks)]))
  return { document: { kind: 'json', values: [value] }, notices: [], sheets: null }
}

function onePasswordPart(entries: Entries, name: string, budget: UnpackBudget, hooks: ReadHooks): unknown {
  const entry = entries.get(name)
  const text = entry === undefined ? null : decodeText(unpackWhole(entry, budget, hooks))
  const parsed = parseJson(text?.text ?? '', hooks)
  if (parsed.ok && parsed.values.length === 1) return parsed.values[0]
  if (!parsed.ok && parsed.reason !== 'not_json') {
    const { whatItIs, whatToDo } = jsonProblem(parsed)
    throw notRecognised(whatItIs, whatToDo)
  }
  throw notRecognised('This 1Password export is damaged or incomplete.', 'Export it again from 1Password and check that it finished.')
}

// OpenDocument names its kind in its first file; Apple Numbers keeps its tables in a form of its own.
function refuseOtherDocuments(entries: Entries): void {
  if (entries.has('META-INF/manifest.xml') && (entries.has('content.xml') || entries.has('mimetype'))) {
    throw notRecognised(
      'This is an OpenDocument file (ods, odt).',
      'Open it, save the sheet as an Excel workbook (xlsx) or as CSV, and choose that.',
    )
  }
  if (entries.has('Index/Document.iwa') || entries.has('Index.zip'))
    throw notRecognised('This is an Apple Numbers or Pages file.', 'Export it as an Excel workbook (xlsx) or as CSV, and choose that.')
}

// By name only here, where one of several files must be picked; what it is, its content says.
const exportName = /\.(?:csv|tsv|tab|json|jsonl|ndjson|jsonc|toml|ya?ml|tfstate)$/i
const archiveName = /\.(?:zip|7z|rar|gz|tgz|tar|bz2|xz|zst|xlsx|xlsm|xls|ods|1pux|jar)$/i

function readOnlyExport(entries: Entries, budget: UnpackBudget, hooks: ReadHooks): Read {
  const files = [...entries.values()].filter(({ name }) => !/(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$)/.test(name))
  const named = files.filter(({ name }) => exportName.test(name))
  const candidates = named.length > 0 ? named : files.length === 1 ? files : files.filter(({ name }) => /\.txt$/i.test(name))
  const [only, ...others] = candidates
  if (files.length === 0) throw notRecognised('This archive is empty.', 'Export the list again.')
  if (others.length > 0)
    throw notRecognised(`This archive holds ${candidates.length} files that could be exports.`, 'Unpack it and choose one file at a time.')
  if (only === undefined)
    throw files.some(({ name }) => archiveName.test(name))
      ? nested()
      : notRecognised('This archive holds no export.', 'Unpack it and choose the file with the list, as CSV, JSON or an Excel workbook.')
  const bytes = unpackWhole(only, budget, hooks)
  if (bytes.length === 0) throw new AppError('file_empty')
  if (isArchive(bytes)) throw nested()
  refuseBinary(bytes)
  const { document, asOf, notices } = readText(bytes, hooks)
  return {
    document,
    notices: [`Read from ${shownName(only.name)} inside the archive.`, ...notices],
    sheets: null,
    ...(asOf === null ? {} : { asOf }),
  }
}

function nested(): AppError {
  return notRecognised(
    'This archive holds another archive or workbook, which Keyroster does not open.',
    'Unpack it first and choose the file inside.',
  )
}

// Names are free text of whoever packed the archive.
function shownName(name: string): string {
  const printable = printableName(name.split('/').at(-1) ?? '')
  return printable === null ? 'the only file' : `“${printable}”`
}
