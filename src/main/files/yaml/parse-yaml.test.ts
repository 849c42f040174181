import { describe, expect, it } from 'vitest'
import { parseYaml } from './parse-yaml.ts'

const values = (text: string) => {
  const parsed = parseYaml(text)
  return parsed.kind === 'yaml' ? parsed.values : parsed.kind
}

describe('YAML', () => {
  it('is read as the values JSON would hold', () => {
    const text = `# settings
GOOSE_MODE: auto
extensions:
  docs:
    cmd: 'npx'
    args: ["-y", docs-mcp]
    enabled: false
    timeout: 2.5
    big: 1234567890123456789
    id: 007
    since: 2026-03-01
    note: |
      two
      lines
    none:
  list:
  - a
  - name: b
`
    expect(values(text)).toEqual([
      {
        GOOSE_MODE: 'auto',
        extensions: {
          docs: {
            cmd: 'npx',
            args: ['-y', 'docs-mcp'],
            enabled: false,
            timeout: 2.5,
            big: '1234567890123456789',
            id: '007',
            since: '2026-03-01',
            note: 'two\nlines\n',
            none: null,
          },
          list: ['a', { name: 'b' }],
        },
      },
    ])
  })

  it('may hold several documents, anchors, Windows line ends and keys said twice', () => {
    expect(values('---\r\na: 1\r\nb:\r\n  c: 2\r\n---\r\na: 2\r\n')).toEqual([{ a: 1, b: { c: 2 } }, { a: 2 }])
    expect(values('base: &one\n  x: 1\nother:\n  y: *one\n')).toEqual([{ base: { x: 1 }, other: { y: { x: 1 } } }])
    expect(values('a: 1\na: 2\nb:\n  c: 3\n')).toEqual([{ a: 2, b: { c: 3 } }])
    expect(values('- name: a\n  owner: Ana\n- name: b\n  owner: Ben\n')).toEqual([
      [
        { name: 'a', owner: 'Ana' },
        { name: 'b', owner: 'Ben' },
      ],
    ])
  })

  it('does not reach the prototype of anything, and runs nothing a tag names', () => {
    const read = values('__proto__:\n  polluted: true\nconstructor:\n  prototype:\n    polluted: true\n')
    expect(Array.isArray(read) && Object.keys(read[0] as object)).toEqual(['__proto__', 'constructor'])
    expect('polluted' in {}).toBe(false)
    expect(values('a: !!js/function "f"\nb: !Ref Secret\nc:\n  d: 1\n')).toEqual([{ a: 'f', b: 'Secret', c: { d: 1 } }])
  })

  it('that cannot be read says where, without what stands there', () => {
    const secret = ['KRCANARY', 'x9'].join('')
    expect(parseYaml(`a:\n  b: 1\n c: ${secret}\n  d: [1, 2\n`)).toEqual({ kind: 'damaged', line: expect.any(Number) as number })
  })

  it('that would unfold without end is refused', () => {
    const layers = Array.from({ length: 12 }, (_, at) => {
      const before = at === 0 ? 'x' : `*l${at - 1}`
      return `l${at}: &l${at} [${Array.from({ length: 10 }, () => before).join(', ')}]`
    })
    expect(parseYaml(`${layers.join('\n')}\nend:\n  - 1\n`).kind).toBe('damaged')
    const deep = Array.from({ length: 200 }, (_, at) => `${'  '.repeat(at)}a${at}:`).join('\n')
    expect(parseYaml(`${deep} 1\n`).kind).toBe('damaged')
  })

  it.each([
    'Name:\nBot\nFerry',
    'Name,Time\nBot,10:30\nFerry,11:00',
    'Key: value,Owner\nx,y\nz,w',
    'Name|Owner\nBot|Ana',
    '[servers]\nname = "a"',
    'ssh-ed25519 AAAA ana',
  ])('is not what other text is: %j', (text) => {
    expect(parseYaml(text).kind).toBe('other')
  })
})
