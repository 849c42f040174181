import { AppError } from '../../../shared/errors.ts'
import { limits } from '../text/limits.ts'
import { progress, type ReadHooks } from '../text/read-hooks.ts'
import { firstProblem, type JsonProblem, repairedJson } from './near-json.ts'
import { type JsonPart, scanJson } from './scan-json.ts'

export type ParsedJson =
  /** `repairedFrom` is the first line that had to be put right before it was JSON. */
  | Readonly<{ ok: true; values: readonly unknown[]; repairedFrom?: number }>
  /** `line` is where the problem lies, or where the document that could not be read begins. */
  | Readonly<{ ok: false; reason: 'not_json' | 'too_deep' | 'too_many'; line: number; problem?: JsonProblem }>

/** Every JSON document of a text in its order, with comments and trailing commas allowed. Whole numbers beyond 2^53 become text so that ids keep every digit; nesting is bounded before anything walks a value. */
export function parseJson(text: string, hooks: ReadHooks = {}): ParsedJson {
  const strict = parseStrictly(text, hooks)
  if (strict.ok || strict.reason !== 'not_json' || text.length > longestRepaired) return strict
  const repaired = repairedJson(text)
  const again = repaired === null ? null : parseStrictly(repaired.text, hooks)
  if (repaired !== null && again?.ok === true) return { ...again, repairedFrom: lineAt(text, repaired.at) }
  const found = firstProblem(text)
  return found === null ? strict : { ...strict, line: lineAt(text, found.at), problem: found.problem }
}

// People write settings by hand, not exports of this size.
const longestRepaired = 4 * 1024 * 1024

function parseStrictly(text: string, hooks: ReadHooks): ParsedJson {
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
    if (parsed === null) return { ok: false, reason: 'not_json', line: lineAt(text, part.start) }
    values.push(parsed.value)
  }
  return { ok: true, values }
}

const reportEvery = 512 * 1024

function parsePart(text: string, part: JsonPart): Readonly<{ value: unknown }> | null {
  try {
    return { value: JSON.parse(strictText(text, part)) as unknown }
  } catch (cause) {
    if (cause instanceof RangeError) throw new AppError('file_too_large', { cause })
    // The parser's own message quotes the text, which may be a secret.
    return null
  }
}

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
export function jsonProblem({
  reason,
  line,
  problem,
}: Extract<ParsedJson, { ok: false }>): Readonly<{ whatItIs: string; whatToDo: string }> {
  if (problem !== undefined) {
    const { what, whatToDo } = problemWords[problem]
    return { whatItIs: `This file begins like JSON, but line ${line.toLocaleString('en')} cannot be read: ${what}.`, whatToDo }
  }
  const from = line > 1 ? ` from line ${line.toLocaleString('en')} on` : ''
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
    case 'not_json':
      return {
        whatItIs: `This file begins like JSON but is damaged or incomplete${from}.`,
        whatToDo: 'Export it again and check that it finished.',
      }
  }
}

const problemWords: Readonly<Record<JsonProblem, Readonly<{ what: string; whatToDo: string }>>> = {
  backslash: {
    what: 'a single backslash stands in a text',
    whatToDo: 'Double each backslash in that line (C:\\\\Users for C:\\Users), save the file and try again.',
  },
  single_quotes: { what: 'a text stands in single quotes', whatToDo: 'Put it into double quotes, save the file and try again.' },
  unquoted: { what: 'a name or a word stands without quotes', whatToDo: 'Put it into double quotes, save the file and try again.' },
  comma: { what: 'a comma is missing behind it', whatToDo: 'Write the comma, save the file and try again.' },
  colon: { what: 'a colon is missing between a name and its value', whatToDo: 'Write the colon, save the file and try again.' },
  line_in_text: { what: 'the quotes of a text are not closed in that line', whatToDo: 'Close the quotes, save the file and try again.' },
}
