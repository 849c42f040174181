import { blankCredentialFacts } from '../../../credential.ts'
import { plainDate, yearOf } from '../../../plain-date.ts'
import type { ImportFile } from '../../document.ts'
import type { CredentialDraft, IdentityDraft, ImportSource, ParsedImport } from '../../draft.ts'
import { checkedDraft, unknownIdentity } from '../../draft-facts.ts'
import { isoDay } from '../../iso-day.ts'
import { sortOutcomes, type RecordOutcome } from '../../source-outcome.ts'
import { textGuard, type TextGuard } from '../../text-guard.ts'
import { entraApplicationSchema, entraLists, entraProblem, type EntraApplication } from './entra-application-schema.ts'
import { graphPermissions } from './graph-permissions.ts'

export const entraApplications: ImportSource = {
  id: 'entra-applications',
  name: 'Microsoft Entra app registrations',
  provider: 'azure',
  recognise: (file) => (listOf(file) === null ? null : 'It is a JSON list of Entra app registrations: the entries have appId, passwordCredentials and keyCredentials.'),
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
  const parsed = entries.map((entry, index) => ({ record: index + 1, result: entraApplicationSchema.safeParse(entry) }))
  const domains = new Set(parsed.flatMap(({ result }) => (result.success ? [result.data.publisherDomain] : [])))
  const account = domains.size === 1 ? guard.text([...domains][0], 200) : null
  const { drafts, skipped, failed } = sortOutcomes(
    parsed.map(({ record, result }): RecordOutcome =>
      result.success
        ? readApplication(result.data, record, account, guard)
        : { outcome: 'failed', problem: { record, label: `Entry ${record}`, reason: entraProblem(result.error) } },
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
      ...(onePage ? ['This file is only one page of the list, so nothing is marked as gone. Export with --all to get everything.'] : []),
      ...(failed.length > 0 ? ['Some entries could not be read, so nothing is marked as gone.'] : []),
    ],
    partial: onePage || failed.length > 0,
    secretsDropped: guard.dropped(),
    questions: [],
  }
}

function readApplication(app: EntraApplication, record: number, account: string | null, guard: TextGuard): RecordOutcome {
  guard.drop(app.passwordCredentials.filter((secret) => secret.hint).length)
  guard.drop(app.passwordCredentials.filter((secret) => secret.secretText).length)
  guard.drop(app.keyCredentials.filter((certificate) => certificate.key).length)

  const appId = guard.text(app.appId, 300)
  const name = guard.text(app.displayName, 300) ?? appId ?? `Entry ${record}`
  const problem = (reason: string) => ({ record, label: name, reason })
  if (appId === null) return { outcome: 'failed', problem: problem('it has no application id') }

  const credentials = readCredentials(app, guard)
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
      createdOn: app.createdDateTime === null ? null : isoDay(app.createdDateTime),
      notes: opensToOthers(app.signInAudience) ? 'Open to other organisations.' : null,
    },
    credentials,
    records: [record],
    remarks: credentials.filter(({ facts }) => facts.neverExpires).map(({ facts }) => `“${facts.label ?? 'A credential'}” was made to last for centuries: it practically never expires.`),
  }
  const checked = checkedDraft(draft)
  return checked.ok ? { outcome: 'draft', draft: checked.draft, place: `entry ${record}` } : { outcome: 'failed', problem: problem(checked.reason) }
}

function readCredentials(app: EntraApplication, guard: TextGuard): readonly CredentialDraft[] {
  const all = [
    ...app.passwordCredentials.map((secret) => ({ ...secret, type: 'client_secret' as const, word: 'Client secret' })),
    ...app.keyCredentials.map((certificate) => ({ ...certificate, type: 'certificate' as const, word: 'Certificate' })),
  ]
  const drafts = all.flatMap(({ keyId, displayName, startDateTime, endDateTime, type, word }): readonly CredentialDraft[] => {
    const key = guard.text(keyId, 300)
    if (key === null) return []
    const startsOn = startDateTime === null ? null : isoDay(startDateTime)
    const facts = { ...blankCredentialFacts(type), label: guard.text(displayName, 200) ?? word, externalId: key, createdOn: startsOn, lastRotatedOn: startsOn, ...expiry(endDateTime) }
    return [{ key, facts }]
  })
  // A certificate that both signs and verifies is listed twice under one id.
  return [...new Map(drafts.toReversed().map((draft) => [draft.key, draft])).values()].toReversed()
}

// Scripts that want a secret 'for ever' write the year 2299 or 9999.
function expiry(endDateTime: string | null) {
  const day = endDateTime === null ? null : isoDay(endDateTime)
  return day !== null && yearOf(day) >= 2200 ? { expiresOn: null, neverExpires: true } : { expiresOn: day, neverExpires: false }
}

function opensToOthers(audience: string | null): boolean {
  return audience !== null && audience !== 'AzureADMyOrg'
}

function isDisabled(status: string | null): boolean {
  return status !== null && status !== 'NotDisabled'
}
