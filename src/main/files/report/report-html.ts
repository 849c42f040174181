import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline'
import semibold from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline'
import regularExtended from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline'
import semiboldExtended from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline'
import { reviewDecisions, reviewDecisionWords, tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { Report, ReportRow } from '../../../shared/domain/reports/review-report.ts'
import { longDay, shortDay } from '../../../shared/domain/values/plain-date.ts'
import { type Html, html, joinHtml, markupOf, rawHtml } from './html.ts'
import css from './report.css?inline'
import { findingsSections } from './report-findings-html.ts'

/** A complete page that needs nothing else: for paper through printPdf, or to keep as a file. */
export function reportHtml(report: Report): string {
  return markupOf(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${report.title} · ${report.company}</title>
<style>${rawHtml(reportStyle())}</style>
</head>
<body>
${head(report)}
${figures(report)}
${decisions(report)}
${findingsSections(report.findings)}
${table(report)}
${sources(report)}
${signature(report)}
</body>
</html>
`)
}

/** Fonts and rules every sheet for paper shares. */
export function reportStyle(): string {
  return `${fontFaces()}${css}`
}

function head(report: Report): Html {
  const { review } = report
  const facts: readonly (readonly [string, string])[] =
    review === null
      ? [['As of', longDay(report.madeOn)]]
      : [
          ['Review', review.name],
          ['Scope', review.scope],
          ['Reviewer', review.soleReviewer ? `${review.reviewer} (sole reviewer)` : review.reviewer],
          ['Started', longDay(review.startedOn)],
          ['Finished', review.finishedOn === null ? 'Not finished' : longDay(review.finishedOn)],
          ['How often', review.cadence],
        ]
  return html`<header>
<p class="company">${report.company}</p>
<h1>${report.title}</h1>
<dl>${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
</header>`
}

function figures(report: Report): Html {
  const { counts } = report
  const tiers = (['T1', 'T2', 'T3'] as const).map((tier) => `${counts.byTier[tier]} ${tierWords[tier].toLowerCase()}`).join(' · ')
  const figure = (value: number, label: string, detail: string) =>
    html`<li><b>${value}</b><span>${label}</span><small>${detail}</small></li>`
  return html`<ul class="figures">
${figure(counts.identities, counts.identities === 1 ? 'identity' : 'identities', tiers)}
${figure(counts.overdue, report.review === null ? 'overdue' : 'past their rotation date', counts.cannotTell === 0 ? 'all dates known' : `${counts.cannotTell} cannot be told: a date is missing`)}
${counts.expired === 0 ? '' : figure(counts.expired, 'expired', 'nobody switched them off, and nothing of them works any more')}
${figure(counts.withoutOwner, 'without an owner', `of ${counts.inScope}${report.review === null ? ' in use' : ''}`)}
</ul>`
}

function decisions(report: Report): Html | '' {
  if (report.review === null) return ''
  const { counts } = report.review
  const cells = [
    ...reviewDecisions.map((decision) => [reviewDecisionWords[decision], counts[decision]] as const),
    ...(counts.undecided > 0 ? [['Not decided', counts.undecided] as const] : []),
  ]
  return html`<section><h2>Decisions</h2><ul class="decisions">${cells.map(([word, count]) => html`<li class="${count === 0 ? 'none' : ''}"><b>${count}</b> ${word}</li>`)}</ul>${keptLate(report)}${byTheirOwner(report.review.byTheirOwner)}</section>`
}

// PCI DSS 7.2.5.1 wants somebody else to look.
function byTheirOwner(count: number): Html | '' {
  return count === 0
    ? ''
    : html`<p class="remark">${count === 1 ? '1 critical identity was' : `${count} critical identities were`} decided on by the owner.</p>`
}

// An auditor looks for these first: late, and yet to stay as it is.
function keptLate(report: Report): Html | '' {
  const late = report.rows.filter((row) => row.decision === 'keep' && row.overdue)
  if (late.length === 0) return ''
  const unexplained = late.filter((row) => row.note === '').length
  return html`<p class="remark">${late.length === 1 ? '1 identity stays' : `${late.length} identities stay`} as before although its rotation date has passed${unexplained === 0 ? ', each with a reason' : `; ${unexplained} without a written reason`}.</p>`
}

function table(report: Report): Html {
  const decided = report.review !== null
  return html`<section><h2>${decided ? 'Identities reviewed' : 'Identities'}</h2>
<table class="${decided ? 'review' : 'inventory'}">
<thead><tr>${decided ? html`<th class="decision">Decision</th>` : ''}<th class="identity">Identity</th><th class="owner">Owner</th><th class="credential">Credential</th><th class="may">May do</th><th class="used">Last used</th><th class="rotation">Rotation</th><th class="tier">Tier</th>${decided ? html`<th class="note">Note</th>` : html`<th class="note">Purpose</th>`}</tr></thead>
<tbody>
${joinHtml(
  report.rows.map((row) => tableRow(row, decided)),
  '\n',
)}
</tbody>
</table></section>`
}

function tableRow(row: ReportRow, decided: boolean): Html {
  const decision = decided
    ? html`<td><span class="chip ${row.decision ?? 'open'}">${row.decisionWords}</span>${row.dueOn === null ? '' : html`<small>by ${shortDay(row.dueOn)}</small>`}</td>`
    : ''
  const about = [row.kind, row.system].filter((part) => part !== '').join(' · ')
  const asked = row.asked === '' ? '' : html`<small>${row.asked}</small>`
  const owner = html`${row.owner === '' ? html`<span class="missing">No owner</span>` : row.owner}${asked}`
  const may = row.permissions === '' ? html`<span class="unknown">not recorded</span>` : row.permissions
  const purpose = [decided ? row.purpose : '', row.own].map((line) => (line === '' ? '' : html`<small>${line}</small>`))
  return html`<tr>${decision}<td><strong>${row.name}</strong><small>${about}</small>${purpose}</td><td>${owner}</td><td>${row.credentials}${row.expired ? html`<small class="late">expired</small>` : ''}</td><td>${may}</td><td>${row.lastUsed}</td><td class="${row.overdue ? 'late' : ''}">${row.rotation}</td><td>${row.tier}</td><td>${decided ? row.note : row.purpose}</td></tr>`
}

function sources(report: Report): Html {
  if (report.sources.length === 0) return html`<section><h2>Where the facts come from</h2><p>All facts were entered by hand.</p></section>`
  const rows = report.sources.map(
    (source) =>
      html`<tr><td>${source.name}</td><td>${source.fileName}</td><td>${source.asOf === null ? 'unknown' : shortDay(source.asOf)}</td><td class="hash">${source.sha256.slice(0, 16)}</td></tr>`,
  )
  return html`<section class="sources"><h2>Where the facts come from</h2>
<table><thead><tr><th>Export</th><th>File</th><th>As of</th><th>SHA-256 (first 16)</th></tr></thead><tbody>${rows}</tbody></table></section>`
}

function signature(report: Report): Html | '' {
  const { review } = report
  if (review === null) return ''
  const statement =
    review.finishedOn === null
      ? 'This review is not finished. Decisions may still change.'
      : 'I looked at every identity listed here. Access marked “Keep” remains appropriate; everything else is to be changed as decided.'
  return html`<section class="signature"><p>${statement}</p><div><span>${review.reviewer}</span><span>Date</span><span>Signature</span></div></section>`
}

// Fixed weights, not the variable font of the window: Chromium prints a variable font as drawings, which are larger and look rough on screen.
function fontFaces(): string {
  const latin = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212'
  const extended = 'U+0100-02BA,U+1E00-1E9F,U+20A0-20C0'
  const face = (source: string, weight: number, range: string) =>
    `@font-face{font-family:Inter;src:url(${source}) format("woff2");font-weight:${weight};unicode-range:${range}}`
  return (
    face(regularExtended, 400, extended) + face(semiboldExtended, 600, extended) + face(regular, 400, latin) + face(semibold, 600, latin)
  )
}
