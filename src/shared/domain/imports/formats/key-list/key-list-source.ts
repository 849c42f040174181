import type { z } from 'zod'
import type { PlainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { ExportGuide, IdentityDraft, ImportAnswers, ImportSource, ImportSourceId, ParsedImport } from '../../draft/draft.ts'
import { checkedDraft } from '../../draft/draft-facts.ts'
import { parsedList } from '../../draft/parsed-list.ts'
import { mentionsIn, type RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { dayReader } from '../common/day-reader.ts'
import { freeTextWarnings, plainSecretWarnings, singleEntryWarnings } from '../common/left-out-words.ts'
import { isListOf, type ListedEntries, listedEntries, type ListedEntry, type TableForm } from './listed-entries.ts'
import { type KeyDefaults, keyDraft, type ListedKey } from './listed-key.ts'

/** What an entry is read with. */
export type EntryReader = Readonly<{
  guard: TextGuard
  day: (value: unknown) => PlainDate | null
  /** What the file or a person says the list belongs to. */
  account: string | null
}>

/** The facts of one product's list of keys, tokens or apps. How such a list is read, counted and kept free of secrets is the same for all. */
export type KeyListFormat<Entry> = KeyDefaults &
  Readonly<{
    id: ImportSourceId
    /** The vendor's own name for the export. */
    title: string
    why: string
    cannotShow: string
    guide: ExportGuide
    /** Names the product gives the list inside its answer, besides the usual ones. */
    under?: readonly string[]
    /** Those of `under` that no other product uses. */
    named?: readonly string[]
    /** True for an entry of this format and of no other. */
    is: (entry: JsonObject) => boolean
    /** One such entry is enough to know the file: the product mixes others in. */
    sole?: boolean
    /** One such entry makes it another export. */
    never?: (entry: JsonObject) => boolean
    table?: TableForm
    entry: z.ZodType<Entry>
    /** Why an entry without its id fails. */
    otherwise: string
    /** Fields with a whole secret, and with a part of one. Neither is ever looked at. */
    secrets?: readonly string[]
    hints?: readonly string[]
    /** Fields where people write what they like. */
    freeTexts?: readonly string[]
    /** What the file itself says it belongs to. */
    account?: (list: ListedEntries) => string | null
    /** The question for what it belongs to, where the file cannot be relied on to say so. */
    ask?: string
    read: (entry: Entry, reader: EntryReader) => ListedKey
  }>

/** The source for a list of keys. */
export function keyListSource<Entry>(format: KeyListFormat<Entry>): ImportSource {
  return {
    id: format.id,
    name: format.title,
    provider: format.provider,
    recognise: (file) => (isListOf(file, format) ? format.why : null),
    parse: (file, answers) => parseKeys(file, answers, format),
    cannotShow: format.cannotShow,
    guide: format.guide,
  }
}

function parseKeys<Entry>(file: ImportFile, answers: ImportAnswers, format: KeyListFormat<Entry>): ParsedImport {
  const list = listedEntries(file, format) ?? { entries: [], broken: [], read: 0, wrappers: [], onePage: false, single: false }
  const guard = textGuard()
  const days = dayReader()
  const told = guard.text(format.account?.(list), 200)
  const account = format.ask === undefined ? told : (guard.text(answers.account, 200) ?? told)
  const reader = { guard, day: days.read, account }
  const outcomes = merged(list.entries.map((entry) => readEntry(entry, reader, format)))
  const secrets = countFilled(list, format.secrets)
  guard.drop(secrets + countFilled(list, format.hints))
  return parsedList({
    source: format.id,
    account,
    asOf: file.asOf ?? null,
    read: list.read,
    outcomes,
    broken: list.broken,
    guard,
    onePage: list.onePage,
    partial: list.single,
    warnings: [
      ...plainSecretWarnings(secrets),
      ...singleEntryWarnings(list.single),
      ...(format.freeTexts ?? []).flatMap((field) => freeTextWarnings(countFilled(list, [field]), field)),
      ...days.warnings(),
    ],
    questions: format.ask === undefined ? [] : [{ id: 'account', text: format.ask, choices: null, answer: account }],
  })
}

type ReadEntry = Readonly<{ id: string; outcome: RecordOutcome }>

function readEntry<Entry>({ record, place, value }: ListedEntry, reader: EntryReader, format: KeyListFormat<Entry>): ReadEntry {
  const failed = (reason: string, label = `${place.charAt(0).toUpperCase()}${place.slice(1)}`): ReadEntry => ({
    id: '',
    outcome: { outcome: 'failed', problem: { record, label, reason }, mentions: mentionsIn(value) },
  })
  const parsed = format.entry.safeParse(value)
  if (!parsed.success) return failed(format.otherwise)
  reader.guard.at(record)
  const key = format.read(parsed.data, reader)
  const draft = keyDraft(key, record, reader.account, format, reader.guard)
  if (draft === null) return failed('its id looks like a secret')
  const checked = checkedDraft(draft)
  return checked.ok ? { id: key.id, outcome: { outcome: 'draft', draft: checked.draft, place } } : failed(checked.reason, draft.facts.name)
}

// A key listed twice counts once; keys of one machine become one identity.
function merged(items: readonly ReadEntry[]): readonly RecordOutcome[] {
  const places = new Map<string, string>()
  const identities = new Map<string, number>()
  const result: RecordOutcome[] = []
  for (const { id, outcome } of items) {
    const place = places.get(id)
    const at = outcome.outcome === 'draft' ? identities.get(outcome.draft.key) : undefined
    const first = at === undefined ? undefined : result[at]
    if (outcome.outcome !== 'draft') result.push(outcome)
    else if (place !== undefined)
      result.push(
        ...outcome.draft.records.map((record) => ({
          outcome: 'skipped' as const,
          problem: { record, label: outcome.draft.facts.name, reason: `repeats ${place}` },
        })),
      )
    else if (at !== undefined && first?.outcome === 'draft') result[at] = { ...first, draft: together(first.draft, outcome.draft) }
    else {
      identities.set(outcome.draft.key, result.length)
      result.push(outcome)
    }
    if (outcome.outcome === 'draft' && place === undefined) places.set(id, outcome.place)
  }
  return result
}

function together(first: IdentityDraft, more: IdentityDraft): IdentityDraft {
  return {
    ...first,
    credentials: [...first.credentials, ...more.credentials],
    records: [...first.records, ...more.records],
    remarks: [...new Set([...first.remarks, ...more.remarks])],
  }
}

function countFilled({ entries }: ListedEntries, fields: readonly string[] = []): number {
  return entries.reduce((sum, { value }) => sum + (isJsonObject(value) ? fields.filter((field) => isFilled(value[field])).length : 0), 0)
}

// Docker Hub writes *** where the token was.
function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && !(typeof value === 'string' && /^\**$/.test(value.trim()))
}
