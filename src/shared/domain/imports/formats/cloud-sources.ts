import type { ImportSource } from '../draft/draft.ts'
import { awsAccessKeys } from './aws/aws-access-keys.ts'
import { awsCertificates } from './aws/aws-certificates.ts'
import { awsIamCredentialReport } from './aws/aws-iam-credential-report.ts'
import { awsIamRoles } from './aws/aws-iam-roles.ts'
import { awsKeyPairs } from './aws/aws-key-pairs.ts'
import { awsParameters } from './aws/aws-parameters.ts'
import { awsSecrets } from './aws/aws-secrets.ts'
import { gamAppPasswords } from './google/gam-app-passwords.ts'
import { gamTokens } from './google/gam-tokens.ts'
import { gcpApiKeys } from './google/gcp-api-keys.ts'
import { gcpSaKeys } from './google/gcp-sa-keys.ts'
import { gcpServiceAccounts } from './google/gcp-service-accounts.ts'
import { googleAccessedApps } from './google/google-accessed-apps.ts'
import { googleConfiguredApps } from './google/google-configured-apps.ts'
import { googleOauthLog } from './google/google-oauth-log.ts'
import { azureKeyVaultSecrets } from './microsoft/azure-key-vault-secrets.ts'
import { entraApplications } from './microsoft/entra-applications.ts'
import { entraEnterpriseAppsState } from './microsoft/entra-enterprise-apps-state.ts'
import { entraEnterpriseAppsType } from './microsoft/entra-enterprise-apps-type.ts'
import { entraGrants } from './microsoft/entra-grants.ts'
import { entraServicePrincipals } from './microsoft/entra-service-principals.ts'

/** Cloud platforms and office suites: AWS, Google, Microsoft. */
export const cloudSources: readonly ImportSource[] = [
  awsIamCredentialReport,
  awsAccessKeys,
  awsIamRoles,
  awsSecrets,
  awsParameters,
  awsCertificates,
  awsKeyPairs,
  gcpServiceAccounts,
  gcpSaKeys,
  gcpApiKeys,
  googleAccessedApps,
  googleConfiguredApps,
  googleOauthLog,
  gamTokens,
  gamAppPasswords,
  entraApplications,
  entraEnterpriseAppsState,
  entraEnterpriseAppsType,
  entraServicePrincipals,
  entraGrants,
  azureKeyVaultSecrets,
]
