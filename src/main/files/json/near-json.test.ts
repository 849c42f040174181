import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonProblem, parseJson } from './parse-json.ts'

const backslash = String.raw

describe('what is nearly JSON', () => {
  it.each<readonly [string, string, unknown, number]>([
    ['single backslashes of a path', backslash`{"a":"C:\Users\ops\Documents"}`, { a: 'C:\\Users\\ops\\Documents' }, 1],
    [
      'a path whose other backslashes JSON would take',
      backslash`{"a":"C:\new\tools\Program Files\x.exe"}`,
      { a: 'C:\\new\\tools\\Program Files\\x.exe' },
      1,
    ],
    ['a path with single and double backslashes', backslash`{"a":"C:\\srv\Data"}`, { a: 'C:\\srv\\Data' }, 1],
    ['a path that ends in a backslash', backslash`{"a":["C:\srv\", "b"],"c":1}`, { a: ['C:\\srv\\', 'b'], c: 1 }, 1],
    ['a path of the network', backslash`{"a":"\\server\Share"}`, { a: '\\server\\Share' }, 1],
    ['typographic quotes', '{“a”: “b”, “c”: {“d”: 1}}', { a: 'b', c: { d: 1 } }, 1],
    ['German quotes', '{„a“: „b, c“}', { a: 'b, c' }, 1],
    ['French quotes', '{\n  «a»: «b»\n}', { a: 'b' }, 2],
    ['only one typographic quote', '{"a": “b"}', { a: 'b' }, 1],
    ['spaces that do not break', '{\n\n\u00a0\u00a0"a":\u00a01}', { a: 1 }, 3],
    ['comments beside it', '{ // “no”\n /* C:\\Users */ "a": "C:\\Users", }', { a: 'C:\\Users' }, 2],
  ])('is read: %s', (_, text, value, repairedFrom) => {
    expect(parseJson(text)).toEqual({ ok: true, values: [value], repairedFrom })
  })

  it('stays as it is where it is JSON already', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('C:\\Users', '“x”', 'C:\\', '\u00a0'))), (texts) => {
        expect(parseJson(JSON.stringify({ texts }, null, 1))).toEqual({ ok: true, values: [{ texts }] })
      }),
    )
  })

  it.each<readonly [string, number, string]>([
    ['{\n"a": 1\n"b": 2\n}', 2, 'comma'],
    ["{\n'a': 1\n}", 2, 'single quotes'],
    ['{\n\n a: 1\n}', 3, 'without quotes'],
    ['{\n"a" 1\n}', 2, 'colon'],
    ['{\n"a": "b\n}', 2, 'not closed'],
    ['{"a":\n tru}', 2, 'without quotes'],
    [
      backslash`{"a":
 "x\" }
}`,
      2,
      'backslash',
    ],
  ])('is refused with its line where it cannot be read safely: %j', (text, line, words) => {
    const parsed = parseJson(text)
    expect(parsed).toMatchObject({ ok: false, reason: 'not_json', line })
    const { whatItIs, whatToDo } = parsed.ok ? { whatItIs: '', whatToDo: '' } : jsonProblem(parsed)
    expect(whatItIs).toContain(`line ${line}`)
    expect(whatItIs).toContain(words)
    expect(whatToDo).toMatch(/try again\.$/)
  })
})
