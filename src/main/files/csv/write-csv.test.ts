import { describe, expect, it } from 'vitest'
import { writeCsv } from './write-csv.ts'

describe('a CSV that leaves the app', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\uff1d1',
    '|cmd',
    '=HYPERLINK("x")',
    "'000123",
  ])('holds no formula: %j', (cell) => {
    expect(writeCsv(['Name'], [[cell]])).toContain(`"'${cell.replaceAll('"', '""')}"`)
  })

  it.each(['backup-script', '2026-11-01', 'a=b', '*.fernhollow.example', ''])('leaves %j as it is', (cell) => {
    expect(writeCsv(['Name'], [[cell]])).toBe(`\ufeff"Name"\r\n"${cell}"\r\n`)
  })
})
