import { describe, expect, it } from 'vitest'
import { draftsOf, firstWith, fixtureOf, parsedFixture } from '../fixtures/listed.ts'
import { canary, jsonFile, tableFile } from '../fixtures/tables.ts'
import { importSources } from '../format-list.ts'
import { anthropicKeys } from './anthropic-keys.ts'
import { cloudflareTokens } from './cloudflare-tokens.ts'
import { databricksTokens } from './databricks-tokens.ts'
import { dockerHubTokens } from './docker-hub-tokens.ts'
import { npmTokens } from './npm-tokens.ts'
import { oktaApiTokens } from './okta-api-tokens.ts'
import { sendgridKeys } from './sendgrid-keys.ts'
import { supabaseKeys } from './supabase-keys.ts'
import { twilioKeys } from './twilio-keys.ts'
import { vercelEnvVars } from './vercel-env-vars.ts'
import { wordpressAppPasswords } from './wordpress-app-passwords.ts'
import { workosKeys } from './workos-keys.ts'

const recognised = (file: Parameters<(typeof importSources)[number]['recognise']>[0]) =>
  importSources.filter((source) => source.recognise(file) !== null).map(({ id }) => id)

it('Okta tokens name their user by id only, claim no last use, and know their organisation', () => {
  expect(parsedFixture(oktaApiTokens)).toMatchObject({
    account: 'brackenport.okta.example',
    drafts: [
      {
        key: '00Tbrackenport0001',
        standIns: ['technicalOwner'],
        remarks: ['It may do everything its user may.'],
        facts: {
          name: 'HR sync',
          technicalOwner: 'Okta user 00ubrackenport0001',
          createdOn: '2024-11-09',
          notes: 'It ends when it was not used for 30 days; every use moves the end on.',
        },
        credentials: [{ facts: { expiresOn: '2026-12-11', lastUsedState: 'unknown' } }],
      },
    ],
  })
})

it('Okta writes the time after which a token ends in days or in hours', () => {
  const ends = (tokenWindow: string) => firstWith(oktaApiTokens, { tokenWindow })?.facts.notes
  expect([ends('P7D'), ends('PT720H'), ends('P1D'), ends('P1DT12H')]).toEqual(
    [7, 30, 'day', 'P1DT12H'].map(
      (time) =>
        `It ends when it was not used for ${typeof time === 'number' ? `${time} days` : time === 'day' ? 'a day' : time}; every use moves the end on.`,
    ),
  )
})

it('Cloudflare tokens without an end never expire, and without a last use it is unknown', () => {
  expect(draftsOf(cloudflareTokens)).toMatchObject([
    {
      key: 'ed000000000000000000000000000001',
      remarks: [expect.stringContaining('reaches everything')],
      facts: {
        name: 'DNS',
        status: 'active',
        createdOn: '2024-07-01',
        scopes: ['DNS Read', 'DNS Write'],
        privileges: ['read', 'write'],
        notes: 'Only from certain IP addresses.',
      },
      credentials: [{ facts: { expiresOn: '2027-01-01', lastUsedOn: '2026-01-02', lastRotatedOn: null } }],
    },
    {
      key: 'ed000000000000000000000000000002',
      facts: { status: 'active', scopes: ['not Workers Scripts Write'], privileges: null },
      credentials: [{ facts: { ended: true, neverExpires: false, lastUsedState: 'unknown' } }],
    },
  ])
  expect(parsedFixture(cloudflareTokens, {}, undefined, { result_info: { page: 1, total_pages: 3 } }).partial).toBe(true)
})

it('Anthropic keys tell no end apart from an end they do not tell, and stand under a service account', () => {
  expect(draftsOf(anthropicKeys)).toMatchObject([
    {
      key: 'apikey_bp1',
      facts: {
        name: 'triage',
        status: 'active',
        createdOn: '2025-10-30',
        technicalOwner: null,
        notes: 'In the workspace wrkspc_bp1. Made by user_bp1.',
      },
      credentials: [{ facts: { neverExpires: true, lastUsedState: 'unknown' } }],
    },
    {
      key: 'apikey_bp2',
      facts: { status: 'revoked', notes: 'In the default workspace.' },
      credentials: [{ facts: { neverExpires: false, expiresOn: null } }],
    },
    {
      key: 'svac_bp1',
      nativeIds: ['anthropic-service-account:svac_bp1'],
      facts: { kind: 'service_account', status: 'active' },
      credentials: [
        {
          key: 'apikey_bp3',
          facts: { label: 'collector', status: 'active', expiresOn: '2026-04-01', notes: 'In the default workspace.' },
        },
      ],
    },
  ])
  expect(firstWith(anthropicKeys, { status: 'inactive' })?.facts.status).toBe('disabled')
})

it('Twilio keys are named by the end of their SID where they have no name, and their account stands in the address', () => {
  const uri = `/2010-04-01/Accounts/AC${'0'.repeat(32)}/Keys.json?PageSize=50`
  expect(parsedFixture(twilioKeys, {}, undefined, { uri, next_page_uri: null })).toMatchObject({
    account: `AC${'0'.repeat(32)}`,
    partial: false,
    drafts: [
      {
        key: 'SKbrackenport000000000000000000001',
        facts: { name: 'SMS', createdOn: '2022-06-13' },
        credentials: [{ facts: { lastUsedState: 'unknown', lastRotatedOn: null } }],
      },
      { facts: { name: 'API key …000002', createdOn: '2024-06-13', notes: 'Marked by Twilio: signing.' } },
    ],
  })
  expect(parsedFixture(twilioKeys, {}, undefined, { next_page_uri: uri }).partial).toBe(true)
  expect(
    parsedFixture(twilioKeys, {}, undefined, { meta: { key: 'keys', page: 0, next_page_url: 'https://iam.twilio.example/v1/Keys' } })
      .partial,
  ).toBe(true)
})

it('SendGrid keys of one name stay two and know no dates', () => {
  expect(draftsOf(sendgridKeys)).toMatchObject([
    { key: 'bpKeyId0000000000001', facts: { name: 'shop', createdOn: null, scopes: null } },
    { key: 'bpKeyId0000000000002', facts: { name: 'shop' } },
  ])
})

describe('npm tokens', () => {
  it('are the same as JSON and with tabs', () => {
    const file = tableFile(
      ['key', 'token', 'created', 'readonly', 'CIDR whitelist'],
      [
        ['0'.repeat(120), canary, '2017-10-02T07:52:24.838Z', 'false', ''],
        [`${'0'.repeat(119)}1`, canary, '2024-10-02T07:52:24.838Z', 'true', '192.0.2.1/32'],
      ],
    )
    expect(recognised(file)).toEqual(['npm-tokens'])
    const parsed = npmTokens.parse(file, {})
    expect(parsed).toMatchObject({
      read: 2,
      secretsDropped: 2,
      drafts: [
        { facts: { name: 'npm token …000000', createdOn: '2017-10-02', privileges: ['read', 'write'], notes: null } },
        {
          facts: { privileges: ['read'], scopes: ['read-only'], notes: 'Only from 192.0.2.1/32.' },
          credentials: [{ facts: { expiresOn: null, neverExpires: false, lastUsedState: 'unknown' } }],
        },
      ],
    })
    expect(parsed.drafts).toEqual(draftsOf(npmTokens))
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('count rows nobody could read as failed', () => {
    const file = tableFile(['key', 'token', 'created', 'readonly', 'CIDR whitelist'], [['a1', '', '', 'false', '']])
    if (file.document.kind !== 'table') return expect.unreachable()
    const broken = {
      ...file,
      document: {
        ...file.document,
        table: { ...file.document.table, brokenRows: [{ line: 9, reason: 'The quotation marks in this row do not fit together.' }] },
      },
    }
    expect(npmTokens.parse(broken, {})).toMatchObject({ read: 2, failed: [{ record: 2 }], partial: true })
  })
})

it('Docker Hub tokens are switched on or off whatever their end, and keep no addresses of people', () => {
  const parsed = parsedFixture(dockerHubTokens, {}, undefined, { count: 2, next: null })
  expect(parsed).toMatchObject({
    partial: false,
    drafts: [
      {
        key: 'b0000000-0000-4000-8000-000000000001',
        facts: { name: 'pull', status: 'active', createdOn: '2021-07-20', privileges: ['read'], scopes: ['repo:read'] },
        credentials: [{ facts: { expiresOn: '2021-10-28', status: 'active', lastUsedState: 'unknown' } }],
      },
      {
        key: 'b0000000-0000-4000-8000-000000000002',
        facts: { name: 'org pull', technicalOwner: 'adabp', status: 'disabled' },
        credentials: [{ facts: { neverExpires: true, lastUsedOn: '2026-06-15' } }],
      },
    ],
  })
  expect(JSON.stringify(parsed)).not.toMatch(/192\.0\.2|browser/)
  expect(parsedFixture(dockerHubTokens, {}, undefined, { next: 'https://hub.docker.example/?page=2' }).partial).toBe(true)
  expect(parsedFixture(dockerHubTokens, {}, [{ token_label: 'pull', uuid: 'b1', is_active: true, token: '***' }]).secretsDropped).toBe(0)
})

it('WordPress passwords ask for their user, are the same as CSV and JSON, and keep no hash and no address', () => {
  const file = tableFile(
    ['uuid', 'app_id', 'name', 'password', 'created', 'last_used', 'last_ip'],
    [
      ['a0000000-0000-4000-8000-000000000001', '', 'Shop sync', canary, '1638395006', '1780000000', '192.0.2.78'],
      ['a0000000-0000-4000-8000-000000000002', '', 'Shop sync', canary, '1638395007', '', ''],
    ],
  )
  expect(recognised(file)).toEqual(['wordpress-app-passwords'])
  const parsed = wordpressAppPasswords.parse(file, { account: 'ada' })
  expect(parsed).toMatchObject({
    account: 'ada',
    secretsDropped: 2,
    questions: [{ id: 'account', answer: 'ada' }],
    drafts: [
      {
        key: 'a0000000-0000-4000-8000-000000000001',
        facts: { name: 'Shop sync', kind: 'app_password', technicalOwner: 'ada', createdOn: '2021-12-01' },
        credentials: [{ facts: { type: 'app_password', lastUsedOn: '2026-05-28' } }],
      },
      { credentials: [{ facts: { lastUsedState: 'never' } }] },
    ],
  })
  const withoutColumn = wordpressAppPasswords.parse(
    tableFile(['uuid', 'app_id', 'name', 'created'], [['a1', '', 'Shop sync', '1638395006']]),
    {},
  )
  expect(withoutColumn.drafts[0]?.credentials[0]?.facts.lastUsedState).toBe('unknown')
  expect(JSON.stringify(parsed)).not.toMatch(/192\.0\.2/)
  expect(parsed.drafts).toEqual(draftsOf(wordpressAppPasswords, { account: 'ada' }))
})

it('Vercel variables know their environments, and changing one is not taken for a rotation', () => {
  expect(draftsOf(vercelEnvVars)).toMatchObject([
    {
      key: 'env_brackenport1',
      remarks: [],
      facts: { name: 'SHOP_KEY', environments: ['production', 'staging'], scopes: ['production', 'preview'], createdOn: '2023-11-14' },
      credentials: [{ facts: { lastRotatedOn: null, storage: ['ci_variable_masked'] } }],
    },
    {
      key: 'env_brackenport2',
      remarks: [expect.stringContaining('plain text')],
      facts: { environments: ['development'], notes: 'Only for the branch spring.' },
      credentials: [{ facts: { storage: ['ci_variable_unmasked'] } }],
    },
  ])
  expect(parsedFixture(vercelEnvVars).warnings).toEqual([expect.stringContaining('“comment”')])
  expect(firstWith(vercelEnvVars, { type: 'system' })?.providerManaged).toBe(true)
})

it('Databricks tokens belong to their maker; -1 is no end and an empty comment no name', () => {
  expect(draftsOf(databricksTokens)).toMatchObject([
    {
      key: 'db0001',
      facts: { name: 'nightly job', technicalOwner: 'ada@brackenport.example', createdOn: '2021-07-14' },
      credentials: [{ facts: { type: 'personal_token', expiresOn: '2021-10-12', neverExpires: false } }],
    },
    {
      key: 'db0002',
      remarks: ['It never expires.'],
      facts: { name: 'Personal access token …db0002' },
      credentials: [{ facts: { expiresOn: null, neverExpires: true } }],
    },
  ])
  expect(firstWith(databricksTokens, { comment: `password: ${canary}` })?.facts.name).toBe('Personal access token …db0001')
})

it('WorkOS keys belong to their organisation, their user only by id', () => {
  expect(parsedFixture(workosKeys, {}, undefined, { list_metadata: { before: null, after: null } })).toMatchObject({
    account: 'org_bp1',
    partial: false,
    drafts: [
      {
        key: 'api_key_bp1',
        facts: { name: 'Live', account: 'org_bp1', scopes: ['posts:read'], notes: null },
        credentials: [{ facts: { lastUsedState: 'unknown', neverExpires: false } }],
      },
      {
        facts: { notes: 'Belongs to the WorkOS user user_bp1.' },
        credentials: [{ facts: { lastUsedOn: '2026-01-01', neverExpires: true } }],
      },
    ],
  })
  expect(parsedFixture(workosKeys, {}, undefined, { list_metadata: { after: 'api_key_bp2' } }).partial).toBe(true)
  const { obfuscated_value: _hint, ...withoutHint } = fixtureOf(workosKeys).entries[0] ?? {}
  expect(workosKeys.recognise(jsonFile({ data: [{ ...withoutHint, object: 'api_key' }] }))).not.toBeNull()
})

it('Supabase keys without an id are known by their project and name', () => {
  expect(draftsOf(supabaseKeys, { account: 'refbrackenport' })).toMatchObject([
    {
      key: 'key-bp-1',
      remarks: [expect.stringContaining('passes all access rules')],
      facts: { name: 'server', account: 'refbrackenport', externalId: 'key-bp-1', createdOn: '2026-07-01', scopes: ['secret'] },
    },
    {
      key: 'refbrackenport/legacy/anon',
      remarks: [],
      facts: { externalId: 'refbrackenport/legacy/anon', createdOn: null, notes: 'Made to be seen in web pages.' },
    },
    { key: 'refbrackenport/legacy/service_role', remarks: [expect.stringContaining('passes all access rules')] },
  ])
  expect(draftsOf(supabaseKeys)[1]).toMatchObject({ key: 'legacy/anon', facts: { externalId: null } })
  const whole = jsonFile([{ name: 'anon', api_key: canary }])
  expect(recognised(whole)).toEqual(['supabase-keys'])
  expect(supabaseKeys.parse(whole, {})).toMatchObject({ secretsDropped: 1, warnings: [expect.stringContaining('plain secrets')] })
})
