import { describe, expect, it } from 'vitest'
import { parseJson } from './parse-json.ts'

describe('JSON', () => {
  it('keeps every digit of ids beyond 2^53 by reading them as text', () => {
    expect(parseJson('{"id":12345678901234567890,"n":-9007199254740993,"ok":9007199254740991,"f":0.1234567890123456789,"s":"12345678901234567890"}')).toEqual({
      ok: true,
      value: { id: '12345678901234567890', n: '-9007199254740993', ok: 9007199254740991, f: 0.1234567890123456789, s: '12345678901234567890' },
    })
  })

  it('is read with quotes, brackets and backslashes inside texts', () => {
    const value = { a: 'x " [ { \\ 12345678901234567890', b: ['\\"', []] }
    expect(parseJson(JSON.stringify(value))).toEqual({ ok: true, value })
  })

  it('does not reach the prototype of anything', () => {
    const parsed = parseJson('{"__proto__":{"polluted":true}}')
    const value = parsed.ok ? parsed.value : null
    expect(Object.keys(value ?? {})).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect('polluted' in {}).toBe(false)
  })

  it('is bounded in depth before anything walks it', () => {
    expect(parseJson('['.repeat(100) + ']'.repeat(100)).ok).toBe(true)
    expect(parseJson('['.repeat(300_000))).toEqual({ ok: false, reason: 'too_deep' })
  })

  it('that is damaged is refused without repeating it', () => {
    expect(parseJson('{"secret":"abc')).toEqual({ ok: false, reason: 'not_json' })
    expect(parseJson('{"a":01234567890123456789}')).toEqual({ ok: false, reason: 'not_json' })
    expect(parseJson('')).toEqual({ ok: false, reason: 'not_json' })
  })
})
