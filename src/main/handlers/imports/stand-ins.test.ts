import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommittedImport } from '../../../shared/ipc/areas/imports-contract.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function imported(content: string | object): Promise<CommittedImport> {
  const bytes = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))
  const { token } = await ask(context, 'imports.offer', { fileName: 'list', lastModified: Date.now(), bytes })
  await ask(context, 'imports.preview', { token })
  return ask(context, 'imports.commit', { token })
}

const client = '123-abc.apps.googleusercontent.com'
const accessed = `App Name,Id,Access,Requested Services with Scopes\nNotewell,${client},Trusted,[Drive : [https://www.googleapis.com/auth/drive]]\n`
const tokens = (name: string) =>
  `user,clientId,displayText,anonymous,nativeApp,userKey,scopes\nada@brackenport.example,${client},${name},False,False,112,openid\n`
const enterprise = (state: string) =>
  `id,displayName,appId,homepage,createdDateTime,state,appStatus,appVisibility\n00000000-dead-4000-8000-000000000001,Helm,00000000-beef-4000-8000-000000000001,,04/13/2022,${state},Enabled,Visible\n`
const only = async () => (await ask(context, 'inventory.list', undefined))[0]

describe('what an export tells only in a stand-in form', () => {
  it('follows the next file of the same export', async () => {
    await imported(enterprise('Deactivated'))
    expect(await only()).toMatchObject({ status: 'disabled', notes: expect.stringContaining('Disabled for sign-in') as string })
    await imported(enterprise('Activated').replace(',Visible', ',Hidden'))
    expect(await only()).toMatchObject({ status: 'active', notes: 'Hidden from people.' })
  })

  it('never replaces what another export told', async () => {
    await imported(accessed.replace('Trusted', 'Blocked'))
    await imported(tokens('Notewell'))
    expect(await only()).toMatchObject({ status: 'disabled' })
    await imported(accessed)
    expect(await only()).toMatchObject({ status: 'active' })
  })
})

const tokenEvent = {
  action: 'personal_access_token.access_granted',
  actor: 'ada-bp',
  user: 'ada-bp',
  org: 'brackenport',
  created_at: 1790000000000,
  token_id: 800002,
  user_programmatic_access_name: 'laptop',
}
const expiredToken = {
  id: 1,
  owner: { login: 'ada-bp' },
  repository_selection: 'all',
  repositories_url: 'https://api.github.com/organizations/9/personal-access-tokens/1/repositories',
  permissions: {},
  access_granted_at: '2026-02-01T00:00:00Z',
  token_id: 800002,
  token_name: 'laptop',
  token_expired: true,
  token_expires_at: '2026-10-01T00:00:00Z',
  token_last_used_at: null,
}
const slackLog = {
  ok: true,
  logs: [
    { app_id: 'A000BP', app_type: 'Chart maker', change_type: 'removed', date: '1760000000', user_name: 'grace', scope: 'chat:write' },
  ],
  paging: { count: 100, total: 1, page: 1, pages: 1 },
}
const approved = {
  ok: true,
  approved_apps: [
    { app: { id: 'A000BP', name: 'Chart maker', is_internal: false }, scopes: [{ name: 'chat:write' }, { name: 'files:write' }] },
  ],
}
const report =
  'user,arn,user_creation_time,password_enabled,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date\ncourier,arn:aws:iam::900000000001:user/courier,2021-05-04T08:00:00Z,false,true,2024-02-20T11:11:11Z,N/A\n'
const keyList = {
  AccessKeyMetadata: [
    { UserName: 'courier', AccessKeyId: 'AKIA000FAKE000000001', Status: 'Active', CreateDate: '2024-02-20T11:11:11+00:00' },
  ],
}
const terraform = {
  version: 4,
  terraform_version: '1.9.8',
  serial: 3,
  lineage: '00000000-beef-4000-8000-000000000001',
  outputs: {},
  resources: [
    {
      mode: 'managed',
      type: 'aws_iam_user',
      name: 'main',
      provider: 'aws',
      instances: [{ schema_version: 0, attributes: { arn: 'arn:aws:iam::900000000001:user/courier', name: 'courier' } }],
    },
    {
      mode: 'managed',
      type: 'aws_iam_access_key',
      name: 'main',
      provider: 'aws',
      instances: [
        {
          schema_version: 0,
          attributes: { id: 'AKIA000FAKE000000001', user: 'courier', status: 'Active', create_date: '2024-02-20T11:11:11Z' },
        },
      ],
    },
  ],
}
const accounts = [
  {
    displayName: 'Invoice robot',
    email: 'invoices@tidemark-prod.iam.gserviceaccount.com',
    oauth2ClientId: '100000000000000000001',
    projectId: 'tidemark-prod',
    uniqueId: '100000000000000000001',
  },
]
const accountKeys = [
  {
    name: 'projects/tidemark-prod/serviceAccounts/invoices@tidemark-prod.iam.gserviceaccount.com/keys/0001',
    keyType: 'USER_MANAGED',
    validAfterTime: '2024-01-01T00:00:00Z',
    validBeforeTime: '9999-12-31T23:59:59Z',
  },
]
const appId = '00000000-beef-4000-8000-000000000001'
const registration = [
  {
    appId,
    displayName: 'Helm',
    id: '00000000-dead-4000-8000-000000000101',
    passwordCredentials: [],
    keyCredentials: [],
    requiredResourceAccess: [
      {
        resourceAppId: '00000003-0000-0000-c000-000000000000',
        resourceAccess: [{ id: 'df021288-bdef-4463-88db-98f22de89214', type: 'Role' }],
      },
    ],
  },
]
const principals = {
  value: [
    {
      appId,
      id: '00000000-dead-4000-8000-000000000001',
      displayName: 'Helm',
      accountEnabled: false,
      servicePrincipalType: 'Application',
      passwordCredentials: [],
      keyCredentials: [],
      appRoleAssignments: [],
    },
  ],
}
const grants = {
  value: [{ clientId: '00000000-dead-4000-8000-000000000001', consentType: 'AllPrincipals', resourceId: 'x', scope: 'Mail.Send' }],
}

describe('two exports of one thing', () => {
  it.each<readonly [string, string | object, string | object]>([
    ['the apps and the tokens of Google Workspace', accessed, tokens('Notewell')],
    ['the tokens and the log of GitHub', [expiredToken], [tokenEvent]],
    ['the log and the approved apps of Slack', slackLog, approved],
    ['the report and the keys of AWS', report, keyList],
    ['the report of AWS and the state of Terraform', report, terraform],
    ['the accounts and the keys of Google Cloud', accounts, accountKeys],
    ['the registrations and the enterprise apps of Entra', registration, enterprise('Deactivated')],
    ['the registrations and the principals of Entra', registration, principals],
    ['the principals and the consents of Entra', principals, grants],
  ])('become one identity in either order and come to rest: %s', async (_what, first, second) => {
    for (const files of [
      [first, second],
      [second, first],
    ]) {
      for (const file of files) await imported(file)
      expect(await ask(context, 'inventory.list', undefined)).toHaveLength(1)
      for (const file of [...files, ...files]) {
        const { identities, credentials } = await imported(file)
        expect([identities.new + identities.changed + identities.gone, credentials.new + credentials.changed + credentials.gone]).toEqual([
          0, 0,
        ])
      }
      // Taken back, so that the other order begins anew.
      for (const { id, undoneAt } of await ask(context, 'imports.list', undefined))
        if (undoneAt === null) await ask(context, 'imports.undo', { id })
      expect(await ask(context, 'inventory.list', undefined)).toEqual([])
    }
  })
})
