import { longDay, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { type Html, html, joinHtml, markupOf, rawHtml } from './html.ts'
import { reportStyle } from './report-html.ts'

export type PaperFrame = Readonly<{ company: string; madeOn: PlainDate; appVersion: string }>

/** A complete page for paper that needs nothing else. */
export function paper(
  title: string,
  facts: readonly (readonly [term: string, value: string])[],
  body: Html,
  { company, madeOn }: PaperFrame,
): string {
  const all = [...facts, ['As of', longDay(madeOn)] as const]
  return markupOf(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${title} · ${company}</title>
<style>${rawHtml(reportStyle())}</style>
</head>
<body>
<header>
<p class="company">${company}</p>
<h1>${title}</h1>
<dl>${all.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
</header>
${body}
</body>
</html>
`)
}

/** A table of words; line ends become lines. `shares`: how the columns share the width, alike where it is not said. */
export function paperTable(headers: readonly string[], rows: readonly (readonly string[])[], shares: readonly number[] = []): Html {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const columns =
    shares.length === 0
      ? ''
      : html`<colgroup>${shares.map((share) => html`<col style="width: ${((100 * share) / all).toFixed(1)}%">`)}</colgroup>`
  const cell = (words: string) => html`<td>${joinHtml(words.split('\n'), html`<br>`)}</td>`
  const head = headers.map((header) => html`<th>${header}</th>`)
  const body = rows.map((row) => html`<tr>${row.map(cell)}</tr>`)
  return html`<table>${columns}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}
