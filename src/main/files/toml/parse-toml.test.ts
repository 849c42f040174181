import { describe, expect, it } from 'vitest'
import { parseToml } from './parse-toml.ts'

const value = (text: string) => {
  const parsed = parseToml(text)
  return parsed.kind === 'toml' ? parsed.value : parsed.kind
}

describe('TOML', () => {
  it('is read as the values JSON would hold', () => {
    const text = `# agent settings
model = "gpt-5.1"
[mcp_servers.docs]
command = 'npx'
args = ["-y", "docs-mcp"]
env = { "DOCS_TOKEN" = "x" }
enabled = false
timeout = 2.5
big = 1234567890123456789
[[hooks]]
at = 2026-03-01T10:00:00Z
day = 2026-03-01
time = 07:32:00
local = 2026-03-01T10:00:00
[[hooks]]
many = [
  1, # one
  [2],
]
`
    expect(value(text)).toEqual({
      model: 'gpt-5.1',
      mcp_servers: {
        docs: {
          command: 'npx',
          args: ['-y', 'docs-mcp'],
          env: { DOCS_TOKEN: 'x' },
          enabled: false,
          timeout: 2.5,
          big: '1234567890123456789',
        },
      },
      hooks: [
        { at: '2026-03-01T10:00:00.000Z', day: '2026-03-01', time: '07:32:00.000', local: '2026-03-01T10:00:00.000' },
        { many: [1, [2]] },
      ],
    })
  })

  it('may begin with a table, blank lines, a note or Windows line ends', () => {
    expect(value('\r\n# note\r\n[a."b c".d] # here\r\nx = 1\r\n')).toEqual({ a: { 'b c': { d: { x: 1 } } } })
    expect(value('[[servers]]\nname = "a"')).toEqual({ servers: [{ name: 'a' }] })
  })

  it('does not reach the prototype of anything', () => {
    const read = value('[__proto__]\npolluted = true\n[constructor.prototype]\npolluted = true')
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor'])
    expect('polluted' in {}).toBe(false)
  })

  it.each([
    'Name,Owner\nBot,Ana',
    '[Name]\nBot\nCar',
    '[Name],[Owner]\nBot,Ana',
    '#TYPE Selected.Object\n"Name","Owner"',
    'Name',
    '#Name;Owner\nBot;Ana',
    'a=b;c=d\n1;2',
    '',
    '# only a note',
  ])('is not seen in a table: %j', (text) => {
    expect(value(text)).toBe('other')
  })

  it('that cannot be read is said to be damaged', () => {
    expect(value('[mcp_servers.docs]\ncommand = "npx"\nargs = [')).toBe('damaged')
    expect(value('[a]\nx = 1\nx = 2')).toBe('damaged')
    expect(value(`[a]\nx = ${'['.repeat(5000)}`)).toBe('damaged')
    expect(value(`[${'a.'.repeat(500)}a]\nx = 1`)).toBe('damaged')
  })
})
