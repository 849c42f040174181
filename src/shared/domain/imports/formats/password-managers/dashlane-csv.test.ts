import { describe, expect, it } from 'vitest'
import { tableFile } from '../fixtures/tables.ts'
import { dashlaneCsv } from './dashlane-csv.ts'

const recognised = (...rows: readonly (readonly string[])[]) => dashlaneCsv.recognise(tableFile(rows[0] ?? [], rows.slice(1))) !== null
const password = ['s3', 'cret!x'].join('')

describe('five columns without headers', () => {
  it('are older logins where the fourth looks like passwords', () => {
    expect(recognised(['Bank', 'bank.example', 'ana', password, ''], ['Shop', 'https://shop.example', 'ben', `${password}2`, 'x'])).toBe(
      true,
    )
  })

  it.each([
    ['days', '2026-12-20'],
    ['days of a spreadsheet', '20.12.26'],
    ['owners', 'Erika'],
    ['addresses', 'it@harrow.example'],
    ['hosts', 'mail.harrow.example'],
    ['nothing', ''],
  ])('are none where it holds %s', (_, cell) => {
    expect(recognised(['Webshop', 'shop.example', 'Sectigo', cell, 'it'], ['Mail', 'mail.example', 'Sectigo', cell, 'it'])).toBe(false)
  })
})
