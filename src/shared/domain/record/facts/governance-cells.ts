import { foldText } from '../../values/fold-text.ts'
import { isPlainDate } from '../../values/plain-date.ts'
import type { TextGuard } from '../../values/text-guard.ts'
import {
  contextLimitWords,
  discoveryWayWords,
  humanUseWords,
  linkedSystemStatusWords,
  loggingCoverageWords,
  loggingWords,
  purposeCategoryWords,
  rotationModeWords,
  scopeReachWords,
  signatureCheckWords,
  triageWords,
  webhookSchemeWords,
} from '../governance-vocabulary.ts'
import { revokedBecauseWords } from '../governance-words.ts'
import { privilegeWords, tierWords } from '../vocabulary.ts'

// The facts of the rules as cells of a table, one column each: what our own export writes and any table may bring. A list that is stated to be empty is the word 'none'; what has parts is JSON.

type Words = Readonly<Record<string, string>>
type Sort =
  | Readonly<{ sort: 'text' | 'prose'; max: number }>
  | Readonly<{ sort: 'day' | 'yes-no' | 'number' | 'json' | 'names' }>
  | Readonly<{ sort: 'choice' | 'list'; words: Words }>
export type GovernanceCell = Readonly<{ of: 'identity' | 'credential'; field: string; header: string }> & Sort

const text = (max: number): Sort => ({ sort: 'text', max })
const prose = (max: number): Sort => ({ sort: 'prose', max })
const choice = (words: Words): Sort => ({ sort: 'choice', words })
const list = (words: Words): Sort => ({ sort: 'list', words })
const day: Sort = { sort: 'day' }
const yesNo: Sort = { sort: 'yes-no' }
const number: Sort = { sort: 'number' }
const json: Sort = { sort: 'json' }
const names: Sort = { sort: 'names' }
const identity = (field: string, header: string, sort: Sort): GovernanceCell => ({ of: 'identity', field, header, ...sort })
const credential = (field: string, header: string, sort: Sort): GovernanceCell => ({ of: 'credential', field, header, ...sort })

export const governanceTargets = [
  'triage',
  'backupOwner',
  'department',
  'knownBy',
  'purposeCategory',
  'expectedUse',
  'reachesProduction',
  'privilegesNeeded',
  'privilegeReason',
  'scopeReach',
  'neededScopeReach',
  'expectedIntervalDays',
  'rotationMode',
  'consumers',
  'shared',
  'toolMarker',
  'humanUse',
  'logging',
  'loggingCoverage',
  'alertTo',
  'contextLimits',
  'statusChangedOn',
  'seenEnabledSinceOff',
  'linkedSystemStatus',
  'revokePlan',
  'webhookScheme',
  'signatureChecked',
  'thirdParty',
  'vendorVerified',
  'vendorCheckedOn',
  'vendorContractEndsOn',
  'projectEndsOn',
  'openEnded',
  'endTrigger',
  'tierPinned',
  'agent',
  'firstSeenOn',
  'discoveredVia',
  'sourceRef',
  'nextReviewDueOn',
  'deadlinesNotApplying',
  'credentialAutoRenew',
  'credentialStatusChangedOn',
  'credentialMasterKey',
  'credentialSealed',
  'credentialLeakedOn',
  'credentialExposure',
  'credentialRevokedBecause',
] as const
export type GovernanceTarget = (typeof governanceTargets)[number]

export const governanceCells: Readonly<Record<GovernanceTarget, GovernanceCell>> = {
  triage: identity('triage', 'Known or not', choice(triageWords)),
  backupOwner: identity('backupOwner', 'Backup owner', text(120)),
  department: identity('department', 'Department', text(120)),
  knownBy: identity('knownBy', 'Secret also known by', names),
  purposeCategory: identity('purposeCategory', 'Sort of job', choice(purposeCategoryWords)),
  expectedUse: identity('expectedUse', 'Normal use', prose(500)),
  reachesProduction: identity('reachesProduction', 'Reaches live systems', yesNo),
  privilegesNeeded: identity('privilegesNeeded', 'Permissions needed', list(privilegeWords)),
  privilegeReason: identity('privilegeReason', 'Reason for permissions', prose(1000)),
  scopeReach: identity('scopeReach', 'Reach', choice(scopeReachWords)),
  neededScopeReach: identity('neededScopeReach', 'Reach needed', choice(scopeReachWords)),
  expectedIntervalDays: identity('expectedIntervalDays', 'Days between uses', number),
  rotationMode: identity('rotationMode', 'Key changed by', choice(rotationModeWords)),
  consumers: identity('consumers', 'Used by tools', names),
  shared: identity('shared', 'Shared by several tools', yesNo),
  toolMarker: identity('toolMarker', 'Tools told apart in logs', yesNo),
  humanUse: identity('humanUse', 'People sign in', choice(humanUseWords)),
  logging: identity('logging', 'Logging', choice(loggingWords)),
  loggingCoverage: identity('loggingCoverage', 'Log holds', list(loggingCoverageWords)),
  alertTo: identity('alertTo', 'Alerts go to', text(200)),
  contextLimits: identity('contextLimits', 'Limits', list(contextLimitWords)),
  statusChangedOn: identity('statusChangedOn', 'Status changed', day),
  seenEnabledSinceOff: identity('seenEnabledSinceOff', 'Seen on after switch-off', yesNo),
  linkedSystemStatus: identity('linkedSystemStatus', 'System it serves', choice(linkedSystemStatusWords)),
  revokePlan: identity('revokePlan', 'Switch-off plan', json),
  webhookScheme: identity('webhookScheme', 'Webhook address', choice(webhookSchemeWords)),
  signatureChecked: identity('signatureChecked', 'Signature checked', choice(signatureCheckWords)),
  thirdParty: identity('thirdParty', 'Another company’s', yesNo),
  vendorVerified: identity('vendorVerified', 'Company genuine', yesNo),
  vendorCheckedOn: identity('vendorCheckedOn', 'Company checked', day),
  vendorContractEndsOn: identity('vendorContractEndsOn', 'Contract ends', day),
  projectEndsOn: identity('projectEndsOn', 'Project ends', day),
  openEnded: identity('openEnded', 'No planned end', yesNo),
  endTrigger: identity('endTrigger', 'What ends it', prose(300)),
  tierPinned: identity('tierPinned', 'Importance set by hand', choice(tierWords)),
  agent: identity('agent', 'Agent record', json),
  firstSeenOn: identity('firstSeenOn', 'First seen', day),
  discoveredVia: identity('discoveredVia', 'Found through', choice(discoveryWayWords)),
  sourceRef: identity('sourceRef', 'Where found', text(300)),
  nextReviewDueOn: identity('nextReviewDueOn', 'Next review', day),
  deadlinesNotApplying: identity('deadlinesNotApplying', 'Deadlines that do not apply', json),
  credentialAutoRenew: credential('autoRenew', 'Credential renews itself', yesNo),
  credentialStatusChangedOn: credential('statusChangedOn', 'Credential status changed', day),
  credentialMasterKey: credential('masterKey', 'Master key', yesNo),
  credentialSealed: credential('sealed', 'Sealed for emergencies', yesNo),
  credentialLeakedOn: credential('leakedOn', 'Found where it can leak', day),
  credentialExposure: credential('exposure', 'Leak', json),
  credentialRevokedBecause: credential('revokedBecause', 'Why revoked', choice(revokedBecauseWords)),
}

const none = 'none'

/** A fact as the text of its cell; '' where it is not known. */
export function governanceText(cell: GovernanceCell, value: unknown): string {
  if (value === null || value === undefined) return ''
  switch (cell.sort) {
    case 'yes-no':
      return value === true ? 'Yes' : 'No'
    case 'choice':
      return cell.words[plain(value)] ?? plain(value)
    case 'list':
      return Array.isArray(value) && value.length > 0 ? value.map((item) => cell.words[String(item)] ?? String(item)).join(', ') : none
    case 'names':
      return Array.isArray(value) && value.length > 0 ? JSON.stringify(value) : none
    case 'json':
      return JSON.stringify(value)
    case 'number':
    case 'day':
    case 'text':
    case 'prose':
      return plain(value)
  }
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The fact a cell tells; undefined where it says nothing, null where nobody can read it. */
export function governanceValue(cell: GovernanceCell, words: string, guard: TextGuard): unknown {
  if (words === '') return undefined
  const folded = foldText(words)
  const oneOf = (table: Words, word: string) =>
    Object.keys(table).find((value) => foldText(table[value] ?? '') === foldText(word) || foldText(value) === foldText(word)) ?? null
  switch (cell.sort) {
    case 'text':
      return guard.text(words, cell.max) ?? undefined
    case 'prose':
      return guard.prose(words, cell.max) ?? undefined
    case 'yes-no':
      return ['yes', 'true', '1', 'ja', 'oui', 'si'].includes(folded)
        ? true
        : ['no', 'false', '0', 'nein', 'non'].includes(folded)
          ? false
          : null
    case 'number':
      return /^\d{1,4}$/.test(words) && Number(words) > 0 ? Number(words) : null
    case 'day':
      return isPlainDate(words) ? words : null
    case 'choice':
      return oneOf(cell.words, words)
    case 'list': {
      if (folded === none) return []
      const found = words.split(/[,;|]/).map((word) => oneOf(cell.words, word))
      return found.includes(null) ? null : found
    }
    case 'names': {
      if (folded === none) return []
      const listed = words.startsWith('[') ? parsed(words) : words.split(/[,;|]/).map((word) => word.trim())
      return Array.isArray(listed) ? listed.flatMap((name: unknown) => guard.text(String(name), 120) ?? []) : null
    }
    case 'json': {
      // Free text inside is checked with the whole draft.
      const value = guard.prose(words, 20_000) === null ? null : parsed(words)
      return typeof value === 'object' ? value : null
    }
  }
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return null
  }
}
