import { describe, expect, it } from 'vitest'
import { breakGlassHtml } from './report/break-glass-html.ts'
import { handoverHtml } from './report/handover-html.ts'
import { reportHtml } from './report/report-html.ts'
import { exampleDrill, exampleFrame, exampleReport, exampleVendor } from './testing/example-papers.ts'

const hostile = '</style></title><script>alert(1)</script><img src=x onerror="alert(1)">" onload=\'x\' &amp;\u202e'

type Word = (field: string) => string
const papers: readonly (readonly [name: string, fields: number, write: (word: Word) => string])[] = [
  ['a review', 27, (word) => reportHtml(exampleReport(word, true))],
  ['an inventory', 21, (word) => reportHtml(exampleReport(word, false))],
  ['a break-glass sheet', 17, (word) => breakGlassHtml(exampleVendor(word), exampleFrame(word))],
  ['a handover', 8, (word) => handoverHtml(exampleDrill(word), exampleFrame(word))],
]

describe.each(papers)('%s on paper', (_, fields, write) => {
  it('shows what every field says', () => {
    const seen = new Set<string>()
    const page = write((field) => {
      seen.add(field)
      return `[${field}]`
    })
    expect([...seen].filter((field) => !page.includes(`[${field}]`))).toEqual([])
    expect(seen.size).toBe(fields)
  })

  it('never makes markup of what a field says', () => {
    const tags = (page: string) => page.match(/<[^>]*>/g)
    const harmless = tags(write(() => 'x'))
    const all = new Set<string>()
    write((field) => {
      all.add(field)
      return 'x'
    })
    for (const attacked of all) {
      const page = write((field) => (field === attacked ? hostile : 'x'))
      expect([attacked, tags(page)]).toEqual([attacked, harmless])
      expect(page).not.toContain('\u202e')
    }
  })
})
