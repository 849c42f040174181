import type { CredentialFacts } from '../../record/credential.ts'
import type { CustomValues } from '../../record/custom-field.ts'
import { credentialTypeWords } from '../../record/facts/vocabulary.ts'
import { longDay, type PlainDate } from '../../values/plain-date.ts'
import type { RecordProblem } from '../draft/draft.ts'
import type { CredentialPlan, FieldChange, IdentityPlan, ImportPlan, ImportState, KeptReason } from '../matching/import-plan.ts'
import { credentialColumns, identityColumns, type PreviewField, valueWords } from './preview-words.ts'

export type PreviewCell = Readonly<{
  text: string | null
  /** What stands there now, when the import would change it. */
  before: string | null
  /** Why what stands there now stays; `text` is what the file says. null when the file's word is taken. */
  kept: KeptReason | null
}>

export type PreviewRow = Readonly<{
  key: string
  state: ImportState | 'skipped' | 'failed'
  /** Empty on the second and further credentials of the same identity. */
  identity: string
  /** The name itself would change. */
  identityBefore: string | null
  credential: string | null
  cells: Readonly<Record<string, PreviewCell>>
  /** Why it was left out, or what deserves a second look. */
  remark: string | null
  /** The entry this row can be ticked with, on its first row; null where there is nothing to tick. */
  pick: Readonly<{ key: string; taken: boolean }> | null
}>

/** Which rows there are, without building one: a file may have a hundred thousand. */
export type PreviewIndex = Readonly<{
  plan: ImportPlan
  skipped: readonly RecordProblem[]
  failed: readonly RecordProblem[]
  identities: readonly IdentityPlan[]
  starts: readonly number[]
  total: number
}>

const order: readonly ImportState[] = ['new', 'changed', 'gone', 'same']

/** Puts what an import would do in its order: what changes first, what was left out last. `only` keeps the rows of these states, `records` those made of these records of the file. */
export function previewIndex(
  plan: ImportPlan,
  skipped: readonly RecordProblem[],
  failed: readonly RecordProblem[],
  only: ReadonlySet<PreviewRow['state']> | null = null,
  records: ReadonlySet<number> | null = null,
): PreviewIndex {
  const wanted = (state: PreviewRow['state']) => only === null || only.has(state)
  const isMeant = (identity: IdentityPlan) =>
    records === null || (identity.state !== 'gone' && identity.draft.records.some((record) => records.has(record)))
  const shown = plan.identities.filter(
    (identity) =>
      isMeant(identity) &&
      ((isLeftOut(identity) && wanted('skipped')) || ((isTakenNow(identity) || !isAside(identity)) && wanted(shownChange(identity)))),
  )
  const identities = [
    ...order.flatMap((state) => shown.filter((identity) => !isAside(identity) && shownChange(identity) === state)),
    ...shown.filter(isAside),
  ]
  const starts: number[] = []
  let at = 0
  for (const identity of identities) {
    starts.push(at)
    at += Math.max(identity.credentials.length, 1)
  }
  const ofThese = (problems: readonly RecordProblem[]) =>
    records === null ? problems : problems.filter(({ record }) => records.has(record))
  const left = { skipped: wanted('skipped') ? ofThese(skipped) : [], failed: wanted('failed') ? ofThese(failed) : [] }
  return { plan, ...left, identities, starts, total: at + left.skipped.length + left.failed.length }
}

/** How many entries and problems are in each state, as the rows show them. */
export function previewStates(
  plan: ImportPlan,
  skipped: readonly RecordProblem[],
  failed: readonly RecordProblem[],
): Readonly<Record<PreviewRow['state'], number>> {
  const counts = { new: 0, changed: 0, gone: 0, same: 0, skipped: skipped.length, failed: failed.length }
  for (const identity of plan.identities) counts[shownState(identity)] += 1
  return counts
}

/** The rows from number `from` on, a row per credential. */
export function previewRowsAt({ identities, starts, skipped, failed }: PreviewIndex, from: number, count: number): readonly PreviewRow[] {
  const rows: PreviewRow[] = []
  const identityRowCount = (starts.at(-1) ?? 0) + (identities.length === 0 ? 0 : Math.max(identities.at(-1)?.credentials.length ?? 0, 1))
  for (let at = firstAt(starts, from); at < identities.length && (starts[at] ?? 0) < from + count; at += 1) {
    const identity = identities[at]
    if (identity !== undefined)
      identityRows(identity, `i${at}`).forEach((row, place) => inRange((starts[at] ?? 0) + place) && rows.push(row))
  }
  const problems = [...skipped.map((problem) => ['skipped', problem] as const), ...failed.map((problem) => ['failed', problem] as const)]
  const first = Math.max(from - identityRowCount, 0)
  if (from + count > identityRowCount)
    rows.push(...problems.slice(first, from + count - identityRowCount).map(([state, problem]) => problemRow(state, problem)))
  return rows

  function inRange(place: number): boolean {
    return place >= from && place < from + count
  }
}

// The last entry that begins at or before a row.
function firstAt(starts: readonly number[], row: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= row) low = middle
    else high = middle - 1
  }
  return low
}

// What the source itself leaves out stands last, also once it is ticked; what a person unticks stays where it is. Otherwise rows would jump away under the pointer.
function isAside(identity: IdentityPlan): boolean {
  return identity.state !== 'gone' && (identity.draft.leftOut !== undefined || (isInTrash(identity) && !identity.taken))
}

function isInTrash(identity: IdentityPlan): boolean {
  return (identity.state === 'changed' || identity.state === 'same') && identity.trashedOn !== undefined
}

function isTakenNow(identity: IdentityPlan): boolean {
  return identity.state === 'gone' || identity.taken
}

function isLeftOut(identity: IdentityPlan): boolean {
  return isAside(identity) || !isTakenNow(identity)
}

function shownState(identity: IdentityPlan): PreviewRow['state'] {
  return isTakenNow(identity) ? shownChange(identity) : 'skipped'
}

// An identity that stays as it is may still get a new key.
function shownChange(identity: IdentityPlan): ImportState {
  return identity.state === 'same' && identity.credentials.some(({ state }) => state !== 'same') ? 'changed' : identity.state
}

function identityRows(identity: IdentityPlan, key: string): readonly PreviewRow[] {
  const changes = identity.state === 'changed' || identity.state === 'same' ? identity.changes : []
  const name = identity.state === 'gone' ? identity.name : identity.draft.facts.name
  const nameChange = changes.find((change) => change.field === 'name')
  const facts =
    identity.state === 'gone'
      ? {}
      : { ...cellsOf(identity.draft.facts, identityColumns, changes, 'identity'), ...ownCells(identity.draft.facts.custom, changes) }
  const taken = identity.state === 'gone' || identity.taken
  const first = {
    identity: name,
    identityBefore: nameChange === undefined ? null : valueWords('name', nameChange.before),
    remark: identity.state === 'gone' ? null : remarkOf(identity),
    // What is in the Trash is decided about together, by the question.
    pick: identity.state === 'gone' || (isInTrash(identity) && !taken) ? null : { key: identity.draft.key, taken },
  }
  const credentials = [...identity.credentials].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  if (credentials.length === 0) return [{ key, state: shownState(identity), ...first, credential: null, cells: facts }]
  return credentials.map((credential, index) => {
    // What changes about the identity itself is told on its first row.
    const state = !taken ? 'skipped' : index === 0 && changes.some((change) => change.kept === null) ? identity.state : credential.state
    const own = index === 0 ? first : { identity: '', identityBefore: null, remark: null, pick: null }
    return {
      key: `${key}-${index}`,
      state,
      ...own,
      credential: credentialWords(credential),
      cells: { ...(index === 0 ? facts : {}), ...credentialCells(credential) },
    }
  })
}

function remarkOf(plan: Exclude<IdentityPlan, Readonly<{ state: 'gone' }>>): string | null {
  const { taken, draft } = plan
  const absorbed = plan.state === 'new' ? 0 : (plan.absorbs?.length ?? 0)
  const words = [
    ...trashWords(plan),
    ...(taken || isInTrash(plan) ? [] : [draft.leftOut ?? 'Left out by you.']),
    ...(draft.providerManaged === true ? ['Made by the provider itself: it goes to a view of its own.'] : []),
    ...(absorbed === 0 ? [] : [`Earlier ${absorbed + 1} records: they become one, and what was written about them stays.`]),
    ...draft.remarks,
  ].join(' ')
  return words === '' ? null : words
}

function trashWords(plan: Exclude<IdentityPlan, Readonly<{ state: 'gone' }>>): readonly string[] {
  if (plan.state === 'new' || plan.trashedOn === undefined) return []
  return [plan.taken ? 'It comes back out of the trash.' : inTrashSince(plan.trashedOn)]
}

/** Why an entry that was thrown away is not taken. */
export function inTrashSince(day: PlainDate): string {
  return `It is in the trash since ${longDay(day)}.`
}

function credentialWords(credential: CredentialPlan): string {
  if (credential.state === 'gone') return credential.label
  const { label, type } = credential.draft.facts
  return label ?? (type === null ? 'Credential' : credentialTypeWords[type])
}

function credentialCells(credential: CredentialPlan): PreviewRow['cells'] {
  if (credential.state === 'gone') return {}
  const changes = credential.state === 'new' ? [] : credential.changes
  const { facts } = credential.draft
  const cells = cellsOf(facts, credentialColumns, changes, 'credential')
  return { ...cells, 'credential.lastUsedOn': lastUsedCell(facts, changes) }
}

// 'never' and 'unknown' are told by a field of their own.
function lastUsedCell(facts: CredentialFacts, changes: readonly FieldChange[]): PreviewCell {
  const day = changes.find((change) => change.field === 'lastUsedOn')
  const state = changes.find((change) => change.field === 'lastUsedState')
  const lastUsed = (on: unknown, how: unknown) => (typeof on === 'string' ? on : how === 'never' ? 'never' : null)
  const text = lastUsed(facts.lastUsedOn, facts.lastUsedState)
  if (day === undefined && state === undefined) return { text, before: null, kept: null }
  const before = lastUsed(day === undefined ? facts.lastUsedOn : day.before, state === undefined ? facts.lastUsedState : state.before)
  return { text, before: before ?? 'unknown', kept: (day ?? state)?.kept ?? null }
}

function cellsOf(
  record: object,
  columns: readonly PreviewField[],
  changes: readonly FieldChange[],
  prefix: 'identity' | 'credential',
): PreviewRow['cells'] {
  const facts = record as Readonly<Record<string, unknown>>
  const cells = columns.flatMap(({ field, quiet, words }): readonly (readonly [string, PreviewCell])[] => {
    const change = changes.find((candidate) => candidate.field === field)
    if (quiet && change === undefined && facts[field] === null) return []
    const text = words(change === undefined ? facts[field] : change.after)
    return [
      [`${prefix}.${field}`, { text, before: change === undefined ? null : (words(change.before) ?? 'empty'), kept: change?.kept ?? null }],
    ]
  })
  return Object.fromEntries(cells)
}

// The map of own fields changes as a whole; each field has a column of its own.
function ownCells(told: CustomValues, changes: readonly FieldChange[]): PreviewRow['cells'] {
  const change = changes.find(({ field }) => field === 'custom')
  const before = valuesOf(change?.before)
  return Object.fromEntries(
    Object.entries({ ...told, ...valuesOf(change?.after) }).map(([id, value]) => {
      const old = change === undefined || before[id] === value ? null : (valueWords('custom', before[id]) ?? 'empty')
      return [`own:${id}`, { text: valueWords('custom', value), before: old, kept: old === null ? null : (change?.kept ?? null) }]
    }),
  )
}

function valuesOf(values: unknown): Readonly<Record<string, unknown>> {
  return typeof values === 'object' && values !== null ? { ...values } : {}
}

function problemRow(state: 'skipped' | 'failed', problem: RecordProblem): PreviewRow {
  const identity = problem.label === '' ? `Record ${problem.record}` : problem.label
  return {
    key: `${state}-${problem.record}-${problem.label}`,
    state,
    identity,
    identityBefore: null,
    credential: null,
    cells: {},
    remark: problem.reason,
    pick: null,
  }
}
