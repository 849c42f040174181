import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestContext, type TestContext } from '../testing/test-context.ts'
import { everythingWritten, runWords, vaultRows } from '../testing/written-by-commands.ts'

let context: TestContext
let folder: string
beforeEach(async () => {
  context = await openTestContext()
  folder = join(context.folder, 'files')
  mkdirSync(folder)
})
afterEach(() => {
  context.remove()
})

const run = (...words: readonly string[]) => runWords(context, ...words)
const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const csv = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')

describe('a table with passwords written into its cells', () => {
  const marker = 'KRCANARY' + '-k7q'
  const register = csv(
    ['Name', 'Provider', 'System', 'Owner', 'Purpose', 'Room'],
    ['svc_fax', 'Mailwell', 'fax01', 'Ben', `Fax, password ${marker}, do not change`, 'B2'],
    [`svc_nas (pw: ${marker})`, 'NAS', `nas01, pw: ${marker}`, `Ben, PIN: ${marker}`, 'Password changed in May by Ana', 'B3'],
    [`Passwort: ${marker}`, 'Scanner', 'scan01', 'Ana', `login svc_scan / ${marker}`, `Schrank, Kennwort ${marker}`],
    [`svc_mail / ${marker}`, 'Mailwell', 'token expires 2027-01-01', 'Ana', 'Kennwort liegt im Tresor', 'B4'],
  )

  it('keeps every record and every sentence without its secret, and says in which rows they were', async () => {
    const outcome = await run('import', file('register.csv', register), '--source', 'generic-csv', '--json')
    const [{ records, warnings }] = outcome.json as readonly [{ records: object; warnings: readonly string[] }]
    expect(records).toEqual({ read: 4, imported: 4, skipped: 0, failed: 0 })
    expect(warnings.join('\n')).toContain('rows 2, 3, 4 and 5')
    expect(warnings.join('\n')).toContain('The name in row 4')
    expect(warnings.join('\n')).toContain('8 cells')
    const { identities } = (await run('list')).json as {
      identities: readonly { name: string; system: string | null; purpose: string | null }[]
    }
    const told = identities.map(({ name, system, purpose }) => [name, system, purpose])
    expect(told).toHaveLength(4)
    expect(told).toEqual(
      expect.arrayContaining([
        ['svc_fax', 'fax01', 'Fax, do not change'],
        ['svc_nas', 'nas01', 'Password changed in May by Ana'],
        ['Row 4', 'scan01', 'login svc_scan'],
        ['svc_mail', 'token expires 2027-01-01', 'Kennwort liegt im Tresor'],
      ]),
    )
    expect(await everythingWritten(context)).not.toContain(marker)
    expect(JSON.stringify(outcome)).not.toContain(marker)
  })

  it('changes nothing the second time', async () => {
    await run('import', file('register.csv', register), '--source', 'generic-csv')
    const [again] = (await run('import', file('register.csv', register), '--source', 'generic-csv', '--json')).json as readonly object[]
    expect(again).toMatchObject({ identities: { new: 0, changed: 0, same: 4, gone: 0 } })
  })

  it('writes nothing of them anywhere, whichever column and words they stand in', async () => {
    const headings = ['Name', 'System', 'Owner', 'Account', 'Purpose', 'Notes', 'Environment', 'Scopes', 'Status', 'Something else']
    const row = fc.tuple(fc.nat(headings.length - 1), written, fc.integer({ min: 1000, max: 9999 }))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (cells) => {
        const rows = cells.map(([column, words, figure], at) =>
          headings.map((_, index) => (index === column ? words.replace('{s}', `${canary}${figure}`) : index === 0 ? `svc_${at}` : '')),
        )
        const outcome = await run('import', file('any.csv', csv(headings, ...rows)), '--source', 'generic-csv', '--json')
        expect(JSON.stringify(outcome)).not.toContain(canary)
        expect(outcome.json).toMatchObject([{ records: { read: rows.length, failed: 0 } }])
        expect(vaultRows(context)).not.toContain(canary)
      }),
      { numRuns: 5 },
    )
    expect(await everythingWritten(context)).not.toContain(canary)
  })
})

const canary = 'KRCANARY' + '-z'
const written = fc.constantFrom(
  'Password: {s}',
  'Fax (pw={s})',
  'Drucker, Kennwort {s}, Büro',
  'mot de passe du NAS : {s}',
  'la contraseña es {s}',
  'svc_x / {s}',
  'login svc_x / {s}',
  'PW {s}',
  'Passwort auf {s} geändert',
  'API key: {s}',
  'https://svc:{s}@shop.example/in',
  'curl -u svc:{s} shop.example',
)
