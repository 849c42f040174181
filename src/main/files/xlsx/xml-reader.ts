import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { AppError } from '../../../shared/errors.ts'
import { limits } from '../text/limits.ts'
import { notRecognised } from '../text/refusals.ts'
import { damagedArchive } from '../zip/zip-directory.ts'

export type XmlHandlers = Readonly<{
  /** Names without their prefix: some writers put one before every element. */
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  close: (name: string) => void
  text: (text: string) => void
}>

export type XmlReader = Readonly<{ write: (bytes: Uint8Array) => void; end: () => void }>

/** Reads one part of a workbook piece by piece. Strict: anything not well-formed is damaged, definitions (DTD) are refused so that no entity is ever expanded, depth and the length of a text are bounded. Throws AppError. */
export function xmlReader(handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  let sinceLastEvent = 0
  parser.on('error', (cause) => {
    throw damagedArchive(cause)
  })
  parser.on('doctype', () => {
    throw notRecognised(
      'This workbook holds definitions of its own (a DTD), which no spreadsheet program writes and which can be an attack.',
      'Export the list again, or as CSV.',
    )
  })
  parser.on('opentag', ({ name, attributes }) => {
    sinceLastEvent = 0
    depth += 1
    if (depth > limits.xmlDepth) throw damagedArchive()
    handlers.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    handlers.close(localName(name))
  })
  parser.on('text', (text) => {
    sinceLastEvent = 0
    handlers.text(text)
  })
  parser.on('cdata', (text) => {
    handlers.text(text)
  })

  let decoder: TextDecoder | null = null
  const feed = (text: string) => {
    sinceLastEvent += text.length
    parser.write(text)
    if (sinceLastEvent > limits.xmlTextCharacters) throw tooLong()
  }
  return {
    write: (bytes) => {
      decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true })
      // Long pieces of repeated text would otherwise be one string of many megabytes.
      for (let at = 0; at < bytes.length; at += pieceBytes) feed(decoded(decoder, bytes.subarray(at, at + pieceBytes), true))
    },
    end: () => {
      if (decoder === null) throw damagedArchive()
      feed(decoded(decoder, new Uint8Array(), false))
      parser.close()
    },
  }
}

const pieceBytes = 64 * 1024

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch (cause) {
    throw damagedArchive(cause)
  }
}

function tooLong(): AppError {
  return new AppError('file_too_large', {
    message: 'A cell of this workbook is larger than 1 MB. Nothing was changed. Export the list without that column and try again.',
  })
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
