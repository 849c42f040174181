import { describe, expect, it } from 'vitest'
import { benignCells } from './benign-cells.ts'
import { heldBackLines } from './held-back-lines.ts'
import { tunedLines } from './tuned-lines.ts'

describe('the corpus of the secret gate', () => {
  it.each([
    ['tuned', tunedLines],
    ['held back', heldBackLines],
  ])('has enough lines of every verdict: %s', (_, lines) => {
    expect(lines.length).toBeGreaterThanOrEqual(150)
    for (const verdict of ['keep', 'cut', 'drop'])
      expect(lines.filter((line) => line.verdict === verdict).length).toBeGreaterThanOrEqual(30)
    for (const { verdict, secrets } of lines) expect(secrets.length > 0).toBe(verdict !== 'keep')
  })

  it('has no line in both halves', () => {
    const tuned = new Set(tunedLines.map(({ text }) => text))
    expect(heldBackLines.filter(({ text }) => tuned.has(text))).toEqual([])
  })

  it('makes the same benign cells of the same seed, and other ones of another', () => {
    const cells = benignCells(5000, 1)
    expect(benignCells(5000, 1)).toEqual(cells)
    expect(benignCells(5000, 2)).not.toEqual(cells)
    expect(cells.filter((cell) => cell === '' || /[{}](?!["])/.test(cell.replace(/\$\{\w+\}/g, '')))).toEqual([])
    expect(new Set(cells).size).toBeGreaterThan(2500)
  })
})
