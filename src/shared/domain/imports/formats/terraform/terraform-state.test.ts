import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canary, fakeSecret, jsonFile } from '../fixtures/tables.ts'
import { expectCounted, expectNoSecret, withLeaf } from '../testing/hunt.ts'
import { terraformState } from './terraform-state.ts'

const path = (value: string) => [{ type: 'get_attr', value }]
const resource = (type: string, ...instances: readonly object[]) => ({
  mode: 'managed',
  type,
  name: 'main',
  provider: `provider["registry.example/${type}"]`,
  instances: instances.map((attributes, index) => ({
    schema_version: 0,
    ...(instances.length > 1 ? { index_key: index } : {}),
    attributes,
    sensitive_attributes: [path('secret'), path('value')],
  })),
})
const state = (...resources: readonly unknown[]) => ({
  version: 4,
  terraform_version: '1.9.8',
  serial: 3,
  lineage: '00000000-beef-4000-8000-000000000001',
  outputs: { mail: { value: canary, type: 'string', sensitive: true } },
  resources,
})
const parse = (...resources: readonly unknown[]) => terraformState.parse(jsonFile(state(...resources)), {})
/** The same without outputs. */
const parseBare = (...resources: readonly unknown[]) => terraformState.parse(jsonFile({ ...state(...resources), outputs: {} }), {})
const only = (...resources: readonly unknown[]) => {
  const [draft] = parse(...resources).drafts
  if (draft === undefined) throw new Error('no draft')
  return draft
}
const arn = 'arn:aws:iam::900000000001:user/bots/courier'
const keyId = 'AKIA0000000000000001'
const awsUser = resource('aws_iam_user', { arn, name: 'courier' })
const awsKey = resource('aws_iam_access_key', {
  id: keyId,
  user: 'courier',
  status: 'Active',
  create_date: '2026-08-15T08:00:00Z',
  secret: canary,
  ses_smtp_password_v4: canary,
  encrypted_secret: null,
})
const everything = [
  awsUser,
  awsKey,
  resource('google_service_account_key', {
    id: 'projects/harborlight/serviceAccounts/ocr@harborlight.iam.gserviceaccount.com/keys/0a1b',
    private_key: canary,
    valid_after: '2026-06-01T08:00:00Z',
    valid_before: '9999-12-31T23:59:59Z',
  }),
  resource('azuread_application_password', {
    application_id: '/applications/00000000-feed-4000-8000-000000000001',
    key_id: '00000000-cafe-4000-8000-000000000001',
    display_name: 'prod',
    start_date: '2024-02-20T09:00:00Z',
    end_date: '2027-02-20T09:00:00Z',
    value: canary,
  }),
  resource(
    'github_actions_secret',
    {
      repository: 'portal',
      secret_name: 'DEPLOY',
      plaintext_value: canary,
      encrypted_value: canary,
      created_at: '2022-02-20T08:30:00Z',
      updated_at: '2024-01-01T00:00:00Z',
    },
    {
      repository: 'portal',
      secret_name: 'NPM',
      plaintext_value: canary,
      created_at: '2022-02-20T08:30:00Z',
      updated_at: '2022-02-20T08:30:00Z',
    },
  ),
  resource('tls_private_key', {
    algorithm: 'ED25519',
    private_key_pem: canary,
    private_key_openssh: canary,
    public_key_fingerprint_sha256: 'SHA256:0000',
  }),
  resource('cloudflare_api_token', {
    id: 'cf1',
    name: 'dns',
    status: 'active',
    issued_on: '2025-01-02T00:00:00Z',
    expires_on: '2027-01-02T00:00:00Z',
    value: canary,
  }),
  resource('gitlab_project_access_token', {
    id: '12:34',
    name: 'release',
    scopes: ['api'],
    expires_at: '2027-01-31',
    active: false,
    revoked: false,
    project: '12',
    access_level: 'maintainer',
    token: canary,
  }),
  resource('aws_db_instance', { identifier: 'orders', engine: 'postgres', username: 'orders_admin', password: canary }),
  resource('google_sql_user', { name: 'app', instance: 'main', project: 'harborlight', password: canary }),
  resource('postgresql_role', { name: 'reporter', superuser: true, password: canary, valid_until: 'infinity' }),
  resource('vault_approle_auth_backend_role_secret_id', {
    role_name: 'ci',
    backend: 'approle',
    accessor: 'acc-1',
    secret_id: canary,
    wrapping_token: canary,
  }),
  resource('random_password', { length: 32, result: canary, bcrypt_hash: canary }),
  resource('aws_s3_bucket', { id: 'assets' }),
  { ...resource('aws_iam_access_key', { id: 'AKIA0000000000000009', user: 'looked-up' }), mode: 'data' },
]

describe('a Terraform state', () => {
  it('is recognised by lineage, version and resources; a pointer to a remote state is none', () => {
    expect(terraformState.recognise(jsonFile(state()))).not.toBeNull()
    expect(terraformState.recognise(jsonFile(state(), state()))).not.toBeNull()
    for (const value of [
      { version: 3, serial: 1, lineage: 'x', backend: { type: 's3' } },
      { version: 4, resources: [] },
      [],
      { lineage: 'x', resources: {}, version: 4 },
    ])
      expect(terraformState.recognise(jsonFile(value))).toBeNull()
  })

  it('takes every kind of credential named in the catalogue and nothing else', () => {
    const parsed = parse(...everything)
    expect(parsed.read).toBe(15)
    expect(parsed.drafts).toHaveLength(13)
    expect(parsed.skipped.map(({ record, reason }) => [record, reason])).toEqual([
      [14, 'not a credential'],
      [15, 'only looked up here, not made by this code'],
    ])
    expect(parsed).toMatchObject({ failed: [], partial: false, account: '00000000-beef-4000-8000-000000000001' })
    expect(parsed.secretsDropped).toBeGreaterThan(14)
    expectCounted(parsed)
    expectNoSecret(parsed)
  })

  it('knows the user of an access key and its account from the same state', () => {
    expect(only(awsUser, awsKey)).toMatchObject({
      key: arn,
      nativeIds: [arn, 'aws-user:900000000001/courier'],
      facts: { name: 'courier', account: '900000000001', externalId: arn },
      credentials: [{ key: keyId, facts: { externalId: keyId, status: 'active', createdOn: '2026-08-15', lastRotatedOn: '2026-08-15' } }],
    })
    expect(only(awsKey)).toMatchObject({ facts: { name: 'courier', account: null, externalId: null }, nativeIds: [] })
    expect(
      only(awsKey, {
        ...resource('aws_iam_access_key', { id: 'AKIA0000000000000002', user: 'courier', status: 'Inactive' }),
        name: 'second',
      }),
    ).toMatchObject({ records: [1, 2], credentials: [{ facts: { status: 'active' } }, { facts: { status: 'disabled' } }] })
  })

  it('takes users, roles, service accounts and key pairs without a key, and never calls a key of theirs gone', () => {
    const parsed = parseBare(
      awsUser,
      resource('aws_iam_role', { arn: 'arn:aws:iam::900000000001:role/deploy', name: 'deploy' }),
      resource('aws_key_pair', { arn: 'arn:aws:ec2:eu-west-1:900000000001:key-pair/box', key_pair_id: 'key-0a1', key_name: 'box' }),
      resource('google_service_account', { email: 'ocr@harborlight.iam.gserviceaccount.com', project: 'harborlight' }),
      resource('azurerm_user_assigned_identity', { name: 'id-shop', client_id: 'C-1', principal_id: 'P-1' }),
      resource('kubernetes_service_account', { id: 'shop/backup' }),
    )
    expect(parsed).toMatchObject({ skipped: [], failed: [], warnings: [], secretsDropped: 0 })
    expect(
      parsed.drafts.map(({ facts, nativeIds, credentials, credentialsUntold }) => [
        facts.name,
        facts.kind,
        nativeIds,
        credentials,
        credentialsUntold,
      ]),
    ).toEqual([
      ['courier', 'service_account', [arn, 'aws-user:900000000001/courier'], [], true],
      ['deploy', 'cloud_role', ['arn:aws:iam::900000000001:role/deploy'], [], true],
      ['box', 'ssh_key', [], [], true],
      ['ocr@harborlight.iam.gserviceaccount.com', 'service_account', ['gcp-email:ocr@harborlight.iam.gserviceaccount.com'], [], true],
      ['id-shop', 'cloud_role', ['entra-app:c-1', 'entra-object:p-1'], [], true],
      ['shop/backup', 'service_account', [], [], true],
    ])
  })

  it('that is empty is called empty, without talk of secrets', () => {
    expect(parseBare().warnings).toEqual(['This state is empty: it holds no resources.'])
  })

  it('reads each kind by its own ids and dates', () => {
    const drafts = new Map(parse(...everything).drafts.map((draft) => [draft.facts.name, draft]))
    expect(drafts.get('ocr@harborlight.iam.gserviceaccount.com')).toMatchObject({
      facts: { account: 'harborlight' },
      nativeIds: ['gcp-email:ocr@harborlight.iam.gserviceaccount.com'],
      credentials: [{ key: '0a1b', facts: { neverExpires: true, expiresOn: null, createdOn: '2026-06-01' } }],
    })
    expect(drafts.get('Entra application 00000000-feed-4000-8000-000000000001')).toMatchObject({
      nativeIds: ['entra-object:00000000-feed-4000-8000-000000000001'],
      credentials: [{ facts: { label: 'prod', expiresOn: '2027-02-20', externalId: '00000000-cafe-4000-8000-000000000001' } }],
    })
    expect(drafts.get('DEPLOY')).toMatchObject({
      records: [5],
      facts: { kind: 'ci_token', notes: 'In repository portal.' },
      credentials: [{ facts: { createdOn: '2022-02-20', lastRotatedOn: '2024-01-01' } }],
    })
    expect(drafts.get('NPM')?.records).toEqual([5])
    expect(drafts.get('tls_private_key.main')?.credentials[0]?.facts.externalId).toBe('SHA256:0000')
    expect(drafts.get('release')).toMatchObject({
      facts: { scopes: ['api'], notes: 'In project 12. Role: maintainer.' },
      credentials: [{ facts: { status: 'active', expiresOn: '2027-01-31' } }],
    })
    expect(drafts.get('orders_admin on orders')?.facts).toMatchObject({ kind: 'db_user', provider: 'postgresql' })
    expect(drafts.get('reporter')).toMatchObject({ facts: { privileges: ['root'] }, credentials: [{ facts: { neverExpires: true } }] })
    expect(drafts.get('ci')?.credentials[0]?.facts.externalId).toBe('acc-1')
    expect(drafts.get('random_password.main')?.facts.kind).toBeNull()
  })

  it('never reads an attribute marked as sensitive, whatever it is called', () => {
    const marked = {
      ...resource('aws_db_instance'),
      instances: [{ attributes: { identifier: 'orders', username: canary, engine: 'mysql' }, sensitive_attributes: [path('username')] }],
    }
    expect(only(marked).facts.name).toBe('aws_db_instance.main')
    expectNoSecret(parse(marked))
  })

  it('names an application that stands in the same state', () => {
    const app = resource('azuread_application', {
      object_id: '00000000-feed-4000-8000-000000000001',
      client_id: '00000000-beef-4000-8000-00000000000a',
      display_name: 'Payroll',
    })
    expect(parse(app, everything[3]).drafts[0]).toMatchObject({
      facts: { name: 'Payroll', externalId: '00000000-beef-4000-8000-00000000000a' },
    })
  })

  it('is understood as terraform show -json prints it, with its modules and masks', () => {
    const shown = (values: object, sensitive_values: object = {}, more: object = {}) => ({
      mode: 'managed',
      type: 'aws_db_instance',
      name: 'main',
      values,
      sensitive_values,
      ...more,
    })
    const root = {
      resources: [
        shown({ identifier: 'orders', username: 'admin', engine: 'mysql', password: canary }, { password: true, tags: {} }),
        shown({ identifier: 'x', username: canary, engine: 'mysql' }, { username: true }, { index: 1 }),
        null,
      ],
      child_modules: [
        {
          address: 'module.ci',
          resources: [
            {
              mode: 'managed',
              type: 'aws_iam_access_key',
              name: 'main',
              values: { id: keyId, user: 'courier', status: 'Active', secret: canary },
              sensitive_values: { secret: true },
            },
          ],
        },
      ],
    }
    const file = {
      format_version: '1.0',
      terraform_version: '1.9.8',
      values: { outputs: { mail: { value: canary, sensitive: true } }, root_module: root },
    }
    expect(terraformState.recognise(jsonFile(file))).not.toBeNull()
    expect(
      terraformState.recognise(jsonFile({ format_version: '1.2', terraform_version: '1.9.8', planned_values: { root_module: root } })),
    ).toBeNull()
    const parsed = terraformState.parse(jsonFile(file), {})
    expect(parsed).toMatchObject({
      read: 4,
      account: null,
      failed: [{ record: 3 }],
      drafts: [
        { facts: { name: 'admin on orders' } },
        { facts: { name: 'aws_db_instance.main[1]' } },
        { facts: { name: 'courier' }, credentials: [{ key: keyId }] },
      ],
    })
    expectCounted(parsed)
    expectNoSecret(parsed)
  })

  it('fails a credential without an id, and leaves one such instance out with a warning', () => {
    expect(parse(resource('aws_iam_access_key', {}))).toMatchObject({
      failed: [{ record: 1, reason: 'its id cannot be read' }],
      partial: true,
    })
    const parsed = parse(resource('github_actions_secret', { secret_name: 'A', repository: 'r' }, {}))
    expect(parsed).toMatchObject({ read: 1, failed: [], partial: true, drafts: [{ facts: { name: 'A' } }] })
    expect(parsed.warnings.at(-1)).toContain('1 instance has')
  })

  it('never repeats a secret and counts every resource, whatever is written anywhere', () => {
    fc.assert(
      fc.property(fc.nat(260), fc.oneof(fc.constantFrom(fakeSecret, '', null, 7, [], {}), fc.string()), (at, leaf) => {
        const value = withLeaf(state(...everything), at, leaf)
        const parsed = terraformState.parse(jsonFile(value), {})
        expect(JSON.stringify(parsed)).not.toContain(fakeSecret)
        expectCounted(parsed)
      }),
    )
  })
})
