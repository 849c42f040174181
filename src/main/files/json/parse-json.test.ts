import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from './parse-json.ts'

const values = (text: string) => {
  const parsed = parseJson(text)
  return parsed.ok ? parsed.values : parsed.reason
}

const longNumbersAsText = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(String(value)) ? String(value) : value

describe('JSON', () => {
  it('keeps every digit of ids beyond 2^53 by reading them as text', () => {
    expect(
      values(
        '{"id":12345678901234567890,"n":-9007199254740993,"ok":9007199254740991,"f":0.1234567890123456789,"s":"12345678901234567890"}',
      ),
    ).toEqual([
      { id: '12345678901234567890', n: '-9007199254740993', ok: 9007199254740991, f: 0.1234567890123456789, s: '12345678901234567890' },
    ])
  })

  it('is read with quotes, brackets, slashes and backslashes inside texts', () => {
    const value = { a: 'x " [ { \\ 12345678901234567890 // no /* comment */ ,]', b: ['\\"', []] }
    expect(values(JSON.stringify(value))).toEqual([value])
  })

  it('does not reach the prototype of anything', () => {
    const [value] = values('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect('polluted' in {}).toBe(false)
  })

  it('takes the last of two equal keys', () => {
    expect(values('{"a":1,"a":2}')).toEqual([{ a: 2 }])
  })

  it('is bounded in depth before anything walks it', () => {
    expect(parseJson('['.repeat(100) + ']'.repeat(100)).ok).toBe(true)
    expect(values('['.repeat(300_000))).toBe('too_deep')
    expect(values('{"a":'.repeat(101))).toBe('too_deep')
  })

  it('is bounded in how many values it holds', () => {
    expect(values(`[${'[],'.repeat(5_000_001)}[]]`)).toBe('too_many')
  })

  it.each([
    '{"secret":"abc',
    '{"a":01234567890123456789}',
    '',
    '{"a":1',
    '[1,2',
    '{"a":1}}',
    '{"a" 1}',
    '{"a":tru}',
    '/* never closed',
    '{"a":1} /* never closed',
    '[1,,2]',
    '[,]',
    '{,}',
    '[1,,]',
    '[1 2]',
    '{a:1}',
    '"\\',
  ])('that is damaged is refused: %j', (text) => {
    expect(values(text)).toBe('not_json')
  })

  it.each([
    ["{'a':1}", 'single_quotes', 1],
    ['{"it\'s": 1,\n\n"b": \'x\'}', 'single_quotes', 3],
    ['{"a":1\n"b":2}', 'comma', 1],
  ])('%j says what is wrong and in which line', (text, problem, line) => {
    expect(parseJson(text)).toEqual({ ok: false, reason: 'not_json', line, problem })
  })

  it.each([
    ['{"a":1,\n“b”:2}', { a: 1, b: 2 }],
    ['{"a":\n"C:\\Users"}', { a: 'C:\\Users' }],
  ])('%j is read for what it means, and says from which line on', (text, value) => {
    expect(parseJson(text)).toEqual({ ok: true, values: [value], repairedFrom: 2 })
  })

  it('that is damaged says where the damaged part begins', () => {
    expect(parseJson('{"a":1}\n{"b":2}\n\n{"c":\n')).toEqual({ ok: false, reason: 'not_json', line: 4 })
  })
})

describe('several documents in one file', () => {
  it.each([
    ['one after the other', '{"a":1}{"a":2}[3]'],
    ['one in each line', '{"a":1}\n{"a":2}\r\n[3]\n'],
    ['printed over several lines', '{\n  "a": 1\n}\n{\n  "a": 2\n}\n[\n  3\n]\n'],
    ['with the marks of joined files and text sequences', '\u001e{"a":1}\n\ufeff{"a":2}\n\u001e[3]'],
    ['with comments between', '// first\n{"a":1} // second\n{"a":2,} /* third */ [3,]'],
  ])('are all read: %s', (_, text) => {
    expect(values(text)).toEqual([{ a: 1 }, { a: 2 }, [3]])
  })

  it('may be single values', () => {
    expect(values('"a" "b\\"" 12345678901234567890 1.5 true null {}')).toEqual(['a', 'b"', '12345678901234567890', 1.5, true, null, {}])
  })

  it('are read as they were written, whatever they are and however they are joined', () => {
    const separator = fc.constantFrom('\n', '\r\n', '', ' ', '\n\n', '\n// note, [] {}\n', '/* " */')
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(fc.array(fc.jsonValue({ maxDepth: 4 })), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }))),
            separator,
            fc.constantFrom(0, 2),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        (documents) => {
          const text = documents.map(([value, between, indent]) => `${JSON.stringify(value, null, indent)}${between}`).join('')
          expect(JSON.stringify(values(text))).toBe(
            JSON.stringify(
              documents.map(([value]) => value),
              longNumbersAsText,
            ),
          )
        },
      ),
    )
  })
})

describe('JSON with comments', () => {
  it('is read as if they were not there', () => {
    const text = `// settings
{
  /* all servers, */ "servers": { // one: {
    "a": { "url": "https://a.example//x", "args": ["-y", /* , */ ], },
    "id": 12345678901234567890, // "more": 1,
  }, // end
}
// done`
    expect(values(text)).toEqual([{ servers: { a: { url: 'https://a.example//x', args: ['-y'] }, id: '12345678901234567890' } }])
  })

  it('may have its comma before the comment it trails', () => {
    expect(values('[1, // one\n 2, /* two */ // three\n]')).toEqual([[1, 2]])
  })

  it('is never taken for a division of two values', () => {
    expect(values('[1/2]')).toBe('not_json')
    expect(values('[1/**/2]')).toBe('not_json')
  })
})
