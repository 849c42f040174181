import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestContext, type TestContext } from '../testing/test-context.ts'
import { readCommandWords } from './command-words.ts'
import { runImport } from './import-command.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

/** What importing a file with this text prints, and its exit code. */
async function imported(text: string, ...words: readonly string[]) {
  const path = join(context.folder, 'given.txt')
  writeFileSync(path, text)
  const { json, lines, code } = await runImport(readCommandWords(['import', path, ...words], {}), context)
  const [result] = json as readonly Readonly<Record<string, unknown>>[]
  return { result, lines, code }
}

const secret = ['KR', 'CANARY'].join('')
const logins = [
  'url,username,password,totp,extra,name,grouping,fav',
  `https://shop.example,ana@firm.example,${secret},,,Webshop admin,Team,0`,
  `https://bank.example,ben@firm.example,${secret},,,Bank,Team,0`,
  `https://api.mail.example,svc-mail,${secret},,,Mail API key,Ops,0`,
  `http://sn,,,,"door 1234 ${secret}",Alarm,Team,0`,
].join('\n')

describe('importing on the command line', () => {
  it('gives every entry of a vault that is not taken its reason, and says how to take it', async () => {
    const { result, lines, code } = await imported(logins)
    const own = 'Looks like a person’s own login. Tick it if a program or a device uses it.'
    expect(code).toBe(0)
    expect(result).toMatchObject({
      records: { read: 4, imported: 1, skipped: 3, failed: 0 },
      skipped: [
        { record: 1, reason: own },
        { record: 2, reason: own },
        { record: 4, reason: 'a secure note' },
      ],
    })
    expect(lines).toContain('  note: 2 entries were not taken because they look like people’s own. Take them as well with --select all.')
    expect(JSON.stringify({ result, lines })).not.toContain(secret)
  })

  it('takes them with --select all, and says nothing of it then', async () => {
    const { result, lines } = await imported(logins, '--select', 'all')
    expect(result).toMatchObject({ records: { read: 4, imported: 3, skipped: 1 }, skipped: [{ record: 4 }] })
    expect(lines.join()).not.toContain('--select')
  })

  it('ends with 5 where every record failed', async () => {
    const withoutId = { name: 'dns', policies: [], issued_on: '2026-01-01T00:00:00Z' }
    expect(await imported(JSON.stringify([withoutId, withoutId]))).toMatchObject({
      code: 5,
      result: { source: 'cloudflare-tokens', records: { read: 2, imported: 0, failed: 2 } },
    })
    expect((await imported(JSON.stringify([withoutId, { ...withoutId, id: 'a1' }]))).code).toBe(0)
  })

  it.each([
    ['{"serial":1,"lineage":"x","meta":{},"encrypted_data":"eA==","encryption_version":"v0"}'],
    ['<table><tr><td>Name</td></tr></table>'],
    ['---\nname: a\n'],
  ])('ends with 5 for %s', async (text) => {
    expect((await imported(text)).code).toBe(5)
  })
})
