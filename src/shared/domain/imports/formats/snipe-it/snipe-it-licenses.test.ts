import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canary, fakeSecret, tableFile } from '../fixtures/tables.ts'
import { expectCounted, expectNoSecret } from '../testing/hunt.ts'
import { snipeItLicenses } from './snipe-it-licenses.ts'

const exported =
  'id,Company,Name,Serial Number,Purchase Date,Purchase Cost,Order Number,Licenses available,Seats,Created By,Depreciation,Updated at,Deleted at,Email,Fully Depreciated,Supplier,Expiration Date,Purchase Order Number,Termination Date,Maintained,Manufacturer,Category,Min. QTY,Reassignable,Notes,Created At'.split(
    ',',
  )
const template =
  'Full Name,Email,Username,Item name,serial number,Category,manufacturer,purchase date,purchase cost,purchase order,order number,Licensed To Name,Licensed to Email,expiration date,maintained,reassignable,seats,company,supplier,notes'.split(
    ',',
  )
const row = (headers: readonly string[], cells: Readonly<Record<string, string>>) => headers.map((header) => cells[header] ?? '')
const licence = row(exported, {
  id: '7',
  Company: 'Harborlight',
  Name: 'Slack',
  'Serial Number': canary,
  'Purchase Date': '2024-01-02',
  Email: 'ana@firm.example',
  'Termination Date': '2027-05-06',
  Manufacturer: 'Slack',
  Category: 'Chat',
  Notes: canary,
})
const parse = (headers: readonly string[], ...rows: readonly (readonly string[])[]) => snipeItLicenses.parse(tableFile(headers, rows), {})

describe('the licences of Snipe-IT', () => {
  it('are recognised as export, as template and as export in another language', () => {
    const translated = exported
      .with(1, 'Firma')
      .with(2, 'Name')
      .with(3, 'Produktschlüssel')
      .with(7, 'Verfügbare Lizenzen')
      .with(20, 'Hersteller')
    for (const headers of [exported, template, translated]) expect(snipeItLicenses.recognise(tableFile(headers, []))).not.toBeNull()
    expect(snipeItLicenses.recognise(tableFile(translated.with(7, 'Anderes'), []))).toBeNull()
    expect(snipeItLicenses.recognise(tableFile(['id', 'Name'], []))).toBeNull()
    const parsed = parse(translated, licence)
    expect(parsed.drafts[0]?.facts).toMatchObject({ name: 'Slack', provider: 'slack' })
    expectNoSecret(parsed)
  })

  it('are offered and never taken by themselves, without the product key', () => {
    const parsed = parse(exported, licence, row(exported, { id: '8', Name: 'Old', 'Deleted at': '2024-01-01' }), row(exported, { id: '9' }))
    expect(parsed).toMatchObject({
      read: 3,
      drafts: [
        {
          key: '7',
          leftOut: expect.stringContaining('licence') as unknown,
          facts: {
            provider: 'slack',
            technicalOwner: 'ana@firm.example',
            externalId: 'snipe-it:7',
            notes: 'Category: Chat. Company: Harborlight.',
          },
          credentials: [{ facts: { createdOn: '2024-01-02', expiresOn: '2027-05-06' } }],
        },
      ],
      skipped: [{ reason: 'deleted in Snipe-IT' }],
      failed: [{ reason: 'it has no name' }],
    })
    expect(parsed.secretsDropped).toBe(2)
    expectNoSecret(parsed)
    expectCounted(parsed)
  })

  it('have American dates in the template unless a date proves otherwise', () => {
    const at = (...days: readonly string[]) =>
      parse(
        template,
        ...days.map((day, index) => row(template, { 'Item name': `L${index}`, 'expiration date': day, 'serial number': canary })),
      ).drafts.map(({ credentials }) => credentials[0]?.facts.expiresOn)
    expect(at('05/04/2027')).toEqual(['2027-05-04'])
    expect(at('05/04/2027', '31/12/2027')).toEqual(['2027-04-05', '2027-12-31'])
    expect(at('2027-05-04', '')).toEqual(['2027-05-04', null])
  })

  it('give away nothing and are all counted, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.nat(exported.length - 1), fc.oneof(fc.constantFrom('', fakeSecret), fc.string()), (column, cell) => {
        const parsed = parse(exported, licence.with(column, cell))
        expectNoSecret(column === 2 ? parse(exported, licence) : parsed)
        expectCounted(parsed)
      }),
    )
  })
})
