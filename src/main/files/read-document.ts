import { z } from 'zod'
import type { ImportDocument, ImportFile } from '../../shared/domain/import/document.ts'
import { dayOfInstant, dayOfUnixSeconds, type PlainDate } from '../../shared/domain/plain-date.ts'
import { AppError } from '../../shared/ipc/app-error.ts'
import { decodeText } from './decode-text.ts'
import { limits } from './limits.ts'
import { parseJson } from './parse-json.ts'
import { parseTable } from './parse-table.ts'
import { binaryFormat } from './refuse-binary.ts'

/** Bytes of an export as a table or a JSON value, decided from the content alone. Throws AppError (file_empty, file_too_large, file_not_recognised) saying in words what the file is instead. */
export function readImportFile({ fileName, bytes }: Readonly<{ fileName: string; bytes: Uint8Array }>): ImportFile {
  if (bytes.length === 0) throw new AppError('file_empty')
  if (bytes.length > limits.fileBytes) throw new AppError('file_too_large')
  const format = binaryFormat(bytes)
  if (format !== null) throw notRecognised(format)
  const decoded = decodeText(bytes)
  if (decoded === null) throw notRecognised('This is not a text file. Nothing was changed. Export the list as CSV or JSON instead.')
  if (decoded.text.trim() === '') throw new AppError('file_empty')

  const { document, asOf } = readText(decoded.text)
  return { fileName, document, notices: decoded.notices, ...(asOf === null ? {} : { asOf }) }
}

type ReadText = Readonly<{ document: ImportDocument; asOf: PlainDate | null }>

function readText(text: string): ReadText {
  const start = text.trimStart()
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) throw notRecognised('This is a web page, not an export. Nothing was changed. The download may have ended on a sign-in page: sign in and export again.')
  if (start.startsWith('<?xml')) throw notRecognised('This is an XML file. Nothing was changed. Export the list as CSV or JSON instead.')
  return opensLikeJson(start) ? readJson(text) : readTable(text, null)
}

// A bracket alone is not enough: a column may be headed '[Name]'.
function opensLikeJson(start: string): boolean {
  return /^(?:\{\s*["}/]|\[\s*(?:[\]{["\d/-]|(?:true|false|null)\b))/.test(start)
}

function readJson(text: string): ReadText {
  const parsed = parseJson(text)
  if (!parsed.ok) {
    throw notRecognised(
      parsed.reason === 'too_deep'
        ? `This JSON file is nested more than ${limits.jsonDepth} levels deep, which no export is. Nothing was changed. Export it again.`
        : 'This file begins like JSON but is damaged or incomplete. Nothing was changed. Export it again and check that it finished.',
    )
  }
  const report = awsReportSchema.safeParse(parsed.value)
  return report.success ? readAwsReport(report.data) : { document: { kind: 'json', values: [parsed.value] }, asOf: null }
}

// `aws iam get-credential-report` without --query: the CSV in Base64 inside JSON.
const awsReportSchema = z.object({
  Content: z.base64(),
  ReportFormat: z.literal('text/csv'),
  GeneratedTime: z.union([z.string(), z.number()]).nullish(),
})

function readAwsReport(report: z.infer<typeof awsReportSchema>): ReadText {
  const decoded = decodeText(Buffer.from(report.Content, 'base64'))
  if (decoded === null || decoded.text.trim() === '') throw notRecognised('The report inside this file is empty or damaged. Nothing was changed. Export it again.')
  return readTable(decoded.text, generatedDay(report.GeneratedTime ?? null))
}

// Version 2 of the AWS command line writes an ISO instant, version 1 Unix seconds.
function generatedDay(time: string | number | null): PlainDate | null {
  if (time === null) return null
  return typeof time === 'number' ? dayOfUnixSeconds(time) : dayOfInstant(time)
}

function readTable(text: string, asOf: PlainDate | null): ReadText {
  return { document: { kind: 'table', table: parseTable(text) }, asOf }
}

function notRecognised(message: string): AppError {
  return new AppError('file_not_recognised', { message })
}
