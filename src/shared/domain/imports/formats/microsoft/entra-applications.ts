import { plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { IdentityDraft, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { checkedDraft, unknownIdentity } from '../../draft/draft-facts.ts'
import { draftMentions, unreadEntryWarnings } from '../../draft/parsed-list.ts'
import { mentionsIn, type RecordOutcome, sortOutcomes } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { type DayReader, dayReader } from '../common/day-reader.ts'
import { freeTextWarnings, plainSecretWarnings } from '../common/left-out-words.ts'
import { type EntraApplication, entraApplicationSchema, entraLists, entraProblem } from './entra-application-schema.ts'
import { neverExpiringRemarks, plainSecretsIn, readEntraCredentials } from './entra-credentials.ts'
import { graphPermissions } from './graph-permissions.ts'
import { isMicrosoftApp } from './microsoft-apps.ts'

export const entraApplications: ImportSource = {
  id: 'entra-applications',
  name: 'Microsoft Entra app registrations',
  provider: 'azure',
  recognise: (file) =>
    listOf(file) === null
      ? null
      : 'It is a JSON list of Entra app registrations: the entries have appId, passwordCredentials and keyCredentials.',
  parse: parseApplications,
  cannotShow: 'The list shows no owners and no last use, and only the permissions an app asks for, not whether they were granted.',
  guide: {
    who: 'Somebody who may read the directory, with the Azure command line installed.',
    steps: ['Open a terminal where the Azure command line is signed in (az login).', 'Run the command below.', 'Choose the file it wrote.'],
    command: 'az ad app list --all --output json > app-registrations.json',
    fileName: 'app-registrations.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

function listOf(file: ImportFile) {
  return file.document.kind === 'json' ? entraLists(file.document.values) : null
}

function parseApplications(file: ImportFile): ParsedImport {
  const { entries, onePage } = listOf(file) ?? { entries: [], onePage: false }
  const guard = textGuard()
  const days = dayReader()
  const parsed = entries.map((entry, index) => ({ record: index + 1, entry, result: entraApplicationSchema.safeParse(entry) }))
  const apps = parsed.flatMap(({ result }) => (result.success ? [result.data] : []))
  const plainSecrets = apps.reduce((sum, app) => sum + plainSecretsIn(app), 0)
  guard.drop(plainSecrets)
  const domains = new Set(apps.map(({ publisherDomain }) => publisherDomain))
  const account = domains.size === 1 ? guard.text([...domains][0], 200) : null
  const { drafts, skipped, failed, unread } = sortOutcomes(
    parsed.map(({ record, entry, result }): RecordOutcome =>
      result.success
        ? readApplication(result.data, { record, account, guard, days })
        : {
            outcome: 'failed',
            problem: { record, label: `Entry ${record}`, reason: entraProblem(result.error) },
            mentions: mentionsIn(entry),
          },
    ),
  )
  return {
    source: 'entra-applications',
    account,
    asOf: file.asOf ?? null,
    read: entries.length,
    drafts,
    skipped,
    failed,
    warnings: [
      ...plainSecretWarnings(plainSecrets),
      ...freeTextWarnings(apps.filter(({ notes }) => notes).length, 'Internal notes'),
      ...days.warnings(),
      ...(onePage ? ['This file is only one page of the list, so nothing is marked as gone. Export with --all to get everything.'] : []),
      ...unreadEntryWarnings(failed.length, unread === null),
    ],
    ...(unread === null || unread.length === 0 ? {} : { unread }),
    partial: onePage || unread === null,
    secretsDropped: guard.dropped(),
    questions: [],
  }
}

type Reading = Readonly<{ record: number; account: string | null; guard: TextGuard; days: DayReader }>

function readApplication(app: EntraApplication, { record, account, guard, days }: Reading): RecordOutcome {
  const appId = guard.text(app.appId, 300)
  const name = guard.text(app.displayName, 300) ?? appId ?? `Entry ${record}`
  const problem = (reason: string) => ({ record, label: name, reason })
  if (appId === null) return { outcome: 'failed', problem: problem('it has no application id'), mentions: mentionsIn(app) }

  const credentials = readEntraCredentials(app, guard, days)
  const objectId = guard.text(app.id, 300)
  const { scopes, privileges } = graphPermissions(app.requiredResourceAccess)
  const cleanScopes = scopes.map((scope) => guard.text(scope, 300)).filter((scope) => scope !== null)
  const draft: IdentityDraft = {
    key: appId,
    facts: {
      ...unknownIdentity(name),
      kind: 'oauth_app',
      provider: 'azure',
      account,
      system: 'Microsoft 365',
      externalId: appId,
      status: isDisabled(app.disabledByMicrosoftStatus) ? 'disabled' : 'active',
      privileges: privileges?.slice() ?? null,
      scopes: cleanScopes.length === 0 ? null : cleanScopes,
      createdOn: days.read(app.createdDateTime),
      notes: opensToOthers(app.signInAudience) ? 'Open to other organisations.' : null,
    },
    credentials,
    ...(app.listsCredentials ? {} : { credentialsUntold: true }),
    records: [record],
    nativeIds: [`entra-app:${appId.toLowerCase()}`, ...(objectId === null ? [] : [`entra-object:${objectId.toLowerCase()}`])],
    providerManaged: isMicrosoftApp(appId),
    // Whether anybody may sign in to it stands in the list of enterprise apps, what it was granted in the consents.
    standIns: [...(isDisabled(app.disabledByMicrosoftStatus) ? [] : (['status'] as const)), 'scopes', 'privileges'],
    remarks: neverExpiringRemarks(credentials),
  }
  const checked = checkedDraft(draft)
  return checked.ok
    ? { outcome: 'draft', draft: checked.draft, place: `entry ${record}` }
    : { outcome: 'failed', problem: problem(checked.reason), mentions: draftMentions(draft) }
}

function opensToOthers(audience: string | null): boolean {
  return audience !== null && audience !== 'AzureADMyOrg'
}

function isDisabled(status: string | null): boolean {
  return status !== null && status !== 'NotDisabled'
}
