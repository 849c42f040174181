import { severities, severityWords } from '../../../shared/domain/findings/model/severity.ts'
import { tiers, tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { AcceptedFinding, FindingsOfGroup, ReportFindings } from '../../../shared/domain/reports/report-findings.ts'
import { longDay, shortDay } from '../../../shared/domain/values/plain-date.ts'
import { type Html, html } from './html.ts'

/** What the rules found, by group and tier, and everything that was accepted for a while with its reason and its end. */
export function findingsSections(findings: ReportFindings): Html {
  return html`${byGroup(findings)}
${acceptedList(findings.accepted)}`
}

function byGroup({ asOf, active, open, bySeverity, groups }: ReportFindings): Html {
  const grave = [...severities]
    .reverse()
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => `${bySeverity[severity]} ${severityWords[severity].toLowerCase()}`)
  const said = open === 0 ? 'The rules found nothing open' : `${open} open: ${grave.join(', ')}`
  return html`<section class="findings"><h2>Findings on ${longDay(asOf)}</h2>
<p>${said}; over ${active === 1 ? 'the one identity' : `all ${active} identities`} in use, not only those listed below.</p>
<table><thead><tr><th class="group">Group</th>${tiers.map((tier) => html`<th class="number">Open, ${tierWords[tier].toLowerCase()} (${tier})</th>`)}<th class="number">Accepted for now</th><th class="number">Cannot tell</th></tr></thead>
<tbody>${groups.map(groupRow)}</tbody></table></section>`
}

function groupRow({ name, meaning, open, accepted, cannotTell }: FindingsOfGroup): Html {
  const numbers = [...tiers.map((tier) => open[tier]), accepted, cannotTell]
  return html`<tr><td><strong>${name}</strong><small>${meaning}</small></td>${numbers.map((number) => html`<td class="number${number === 0 ? ' none' : ''}">${number}</td>`)}</tr>`
}

function acceptedList(accepted: readonly AcceptedFinding[]): Html {
  if (accepted.length === 0)
    return html`<section><h2>Accepted for now</h2><p>Nothing is accepted for a while: every finding above is open.</p></section>`
  const rows = accepted.map(
    ({ name, tier, rule, title, reason, approvedBy, approvedOn, until }) =>
      html`<tr><td><strong>${name}</strong><small>${tier}</small></td><td>${title}<small>${rule}</small></td><td>${reason}</td><td>${approvedBy}<small>on ${shortDay(approvedOn)}</small></td><td>${shortDay(until)}</td></tr>`,
  )
  return html`<section class="accepted"><h2>Accepted for now: ${accepted.length}</h2>
<p>Each stays counted, and is open again the day after its end.</p>
<table><thead><tr><th class="identity">Identity</th><th class="rule">What is wrong</th><th class="why">Why it is all right for now</th><th class="by">Approved by</th><th class="until">Until</th></tr></thead><tbody>${rows}</tbody></table></section>`
}
