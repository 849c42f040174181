import type { z } from 'zod'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { ImportQuestion, ImportSourceId, ParsedImport } from '../../draft/draft.ts'
import { parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, type JsonList, jsonList, type JsonObject } from '../../file/json-list.ts'
import { type DayReader, dayReader } from './day-reader.ts'
import { type Entry, fittingEntries } from './json-entries.ts'
import { freeTextWarnings, plainSecretWarnings, singleEntryWarnings } from './left-out-words.ts'

export type ListTools = Readonly<{ guard: TextGuard; days: DayReader }>

/** A JSON list of one kind of thing: what its entries hold and what becomes of them. */
export type ListFormat<Value> = Readonly<{
  source: ImportSourceId
  /** The key a cloud's answer holds this list under, and under no other name: an answer with it is this format, whatever its entries are. */
  named: readonly string[]
  /** Keys other exports hold their lists under as well. */
  wrappers?: readonly string[]
  /** Keys that together only entries of this format have, for bare lists. */
  telling: readonly string[]
  /** What else must be true of an entry with those keys. */
  isEntry?: (entry: JsonObject) => boolean
  schema: z.ZodType<Value>
  /** Why an entry fails, by the field that does not fit. */
  words: Readonly<Record<string, string>>
  otherwise: string
  read: (entries: readonly Entry<Value>[], tools: ListTools) => readonly RecordOutcome[]
  /** The part of the account the entries are about (a region, one service account), where the export lists no more. */
  part?: (values: readonly Value[], guard: TextGuard) => string | undefined
  /** Why nothing can be called gone, where the entries do not say which part they are. */
  unclearPart?: (values: readonly Value[]) => string | null
  /** A free text that is left out, with the name people know it by. */
  freeText?: Readonly<{ field: string; isIn: (value: Value) => boolean }>
  /** Secret-bearing fields of an entry that were filled: plain secrets, or hints that no warning is worth. */
  plainSecrets?: (value: Value) => number
  hints?: (value: Value) => number
}>

const plainWrappers = ['value', 'data', 'result', 'results', 'items'] as const

/** The list a file holds in this format, or null when it is another one. */
export function listIn<Value>(
  file: ImportFile,
  { named, wrappers = [], telling, isEntry = () => true }: ListFormat<Value>,
): JsonList | null {
  const tells = (entry: JsonObject) => telling.every((key) => Object.hasOwn(entry, key)) && isEntry(entry)
  const list = jsonList(file, [...named, ...wrappers, ...plainWrappers], tells)
  if (list === null) return null
  const isNamed = list.wrappers.length > 0 && list.wrappers.every((wrapper) => named.some((name) => Array.isArray(wrapper[name])))
  const told = list.entries.some((entry) => isJsonObject(entry) && tells(entry))
  return told || isNamed ? list : null
}

/** What a file in this format holds. */
export function parseListFormat<Value>(
  file: ImportFile,
  format: ListFormat<Value>,
  {
    guard = textGuard(),
    questions = [],
    account,
  }: Readonly<{ guard?: TextGuard; questions?: readonly ImportQuestion[]; account?: string | null }> = {},
): ParsedImport {
  const list = listIn(file, format)
  const days = dayReader()
  const { entries, failed } = fittingEntries(list?.entries ?? [], format.schema, format.words, format.otherwise)
  const count = (of: ((value: Value) => number) | undefined) => entries.reduce((sum, { value }) => sum + (of?.(value) ?? 0), 0)
  const secrets = count(format.plainSecrets)
  guard.drop(secrets + count(format.hints))
  const outcomes = [...format.read(entries, { guard, days }), ...failed]
  const accounts = new Set(outcomes.flatMap((outcome) => (outcome.outcome === 'draft' ? [outcome.draft.facts.account] : [])))
  const values = entries.map(({ value }) => value)
  const unclear = format.unclearPart?.(values) ?? null
  return parsedList({
    source: format.source,
    scope: format.part?.(values, guard),
    account: account ?? (accounts.size === 1 ? ([...accounts][0] ?? null) : null),
    asOf: file.asOf ?? null,
    read: list?.entries.length ?? 0,
    outcomes,
    recordOf: (record) => list?.entries[record - 1],
    guard,
    onePage: list?.onePage ?? false,
    warnings: [
      ...plainSecretWarnings(secrets),
      ...singleEntryWarnings(list?.single ?? false),
      ...freeTextWarnings(
        count((value) => (format.freeText?.isIn(value) === true ? 1 : 0)),
        format.freeText?.field ?? '',
      ),
      ...(accounts.size > 1
        ? [`This file is about ${accounts.size} accounts or projects, so nothing is marked as gone in any of them.`]
        : []),
      ...(unclear === null ? [] : [unclear]),
      ...days.warnings(),
    ],
    partial: accounts.size > 1 || unclear !== null || (list?.single ?? false),
    questions,
  })
}
