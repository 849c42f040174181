import { describe, expect, it } from 'vitest'
import type { ImportFile } from '../document.ts'
import type { ImportSource } from '../draft.ts'
import { importSources } from '../sources.ts'
import { awsAccessKeys } from './aws/aws-access-keys.ts'
import { awsIamCredentialReport } from './aws/aws-iam-credential-report.ts'
import { cloudSources } from './cloud-sources.ts'
import { awsReport } from './fixtures/aws-report.ts'
import { entraGrant, entraPrincipal, entraSignIn } from './fixtures/entra-consents.ts'
import { entraApp } from './fixtures/entra-list.ts'
import { googleHeaders, googleList } from './fixtures/google-list.ts'
import { jsonFile, tableFile } from './fixtures/tables.ts'
import { gcpSaKeys } from './google/gcp-sa-keys.ts'
import { gcpServiceAccounts } from './google/gcp-service-accounts.ts'
import { entraApplications } from './microsoft/entra-applications.ts'
import { entraEnterpriseAppsType } from './microsoft/entra-enterprise-apps-type.ts'
import { entraGrants } from './microsoft/entra-grants.ts'
import { entraServicePrincipals } from './microsoft/entra-service-principals.ts'

const robot = 'invoices@tidemark-prod.iam.gserviceaccount.com'
const account = { email: robot, uniqueId: '100000000000000000001', oauth2ClientId: '100000000000000000001' }
const accountKey = { name: `projects/tidemark-prod/serviceAccounts/${robot}/keys/0001`, keyType: 'USER_MANAGED', validAfterTime: '2024-01-01T00:00:00Z', validBeforeTime: '9999-12-31T23:59:59Z' }
const typeHeaders = ['id', 'displayName', 'appId', 'applicationType', 'accountEnabled']

// One small file for each format of the group, and the forms people save it in.
const files: readonly (readonly [string, ImportFile])[] = [
  ['aws-iam-credential-report', awsReport()],
  ['aws-access-keys', jsonFile({ AccessKeyMetadata: [] }, { AccessKeyMetadata: [{ UserName: 'a', AccessKeyId: 'AKIA000FAKE000000001', Status: 'Active', CreateDate: 1 }] })],
  ['aws-access-keys', jsonFile({ SSHPublicKeys: [{ UserName: 'a', SSHPublicKeyId: 'APKA000FAKE000000001', Status: 'Active' }] })],
  ['aws-iam-roles', jsonFile({ Roles: [{ RoleName: 'a', Arn: 'arn:aws:iam::900000000001:role/a' }] })],
  ['aws-secrets', jsonFile({ SecretList: [{ ARN: 'arn:aws:secretsmanager:eu-west-1:900000000001:secret:a', Name: 'a' }] })],
  ['aws-parameters', jsonFile({ Parameters: [{ Name: 'a', Type: 'SecureString', LastModifiedDate: 1523477145.729 }] })],
  ['aws-certificates', jsonFile({ CertificateSummaryList: [{ CertificateArn: 'arn:aws:acm:eu-west-1:900000000001:certificate/a', DomainName: 'a.example' }] })],
  ['aws-key-pairs', jsonFile({ KeyPairs: [{ KeyPairId: 'key-0', KeyName: 'a', KeyFingerprint: '00' }] })],
  ['gcp-service-accounts', jsonFile([account])],
  ['gcp-sa-keys', jsonFile([accountKey])],
  ['gcp-sa-keys', jsonFile({ keys: [accountKey] })],
  ['gcp-api-keys', jsonFile([{ name: 'projects/1/locations/global/keys/a', uid: 'a', displayName: 'a', createTime: '2024-01-01T00:00:00Z' }])],
  ['google-accessed-apps', googleList()],
  ['google-configured-apps', tableFile([...googleHeaders, 'Scopes for Specific Google Data'], [])],
  ['google-oauth-log', tableFile(['Date', 'App ID', 'App name', 'OAuth event', 'User', 'Scope'], [])],
  ['gam-tokens', tableFile(['user', 'clientId', 'displayText', 'anonymous', 'nativeApp', 'userKey', 'scopes'], [])],
  ['gam-app-passwords', tableFile(['User', 'asp.codeId', 'asp.name', 'asp.creationTime', 'asp.lastTimeUsed'], [])],
  ['entra-applications', jsonFile([entraApp(1)])],
  ['entra-enterprise-apps-state', tableFile(['id', 'displayName', 'appId', 'createdDateTime', 'state', 'appStatus'], [])],
  ['entra-enterprise-apps-type', tableFile(typeHeaders, [])],
  ['entra-service-principals', jsonFile({ value: [entraPrincipal(1)] })],
  ['entra-grants', jsonFile({ value: [entraPrincipal(1)] }, { value: [entraGrant(1)] }, { value: [entraSignIn(1, null)] })],
  ['azure-key-vault-secrets', jsonFile([{ id: 'https://tidemark.vault.azure.net/secrets/a', attributes: {}, name: 'a' }])],
]

describe('the files of cloud platforms', () => {
  it.each(files)('%s is recognised by its own source, whatever the file is called, and by no other of the group', (id, file) => {
    const why = (source: ImportSource) => source.recognise({ ...file, fileName: 'renamed.txt' }) !== null
    expect(importSources.find(why)?.id).toBe(id)
    expect(cloudSources.filter(why).map((source) => source.id)).toEqual([id])
  })

  it('have a source, each with a way to get the file', () => {
    expect(new Set(files.map(([id]) => id))).toEqual(new Set(cloudSources.map(({ id }) => id)))
    for (const { guide, cannotShow } of cloudSources) expect([guide.who, guide.steps.length > 0, cannotShow.endsWith('.')]).toEqual([guide.who, true, true])
  })
})

describe('one thing in several exports', () => {
  it('is an Entra app known by its application id', () => {
    const row = ['00000000-dead-4000-8000-000000000001', 'App 1', '00000000-beef-4000-8000-000000000001', 'Enterprise Application', 'TRUE']
    const drafts = [entraApplications.parse(jsonFile([entraApp(1)]), {}), entraEnterpriseAppsType.parse(tableFile(typeHeaders, [row]), {}), entraServicePrincipals.parse(jsonFile([entraPrincipal(1)]), {}), entraGrants.parse(jsonFile([entraPrincipal(1)], [entraGrant(1)]), {})].flatMap((parsed) => parsed.drafts)
    expect(drafts.map(({ facts, nativeIds }) => [facts.provider, facts.externalId, nativeIds?.[0]])).toEqual(Array.from({ length: 4 }, () => ['azure', '00000000-beef-4000-8000-000000000001', 'entra-app:00000000-beef-4000-8000-000000000001']))
    // A grant alone knows only the object, which the lists of principals tell as well.
    expect(entraGrants.parse(jsonFile([entraGrant(1)]), {}).drafts[0]?.nativeIds).toEqual([drafts[2]?.nativeIds?.[1]])
  })

  it('is an AWS user known by account and name, and a Google account by its address', () => {
    const user = awsIamCredentialReport.parse(awsReport(), {}).drafts.find(({ facts }) => facts.name === 'courier')
    const keys = awsAccessKeys.parse(jsonFile({ AccessKeyMetadata: [{ UserName: 'courier', AccessKeyId: 'AKIA000FAKE000000001', Status: 'Active', CreateDate: 1 }] }), { account: '900000000001' }).drafts[0]
    expect(user?.nativeIds).toContain(keys?.nativeIds?.[0])
    expect(gcpServiceAccounts.parse(jsonFile([account]), {}).drafts[0]?.nativeIds).toContain(gcpSaKeys.parse(jsonFile([accountKey]), {}).drafts[0]?.nativeIds?.[0])
  })
})
