import type { IdentityFindings } from './finding.ts'
import { type RuleId, ruleIds } from './model/rule-ids.ts'
import { severities, type Severity, severityRank } from './model/severity.ts'

/** How one rule stands over all identities. Accepted ones are apart from open ones and never among the passed. */
export type RuleTotals = Readonly<{
  rule: RuleId
  open: number
  accepted: number
  passed: number
  cannotTell: number
  notApplicable: number
}>

export type Totals = Readonly<{
  byRule: readonly RuleTotals[]
  /** Open findings, each counted once. */
  bySeverity: Readonly<Record<Severity, number>>
  accepted: number
  /** Identities in use. */
  active: number
  /** The points of the identities in use, added up. */
  points: number
}>

/** Running counts, kept up to date one identity at a time. */
export type Tally = { readonly cells: Int32Array; readonly severity: Int32Array; accepted: number; active: number; points: number }

const columns = 5
const open = 0
const accepted = 1
const passed = 2
const cannotTell = 3
const beside = 4

/** Counts of nothing. */
export function emptyTally(): Tally {
  return { cells: new Int32Array(ruleIds.length * columns), severity: new Int32Array(severities.length), accepted: 0, active: 0, points: 0 }
}

/** Adds (1) or takes away (-1) what one identity contributes. */
export function count(tally: Tally, findings: IdentityFindings, by: 1 | -1): void {
  const acceptedRules = findings.findings.some((finding) => finding.accepted !== null)
    ? new Set(findings.findings.filter((finding) => finding.accepted !== null).map((finding) => finding.rule))
    : null
  for (let index = 0; index < findings.verdicts.length; index++) {
    const verdict = findings.verdicts[index]
    if (verdict === undefined) continue
    const column =
      verdict.answer === 'fires'
        ? acceptedRules?.has(ruleIds[index] ?? 'OWN-01') === true
          ? accepted
          : open
        : verdict.answer === 'unknown'
          ? cannotTell
          : verdict.applies
            ? passed
            : beside
    // What is switched off counts only where it still is a worry.
    if (!findings.active && (column === passed || column === beside)) continue
    const cell = index * columns + column
    tally.cells[cell] = (tally.cells[cell] ?? 0) + by
  }
  for (const finding of findings.findings) {
    if (finding.accepted !== null) tally.accepted += by
    else {
      const cell = severityRank[finding.severity]
      tally.severity[cell] = (tally.severity[cell] ?? 0) + by
    }
  }
  if (!findings.active) return
  tally.active += by
  tally.points += by * findings.points
}

/** The counts as they stand. */
export function totalsOf(tally: Tally): Totals {
  const at = (index: number, column: number) => tally.cells[index * columns + column] ?? 0
  return {
    byRule: ruleIds.map((rule, index) => ({
      rule,
      open: at(index, open),
      accepted: at(index, accepted),
      passed: at(index, passed),
      cannotTell: at(index, cannotTell),
      notApplicable: at(index, beside),
    })),
    bySeverity: Object.fromEntries(severities.map((severity, index) => [severity, tally.severity[index] ?? 0])) as Record<Severity, number>,
    accepted: tally.accepted,
    active: tally.active,
    points: tally.points,
  }
}
