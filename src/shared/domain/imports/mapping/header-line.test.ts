import { describe, expect, it } from 'vitest'
import { headerLine } from './header-line.ts'

const lines = (text: string) => text.split('\n').map((line) => line.split(';'))
const body = 'Payroll sync;Sage;Ana;2026-12-13\nStock feed;Shopify;Ben;2027-02-01\nMailer;Mailwell;Ben;'

describe('the line with the headings', () => {
  it.each([
    ['is the first where it is one', `Name;Vendor;Owner;Expires\n${body}`, 0],
    ['stands below a title', `Register of keys\nName;Vendor;Owner;Expires\n${body}`, 1],
    ['stands below a title and a day', `Register of keys;;;\nUpdated:;14/11/2026;;\nName;Vendor;Owner;Expires\n${body}`, 2],
    ['stands below a contact', `Kept by;ana@shop.example\nName;Vendor;Owner;Expires\n${body}`, 1],
    ['stands below groups of columns', `Account;;Access;\nName;Vendor;Owner;Expires\n${body}`, 1],
    ['stands below a full row of groups', `General;General;People;Dates\nName;Vendor;Owner;Expires\n${body}`, 1],
    ['is the first of a list nobody knows', `Colour;Shape;Weight;Taste\n${body}`, 0],
    ['is the first of a file without headings', body, 0],
    ['is the first of a list of one column', 'Tool\nmailer\nbackup', 0],
    ['is the first where a row below sounds like headings', `ClientId;Type;Stage;Since\nabc;Service account;Production;2026-01-01`, 0],
  ])('%s', (_, text, at) => {
    expect(headerLine(lines(text)).at).toBe(at)
  })

  it('takes the word of a group where a heading was left out', () => {
    expect(headerLine(lines(`Name;Vendor;Access;\n;;Owner;Expires\n${body}`)).cells).toEqual(['Name', 'Vendor', 'Owner', 'Expires'])
    expect(headerLine(lines(`Register\nName;;Owner;Expires\n${body}`)).cells).toEqual(['Name', '', 'Owner', 'Expires'])
  })
})
