import { describe, expect, it } from 'vitest'
import type { ImportSource } from '../draft/draft.ts'
import { awsAccessKeys } from './aws/aws-access-keys.ts'
import { awsIamCredentialReport } from './aws/aws-iam-credential-report.ts'
import { cloudSources } from './cloud-sources.ts'
import { awsReport } from './fixtures/aws-report.ts'
import { cloudFiles, enterpriseTypeHeaders, serviceAccount, serviceAccountKey } from './fixtures/cloud-files.ts'
import { entraGrant, entraPrincipal } from './fixtures/entra-consents.ts'
import { entraApp } from './fixtures/entra-list.ts'
import { jsonFile, tableFile } from './fixtures/tables.ts'
import { importSources } from './format-list.ts'
import { gcpSaKeys } from './google/gcp-sa-keys.ts'
import { gcpServiceAccounts } from './google/gcp-service-accounts.ts'
import { entraApplications } from './microsoft/entra-applications.ts'
import { entraEnterpriseAppsType } from './microsoft/entra-enterprise-apps-type.ts'
import { entraGrants } from './microsoft/entra-grants.ts'
import { entraServicePrincipals } from './microsoft/entra-service-principals.ts'

describe('the files of cloud platforms', () => {
  it.each(cloudFiles)('%s is recognised by its own source, whatever the file is called, and by no other of the group', (id, file) => {
    const why = (source: ImportSource) => source.recognise({ ...file, fileName: 'renamed.txt' }) !== null
    expect(importSources.find(why)?.id).toBe(id)
    expect(cloudSources.filter(why).map((source) => source.id)).toEqual([id])
  })

  it('have a source, each with a way to get the file', () => {
    expect(new Set(cloudFiles.map(([id]) => id))).toEqual(new Set(cloudSources.map(({ id }) => id)))
    for (const { guide, cannotShow } of cloudSources)
      expect([guide.who, guide.steps.length > 0, cannotShow.endsWith('.')]).toEqual([guide.who, true, true])
  })
})

describe('one thing in several exports', () => {
  it('is an Entra app known by its application id', () => {
    const row = ['00000000-dead-4000-8000-000000000001', 'App 1', '00000000-beef-4000-8000-000000000001', 'Enterprise Application', 'TRUE']
    const drafts = [
      entraApplications.parse(jsonFile([entraApp(1)]), {}),
      entraEnterpriseAppsType.parse(tableFile(enterpriseTypeHeaders, [row]), {}),
      entraServicePrincipals.parse(jsonFile([entraPrincipal(1)]), {}),
      entraGrants.parse(jsonFile([entraPrincipal(1)], [entraGrant(1)]), {}),
    ].flatMap((parsed) => parsed.drafts)
    expect(drafts.map(({ facts, nativeIds }) => [facts.provider, facts.externalId, nativeIds?.[0]])).toEqual(
      Array.from({ length: 4 }, () => ['azure', '00000000-beef-4000-8000-000000000001', 'entra-app:00000000-beef-4000-8000-000000000001']),
    )
    // A grant alone knows only the object, which the lists of principals tell as well.
    expect(entraGrants.parse(jsonFile([entraGrant(1)]), {}).drafts[0]?.nativeIds).toEqual([drafts[2]?.nativeIds?.[1]])
  })

  it('is an AWS user known by account and name, and a Google account by its address', () => {
    const user = awsIamCredentialReport.parse(awsReport(), {}).drafts.find(({ facts }) => facts.name === 'courier')
    const keys = awsAccessKeys.parse(
      jsonFile({ AccessKeyMetadata: [{ UserName: 'courier', AccessKeyId: 'AKIA000FAKE000000001', Status: 'Active', CreateDate: 1 }] }),
      { account: '900000000001' },
    ).drafts[0]
    expect(user?.nativeIds).toContain(keys?.nativeIds?.[0])
    expect(gcpServiceAccounts.parse(jsonFile([serviceAccount]), {}).drafts[0]?.nativeIds).toContain(
      gcpSaKeys.parse(jsonFile([serviceAccountKey]), {}).drafts[0]?.nativeIds?.[0],
    )
  })
})
