import { longDay, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { escapeHtml as text } from './escape-html.ts'
import { reportStyle } from './report-html.ts'

export type PaperFrame = Readonly<{ company: string; madeOn: PlainDate; appVersion: string }>

/** A complete page for paper that needs nothing else. `body` is written markup, everything else is escaped. */
export function paper(
  title: string,
  facts: readonly (readonly [term: string, value: string])[],
  body: string,
  { company, madeOn }: PaperFrame,
): string {
  const all = [...facts, ['As of', longDay(madeOn)] as const]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${text(`${title} · ${company}`)}</title>
<style>${reportStyle()}</style>
</head>
<body>
<header>
<p class="company">${text(company)}</p>
<h1>${text(title)}</h1>
<dl>${all.map(([term, value]) => `<div><dt>${text(term)}</dt><dd>${text(value)}</dd></div>`).join('')}</dl>
</header>
${body}
</body>
</html>
`
}

/** A table of words; every cell is escaped, line ends become lines. `shares`: how the columns share the width, alike where it is not said. */
export function paperTable(headers: readonly string[], rows: readonly (readonly string[])[], shares: readonly number[] = []): string {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const columns =
    shares.length === 0
      ? ''
      : `<colgroup>${shares.map((share) => `<col style="width: ${((100 * share) / all).toFixed(1)}%">`).join('')}</colgroup>`
  const cell = (words: string) => `<td>${text(words).replaceAll('\n', '<br>')}</td>`
  return `<table>${columns}<thead><tr>${headers.map((header) => `<th>${text(header)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table>`
}
