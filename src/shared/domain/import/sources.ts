import type { ImportSource } from './draft.ts'
import { awsIamCredentialReport } from './sources/aws-iam-credential-report.ts'
import { entraApplications } from './sources/entra-applications.ts'
import { googleAccessedApps } from './sources/google-accessed-apps.ts'

/** Every export Keyroster knows by its content, in the order they are tried. The generic table is not among them: it fits anything. */
export const importSources: readonly ImportSource[] = [awsIamCredentialReport, googleAccessedApps, entraApplications]
