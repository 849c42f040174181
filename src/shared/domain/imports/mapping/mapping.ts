import type { CustomField } from '../../record/custom-field.ts'
import { type Fact, recordFacts } from '../../record/facts/fact.ts'

// The facts a column of any table can fill, and the words people head such columns with. The mapping itself: map-table.ts.

// A day and a word for one thing share a cell: 'never'.
const toldWithAnother: ReadonlySet<string> = new Set(['lastUsedState', 'neverExpires'])

const inTables = recordFacts.filter(({ id, derived }) => !derived && !toldWithAnother.has(id))
const idsOf = (of: Fact['of'], column: boolean) => inTables.filter((fact) => fact.of === of && fact.column === column).map(({ id }) => id)

/** In the order of our own export: first what a list tells, the ids in front of it. */
export const mappableFields: readonly string[] = [
  'keyrosterId',
  ...idsOf('identity', true),
  'credentialKeyrosterId',
  ...idsOf('credential', true),
  ...idsOf('identity', false),
  ...idsOf('credential', false),
]
export type MappableField = string

/** What our own export also shows: it follows from the facts, so nothing is read from it. Each stands behind a field. */
export const workedOutColumns = [
  { title: 'State today', behind: 'status' },
  { title: 'Credential state today', behind: 'credentialStatus' },
] as const satisfies readonly Readonly<{ title: string; behind: MappableField }>[]

/** Whether a heading is that of a column nothing is read from because it follows from others. */
export function isWorkedOut(header: string): boolean {
  return workedOutColumns.some(({ title }) => title === header)
}

/** What a column may also fill: one key of a keyed fact, such as the rights in production. Our own export writes the fact whole. */
export const keyedTargets: readonly KeyedTarget[] = recordFacts.flatMap((fact) =>
  fact.sort === 'keyed-lists'
    ? Object.entries(fact.keys).map(([key, words]) => ({
        id: `${fact.id}.${key}`,
        fact,
        key,
        title: `${fact.title}: ${words.toLowerCase()}`,
      }))
    : [],
)

/** Everything but a firm's own field that a column can fill. */
export const columnTargets: readonly string[] = [...mappableFields, ...keyedTargets.map(({ id }) => id)]
export type KeyedTarget = Readonly<{ id: string; fact: Extract<Fact, { sort: 'keyed-lists' }>; key: string; title: string }>

/** A field the firm added itself, by its id. */
export type OwnTarget = `own:${string}`
export type MappingTarget = string

/** For each column the field it fills; null leaves the column out. */
export type ColumnMapping = readonly (MappingTarget | null)[]

export function ownTarget(field: CustomField): OwnTarget {
  return `own:${field.id}`
}

/** What a target is called in front of people. */
export function targetWords(target: MappingTarget, fields: readonly CustomField[]): string {
  return isOwnTarget(target) ? (fields.find((field) => ownTarget(field) === target)?.name ?? 'removed field') : fieldTitle(target)
}

/** True for the name of a field a column can fill; an earlier version may have known others. */
export function isMappingTarget(text: string): text is MappingTarget {
  return text.startsWith('own:') || columnTargets.includes(text)
}

export function isOwnTarget(target: MappingTarget): target is OwnTarget {
  return target.startsWith('own:')
}

const titles: ReadonlyMap<string, string> = new Map([
  ['keyrosterId', 'Keyroster id'],
  ['credentialKeyrosterId', 'Keyroster credential id'],
  ...inTables.map(({ id, title }) => [id, title] as const),
  ...keyedTargets.map(({ id, title }) => [id, title] as const),
])

/** What a field is called in front of people, also as the heading of our own export. */
export function fieldTitle(field: MappableField): string {
  return titles.get(field) ?? 'removed field'
}
