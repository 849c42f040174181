import { describe, expect, it } from 'vitest'
import { commands, options, optionsOf } from './command-table.ts'
import { commandHelp, helpAsked, usage } from './help.ts'
import { isForCommandLine } from './run.ts'

describe('help', () => {
  it.each([
    [['--help'], null],
    [['-h'], null],
    [['--vault', 'v', '--help'], null],
    [['list', '--help'], 'list'],
    [['list', '-h'], 'list'],
    [['--help', 'list'], 'list'],
    [['--vault', 'list', 'due', '--help'], 'due'],
    [['import', '--help', '--bogus'], 'import'],
    [['report', '--out', 'x.pdf', '-h'], 'report'],
    [['frobnicate', '--help'], 'frobnicate'],
    [['list'], undefined],
    [['list', '--bogus'], undefined],
    [['--vault'], undefined],
    [['import', '--', '--help'], undefined],
    [[], undefined],
  ])('is asked for by %j: %s', (words, asked) => {
    expect(helpAsked(words)).toBe(asked)
  })

  it.each([
    [['--help'], true],
    [['-h'], true],
    [['due', '--help'], true],
    [['due'], true],
    [['--demo', '--help'], true],
    [['--demo'], false],
    [['--vault', 'file.keyroster', '--today', '2026-11-01'], false],
    [[], false],
  ])('is an answer of the packaged app without a window: %j %s', (words, forCommandLine) => {
    expect(isForCommandLine(words)).toBe(forCommandLine)
  })

  it('names every command and every option that belongs to all of them', () => {
    for (const command of commands) expect(usage).toContain(`\n  ${command} `)
    for (const [name] of optionsOf(null)) expect(usage).toContain(`--${name}`)
    for (const line of usage.split('\n')) expect(line.length).toBeLessThan(140)
  })

  it.each(commands)('of %s names what it takes and nothing that it refuses', (command) => {
    const text = commandHelp(command)
    expect(text).toMatch(new RegExp(`^Usage: keyroster ${command}(?: |\n)`))
    const taken = [...optionsOf(null), ...optionsOf(command)].map(([name]) => name)
    for (const name of Object.keys(options))
      expect([name, new RegExp(`^  --${name}(?=[ ,])`, 'm').test(text)]).toEqual([name, taken.includes(name)])
    for (const [name] of optionsOf(command)) expect(text.split('\n\n')[0]).toContain(`--${name}`)
    expect(text).toContain('Exit codes: 0 done')
  })
})
