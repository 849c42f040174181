import { credentialColumnRows, credentialRows, identityColumnRows, identityRows } from './catalogue.ts'
import { type FactEntryTexts, type FactGroupId, factGroupTexts, type FactRow, type FactSort } from './fact-kit.ts'

// The rows of the catalogue as a list: one entry for each cell a fact fills.

export type { FactGroupId } from './fact-kit.ts'

export type Fact = Readonly<{
  /** Its name where people, columns and tables meet it: 'backupOwner', 'credentialLabel', 'revokePlan.steps'. */
  id: string
  of: 'identity' | 'credential'
  field: keyof typeof identityRows | keyof typeof credentialRows
  /** What patches and tables call it: the field, or for a person the name without 'Id'. */
  key: string
  /** What a row of the inventory calls it, where people stand by their names. */
  onRow: string
  /** The part of the field, where that is an object. */
  part: string | null
  title: string
  sentence: string
  meaning: string
  question: string | null
  entry: FactEntryTexts | null
  /** Where the sheet and the panel offer it; null for the columns a new sheet shows and for what is worked out. */
  group: FactGroupId | null
  /** What else tables call it. */
  headers: readonly string[]
  /** Has a column of its own in the vault. */
  column: boolean
  /** Worked out from other facts: nobody writes it. */
  derived: boolean
  /** Holds for this one identity only. */
  ofThisOne: boolean
}> &
  FactSort

function factsOf(of: Fact['of'], rows: Readonly<Record<string, FactRow<unknown>>>): readonly Fact[] {
  return Object.entries(rows).map(([field, row]) => factOf(of, field as Fact['field'], null, row.id ?? field, row))
}

function partsOf(of: Fact['of'], rows: Readonly<Record<string, FactRow<unknown>>>): readonly Fact[] {
  return Object.entries(rows).flatMap(([field, { parts }]) =>
    Object.entries(parts ?? {}).map(([part, row]) => factOf(of, field as Fact['field'], part, `${field}.${part}`, row)),
  )
}

function factOf(of: Fact['of'], field: Fact['field'], part: string | null, id: string, row: FactRow<unknown>): Fact {
  const { schema: _schema, blank: _blank, parts: _parts, question = null, entry = null, group = null, headers = [], ...rest } = row
  return {
    ...rest,
    id,
    of,
    field,
    key: rest.sort === 'person' ? id : field,
    onRow: rest.sort === 'person' ? id : rest.sort === 'people' ? `${field}Names` : field,
    part,
    question,
    entry,
    group,
    headers: headers
      .join(' ')
      .split(',')
      .flatMap((header) => header.trim() || []),
    column: field in (of === 'identity' ? identityColumnRows : credentialColumnRows),
    derived: row.derived === true,
    ofThisOne: row.ofThisOne === true,
  }
}

const whole = [...factsOf('identity', identityRows), ...factsOf('credential', credentialRows)]

/** Every field of both records. */
export const recordFacts: readonly Fact[] = whole

/** The facts that lie beside the columns of the vault, whole. */
export const furtherFacts: readonly Fact[] = whole.filter((fact) => !fact.column)

const hasParts: ReadonlySet<string> = new Set(
  Object.entries({ ...identityRows, ...credentialRows } as Readonly<Record<string, FactRow<unknown>>>).flatMap(([field, row]) =>
    row.parts === undefined ? [] : [field],
  ),
)

/** What the sheet and the panel offer beyond the columns of a new sheet, as one cell each. */
export const facts: readonly Fact[] = [
  ...whole.filter((fact) => !hasParts.has(fact.field)),
  ...partsOf('identity', identityRows),
  ...partsOf('credential', credentialRows),
].filter((fact) => fact.group !== null)

const byId: ReadonlyMap<string, Fact> = new Map([...whole, ...facts].map((fact) => [fact.id, fact]))

/** The fact of this id; an id nobody declared is a mistake in the code. */
export function factById(id: string): Fact {
  const fact = byId.get(id)
  if (fact === undefined) throw new Error(`There is no fact ${id}.`)
  return fact
}

/** A group with its facts, in the order of the catalogue. */
export type FactGroup = Readonly<{ id: FactGroupId; title: string; fold: string; facts: readonly Fact[] }>

export const factGroups: readonly FactGroup[] = (Object.keys(factGroupTexts) as FactGroupId[]).map((id) => ({
  id,
  ...factGroupTexts[id],
  facts: facts.filter(({ group }) => group === id),
}))

/** The group of this id. */
export function factGroup(id: FactGroupId): FactGroup {
  const group = factGroups.find((one) => one.id === id)
  if (group === undefined) throw new Error(`There is no group ${id}.`)
  return group
}

/** How many characters the text of a fact may have: what a form lets in is what can be saved. */
export function longestText(id: string): number {
  const fact = factById(id)
  if (fact.sort !== 'text' && fact.sort !== 'prose') throw new Error(`${id} is no text.`)
  return fact.max
}
