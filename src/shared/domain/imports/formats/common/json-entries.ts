import { z } from 'zod'
import { plainValue } from '../../../values/machine-dates.ts'
import { mentionsIn, type RecordOutcome } from '../../draft/source-outcome.ts'

export type Entry<Value> = Readonly<{ record: number; value: Value }>

export type FittingEntries<Value> = Readonly<{ entries: readonly Entry<Value>[]; failed: readonly RecordOutcome[] }>

/** The entries of a JSON list numbered from 1. One that does not fit its schema fails with the words for its field, never with its value. */
export function fittingEntries<Value>(
  values: readonly unknown[],
  schema: z.ZodType<Value>,
  words: Readonly<Record<string, string>>,
  otherwise: string,
): FittingEntries<Value> {
  const entries: Entry<Value>[] = []
  const failed: RecordOutcome[] = []
  for (const [index, value] of values.entries()) {
    const record = index + 1
    const parsed = schema.safeParse(value)
    if (parsed.success) entries.push({ record, value: parsed.data })
    else {
      const [field] = parsed.error.issues[0]?.path ?? []
      failed.push({
        outcome: 'failed',
        problem: { record, label: `Entry ${record}`, reason: words[String(field)] ?? otherwise },
        mentions: mentionsIn(value),
      })
    }
  }
  return { entries, failed }
}

/** The first entry of each key; the others are skipped as its repeats. */
export function firstOfEach<Value>(
  entries: readonly Entry<Value>[],
  keyOf: (value: Value) => string,
  labelOf: (value: Value) => string,
): Readonly<{ first: readonly Entry<Value>[]; repeats: readonly RecordOutcome[] }> {
  const places = new Map<string, number>()
  const repeats: RecordOutcome[] = []
  const first = entries.filter(({ record, value }) => {
    const place = places.get(keyOf(value))
    if (place === undefined) places.set(keyOf(value), record)
    else repeats.push({ outcome: 'skipped', problem: { record, label: labelOf(value), reason: `repeats entry ${place}` } })
    return place === undefined
  })
  return { first, repeats }
}

/** Things with one key together, in the order they first appear. */
export function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

/** An optional text: missing, empty and of another type are all null, so that one odd field does not lose an entry. */
export const optionalWords = z
  .unknown()
  .optional()
  .transform((value) => {
    const plain = plainValue(value)
    return typeof plain === 'string' && plain.trim() !== '' ? plain.trim() : typeof plain === 'number' ? String(plain) : null
  })
