import { type IdentityFindings, verdictFor } from '../findings/finding.ts'
import { type FindingGroup, findingGroups, findingGroupWords, groupOf, type RuleId, ruleIds } from '../findings/model/rule-ids.ts'
import { severities, type Severity } from '../findings/model/severity.ts'
import { ruleById } from '../findings/rules/rule-list.ts'
import { type Tier, tiers } from '../record/facts/vocabulary.ts'
import type { IdentityId, PersonId } from '../values/ids.ts'
import { type PlainDate, shortDay } from '../values/plain-date.ts'

/** Something that stays as it is for a while, by somebody's word. It is counted and printed like the open ones, apart from them. */
export type AcceptedFinding = Readonly<{
  identityId: IdentityId
  name: string
  tier: Tier
  rule: RuleId
  title: string
  severity: Severity
  reason: string
  approvedBy: string
  approvedOn: PlainDate
  until: PlainDate
}>

export type FindingsOfGroup = Readonly<{
  group: FindingGroup
  name: string
  meaning: string
  open: Readonly<Record<Tier, number>>
  accepted: number
  /** Answers a missing fact keeps the rules from giving. */ cannotTell: number
}>

/** What the rules found on one day, for paper: by group and tier, and what was accepted in full. */
export type ReportFindings = Readonly<{
  asOf: PlainDate
  /** Identities in use, which the rules looked at. */
  active: number
  open: number
  bySeverity: Readonly<Record<Severity, number>>
  groups: readonly FindingsOfGroup[]
  /** Those that end first first. */
  accepted: readonly AcceptedFinding[]
}>

/** The findings as a report prints them. */
export function reportFindings(
  all: readonly IdentityFindings[],
  nameOf: (id: IdentityId) => string,
  personOf: (id: PersonId) => string,
  asOf: PlainDate,
): ReportFindings {
  const found = all.flatMap((one) => one.findings.map((finding) => ({ ...finding, tier: one.tier.tier })))
  const open = found.filter(({ accepted }) => accepted === null)
  return {
    asOf,
    active: all.filter(({ active }) => active).length,
    open: open.length,
    bySeverity: Object.fromEntries(
      severities.map((severity) => [severity, open.filter((one) => one.severity === severity).length]),
    ) as Record<Severity, number>,
    groups: findingGroups.map((group) => {
      const rules = ruleIds.filter((rule) => groupOf(rule) === group)
      const inGroup = found.filter(({ rule }) => groupOf(rule) === group)
      return {
        group,
        ...findingGroupWords[group],
        open: Object.fromEntries(
          tiers.map((tier) => [tier, inGroup.filter((one) => one.accepted === null && one.tier === tier).length]),
        ) as Record<Tier, number>,
        accepted: inGroup.filter(({ accepted }) => accepted !== null).length,
        cannotTell: all.reduce((sum, one) => sum + rules.filter((rule) => verdictFor(one, rule).answer === 'unknown').length, 0),
      }
    }),
    accepted: found
      .flatMap(({ accepted, identityId, tier, rule, severity }): readonly AcceptedFinding[] => {
        // An exception that holds has all of these; without one of them it would not hold.
        if (
          accepted === null ||
          accepted.reason === null ||
          accepted.approvedBy === null ||
          accepted.approvedOn === null ||
          accepted.until === null
        )
          return []
        return [
          {
            identityId,
            name: nameOf(identityId),
            tier,
            rule,
            title: ruleById(rule).title,
            severity,
            reason: accepted.reason,
            approvedBy: personOf(accepted.approvedBy),
            approvedOn: accepted.approvedOn,
            until: accepted.until,
          },
        ]
      })
      .sort((a, b) => (a.until === b.until ? a.name.localeCompare(b.name, 'en') : a.until < b.until ? -1 : 1)),
  }
}

/** How many open findings each listed identity has. */
export function openFindingsOf(all: readonly IdentityFindings[]): ReadonlyMap<IdentityId, number> {
  return new Map(all.map(({ id, findings }) => [id, findings.filter(({ accepted }) => accepted === null).length]))
}

/** 'ROT-03 Lives too long until 15 Dec 2026, approved by Maya Lindqvist: The new till comes.' */
export function acceptedWords({ rule, title, until, approvedBy, reason }: AcceptedFinding): string {
  return `${rule} ${title} until ${shortDay(until)}, approved by ${approvedBy}: ${reason}`
}
