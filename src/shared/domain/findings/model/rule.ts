import type { FactField } from '../../record/fact-fields.ts'
import { all, type Tri } from '../../record/tri.ts'
import type { RuleCase } from './rule-case.ts'
import type { RuleCredential } from './rule-facts.ts'
import type { RuleId } from './rule-ids.ts'
import { type Scaling, type Severity, severityAfter, type SeverityStep, severitySteps } from './severity.ts'

/** What a person can do about a finding, as the button that opens it. */
export const nextSteps = [
  'assign_owner',
  'assign_business_owner',
  'write_purpose',
  'fill_labels',
  'decide',
  'mark_rotated',
  'switch_off',
  'remove',
  'set_rotation',
  'replace_key',
  'renew',
  'move_to_short_lived',
  'plan_replacement',
  'write_privilege_reason',
  'reduce_rights',
  'split',
  'replace_master_key',
  'limit_use',
  'separate_tools',
  'separate_environments',
  'stop_human_use',
  'move_to_machine_account',
  'move_secret',
  'revoke_now',
  'set_alerts',
  'rename',
  'write_switch_off_plan',
  'describe_agent',
  'take_tool_away',
  'require_approval',
  'check_vendor',
  'protect_webhook',
  'review',
  'decide_again',
] as const
export type NextStep = (typeof nextSteps)[number]

export type RuleInfo = Readonly<{
  id: RuleId
  title: string
  base: Severity
  /** How the severity changes, in words. */
  scaling: readonly string[]
  owasp: readonly string[]
  controls: readonly string[]
  fix: string
  why: string
  nextStep: NextStep
  /** The longest an exception may last; null: this rule allows none. */
  longestExceptionDays: number | null
}>

export type IdentityRule = RuleInfo & Readonly<{ about: 'identity'; check: (c: RuleCase) => Verdict }>
export type CredentialRule = RuleInfo &
  Readonly<{
    about: 'credential'
    check: (c: RuleCase, credential: RuleCredential) => Verdict
    /** The answer where no credential is recorded; asks for it unless the rule says otherwise. */
    withoutCredentials?: (c: RuleCase) => Verdict
  }>
export type Rule = IdentityRule | CredentialRule

export type Clear = Readonly<{ answer: 'clear'; /** False: the rule is about something else. */ applies: boolean }>
export type Unknown = Readonly<{ answer: 'unknown'; settledBy: FactField }>
export type Fires = Readonly<{
  answer: 'fires'
  severity: Severity
  /** Null unless the case asks for reasons. */ explanation: Explanation | null
}>
/** Why it fires here, and how grave it is step by step. */
export type Explanation = Readonly<{ because: string; steps: readonly SeverityStep[] }>
export type Verdict = Clear | Unknown | Fires

export const clear: Clear = { answer: 'clear', applies: true }
export const notApplicable: Clear = { answer: 'clear', applies: false }

// One object per missing fact: twenty thousand records give half a million of these answers.
const unknowns = new Map<FactField, Unknown>()

/** "Cannot tell", with the fact that would settle it. */
export function unknown(settledBy: FactField): Unknown {
  const kept = unknowns.get(settledBy)
  if (kept !== undefined) return kept
  const made: Unknown = { answer: 'unknown', settledBy }
  unknowns.set(settledBy, made)
  return made
}

/** How grave it is when it fires. `ownTier`: the rule's scaling names the tier itself, so the general step does not apply. */
export type Gravity = Readonly<{ base: Severity; scaling?: readonly Scaling[]; ownTier: boolean; because: string }>

/** It fires: the severity worked out step by step. */
export function fires(c: RuleCase, gravity: Gravity): Fires {
  const tier = gravity.ownTier ? null : c.tier
  const severity = severityAfter(gravity.base, gravity.scaling ?? [], tier)
  if (!c.explaining) return firesAt[severity]
  return {
    answer: 'fires',
    severity,
    explanation: { because: gravity.because, steps: severitySteps(gravity.base, gravity.scaling ?? [], tier) },
  }
}

// Reasons are kept for nobody: they are worked out again for the few findings somebody looks at.
const firesAt: Readonly<Record<Severity, Fires>> = {
  info: { answer: 'fires', severity: 'info', explanation: null },
  low: { answer: 'fires', severity: 'low', explanation: null },
  medium: { answer: 'fires', severity: 'medium', explanation: null },
  high: { answer: 'fires', severity: 'high', explanation: null },
  critical: { answer: 'fires', severity: 'critical', explanation: null },
}

/** The verdict of a condition: yes fires, no is clear, a missing fact is unknown. */
export function verdictOf(condition: Tri, c: RuleCase, gravity: () => Gravity): Verdict {
  if (condition === false) return clear
  return condition === true ? fires(c, gravity()) : unknown(condition)
}

/** The same for a rule about some identities only. Where nobody knows whether it is one of them, a harmless answer passes for nothing. */
export function gatedVerdict(gate: Tri, condition: Tri, c: RuleCase, gravity: () => Gravity): Verdict {
  const verdict = verdictOf(all(gate, condition), c, gravity)
  return verdict.answer === 'clear' && gate !== true ? notApplicable : verdict
}
