import type { ImportSource } from '../draft.ts'
import { awsIamCredentialReport } from './aws/aws-iam-credential-report.ts'
import { googleAccessedApps } from './google/google-accessed-apps.ts'
import { entraApplications } from './microsoft/entra-applications.ts'

/** Cloud platforms and office suites: AWS, Google, Microsoft. */
export const cloudSources: readonly ImportSource[] = [awsIamCredentialReport, googleAccessedApps, entraApplications]
