import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tunedLines } from '../../shared/domain/values/gate-corpus/tuned-lines.ts'
import { runCheckText } from './check-text-command.ts'
import { readCommandWords } from './command-words.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-text-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function checked(content: string | Uint8Array) {
  const file = join(folder, 'lines.txt')
  writeFileSync(file, content)
  return runCheckText(readCommandWords(['check-text', file, '--json'], {}))
}

describe('check-text', () => {
  it('prints one verdict for each line, in their order, and nothing of the lines', () => {
    const lines = tunedLines.filter(({ text }) => !/[\n\r]/.test(text))
    const verdicts = lines.map(({ verdict }) => verdict)
    const outcome = checked(`${lines.map(({ text }) => text).join('\n')}\n`)
    expect(outcome).toEqual({ json: { verdicts }, lines: verdicts, code: 0 })
    expect(JSON.stringify(outcome)).not.toContain('KRCANARY')
  })

  it.each([
    ['', []],
    ['\n', ['keep']],
    ['Scanner\r\n\r\nPassword: ' + 'hunt' + 'er2' + '\r\n', ['keep', 'keep', 'drop']],
    ['\ufeffScanner, pw: ' + 'hunt' + 'er2', ['cut']],
    [Buffer.from('Türcode ' + '47' + '11' + ', Büro', 'latin1'), ['cut']],
  ])('counts lines as an editor shows them: %j', (content, verdicts) => {
    expect(checked(content).json).toEqual({ verdicts })
  })

  it('refuses what is no text or is not there', () => {
    expect(() => checked(new Uint8Array([0, 1, 2, 0]))).toThrow(/is not a text/)
    expect(() => runCheckText(readCommandWords(['check-text', join(folder, 'none.txt')], {}))).toThrow(/no longer there/)
  })
})
