import { describe, expect, it } from 'vitest'
import { benignCells } from './benign-cells.ts'
import { freshLines } from './fresh-lines.ts'
import { heldBackLines } from './held-back-lines.ts'
import { laterOfficeLines } from './later-office-lines.ts'
import { officeLines } from './office-lines.ts'
import { tunedLines } from './tuned-lines.ts'

describe('the corpus of the secret gate', () => {
  it.each([
    ['tuned', tunedLines, 30],
    ['held back', heldBackLines, 30],
    ['from offices', officeLines, 15],
    ['from offices, later', laterOfficeLines, 10],
    ['in batches', freshLines, 8],
  ])('has enough lines of every verdict: %s', (_, lines, fewest) => {
    expect(lines.length).toBeGreaterThanOrEqual(150)
    for (const verdict of ['keep', 'cut', 'drop'])
      expect(lines.filter((line) => line.verdict === verdict).length).toBeGreaterThanOrEqual(fewest)
    for (const { verdict, secrets } of lines) expect(secrets.length > 0).toBe(verdict !== 'keep')
  })

  it('has no line in two parts', () => {
    const texts = [...tunedLines, ...heldBackLines, ...officeLines, ...laterOfficeLines, ...freshLines].map(({ text }) => text)
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  it('makes the same benign cells of the same seed, and other ones of another', () => {
    const cells = benignCells(5000, 1)
    expect(benignCells(5000, 1)).toEqual(cells)
    expect(benignCells(5000, 2)).not.toEqual(cells)
    expect(cells.filter((cell) => cell === '' || /[{}](?!["])/.test(cell.replace(/\$\{\w+\}/g, '')))).toEqual([])
    expect(new Set(cells).size).toBeGreaterThan(2500)
  })
})
