import type { CredentialFacts } from '../../record/credential.ts'
import { holdsNoSecret } from '../../values/judged-text.ts'
import type { CredentialDraft, IdentityDraft, IdentityDraftFacts, RecordProblem } from '../draft/draft.ts'
import { checkedDraft } from '../draft/draft-facts.ts'
import type { MappedRow } from './mapped-row.ts'

/** A row of a table with what was read from it; `record` is its number among all records, from 1. */
export type ReadRecord = Readonly<{ record: number; line: number; cells: readonly string[]; row: MappedRow }>

/** Rows about one identity as one draft each, in the order of their first rows. An exact repeat is skipped. `apartBy` are the columns of no field that tell things of one name apart, such as a region. */
export function mergedDrafts(
  rows: readonly ReadRecord[],
  apartBy: readonly number[],
): Readonly<{ drafts: readonly IdentityDraft[]; skipped: readonly RecordProblem[]; failed: readonly RecordProblem[] }> {
  const merging: Merging = { drafts: [], skipped: [], failed: [] }
  for (const [key, group] of groups(rows)) {
    if (!isGroup(group)) addSingle(merging, key, group)
    else for (const [ownKey, rowsOfOne] of apart(key, group, apartBy)) addGroup(merging, ownKey, rowsOfOne)
  }
  return merging
}

function groups(rows: readonly ReadRecord[]): ReadonlyMap<string, ReadRecord | ReadRecord[]> {
  const byKey = new Map<string, ReadRecord | ReadRecord[]>()
  for (const row of rows) {
    const key = row.row.key ?? identityKey(row.row.facts)
    const group = byKey.get(key)
    // A list only where it is needed: a hundred thousand lists of one cost as much as the rows.
    if (group === undefined) byKey.set(key, row)
    else if (isGroup(group)) group.push(row)
    else byKey.set(key, [group, row])
  }
  return byKey
}

// Two things may have one name: the same job in test and in production, or with two customers. They stay apart where what tells them apart differs; what one of them does not say fits either.
function apart(
  key: string,
  group: readonly ReadRecord[],
  apartBy: readonly number[],
): readonly (readonly [string, readonly ReadRecord[]])[] {
  const parts: { told: Map<string, string>; rows: ReadRecord[] }[] = []
  for (const row of group) {
    const said = row.row.key === null ? [...tellingApart(row.row.facts), ...tellingCells(row, apartBy)] : []
    const part = parts.find(({ told }) => said.every(([what, value]) => (told.get(what) ?? value) === value))
    if (part === undefined) parts.push({ told: new Map(said), rows: [row] })
    else {
      part.rows.push(row)
      for (const [what, value] of said) part.told.set(what, value)
    }
  }
  if (parts.length === 1) return [[key, group]]
  const differing = [...new Set(parts.flatMap(({ told }) => [...told.keys()]))].filter(
    (what) => new Set(parts.map(({ told }) => told.get(what) ?? '')).size > 1,
  )
  return parts.map(({ told, rows }) => [`${key} ${differing.map((what) => `${what}=${told.get(what) ?? ''}`).join(' ')}`, rows])
}

function tellingApart({ name, environments, account, technicalOwner }: IdentityDraftFacts): readonly (readonly [string, string])[] {
  const said = { name, environment: environments?.join('+') ?? null, account, owner: technicalOwner }
  return Object.entries(said).flatMap(([what, value]) => (value === null ? [] : [[what, value.toLowerCase()] as const]))
}

// What looks like a secret is no part of a key.
function tellingCells({ cells }: ReadRecord, apartBy: readonly number[]): readonly (readonly [string, string])[] {
  return apartBy.flatMap((column) => {
    const value = (cells[column] ?? '').trim()
    return value === '' || value.length > longestPlace || !holdsNoSecret(value)
      ? []
      : [[`column ${column + 1}`, value.toLowerCase()] as const]
  })
}

const longestPlace = 80

function isGroup(group: ReadRecord | ReadRecord[]): group is ReadRecord[] {
  return Array.isArray(group)
}

// The provider's own id where there is one. The name counts only together with where the thing lives.
function identityKey({ name, system, provider, externalId }: IdentityDraftFacts): string {
  return externalId ?? `name=${name.toLowerCase()} system=${system?.toLowerCase() ?? ''} provider=${provider?.toLowerCase() ?? ''}`
}

type Merging = Readonly<{ drafts: IdentityDraft[]; skipped: RecordProblem[]; failed: RecordProblem[] }>

function addGroup({ drafts, skipped, failed }: Merging, key: string, group: readonly ReadRecord[]): void {
  const kept = withoutRepeats(group, skipped)
  const [first] = kept
  if (first === undefined) return
  const facts = kept.slice(1).reduce((merged, { row }) => filledFrom(merged, row.facts), first.row.facts)
  const differing = kept.slice(1).filter(({ row }) => JSON.stringify(filledFrom(row.facts, facts)) !== JSON.stringify(facts))
  addChecked(drafts, failed, kept, {
    key,
    facts,
    credentials: mergeCredentials(
      kept.flatMap(({ row }) => (row.credential === null ? [] : [{ key: row.credentialKey, facts: row.credential }])),
    ),
    nativeIds: nativeIdsOf(key),
    records: kept.map(({ record }) => record),
    remarks: differing.map(({ line }) => `Line ${line} describes it differently from line ${first.line}; the earlier line counts.`),
  })
}

// Nearly every row is the only one about its identity: nothing to compare, nothing to fill.
function addSingle({ drafts, failed }: Merging, key: string, only: ReadRecord): void {
  const { record, row } = only
  const credentials = row.credential === null ? none : [{ key: row.credentialKey ?? credentialKey(row.credential), facts: row.credential }]
  addChecked(drafts, failed, [only], { key, facts: row.facts, credentials, nativeIds: nativeIdsOf(key), records: [record], remarks: none })
}

function addChecked(drafts: IdentityDraft[], failed: RecordProblem[], records: readonly ReadRecord[], draft: IdentityDraft): void {
  const checked = checkedDraft(draft)
  if (checked.ok) drafts.push(checked.draft)
  else for (const { record, row } of records) failed.push({ record, label: row.facts.name, reason: checked.reason })
}

// Shared by all drafts: nothing writes into one.
const none: readonly never[] = []

function nativeIdsOf(key: string): readonly string[] {
  return key.startsWith('keyroster:') ? [key] : none
}

function withoutRepeats(group: readonly ReadRecord[], skipped: RecordProblem[]): readonly ReadRecord[] {
  const firstLines = new Map<string, number>()
  return group.filter(({ record, line, cells, row }) => {
    const content = JSON.stringify(cells)
    const first = firstLines.get(content)
    if (first === undefined) firstLines.set(content, line)
    else skipped.push({ record, label: row.facts.name, reason: `repeats line ${first}` })
    return first === undefined
  })
}

// What the earlier rows left open is filled from the later ones.
function filledFrom(facts: IdentityDraftFacts, later: IdentityDraftFacts): IdentityDraftFacts {
  const known = Object.fromEntries(
    Object.entries(facts).filter(([field, value]) => value !== null && !(field === 'status' && value === 'unknown')),
  )
  return { ...later, ...known, custom: { ...later.custom, ...facts.custom } }
}

function mergeCredentials(credentials: readonly Readonly<{ key: string | null; facts: CredentialFacts }>[]): readonly CredentialDraft[] {
  const byKey = new Map<string, CredentialFacts>()
  for (const { key, facts } of credentials) {
    const wanted = key ?? credentialKey(facts)
    const present = byKey.get(wanted)
    if (present !== undefined && facts.externalId !== null) byKey.set(wanted, mergeCredential(present, facts))
    else byKey.set(freeKey(wanted, byKey), facts)
  }
  return [...byKey].map(([key, facts]) => ({ key, facts }))
}

function credentialKey({ externalId, label, type }: CredentialFacts): string {
  return externalId ?? label ?? type ?? 'credential'
}

function mergeCredential(facts: CredentialFacts, later: CredentialFacts): CredentialFacts {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== 'unknown' && value !== false))
  return { ...later, ...known }
}

// Two secrets with one label are still two secrets.
function freeKey(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let key = wanted
  for (let copy = 2; taken.has(key); copy += 1) key = `${wanted} (${copy})`
  return key
}
