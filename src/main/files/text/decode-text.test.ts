import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const words = 'Name;Größe\r\nTagebuch für Büro;1\r\n'
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const text = (bytes: Uint8Array) => decodeText(bytes)?.text

describe('the letters of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`)],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${words}`)],
    ['UTF-16 LE without', utf16(words)],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${words}`).swap16()],
    ['UTF-16 BE without', utf16(words).swap16()],
  ])('are read from %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: words, notices: [] })
  })

  it('are read from windows-1252 with a notice', () => {
    const decoded = decodeText(Buffer.from([0x80, 0x20, 0x93, 0x71, 0x94, 0x20, 0xfc, 0xdf]))
    expect(decoded?.text).toBe('€ “q” üß')
    expect(decoded?.notices).toEqual([expect.stringContaining('windows-1252')])
  })

  it('are not made out of other bytes', () => {
    expect(text(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]))).toBeUndefined()
    expect(text(Buffer.from('name\0value'))).toBeUndefined()
  })

  it('are read up to half a last character, which is noticed', () => {
    expect(decodeText(Buffer.concat([utf16(words), Buffer.from([0x41])]))).toMatchObject({
      text: words,
      notices: [expect.stringContaining('cut in half')],
    })
    const cut = Buffer.from(`${words}ü€😀`)
    expect([1, 2, 3].map((missing) => decodeText(cut.subarray(0, cut.length - missing))?.text)).toEqual([
      `${words}ü€`,
      `${words}ü€`,
      `${words}ü€`,
    ])
    expect(decodeText(Buffer.from('café', 'latin1'))).toMatchObject({ text: 'café', notices: [expect.stringContaining('windows-1252')] })
  })
})
