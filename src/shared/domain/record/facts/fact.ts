import { credentialClassWords, recordStatusWords, runsAsWords, storageLocationWords } from '../vocabulary.ts'
import { governanceCells, type GovernanceTarget, governanceTargets } from './governance-cells.ts'

// Every fact beyond the columns a new sheet shows, as one cell each: where a record keeps it, and how it is written. The sheet and the panel beside it are both made of this list.

type Words = Readonly<Record<string, string>>

export type FactSort =
  | Readonly<{ sort: 'text' | 'prose' }>
  /** `past`: a day that has come already. */
  | Readonly<{ sort: 'day'; past: boolean }>
  | Readonly<{ sort: 'yes-no' }>
  | Readonly<{ sort: 'number'; least: number; most: number }>
  /** `empty`: what it says when nobody says anything; null where that is 'unknown'. */
  | Readonly<{ sort: 'choice'; words: Words; empty: string | null }>
  /** `none`: whether 'none of these' is an answer of its own. */
  | Readonly<{ sort: 'list'; words: Words; none: boolean }>
  | Readonly<{ sort: 'names' | 'people'; none: boolean }>
  | Readonly<{ sort: 'person' }>
  /** A moment, an object or keys of the catalogue: words in a cell, changed in the panel only. */
  | Readonly<{ sort: 'moment' | 'record' | 'deadlines' }>

export type Fact = Readonly<{
  id: FactId
  of: 'identity' | 'credential'
  /** Among the record's own fields or among the facts of the rules. */
  home: 'record' | 'governance'
  field: string
  /** The part of the field, where that is an object. */
  part: string | null
  title: string
}> &
  FactSort

const recordFacts = [
  { id: 'businessOwner', of: 'identity', field: 'businessOwner', title: 'Business owner', sort: 'person' },
  { id: 'account', of: 'identity', field: 'account', title: 'Account', sort: 'text' },
  { id: 'externalId', of: 'identity', field: 'externalId', title: 'External id', sort: 'text' },
  { id: 'scopes', of: 'identity', field: 'scopes', title: 'Scopes', sort: 'names', none: false },
  { id: 'runsAs', of: 'identity', field: 'runsAs', title: 'Runs as', sort: 'choice', words: runsAsWords, empty: null },
  { id: 'rotationDays', of: 'identity', field: 'rotationDays', title: 'Rotation days', sort: 'number', least: 1, most: 3650 },
  { id: 'notes', of: 'identity', field: 'notes', title: 'Notes', sort: 'prose' },
  { id: 'credentialLabel', of: 'credential', field: 'label', title: 'Credential', sort: 'text' },
  {
    id: 'credentialClass',
    of: 'credential',
    field: 'class',
    title: 'Renewal',
    sort: 'choice',
    words: credentialClassWords,
    empty: 'static',
  },
  {
    id: 'credentialStatus',
    of: 'credential',
    field: 'status',
    title: 'Credential status',
    sort: 'choice',
    words: recordStatusWords,
    empty: 'unknown',
  },
  { id: 'credentialExternalId', of: 'credential', field: 'externalId', title: 'Credential id', sort: 'text' },
  { id: 'lastRotatedOn', of: 'credential', field: 'lastRotatedOn', title: 'Last rotated', sort: 'day', past: true },
  { id: 'storage', of: 'credential', field: 'storage', title: 'Kept in', sort: 'list', words: storageLocationWords, none: false },
  { id: 'credentialNotes', of: 'credential', field: 'notes', title: 'Credential notes', sort: 'prose' },
] as const

// What has parts is one cell per part.
const partFacts = [
  {
    id: 'revokePlan.documented',
    of: 'identity',
    field: 'revokePlan',
    part: 'documented',
    title: 'Switch-off written down',
    sort: 'yes-no',
  },
  { id: 'revokePlan.steps', of: 'identity', field: 'revokePlan', part: 'steps', title: 'Switch-off steps', sort: 'prose' },
  {
    id: 'revokePlan.rehearsedOn',
    of: 'identity',
    field: 'revokePlan',
    part: 'rehearsedOn',
    title: 'Switch-off tried on',
    sort: 'day',
    past: true,
  },
  {
    id: 'revokePlan.minutes',
    of: 'identity',
    field: 'revokePlan',
    part: 'minutes',
    title: 'Minutes to switch off',
    sort: 'number',
    least: 0,
    most: 100_000,
  },
  {
    id: 'exposure.reportedOn',
    of: 'credential',
    field: 'exposure',
    part: 'reportedOn',
    title: 'Leak reported on',
    sort: 'day',
    past: true,
  },
  { id: 'exposure.how', of: 'credential', field: 'exposure', part: 'how', title: 'How it leaked', sort: 'text' },
  { id: 'exposure.reportedAt', of: 'credential', field: 'exposure', part: 'reportedAt', title: 'Leak reported at', sort: 'moment' },
  { id: 'exposure.revokedAt', of: 'credential', field: 'exposure', part: 'revokedAt', title: 'Switched off at', sort: 'moment' },
  { id: 'exposure.drill', of: 'credential', field: 'exposure', part: 'drill', title: 'Leak was a rehearsal', sort: 'yes-no' },
] as const

type WithParts = 'revokePlan' | 'credentialExposure'
export type FactId = Exclude<GovernanceTarget, WithParts> | (typeof recordFacts)[number]['id'] | (typeof partFacts)[number]['id']

const daysToCome: readonly GovernanceTarget[] = ['vendorContractEndsOn', 'projectEndsOn', 'nextReviewDueOn']

/** In the order of the record; the groups have their own. */
export const facts: readonly Fact[] = [
  ...recordFacts.map((fact): Fact => ({ home: 'record', part: null, ...fact })),
  ...governanceTargets.flatMap((target) => (target === 'revokePlan' || target === 'credentialExposure' ? [] : [ofTarget(target)])),
  ...partFacts.map((fact): Fact => ({ home: 'governance', ...fact })),
]

/** The same by id. */
export const factById = Object.fromEntries(facts.map((fact) => [fact.id, fact])) as Readonly<Record<FactId, Fact>>

function ofTarget(target: Exclude<GovernanceTarget, WithParts>): Fact {
  const { of, field, header } = governanceCells[target]
  return { id: target, of, home: 'governance', field, part: null, title: header, ...sortOf(target) }
}

function sortOf(target: GovernanceTarget): FactSort {
  const cell = governanceCells[target]
  if (target === 'backupOwner') return { sort: 'person' }
  if (target === 'deadlinesNotApplying') return { sort: 'deadlines' }
  switch (cell.sort) {
    case 'text':
    case 'prose':
    case 'yes-no':
      return { sort: cell.sort }
    case 'day':
      return { sort: 'day', past: !daysToCome.includes(target) }
    case 'number':
      return { sort: 'number', least: 1, most: 3650 }
    case 'choice':
      return { sort: 'choice', words: cell.words, empty: null }
    case 'list':
      return { sort: 'list', words: cell.words, none: true }
    case 'names':
      return { sort: target === 'knownBy' ? 'people' : 'names', none: true }
    case 'json':
      return { sort: 'record' }
  }
}
