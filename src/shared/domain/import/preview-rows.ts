import type { CredentialFacts } from '../../../shared/domain/credential.ts'
import type { CredentialPlan, FieldChange, IdentityPlan, ImportPlan, ImportState } from '../../../shared/domain/import/plan.ts'
import type { RecordProblem } from '../../../shared/domain/import/draft.ts'
import { credentialTypeWords } from '../../../shared/domain/vocabulary.ts'
import { credentialColumns, identityColumns, valueWords } from './field-words.ts'

export type PreviewCell = Readonly<{
  text: string | null
  /** What stands there now, when the import would change it. */
  before: string | null
  /** A person typed what stands there now, so it stays; `text` is what the file says. */
  kept: boolean
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
}>

const order: readonly ImportState[] = ['new', 'changed', 'gone', 'same']

/** Everything an import would do, a row per credential: what changes first, what was left out last. */
export function previewRows(plan: ImportPlan, skipped: readonly RecordProblem[], failed: readonly RecordProblem[]): readonly PreviewRow[] {
  return [
    ...order.flatMap((state) => plan.identities.filter((identity) => identity.state === state).flatMap((identity, index) => identityRows(identity, `${state}-${index}`))),
    ...skipped.map((problem) => problemRow('skipped', problem)),
    ...failed.map((problem) => problemRow('failed', problem)),
  ]
}

function identityRows(identity: IdentityPlan, key: string): readonly PreviewRow[] {
  const changes = identity.state === 'changed' || identity.state === 'same' ? identity.changes : []
  const name = identity.state === 'gone' ? identity.name : identity.draft.facts.name
  const nameChange = changes.find((change) => change.field === 'name')
  const facts = identity.state === 'gone' ? {} : cellsOf(identity.draft.facts, Object.keys(identityColumns), changes, 'identity')
  const remark = identity.state === 'gone' || identity.draft.remarks.length === 0 ? null : identity.draft.remarks.join(' ')
  const first = { identity: name, identityBefore: nameChange === undefined ? null : valueWords('name', nameChange.before), remark }
  const credentials = [...identity.credentials].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  if (credentials.length === 0) return [{ key, state: identity.state, ...first, credential: null, cells: facts }]
  return credentials.map((credential, index) => {
    // What changes about the identity itself is told on its first row.
    const state = index === 0 && changes.some((change) => !change.kept) ? identity.state : credential.state
    const own = index === 0 ? first : { identity: '', identityBefore: null, remark: null }
    return { key: `${key}-${index}`, state, ...own, credential: credentialWords(credential), cells: { ...(index === 0 ? facts : {}), ...credentialCells(credential) } }
  })
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
  const cells = cellsOf(facts, Object.keys(credentialColumns), changes, 'credential')
  return { ...cells, 'credential.lastUsedOn': lastUsedCell(facts, changes) }
}

// 'never' and 'unknown' are told by a field of their own.
function lastUsedCell(facts: CredentialFacts, changes: readonly FieldChange[]): PreviewCell {
  const day = changes.find((change) => change.field === 'lastUsedOn')
  const state = changes.find((change) => change.field === 'lastUsedState')
  const lastUsed = (on: unknown, how: unknown) => (typeof on === 'string' ? on : how === 'never' ? 'never' : null)
  const text = lastUsed(facts.lastUsedOn, facts.lastUsedState)
  if (day === undefined && state === undefined) return { text, before: null, kept: false }
  const before = lastUsed(day === undefined ? facts.lastUsedOn : day.before, state === undefined ? facts.lastUsedState : state.before)
  return { text, before: before ?? 'unknown', kept: (day ?? state)?.kept ?? false }
}

function cellsOf(facts: Readonly<Record<string, unknown>>, fields: readonly string[], changes: readonly FieldChange[], prefix: 'identity' | 'credential'): PreviewRow['cells'] {
  return Object.fromEntries(
    fields.map((field) => {
      const change = changes.find((candidate) => candidate.field === field)
      const text = valueWords(field, change === undefined ? facts[field] : change.after)
      return [`${prefix}.${field}`, { text, before: change === undefined ? null : (valueWords(field, change.before) ?? 'empty'), kept: change?.kept ?? false }]
    }),
  )
}

function problemRow(state: 'skipped' | 'failed', problem: RecordProblem): PreviewRow {
  const identity = problem.label === '' ? `Record ${problem.record}` : problem.label
  return { key: `${state}-${problem.record}-${problem.label}`, state, identity, identityBefore: null, credential: null, cells: {}, remark: problem.reason }
}
