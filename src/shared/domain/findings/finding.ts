import type { TierVerdict } from '../inventory/tier.ts'
import type { Tri } from '../record/tri.ts'
import { lastReviewedOn } from '../rotation/review-cadence.ts'
import type { CredentialId, IdentityId } from '../values/ids.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { clear, type Explanation, type Fires, notApplicable, type Rule, unknown, type Verdict } from './model/rule.ts'
import { type RuleCase, ruleCase } from './model/rule-case.ts'
import { exceptionProblem } from './model/rule-exceptions.ts'
import type { Neighbours, RuleException, RuleFacts, RuleWorld } from './model/rule-facts.ts'
import type { RuleId } from './model/rule-ids.ts'
import { type Severity, severityPoints, severityRank } from './model/severity.ts'
import { ruleById, ruleIndex, rules } from './rules/rule-list.ts'

/** Something to put right, on the identity or on one of its credentials. */
export type Finding = Readonly<{
  rule: RuleId
  identityId: IdentityId
  credentialId: CredentialId | null
  severity: Severity
  /** The exception that accepts it today; it is still counted and printed, apart from the open ones. */
  accepted: RuleException | null
}>

export type IdentityFindings = Readonly<{
  id: IdentityId
  active: boolean
  tier: TierVerdict
  privileged: Tri
  /** The last time a finished review decided on it; null: never. */
  reviewedOn: PlainDate | null
  /** One answer per rule in the order of `rules`, its credentials rolled up: one that fires decides, else one that cannot tell. */
  verdicts: readonly Verdict[]
  /** Gravest first. */
  findings: readonly Finding[]
  /** For sorting only: the open findings' points, at most 100. Source: controls.md 3.3. */
  points: number
}>

/** Everything the rules say about one identity today. */
export function evaluateIdentity(facts: RuleFacts, world: RuleWorld, neighbours: Neighbours, now?: number): IdentityFindings {
  const verdicts: Verdict[] = []
  const { c, exceptions } = caseWithExceptions(facts, world, neighbours, verdicts, now)
  const findings: Finding[] = []
  for (const rule of rules) verdicts.push(askRule(rule, c, exceptions, findings))
  findings.sort(gravestFirst)
  const points = findings.reduce((sum, finding) => (finding.accepted === null ? sum + severityPoints[finding.severity] : sum), 0)
  return {
    id: facts.identity.id,
    active: c.active,
    tier: c.tierVerdict,
    privileged: c.privileged,
    reviewedOn: lastReviewedOn(facts.reviews),
    verdicts,
    findings,
    points: Math.min(100, points),
  }
}

/** The answers of some rules only, by their place in the list; REV-02 wants all of them and is not among them. */
export function verdictsOf(indexes: readonly number[], facts: RuleFacts, world: RuleWorld, neighbours: Neighbours): readonly Verdict[] {
  const { c, exceptions } = caseWithExceptions(facts, world, neighbours, [])
  return indexes.map((index) => {
    const rule = rules[index]
    return rule === undefined ? notApplicable : askRule(rule, c, exceptions, [])
  })
}

/** Why a finding stands, in a sentence, and how its severity came about; null when it no longer does. */
export function explainFinding(finding: Finding, facts: RuleFacts, world: RuleWorld, neighbours: Neighbours): Explanation | null {
  const verdicts: Verdict[] = [...evaluateIdentity(facts, world, neighbours).verdicts]
  const c = { ...caseWithExceptions(facts, world, neighbours, verdicts).c, explaining: true }
  const rule = ruleById(finding.rule)
  const credential = c.credentials.find(({ id }) => id === finding.credentialId)
  const verdict =
    rule.about === 'identity'
      ? rule.check(c)
      : credential === undefined
        ? (rule.withoutCredentials ?? askForCredentials)(c)
        : rule.check(c, credential)
  return verdict.answer === 'fires' ? verdict.explanation : null
}

// REV-02 looks at how grave the others are, so it is asked last and reads the answers given so far.
function caseWithExceptions(
  facts: RuleFacts,
  world: RuleWorld,
  neighbours: Neighbours,
  verdicts: readonly Verdict[],
  now?: number,
): Readonly<{ c: RuleCase; exceptions: readonly RuleException[] }> {
  const severityOf = (rule: RuleId): Severity | null => {
    const verdict = verdicts[ruleIndex[rule]] ?? clear
    return verdict.answer === 'clear' ? null : verdict.answer === 'fires' ? verdict.severity : ruleById(rule).base
  }
  const c = ruleCase(facts, world, neighbours, severityOf, now)
  if (facts.exceptions.length === 0) return { c, exceptions: facts.exceptions }
  const exceptions = facts.exceptions.filter((exception) => exceptionProblem(exception, ruleById(exception.rule), c) === null)
  return { c: { ...c, accepted: new Set(exceptions.map(({ rule }) => rule)) }, exceptions }
}

function askRule(rule: Rule, c: RuleCase, exceptions: readonly RuleException[], findings: Finding[]): Verdict {
  if (rule.about === 'identity' || c.credentials.length === 0) {
    const verdict = rule.about === 'identity' ? rule.check(c) : (rule.withoutCredentials ?? askForCredentials)(c)
    if (verdict.answer === 'fires') findings.push(findingOf(rule, c, null, verdict, exceptions))
    return verdict
  }
  let rolled: Verdict = notApplicable
  for (const credential of c.credentials) {
    const verdict = rule.check(c, credential)
    if (verdict.answer === 'fires') findings.push(findingOf(rule, c, credential.id, verdict, exceptions))
    if (outranks(verdict, rolled)) rolled = verdict
  }
  return rolled
}

function findingOf(
  rule: Rule,
  c: RuleCase,
  credentialId: CredentialId | null,
  { severity }: Fires,
  exceptions: readonly RuleException[],
): Finding {
  return {
    rule: rule.id,
    identityId: c.identity.id,
    credentialId,
    severity,
    accepted: exceptions.find((exception) => exception.rule === rule.id) ?? null,
  }
}

function askForCredentials(c: RuleCase): Verdict {
  return c.active ? unknown('credentials') : notApplicable
}

function outranks(a: Verdict, b: Verdict): boolean {
  return rank(a) > rank(b)
}

function rank(verdict: Verdict): number {
  switch (verdict.answer) {
    case 'clear':
      return verdict.applies ? 1 : 0
    case 'unknown':
      return 2
    case 'fires':
      return 3 + severityRank[verdict.severity]
  }
}

/** The order findings are shown in: gravest first, then by rule, then by credential. */
export function gravestFirst(a: Finding, b: Finding): number {
  return (
    severityRank[b.severity] - severityRank[a.severity] ||
    ruleIndex[a.rule] - ruleIndex[b.rule] ||
    ((a.credentialId ?? '') < (b.credentialId ?? '') ? -1 : 1)
  )
}

/** The answer of one rule about an identity. */
export function verdictFor(findings: Pick<IdentityFindings, 'verdicts'>, rule: RuleId): Verdict {
  return findings.verdicts[ruleIndex[rule]] ?? notApplicable
}
