import { z } from 'zod'
import { type PersonId, personIdSchema } from '../../values/ids.ts'
import { metadataText, optionalText, storedText, type TextRule } from '../../values/metadata-text.ts'
import { type Instant, type PlainDate, plainDateSchema } from '../../values/plain-date.ts'

// How a row of the fact catalogue is written: one builder per sort of fact. Everything else about a fact derives from its row.

export type Words = Readonly<Record<string, string>>

/** How free text is checked: for secrets on the way in, not again on the way out of the vault. A secret is one in a name as in a sentence. */
export type TextRules = Readonly<{ text: TextRule; prose: TextRule }>
export const incoming: TextRules = { text: metadataText, prose: metadataText }
export const stored: TextRules = { text: storedText, prose: storedText }

/** Facts that belong together, in the order in which people ask. `title` heads the columns; `fold` is the line that opens them in the panel. */
export const factGroupTexts = {
  ownership: { title: 'Who answers for it', fold: 'Who else is involved' },
  purpose: { title: 'What it is for', fold: 'Its job and how often it runs' },
  rights: { title: 'What it may do', fold: 'What it needs, and what limits it' },
  'key-use': { title: 'Its key and who uses it', fold: 'Who changes and who uses it' },
  watch: { title: 'Who would notice misuse', fold: 'Logs and alerts' },
  'switch-off': { title: 'How it is switched off', fold: 'How it is switched off' },
  end: { title: 'When it ends', fold: 'When it ends' },
  company: { title: 'The company behind it', fold: 'The company behind it' },
  webhook: { title: 'Webhook protection', fold: 'How its webhook is protected' },
  origin: { title: 'Where it was found, and reviews', fold: 'Where it was found, and its next review' },
  agent: { title: 'AI agent', fold: 'The agent' },
  credential: { title: 'Its credentials', fold: 'More about this credential' },
  leak: { title: 'Leaks', fold: 'Whether it leaked' },
} as const
export type FactGroupId = keyof typeof factGroupTexts

/** `none`: what ticking nothing means, where that is an answer. */
export type FactEntryTexts = Readonly<{ label: string; hint?: string; none?: string }>

/** What people read about a fact. */
export type FactTexts = Readonly<{
  /** Heading of its column, in the sheet, in files and in previews. */
  title: string
  /** Its name in the middle of a sentence. */
  sentence: string
  /** What it means, for people who never heard of it. */
  meaning: string
  /** The question that settles it, where a rule cannot tell without it. */
  question?: string
  /** Its field where somebody is asked for it: a label instead of the question, and what saying nothing means. */
  entry?: FactEntryTexts
  /** Holds for this one identity only: a copy of it begins without. */
  ofThisOne?: true
  /** Somebody's decision: taking it back returns to the policy, and may legitimately change an answer. */
  decision?: true
  /** Its name where people, columns and tables meet it; by default the name of the field. */
  id?: string
  /** Where the sheet and the panel offer it; missing: it is one of the columns a new sheet shows, or worked out. */
  group?: FactGroupId
  /** What else tables call it, in four languages: lines of headings with commas between. */
  headers?: readonly string[]
}>

export type FactSort =
  | Readonly<{ sort: 'text' | 'prose'; max: number }>
  /** `past`: a day that has come already. */
  | Readonly<{ sort: 'day'; past: boolean }>
  | Readonly<{ sort: 'yes-no' }>
  /** `interval`: days, which people also write as '6 months'. */
  | Readonly<{ sort: 'number'; least: number; most: number; interval: boolean }>
  /** `empty`: what it says when nobody says anything; null where that is 'unknown'. */
  | Readonly<{ sort: 'choice'; words: Words; empty: string | null }>
  /** `none`: whether 'none of these' is an answer of its own. */
  | Readonly<{ sort: 'list'; words: Words; none: boolean }>
  /** A list of one closed vocabulary for each key of another: what it may do, by environment. */
  | Readonly<{ sort: 'keyed-lists'; keys: Words; words: Words }>
  /** `longest`: how long one name may be. */
  | Readonly<{ sort: 'names'; none: boolean; longest: number }>
  | Readonly<{ sort: 'people'; none: boolean }>
  | Readonly<{ sort: 'person' }>
  /** A moment, an object or keys of the catalogue: words in a cell, changed in the panel only. */
  | Readonly<{ sort: 'moment' | 'record' | 'deadlines' }>

/** One row of the catalogue, before it is told which record it belongs to. */
export type FactRow<Value> = FactTexts &
  FactSort &
  Readonly<{
    /** What a record says of which nothing is known. */
    blank: Value
    schema: (rules: TextRules) => z.ZodType<Value, Value>
    /** The cells of a fact that has parts. */
    parts?: Readonly<Record<string, FactRow<unknown>>>
    /** Worked out from other facts: nobody writes it. */
    derived?: true
  }>

/** A record's value of a row. */
export type ValueOf<Row> = Row extends Readonly<{ blank: infer Value }> ? Value : never
export type ValuesOf<Rows> = { readonly [Field in keyof Rows]: ValueOf<Rows[Field]> }

type Texts = FactTexts & Readonly<{ derived?: true }>

export function text(max: number, texts: Texts): FactRow<string | null> {
  return { ...texts, sort: 'text', max, blank: null, schema: (rules) => optionalText(rules.text(max)) }
}

/** Whole sentences, in which people also write secrets down with a label. */
export function prose(max: number, texts: Texts): FactRow<string | null> {
  return { ...texts, sort: 'prose', max, blank: null, schema: (rules) => optionalText(rules.prose(max)) }
}

/** A text without which there is no record. */
export function name(max: number, refusal: string, texts: Texts): FactRow<string> {
  return { ...texts, sort: 'text', max, blank: '', schema: (rules) => rules.text(max).pipe(z.string().min(1, refusal)) }
}

/** A day that has come already. */
export function pastDay(texts: Texts): FactRow<PlainDate | null> {
  return { ...texts, sort: 'day', past: true, blank: null, schema: daySchema }
}

/** A day that may still come. */
export function anyDay(texts: Texts): FactRow<PlainDate | null> {
  return { ...texts, sort: 'day', past: false, blank: null, schema: daySchema }
}

const daySchema = () => plainDateSchema.nullable() as z.ZodType<PlainDate | null, PlainDate | null>

export function moment(texts: Texts): FactRow<Instant | null> {
  const schema = z.iso
    .datetime()
    .transform((at) => at as Instant)
    .nullable() as unknown as z.ZodType<Instant | null, Instant | null>
  return { ...texts, sort: 'moment', blank: null, schema: () => schema }
}

export function yesNo(texts: Texts): FactRow<boolean | null> {
  return { ...texts, sort: 'yes-no', blank: null, schema: () => z.boolean().nullable() }
}

/** Yes or no where nobody can be without an answer. */
export function flag(texts: Texts): FactRow<boolean> {
  return { ...texts, sort: 'yes-no', blank: false, schema: () => z.boolean() }
}

/** A whole number within limits. */
export function number(least: number, most: number, texts: Texts): FactRow<number | null> {
  return { ...texts, sort: 'number', least, most, interval: false, blank: null, schema: () => z.int().min(least).max(most).nullable() }
}

/** How often something happens, in days. */
export function interval(texts: Texts): FactRow<number | null> {
  const [least, most] = [1, 3650]
  return { ...texts, sort: 'number', least, most, interval: true, blank: null, schema: () => z.int().min(least).max(most).nullable() }
}

export function choice<const Key extends string>(words: Readonly<Record<Key, string>>, texts: Texts): FactRow<Key | null> {
  return {
    ...texts,
    sort: 'choice',
    words,
    empty: null,
    blank: null,
    schema: () => z.enum(keysOf(words)).nullable(),
  }
}

/** One of a closed list, with a word of it for "nobody said": `empty` for an emptied cell, `blank` for a new record. */
export function settledChoice<const Key extends string>(
  words: Readonly<Record<Key, string>>,
  { empty, blank }: Readonly<{ empty: NoInfer<Key>; blank: NoInfer<Key> }>,
  texts: Texts,
): FactRow<Key> {
  return { ...texts, sort: 'choice', words, empty, blank, schema: () => z.enum(keysOf(words)) }
}

/** Several of a closed list, in its order; an empty list would claim knowledge nobody has. */
export function list<const Key extends string>(words: Readonly<Record<Key, string>>, texts: Texts): FactRow<readonly Key[] | null> {
  const keys = keysOf(words)
  const schema = z
    .array(z.enum(keys))
    .transform((said) => (said.length === 0 ? null : keys.filter((key) => (said as readonly string[]).includes(key))))
    .nullable()
  return {
    ...texts,
    sort: 'list',
    words,
    none: false,
    blank: null,
    schema: () => schema,
  }
}

/** The same in the order it was told in. */
export function listAsTold<const Key extends string>(words: Readonly<Record<Key, string>>, texts: Texts): FactRow<readonly Key[] | null> {
  const schema = z
    .array(z.enum(keysOf(words)))
    .transform((said) => (said.length === 0 ? null : said))
    .nullable()
  return {
    ...texts,
    sort: 'list',
    words,
    none: false,
    blank: null,
    schema: () => schema,
  }
}

/** The same where a stated none is an answer: only that can clear a rule. */
export function statedList<const Key extends string>(words: Readonly<Record<Key, string>>, texts: Texts): FactRow<readonly Key[] | null> {
  const keys = keysOf(words)
  const schema = z
    .array(z.enum(keys))
    .readonly()
    .transform((said) => keys.filter((key) => (said as readonly string[]).includes(key)))
    .nullable()
  return {
    ...texts,
    sort: 'list',
    words,
    none: true,
    blank: null,
    schema: () => schema,
  }
}

/** A list of these words for each of these keys. A key without a list is not known; one with an empty list is stated to have none. */
export function keyedLists<const Key extends string, const Word extends string>(
  keys: Readonly<Record<Key, string>>,
  words: Readonly<Record<Word, string>>,
  texts: Texts,
): FactRow<KeyedLists<Key, Word> | null> {
  const [keyOrder, wordOrder] = [keysOf(keys), keysOf(words)]
  const schema = z
    .partialRecord(z.enum(keyOrder), z.array(z.enum(wordOrder)).readonly())
    .transform((said): KeyedLists<Key, Word> | null => {
      const lists = said as KeyedLists<Key, Word>
      const entries = keyOrder.flatMap((key) => {
        const list = lists[key]
        return list === undefined ? [] : [[key, wordOrder.filter((word) => list.includes(word))] as const]
      })
      return entries.length === 0 ? null : (Object.fromEntries(entries) as unknown as KeyedLists<Key, Word>)
    })
    .nullable() as unknown as z.ZodType<KeyedLists<Key, Word> | null, KeyedLists<Key, Word> | null>
  return { ...texts, sort: 'keyed-lists', keys, words, blank: null, schema: () => schema }
}

export type KeyedLists<Key extends string, Word extends string> = { readonly [Place in Key]?: readonly Word[] | undefined }

/** Names people write, `none` where an empty list is an answer. */
export function names(
  limits: Readonly<{ longest: number; most: number | null; none: boolean }>,
  texts: Texts,
): FactRow<readonly string[] | null> {
  return {
    ...texts,
    sort: 'names',
    none: limits.none,
    longest: limits.longest,
    blank: null,
    schema: (rules) => {
      const said = limits.most === null ? z.array(rules.text(limits.longest)) : z.array(rules.text(limits.longest)).max(limits.most)
      return said.transform((all): readonly string[] | null => (all.length === 0 && !limits.none ? null : all)).nullable()
    },
  }
}

/** A person of the list of people. */
export function person(texts: Texts): FactRow<PersonId | null> {
  return { ...texts, sort: 'person', blank: null, schema: () => personIdSchema.nullable() as z.ZodType<PersonId | null, PersonId | null> }
}

/** Several people; an empty list says that it is nobody. */
export function people(most: number, texts: Texts): FactRow<readonly PersonId[] | null> {
  const schema = z.array(personIdSchema).max(most).readonly().nullable()
  return {
    ...texts,
    sort: 'people',
    none: true,
    blank: null,
    schema: () => schema as unknown as z.ZodType<readonly PersonId[] | null, readonly PersonId[] | null>,
  }
}

/** Keys of provider deadlines. */
export function deadlines(texts: Texts): FactRow<readonly string[] | null> {
  return {
    ...texts,
    sort: 'deadlines',
    blank: null,
    schema: () => z.array(z.string().max(200)).max(50).readonly().nullable(),
  }
}

/** A fact with parts, each a cell of its own. Without anything known there is no such thing, rather than an empty one. */
export function parts<const Parts extends Readonly<Record<string, FactRow<unknown>>>>(
  of: Parts,
  texts: Texts,
): FactRow<ValuesOf<Parts> | null> {
  const schema = (rules: TextRules) =>
    z
      .object(Object.fromEntries(Object.entries(of).map(([part, row]) => [part, row.schema(rules)])))
      .readonly()
      .nullable()
  return {
    ...texts,
    sort: 'record',
    blank: null,
    parts: of,
    schema: schema as unknown as (rules: TextRules) => z.ZodType<ValuesOf<Parts> | null, ValuesOf<Parts> | null>,
  }
}

/** Something that does not fit one cell. */
export function record<Value>(schema: (rules: TextRules) => z.ZodType<Value | null>, texts: Texts): FactRow<Value | null> {
  return { ...texts, sort: 'record', blank: null, schema: schema as (rules: TextRules) => z.ZodType<Value | null, Value | null> }
}

function keysOf<Key extends string>(words: Readonly<Record<Key, string>>): readonly [Key, ...Key[]] {
  return Object.keys(words) as unknown as readonly [Key, ...Key[]]
}
