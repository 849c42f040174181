import { type IdentityFindings, verdictFor } from '../findings/finding.ts'
import { ruleById } from '../findings/rules/rule-list.ts'
import type { IdentityId } from '../values/ids.ts'
import { type Control, controlList } from './control-list.ts'

export type ControlState = 'met' | 'gaps' | 'cannot_state' | 'nothing_to_show'

/** What the records show today for one control, with the rows behind it. Not a certificate: it says what is written down. */
export type ControlView = Readonly<{
  control: Control
  /** What each rule behind it is called, for people. */
  ruleTitles: readonly string[]
  state: ControlState
  /** One sentence that holds whoever reads it. */
  statement: string
  rows: Readonly<Record<'shows' | 'falls_short' | 'accepted' | 'cannot_state', readonly IdentityId[]>>
}>

/** The controls view over everything that is in use or still a worry. */
export function controlsView(all: readonly IdentityFindings[]): readonly ControlView[] {
  return controlList.map((control) => viewOf(control, all))
}

function viewOf(control: Control, all: readonly IdentityFindings[]): ControlView {
  const rows: Record<keyof ControlView['rows'], IdentityId[]> = { shows: [], falls_short: [], accepted: [], cannot_state: [] }
  for (const findings of all) {
    const standing = standingOf(control, findings)
    if (standing !== null) rows[standing].push(findings.id)
  }
  const state =
    rows.falls_short.length > 0
      ? 'gaps'
      : rows.cannot_state.length > 0
        ? 'cannot_state'
        : rows.shows.length + rows.accepted.length > 0
          ? 'met'
          : 'nothing_to_show'
  return { control, ruleTitles: control.rules.map((id) => ruleById(id).title), state, statement: statementOf(rows), rows }
}

// An open gap decides, else what nobody can state, else what was accepted for a while.
function standingOf(control: Control, findings: IdentityFindings): keyof ControlView['rows'] | null {
  const relevant = findings.findings.filter(({ rule, severity }) => control.rules.includes(rule) && severity !== 'info')
  if (relevant.some(({ accepted }) => accepted === null)) return 'falls_short'
  const verdicts = control.rules.map((rule) => verdictFor(findings, rule))
  if (verdicts.some(({ answer }) => answer === 'unknown')) return findings.active ? 'cannot_state' : null
  if (relevant.length > 0) return 'accepted'
  return verdicts.some((verdict) => verdict.answer === 'fires' || (verdict.answer === 'clear' && verdict.applies)) ? 'shows' : null
}

function statementOf(rows: ControlView['rows']): string {
  const asked = rows.shows.length + rows.falls_short.length + rows.accepted.length + rows.cannot_state.length
  if (asked === 0) return 'Nothing in the records concerns this.'
  const parts = [
    `${String(rows.shows.length)} of ${String(asked)} show it`,
    rows.falls_short.length > 0 && `${String(rows.falls_short.length)} fall short`,
    rows.accepted.length > 0 && `${String(rows.accepted.length)} are accepted for a while`,
    rows.cannot_state.length > 0 && `for ${String(rows.cannot_state.length)} we cannot state it`,
  ].filter((part) => part !== false)
  return `${parts.join(', ')}.`
}
