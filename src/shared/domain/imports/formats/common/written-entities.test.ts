import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeEntities } from './written-entities.ts'

describe('HTML entities', () => {
  it.each([
    ['Mailing &amp; Merge', 'Mailing & Merge'],
    ['Backup &lt;NAS&gt;', 'Backup <NAS>'],
    ['&quot;a&quot; &apos;b&apos; &#39;c&#39; &#x27;d&#x27;', `"a" 'b' 'c' 'd'`],
    ['Gr&ouml;&szlig;e &Eacute;lodie a&ntilde;o', 'Größe Élodie año'],
    ['caf&#233; &#x1F511; &euro;5', 'café 🔑 €5'],
    // Once: what was written as &amp;lt; is the text "&lt;".
    ['&amp;lt;', '&lt;'],
    ['R&D; a&b &nosuch; &amp &; &#; &#x;', 'R&D; a&b &nosuch; &amp &; &#; &#x;'],
    ['&#0; &#31; &#xD800; &#9999999;', '&#0; &#31; &#xD800; &#9999999;'],
    ['https://a.example/?a=1&b=2', 'https://a.example/?a=1&b=2'],
  ])('%s is %s', (written, text) => {
    expect(decodeEntities(written)).toBe(text)
  })

  it('give back any text that was written with them', () => {
    const written = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeEntities(written(text))).toBe(text)
      }),
    )
  })
})
