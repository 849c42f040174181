import { notRecognised } from './refusals.ts'

/** Throws AppError file_not_recognised naming what the bytes are when they are a known format that is no text. Looks at content only. */
export function refuseBinary(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.subarray(0, 64).toString('latin1')
  const known = signatures.find(({ start }) => head.startsWith(start))
  if (known !== undefined) throw notRecognised(known.whatItIs, known.whatToDo)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw refusedCompound(buffer)
}

const asList = 'Export the list as CSV or JSON instead.'
const unpack = 'Unpack it first and choose the file inside.'

const signatures = [
  { start: '%PDF-', whatItIs: 'This is a PDF.', whatToDo: asList },
  { start: '\u001f\u008b', whatItIs: 'This file is packed (gzip).', whatToDo: unpack },
  { start: '7z\u00bc\u00af', whatItIs: 'This file is packed (7-Zip).', whatToDo: unpack },
  { start: 'Rar!', whatItIs: 'This file is packed (RAR).', whatToDo: unpack },
  { start: '\u00fd7zXZ', whatItIs: 'This file is packed (xz).', whatToDo: unpack },
  { start: '(\u00b5/\u00fd', whatItIs: 'This file is packed (zstd).', whatToDo: unpack },
  { start: 'SQLite format 3', whatItIs: 'This is a database file.', whatToDo: asList },
  { start: '{\\rtf', whatItIs: 'This is a text document (RTF).', whatToDo: asList },
] as const

// Microsoft's container of the nineties. Excel puts a workbook with a password into it too, and so does rights management.
function refusedCompound(buffer: Buffer) {
  const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (holds('DRMEncrypted') || holds('DRMContent')) {
    return notRecognised(
      'This workbook is protected by the rights management of an organisation, which only Office can open.',
      'Open it in Excel, copy the sheet into a new workbook or save it as CSV, and choose that.',
    )
  }
  if (holds('EncryptedPackage'))
    return notRecognised(
      'This workbook is protected with a password.',
      'Open it in Excel, take the password off under File, Info, Protect Workbook, save a copy and choose that.',
    )
  return notRecognised(
    'This is an old Excel or Word file (xls, doc).',
    'Open it, save it as an Excel workbook (xlsx) or as CSV, and choose that.',
  )
}
