import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, samples, test, today } from './fixtures/app.ts'
import { deserted, json, keyroster, startKeyroster } from './fixtures/command-line.ts'

const aws = join(samples, '1-aws-credential-report.csv')
const google = join(samples, '2-google-accessed-apps.csv')
const entra = join(samples, '3-entra-applications.json')

type Imported = Readonly<{
  file: string
  source: string | null
  records: Record<string, number>
  identities: Record<string, number>
  credentials: Record<string, number>
  skipped: { record: number; reason: string }[]
}>
type Listed = Readonly<{ identities: readonly Readonly<{ name: string; credentials: readonly Record<string, unknown>[] }>[] }>

test('the words of the command line keep their promises', ({ vaultPath, folder }) => {
  expect(keyroster(vaultPath, ['list']).code).toBe(1)
  expect(keyroster(vaultPath, ['init', '--company', 'Fernhollow Supplies']).code).toBe(0)
  expect(keyroster(vaultPath, ['init']).code).toBe(1)

  const dry = keyroster(vaultPath, ['import', aws, '--dry-run', '--json'])
  expect(json<Imported[]>(dry)[0]?.identities).toEqual({ new: 9, changed: 0, same: 0, gone: 0 })
  expect(json<Listed>(keyroster(vaultPath, ['list', '--json'])).identities).toEqual([])

  const imported = keyroster(vaultPath, ['import', aws, google, entra, '--json'])
  expect(imported.code).toBe(0)
  const files = json<Imported[]>(imported)
  expect(files.map(({ source, records }) => [source, records])).toEqual([
    ['aws-iam-credential-report', { read: 12, imported: 9, skipped: 3, failed: 0 }],
    ['google-accessed-apps', { read: 9, imported: 9, skipped: 0, failed: 0 }],
    ['entra-applications', { read: 5, imported: 5, skipped: 0, failed: 0 }],
  ])
  expect(files[0]?.skipped).toHaveLength(3)
  expect(json<Imported[]>(keyroster(vaultPath, ['import', aws, '--json']))[0]?.identities).toEqual({ new: 0, changed: 0, same: 9, gone: 0 })

  const listed = json<Listed>(keyroster(vaultPath, ['list', '--json'])).identities
  expect(listed).toHaveLength(23)
  expect(listed[0]).toMatchObject({
    name: 'backup-nightly',
    kind: 'service_account',
    provider: 'aws',
    technicalOwner: null,
    purpose: null,
    environments: null,
    privileges: null,
  })
  expect(listed[0]?.credentials[0]).toMatchObject({
    type: 'access_key',
    class: 'static',
    lastUsedState: 'used',
    lastUsedOn: '2026-11-20',
    nextRotationOn: '2026-12-01',
    neverExpires: true,
    storage: null,
  })

  const due = keyroster(vaultPath, ['due', '--json'])
  expect(due.code).toBe(3)
  expect(json<{ overdue: number }>(due).overdue).toBeGreaterThan(3)

  for (const ending of ['html', 'csv', 'json']) {
    const out = join(folder, `report.${ending}`)
    expect(keyroster(vaultPath, ['report', '--out', out]).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain('old-agency-upload')
  }
  const pdf = join(folder, 'report.pdf')
  expect(keyroster(vaultPath, ['report', '--out', pdf]).code).toBe(0)
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
})

test('findings, people and agents are there for scripts and for people', ({ vaultPath, folder }) => {
  keyroster(vaultPath, ['init'])
  const list = join(folder, 'list.csv')
  writeFileSync(list, 'Name,Kind,Technical owner\nHelper,AI agent,Maya Lindqvist\nTill printer,API key,\n')
  expect(keyroster(vaultPath, ['import', list, '--source', 'generic-csv']).code).toBe(0)

  const found = keyroster(vaultPath, ['findings', '--json'])
  expect([found.code, found.err]).toEqual([0, ''])
  const { findings, counts, ...rest } = json<{ findings: readonly Record<string, unknown>[]; counts: Record<string, number> }>(found)
  expect(rest).toEqual({})
  for (const finding of findings)
    expect(Object.keys(finding)).toEqual([
      'rule',
      'severity',
      'identityId',
      'credentialId',
      'state',
      'message',
      'openedOn',
      'controls',
      'owasp',
    ])
  expect(findings.find(({ rule, state }) => rule === 'OWN-01' && state === 'fail')).toMatchObject({
    credentialId: null,
    message: 'Nobody is named as its owner.',
    openedOn: today,
    owasp: ['NHI1:2025'],
  })
  const failing = findings.filter(({ state }) => state === 'fail')
  expect(findings.slice(0, failing.length)).toEqual(failing)
  for (const severity of ['critical', 'high', 'medium', 'low', 'info'])
    expect([severity, counts[severity]]).toEqual([severity, failing.filter((finding) => finding['severity'] === severity).length])
  expect(counts['unknown']).toBe(findings.length - failing.length)
  expect(keyroster(vaultPath, ['findings']).out.trim().split('\n')).toHaveLength(failing.length + 1)

  expect(json<{ people: unknown[] }>(keyroster(vaultPath, ['people', '--json'])).people).toMatchObject([
    { name: 'Maya Lindqvist', owns: 1 },
  ])
  expect(keyroster(vaultPath, ['people']).out).toContain('Maya Lindqvist\tnot known whether here\t\towns 1')
  expect(json<{ agents: unknown[] }>(keyroster(vaultPath, ['agents', '--json'])).agents).toMatchObject([
    {
      name: 'Helper',
      owner: 'Maya Lindqvist',
      tools: null,
      reach: expect.stringMatching(/^What Helper can do without a person is unknown: nobody wrote down its tools, /),
      gapsClosed: 0,
    },
  ])
  expect(keyroster(vaultPath, ['agents']).out).toContain('0 of 6 gaps closed')

  for (const command of ['findings', 'people', 'agents']) {
    expect(keyroster(vaultPath, [command], { KEYROSTER_PASSPHRASE: 'eight calm otters swim' }).code).toBe(4)
    const misused = keyroster(vaultPath, [command, 'list.csv'])
    expect([misused.code, misused.out]).toEqual([2, ''])
    expect(misused.err).toContain(`${command} takes no file: list.csv`)
    expect(misused.err).toContain(`\n  ${command} `)
  }
})

test('exit codes tell scripts what went wrong, and standard output stays clean', ({ vaultPath, folder }) => {
  keyroster(vaultPath, ['init'])
  for (const words of [
    [],
    ['frobnicate'],
    ['import'],
    ['due', '--days', 'many'],
    ['list', '--frob'],
    ['report'],
    ['report', '--out', join(folder, 'x.docx')],
    ['undo-import', 'last', '--dry-run'],
    ['sources', 'extra'],
    ['export', '--out', join(folder, 'x.docx')],
  ]) {
    const result = keyroster(vaultPath, words)
    expect([words, result.code, result.out]).toEqual([words, 2, ''])
  }
  expect(keyroster(vaultPath, ['list'], { KEYROSTER_PASSPHRASE: 'eight calm otters swim' }).code).toBe(4)
  const list = join(folder, 'list.csv')
  writeFileSync(list, 'Foo,Bar\n1,2\n')
  const unknown = keyroster(vaultPath, ['import', list, '--json'])
  expect(unknown.code).toBe(5)
  expect(unknown.err).toContain('Nothing was changed')
  expect(keyroster(vaultPath, ['import', join(folder, 'nowhere.csv')]).code).toBe(5)
  expect(keyroster(vaultPath, ['due'], {}).code).toBe(0)
})

test('a report never replaces the vault, and a failed one leaves what was there', ({ vaultPath, folder }) => {
  keyroster(vaultPath, ['init'])
  for (const ending of ['', '.keys.json', '-wal', '.html']) {
    const result = keyroster(vaultPath, ['report', '--out', `${vaultPath}${ending}`])
    expect([ending, result.code === 0]).toEqual([ending, false])
  }
  expect(keyroster(vaultPath, ['list']).code).toBe(0)
  expect(keyroster(vaultPath, ['report', '--out', join(folder, 'nowhere', 'x.html')]).err).toContain('Nothing was lost')
})

test('two makers of one vault leave one whole vault', async ({ vaultPath }) => {
  const makers = [1, 2, 3].map(() => startKeyroster(vaultPath, ['init']))
  const codes = await Promise.all(makers.map((maker) => new Promise((resolve) => maker.once('close', resolve))))
  expect(codes.filter((code) => code === 0)).toHaveLength(1)
  expect(keyroster(vaultPath, ['list']).code).toBe(0)
})

test('a company name is checked like every other text', ({ vaultPath }) => {
  const token = ['gh', 'p_', 'aB3dE6gH9j'.repeat(4).slice(0, 36)].join('')
  const refused = keyroster(vaultPath, ['init', '--company', token])
  expect(refused.code).toBe(1)
  expect(refused.err).not.toContain(token)
  expect(keyroster(vaultPath, ['init', '--company', 'Fernhollow']).code).toBe(0)
})

test('the passphrase can come from a file', ({ vaultPath, folder }) => {
  const file = join(folder, 'passphrase')
  writeFileSync(file, '\ufeffnine calm otters swim\r\n')
  expect(keyroster(vaultPath, ['init', '--passphrase-file', file]).code).toBe(0)
  expect(keyroster(vaultPath, ['list', '--passphrase-file', file]).code).toBe(0)
  expect(keyroster(vaultPath, ['list']).code).toBe(4)
})

test('a process killed during an import leaves the vault as before or after, never between', async ({ vaultPath, folder }) => {
  test.setTimeout(300_000)
  const big = join(folder, 'big.csv')
  writeFileSync(big, manyUsers(1500))
  keyroster(vaultPath, ['init'])
  const ends = new Set<number>()
  // Killed later each time, until both ends were met: how long an import takes depends on the machine and on what else it does.
  for (let round = 0; round < 14 || (ends.size < 2 && round < 40); round += 1) {
    const copy = mkdtempSync(join(tmpdir(), 'keyroster-kill-'))
    const path = join(copy, 'v.keyroster')
    copyFileSync(vaultPath, path)
    copyFileSync(`${vaultPath}.keys.json`, `${path}.keys.json`)
    const child = startKeyroster(path, ['import', big])
    const ended = new Promise((resolve) => child.once('close', resolve))
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 300 * 1.15 ** round))])
    child.kill('SIGKILL')
    await ended
    const listed = json<Listed>(keyroster(path, ['list', '--json'])).identities
    ends.add(listed.length)
    expect([0, 1500]).toContain(listed.length)
    expect(listed.flatMap((identity) => identity.credentials)).toHaveLength(listed.length)
    rmSync(copy, { recursive: true })
  }
  // Both ends were met, so the kills fell where they matter.
  expect([...ends].sort((a, b) => a - b)).toEqual([0, 1500])
})

test('a secret in a file is found nowhere afterwards', ({ vaultPath, folder }) => {
  const canary = 'KRC' + 'ANARY'
  const poisoned = join(folder, 'apps.json')
  const app = {
    appId: '42000000-feed-4000-8000-000000000009',
    displayName: 'Payroll',
    id: 'x',
    signInAudience: 'AzureADMyOrg',
    requiredResourceAccess: [],
    keyCredentials: [
      {
        keyId: '42000000-c0de-4000-8000-000000000008',
        displayName: 'cert',
        startDateTime: '2026-01-01T00:00:00Z',
        endDateTime: '2027-01-01T00:00:00Z',
        key: canary,
        customKeyIdentifier: canary,
      },
    ],
  }
  writeFileSync(
    poisoned,
    JSON.stringify([
      {
        ...app,
        passwordCredentials: [
          {
            keyId: '42000000-c0de-4000-8000-000000000009',
            displayName: null,
            startDateTime: '2026-01-01T00:00:00Z',
            endDateTime: '2027-01-01T00:00:00Z',
            secretText: canary,
            hint: canary.slice(0, 3),
          },
        ],
      },
    ]),
  )
  const list = join(folder, 'list.csv')
  writeFileSync(list, `Name,Password,Token,Notes\nZapwire,${canary},${canary},${canary}\n`)
  keyroster(vaultPath, ['init'])
  const results = [
    keyroster(vaultPath, ['import', poisoned, '--json']),
    keyroster(vaultPath, ['import', list, '--source', 'generic-csv', '--json']),
    keyroster(vaultPath, ['list', '--json']),
  ]
  for (const ending of ['html', 'csv', 'json', 'pdf']) keyroster(vaultPath, ['report', '--out', join(folder, `report.${ending}`)])
  for (const result of results) {
    expect(result.code).toBe(0)
    expect(result.out + result.err).not.toContain(canary)
  }
  rmSync(poisoned)
  rmSync(list)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) expect(readFileSync(join(file.parentPath, file.name)).includes(canary), file.name).toBe(false)
})

test('help is an answer, and needs no vault', ({ vaultPath }) => {
  for (const words of [['--help'], ['-h'], ['--help', '--bogus']]) {
    const result = keyroster(vaultPath, words)
    expect([words, result.code, result.err]).toEqual([words, 0, ''])
    expect(result.out).toContain('Usage: keyroster <command> [options]')
  }
  for (const command of ['init', 'import', 'undo-import', 'sources', 'export', 'list', 'due', 'findings', 'people', 'agents', 'report'])
    for (const ask of ['--help', '-h']) {
      const result = keyroster(vaultPath, [command, ask])
      expect([command, result.code, result.err]).toEqual([command, 0, ''])
      expect(result.out).toContain(`Usage: keyroster ${command}`)
    }
  const unknown = keyroster(vaultPath, ['frobnicate', '--help'])
  expect([unknown.code, unknown.out]).toEqual([2, ''])
  expect(unknown.err).toContain('There is no command “frobnicate”.')
  expect(existsSync(vaultPath)).toBe(false)
})

test('the formats are listed without a vault, and without the key of one', ({ vaultPath }) => {
  type Sources = Readonly<{
    sources: readonly Readonly<{ id: string; lastImportedOn: string | null }>[]
    imports: readonly unknown[] | null
  }>
  const none = keyroster(vaultPath, ['sources', '--json'])
  expect(none.code).toBe(0)
  expect(none.err).toContain('There is no vault at')
  expect(json<Sources>(none).imports).toBeNull()
  expect(keyroster(vaultPath, ['sources']).out).toContain('github-audit-log\t')
  expect(existsSync(vaultPath)).toBe(false)

  keyroster(vaultPath, ['init'])
  keyroster(vaultPath, ['import', aws])
  const open = json<Sources>(keyroster(vaultPath, ['sources', '--json']))
  expect(open.imports).toHaveLength(1)
  expect(open.sources.map(({ id }) => id)).toEqual(json<Sources>(none).sources.map(({ id }) => id))
  expect(open.sources.filter(({ lastImportedOn }) => lastImportedOn !== null)).toHaveLength(1)

  expect(keyroster(vaultPath, ['sources'], { KEYROSTER_PASSPHRASE: 'eight calm otters swim' }).code).toBe(4)
})

test('a reader that goes away ends the command quietly', async ({ vaultPath, folder }) => {
  keyroster(vaultPath, ['init'])
  const list = join(folder, 'users.csv')
  writeFileSync(list, manyUsers(400))
  expect(keyroster(vaultPath, ['import', list]).code).toBe(0)
  // More than a pipe holds, so that the command is still writing when its reader leaves.
  expect(keyroster(vaultPath, ['list', '--json']).out.length).toBeGreaterThan(4 * 65_536)

  const out = join(folder, 'inventory.csv')
  for (const [words, code] of [
    [['list', '--json'], 0],
    [['due', '--days', '999', '--today', '2027-06-01', '--json'], 3],
    [['export', '--out', out], 0],
    [['--help'], 0],
  ] as const) {
    for (const stream of ['stdout', 'stderr'] as const) {
      const result = await deserted(vaultPath, words, stream)
      expect([words, stream, result]).toEqual([words, stream, { code, signal: null, err: '' }])
    }
  }
  expect(readFileSync(out, 'utf8').trim().split('\n').length).toBeGreaterThan(400)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])

  const refused = await deserted(vaultPath, ['frobnicate'], 'stderr')
  expect([refused.code, refused.signal]).toEqual([2, null])
})

test('an unknown vault file is refused and kept', ({ vaultPath }) => {
  keyroster(vaultPath, ['init'])
  writeFileSync(vaultPath, readFileSync(vaultPath).subarray(0, 30_000))
  const result = keyroster(vaultPath, ['list'])
  expect(result.code).toBe(1)
  expect(result.err).toContain('damaged')
  expect(existsSync(vaultPath)).toBe(true)
})

function manyUsers(count: number): string {
  const [header] = readFileSync(aws, 'utf8').split('\n')
  const users = Array.from(
    { length: count },
    (_, at) =>
      `user-${at},arn:aws:iam::424200424200:user/user-${at},2024-01-09T09:00:00Z,false,N/A,N/A,N/A,false,true,2026-08-30T09:05:00Z,2026-11-20T04:00:00Z,N/A,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A`,
  )
  return [header, ...users].join('\n')
}
