import { describe, expect, it } from 'vitest'
import { html, joinHtml, markupOf, rawHtml } from './html.ts'

describe('markup with values', () => {
  it.each([
    [html`<p>${'<b>&"\'</b>'}</p>`, '<p>&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;</p>'],
    [html`<i title="${'" onload="x'}"></i>`, '<i title="&quot; onload=&quot;x"></i>'],
    [html`<style>${'</style><script>'}</style>`, '<style>&lt;/style&gt;&lt;script&gt;</style>'],
    [html`<b>${7}</b>${0}`, '<b>7</b>0'],
    [html`<ul>${['a', '<'].map((word) => html`<li>${word}</li>`)}</ul>`, '<ul><li>a</li><li>&lt;</li></ul>'],
    [html`${['a', ['<', html`<br>`]]}`, 'a&lt;<br>'],
    [html`${'&amp;'}`, '&amp;amp;'],
    [html`${'a\u202eb\u2066'}`, 'ab'],
    [html`${rawHtml('p > b {}')}`, 'p > b {}'],
    [html``, ''],
    [joinHtml(['a', '<', html`<i></i>`], html`<br>`), 'a<br>&lt;<br><i></i>'],
    [joinHtml(['a', 'b'], ' & '), 'a &amp; b'],
    [joinHtml([], '\n'), ''],
  ])('%# is escaped once, and only what is a value', (markup, text) => {
    expect(markupOf(markup)).toBe(text)
  })

  it('is not what a stored object looks like', () => {
    const stored: unknown = JSON.parse(JSON.stringify(html`<script></script>`))
    expect(stored).toEqual({})
  })
})
