import { AppError } from '../../../shared/errors.ts'
import { limits } from '../text/limits.ts'
import { progress, type ReadHooks } from '../text/read-hooks.ts'
import { type JsonPart, scanJson } from './scan-json.ts'

export type ParsedJson =
  | Readonly<{ ok: true; values: readonly unknown[] }>
  /** `line` is where the reader stopped. */
  | Readonly<{ ok: false; reason: JsonTrouble; line: number }>

/** 'backslash': a path of Windows with single backslashes; 'quotes': quotes of a word processor or single ones. */
type JsonTrouble = 'not_json' | 'too_deep' | 'too_many' | 'backslash' | 'quotes'

/** Every JSON document of a text in its order, with comments and trailing commas allowed. Whole numbers beyond 2^53 become text so that ids keep every digit; nesting is bounded before anything walks a value. */
export function parseJson(text: string, hooks: ReadHooks = {}): ParsedJson {
  const scan = scanJson(text, hooks)
  if (!scan.ok) return { ok: false, reason: scan.reason, line: lineAt(text, scan.at) }
  if (scan.parts.length === 0) return { ok: false, reason: 'not_json', line: 1 }
  const values: unknown[] = []
  let reported = 0
  for (const part of scan.parts) {
    if (part.end - reported >= reportEvery) {
      reported = part.end
      // The scan was the first half of the work.
      progress(hooks, text.length + part.end, text.length * 2)
    }
    const parsed = parsePart(text, part)
    if ('at' in parsed) return { ok: false, reason: parsed.reason, line: lineAt(text, part.start + parsed.at) }
    values.push(parsed.value)
  }
  return { ok: true, values }
}

const reportEvery = 512 * 1024

function parsePart(text: string, part: JsonPart): Readonly<{ value: unknown }> | Readonly<{ reason: JsonTrouble; at: number }> {
  const strict = strictText(text, part)
  try {
    return { value: JSON.parse(strict) as unknown }
  } catch (cause) {
    if (cause instanceof RangeError) throw new AppError('file_too_large', { cause })
    return troubleIn(strict, cause)
  }
}

// The parser's own message quotes the text, which may be a secret: only the place is taken out of it.
function troubleIn(strict: string, cause: unknown): Readonly<{ reason: JsonTrouble; at: number }> {
  const message = cause instanceof Error ? cause.message : ''
  const place = /at position (\d+)/.exec(message)?.[1]
  const at = place === undefined ? strayQuote(strict) : Number(place)
  if (at === null) return { reason: 'not_json', at: 0 }
  if (/^Bad (?:escaped|Unicode escape)/.test(message)) return { reason: 'backslash', at }
  return { reason: otherQuotes.includes(strict.charAt(at)) ? 'quotes' : 'not_json', at }
}

// Of an unexpected sign the parser does not tell the place: the first quote outside a text that is not a plain one.
function strayQuote(strict: string): number | null {
  let inText = false
  for (let at = 0; at < strict.length; at += 1) {
    const sign = strict.charAt(at)
    if (sign === '"') inText = !inText
    else if (inText && sign === '\\') at += 1
    else if (!inText && otherQuotes.includes(sign)) return at
  }
  return null
}

const otherQuotes = "“”„«»‘’'"

// Comments and trailing commas taken out, numbers that a double would round put into quotes.
function strictText(text: string, { start, end, edits }: JsonPart): string {
  if (edits.length === 0) return text.slice(start, end)
  const pieces: string[] = []
  let at = start
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.kind === 'quote' ? `"${text.slice(edit.start, edit.end)}"` : ' ')
    at = edit.end
  }
  pieces.push(text.slice(at, end))
  return pieces.join('')
}

function lineAt(text: string, position: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** What a person is told of a JSON file that could not be read. */
export function jsonProblem({ reason, line }: Extract<ParsedJson, { ok: false }>): Readonly<{ whatItIs: string; whatToDo: string }> {
  const from = line > 1 ? ` from line ${line} on` : ''
  switch (reason) {
    case 'too_deep':
      return {
        whatItIs: `This JSON file is nested more than ${limits.jsonDepth} levels deep, which no export is.`,
        whatToDo: 'Export it again.',
      }
    case 'too_many':
      return {
        whatItIs: `This JSON file holds more than ${limits.jsonValues.toLocaleString('en')} values, which is more than Keyroster reads.`,
        whatToDo: 'Export a smaller part and try again.',
      }
    case 'backslash':
      return {
        whatItIs: `This JSON file has a single backslash in line ${line}, which JSON takes for the beginning of a special character.`,
        whatToDo: 'Double each backslash of a path (C:\\\\Users) or write slashes (C:/Users), save the file and try again.',
      }
    case 'quotes':
      return {
        whatItIs: `This JSON file has quotes in line ${line} that are not the plain double ones.`,
        whatToDo:
          'Replace them by plain double quotes (a text editor does that, a word processor puts them back), save the file and try again.',
      }
    case 'not_json':
      return {
        whatItIs: `This file begins like JSON but is damaged or incomplete${from}.`,
        whatToDo: 'Export it again and check that it finished.',
      }
  }
}
