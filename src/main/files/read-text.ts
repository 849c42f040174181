import { z } from 'zod'
import type { ImportDocument } from '../../shared/domain/imports/file/document.ts'
import { refusedFile } from '../../shared/domain/imports/file/refused-files.ts'
import { machineDay, plainValue } from '../../shared/domain/values/machine-dates.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import { AppError } from '../../shared/errors.ts'
import { parseTable } from './csv/parse-table.ts'
import { tableNotices } from './csv/table-builder.ts'
import { jsonProblem, parseJson } from './json/parse-json.ts'
import { decodeText } from './text/decode-text.ts'
import type { ReadHooks } from './text/read-hooks.ts'
import { notRecognised } from './text/refusals.ts'
import { refusedText } from './text/refused-text.ts'
import { parseToml } from './toml/parse-toml.ts'
import { parseYaml } from './yaml/parse-yaml.ts'

export type ReadText = Readonly<{ document: ImportDocument; asOf: PlainDate | null; notices: readonly string[] }>

/** The bytes of a text file as a table or as values, decided from the content alone. Throws AppError saying in words what the file is instead. */
export function readText(bytes: Uint8Array, hooks: ReadHooks, headerRow?: number): ReadText {
  const decoded = decodeText(bytes)
  if (decoded === null) throw notRecognised('This is not a text file.', 'Export the list as CSV or JSON instead.')
  if (decoded.text.trim() === '') throw new AppError('file_empty')
  const { notices = [], ...content } = readDecoded(decoded.text, hooks, headerRow)
  const ofTable = content.document.kind === 'table' ? tableNotices(content.document.table) : []
  return { ...content, notices: [...decoded.notices, ...notices, ...ofTable] }
}

type Content = Omit<ReadText, 'notices'> & Partial<Pick<ReadText, 'notices'>>

function readDecoded(text: string, hooks: ReadHooks, headerRow?: number): Content {
  // Only the beginning is looked at: a copy of the whole text without its leading space would cost as much as reading it.
  const start = text.slice(0, 64 * 1024).trimStart()
  if (holdsHtmlTable(start))
    throw notRecognised(
      'This is a web page with a table in it, saved under the name of a workbook.',
      'Open it in Excel or LibreOffice, save it as an Excel workbook (xlsx) or as CSV, and choose that.',
    )
  if (/^<(?:!doctype html|html|head|body|meta|table|script|style)\b/i.test(start))
    throw notRecognised('This is a web page, not an export.', 'The download may have ended on a sign-in page: sign in and export again.')
  if (start.startsWith('<?xml')) throw notRecognised('This is an XML file.', 'Export the list as CSV or JSON instead.')
  const refused = refusedText(start)
  if (refused !== null) throw notRecognised(refused.whatItIs, refused.whatToDo)
  if (opensLikeJson(start)) return readJson(text, hooks)
  const yaml = parseYaml(text)
  if (yaml.kind === 'damaged')
    throw notRecognised(
      `This is a YAML file that cannot be read${yaml.line === null ? '' : `, from line ${yaml.line} on`}.`,
      'Check the indentation there with the program the file belongs to, or run the command again with its output as JSON (--output json, -o json).',
    )
  if (yaml.kind === 'yaml') return { document: { kind: 'json', values: yaml.values }, asOf: null }
  const toml = parseToml(text)
  if (toml.kind === 'damaged')
    throw notRecognised(
      'This is a settings file (TOML) that is damaged or incomplete.',
      'Check the file with the program it belongs to and try again.',
    )
  return toml.kind === 'toml'
    ? { document: { kind: 'json', values: [toml.value] }, asOf: null }
    : { document: { kind: 'table', table: parseTable(text, hooks, headerRow) }, asOf: null }
}

// The "Excel export" of many web apps. A page that asks for a password is a sign-in page, whatever else it holds.
function holdsHtmlTable(start: string): boolean {
  return (
    /^<(?:!doctype html|html|head|body|meta|table|style)\b/i.test(start) &&
    /<t[rh]\b/i.test(start) &&
    (/urn:schemas-microsoft-com:office/i.test(start) || !/<form\b|type=["']?password/i.test(start))
  )
}

// A bracket alone is not enough: a column may be headed '[Name]', and so are the tables of TOML. Comments may stand above.
function opensLikeJson(start: string): boolean {
  const content = start.replace(/^(?:\/\/[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/|\s|\u001e)+/, '')
  return /^(?:\{\s*(?:["}/“”„«]|$)|(?:\[\s*)+(?:[\]{"\d/-]|(?:true|false|null)\b|$))/.test(content)
}

function readJson(text: string, hooks: ReadHooks): Content {
  const parsed = parseJson(text, hooks)
  if (!parsed.ok) {
    const { whatItIs, whatToDo } = jsonProblem(parsed)
    throw notRecognised(whatItIs, whatToDo)
  }
  const refused = refusedFile(parsed.values)
  if (refused !== null) throw notRecognised(refused.whatItIs, refused.whatToDo)
  const report = parsed.values.length === 1 ? awsReportSchema.safeParse(parsed.values[0]) : null
  if (report?.success === true && report.data.isReport) return readAwsReport(report.data, hooks)
  const notices =
    parsed.repairedFrom === undefined
      ? []
      : [`Quotes or backslashes that JSON does not know were read for what they mean, from line ${parsed.repairedFrom} on.`]
  return { document: { kind: 'json', values: parsed.values }, asOf: null, notices }
}

// `aws iam get-credential-report` without --query: the CSV inside JSON, in Base64 or (PowerShell, an SDK that decodes it) in clear; some tools write the keys small.
const awsReportSchema = z
  .record(z.string(), z.unknown())
  .transform((answer) => new Map(Object.entries(answer).map(([key, value]) => [key.replaceAll('_', '').toLowerCase(), plainValue(value)])))
  .transform((answer) => {
    const text = reportText(answer.get('content'))
    // Where the answer does not say what it holds, the header line of the report does.
    const isReport = answer.get('reportformat') === 'text/csv' || /^\ufeff?"?user"?,"?arn"?,/i.test(text ?? '')
    return { text, isReport, madeAt: answer.get('generatedtime') }
  })

function reportText(content: unknown): string | null {
  if (typeof content !== 'string') return null
  // Base64 has no commas, and a report has nothing but.
  const text = content.includes(',') ? content : (decodeText(Buffer.from(content, 'base64'))?.text ?? '')
  return text.trim() === '' ? null : text
}

function readAwsReport(report: z.infer<typeof awsReportSchema>, hooks: ReadHooks): Content {
  if (report.text === null) throw notRecognised('The report inside this file is empty or damaged.', 'Export it again.')
  return { document: { kind: 'table', table: parseTable(report.text, hooks) }, asOf: machineDay(report.madeAt) }
}
