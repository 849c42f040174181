import { blankCredentialFacts, type CredentialFacts } from '../../../record/credential.ts'
import { type PlainDate, plainDate } from '../../../values/plain-date.ts'
import { textGuard } from '../../../values/text-guard.ts'
import type { CredentialDraft, IdentityDraft, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { dayReader } from '../common/day-reader.ts'
import { type Entry, firstOfEach, fittingEntries } from '../common/json-entries.ts'
import { freeTextWarnings, plainSecretWarnings, singleEntryWarnings } from '../common/left-out-words.ts'
import type { ListTools } from '../common/list-format.ts'
import { type Activity, activitySchema, consentList, type Grant, grantSchema, isActivity, isGrant } from './entra-consent-entries.ts'
import { plainSecretsIn } from './entra-credentials.ts'
import {
  permissionFacts,
  permissionNamed,
  type PrincipalDraft,
  principalSchema,
  principalWords,
  readPrincipal,
  resourceApps,
} from './entra-principal.ts'
import { microsoftGraph } from './graph-permissions.ts'
import { isMicrosoftApp, microsoftAppNames } from './microsoft-apps.ts'

export const entraGrants: ImportSource = {
  id: 'entra-grants',
  name: 'Microsoft Entra consents and sign-ins of apps',
  provider: 'azure',
  recognise: (file) =>
    consentList(file) === null
      ? null
      : 'It is consent data of Microsoft Entra: permission grants (clientId, consentType) or sign-ins of apps.',
  parse: parseGrants,
  cannotShow:
    'Grants name an app only by a number; put the list of service principals into the same file to see names. Permissions of an app itself stand there too.',
  guide: {
    who: 'Somebody who may read the directory, with the Azure command line installed.',
    steps: [
      'Open shell.azure.com and choose Bash, or any terminal where the Azure command line is signed in (az login).',
      'Run the command below: it writes the service principals and the grants into one file.',
      'Choose the file it wrote.',
    ],
    // In single quotes, or the terminal takes $top for a variable of its own.
    command:
      "(az rest --url 'https://graph.microsoft.com/v1.0/servicePrincipals?$top=999&$expand=appRoleAssignments'; az rest --url 'https://graph.microsoft.com/v1.0/oauth2PermissionGrants?$top=999') > consents.json",
    fileName: 'consents.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

/** What the file tells about one app. */
type App = { principal: PrincipalDraft | null; grants: Entry<Grant>[]; activities: Entry<Activity>[] }

function parseGrants(file: ImportFile): ParsedImport {
  const list = consentList(file)
  const all = list?.entries ?? []
  const guard = textGuard()
  const tools: ListTools = { guard, days: dayReader() }
  const numbered = all.map((value, index) => ({ record: index + 1, value }))
  const grants = fitting(
    numbered.filter(({ value }) => isGrant(value)),
    (values) => fittingEntries(values, grantSchema, { clientId: 'it names no app' }, 'it is not a permission grant'),
  )
  const activities = fitting(
    numbered.filter(({ value }) => isActivity(value) && !isGrant(value)),
    (values) => fittingEntries(values, activitySchema, { appId: 'it names no app' }, 'it is not a sign-in of an app'),
  )
  const principals = fitting(
    numbered.filter(({ value }) => !isGrant(value) && !isActivity(value)),
    (values) => fittingEntries(values, principalSchema, principalWords, 'it is neither a grant nor a service principal'),
  )

  const { first, repeats } = firstOfEach(
    principals.entries,
    ({ appId }) => appId.toLowerCase(),
    ({ displayName }) => guard.text(displayName, 300) ?? 'An app',
  )
  const plainSecrets = first.reduce((sum, { value }) => sum + plainSecretsIn(value), 0)
  guard.drop(plainSecrets)
  const resources = resourceApps(first)
  const read = first.map((entry) => readPrincipal(entry, tools, resources))
  const apps = new Map<string, App>()
  const objects = new Map<string, string>()
  for (const principal of read) {
    if (!('draft' in principal)) continue
    apps.set(appKey(principal.draft.key), { principal, grants: [], activities: [] })
    if (principal.objectId !== null) objects.set(principal.objectId.toLowerCase(), appKey(principal.draft.key))
  }
  const appAt = (key: string) => apps.get(key) ?? { principal: null, grants: [], activities: [] }
  for (const grant of grants.entries) {
    const id = grant.value.clientId.toLowerCase()
    const key = objects.get(id) ?? `entra-object:${id}`
    const app = appAt(key)
    app.grants.push(grant)
    apps.set(key, app)
  }
  for (const activity of activities.entries) {
    const app = appAt(appKey(activity.value.appId))
    app.activities.push(activity)
    apps.set(appKey(activity.value.appId), app)
  }

  return parsedList({
    source: 'entra-grants',
    asOf: file.asOf ?? null,
    read: all.length,
    outcomes: [
      ...[...apps.values()].flatMap((app) => readApp(app, tools, resources)),
      ...read.flatMap((principal): readonly RecordOutcome[] => ('draft' in principal ? [] : [{ outcome: 'failed', problem: principal }])),
      ...repeats,
      ...grants.failed,
      ...activities.failed,
      ...principals.failed,
    ],
    recordOf: (record) => all[record - 1],
    guard,
    onePage: list?.onePage ?? false,
    // Apps nobody gave a permission to are not in it.
    partial: first.length === 0 || (list?.single ?? false),
    warnings: [
      ...plainSecretWarnings(plainSecrets),
      ...singleEntryWarnings(first.length > 0 && (list?.single ?? false)),
      ...freeTextWarnings(first.filter(({ value }) => value.notes).length, 'notes'),
      ...(first.length === 0
        ? ['The file has no service principals, so apps show a number until another export names them, and nothing is marked as gone.']
        : []),
      ...tools.days.warnings(),
    ],
  })
}

// Entries keep the number they have in the whole file.
function fitting<Value>(
  numbered: readonly Entry<unknown>[],
  read: (values: readonly unknown[]) => ReturnType<typeof fittingEntries<Value>>,
): ReturnType<typeof fittingEntries<Value>> {
  const recordOf = (place: number) => numbered[place - 1]?.record ?? place
  const { entries, failed } = read(numbered.map(({ value }) => value))
  return {
    entries: entries.map(({ record, value }) => ({ record: recordOf(record), value })),
    failed: failed.map((outcome) =>
      outcome.outcome === 'draft'
        ? outcome
        : {
            ...outcome,
            problem: { ...outcome.problem, record: recordOf(outcome.problem.record), label: `Entry ${recordOf(outcome.problem.record)}` },
          },
    ),
  }
}

function appKey(appId: string): string {
  return `entra-app:${appId.toLowerCase()}`
}

function readApp(app: App, tools: ListTools, resources: ReturnType<typeof resourceApps>): readonly RecordOutcome[] {
  const { guard, days } = tools
  const delegated = app.grants.flatMap(({ value }) => {
    const resource = resources.get(value.resourceId?.toLowerCase() ?? '')
    return (value.scope ?? '')
      .split(/\s+/)
      .filter((scope) => scope !== '')
      .map((scope) => permissionNamed(scope, 'delegated', { isGraph: resource?.appId === microsoftGraph, name: resource?.name ?? null }))
  })
  const base = app.principal?.draft ?? bareDraft(app, tools)
  const records = [
    ...(app.principal?.draft.records ?? []),
    ...app.grants.map(({ record }) => record),
    ...app.activities.map(({ record }) => record),
  ].sort((a, b) => a - b)
  if (base === null)
    return records.map((record) => ({
      outcome: 'failed',
      problem: { record, label: `Entry ${record}`, reason: 'the id of its app looks like a secret' },
    }))

  const usedOn =
    app.activities
      .flatMap(({ value }) => signInDays(value, days.read))
      .sort()
      .at(-1) ?? null
  const permissions = permissionFacts([...(app.principal?.permissions ?? []), ...delegated], guard.text)
  const draft: IdentityDraft = {
    ...base,
    facts: { ...base.facts, ...permissions, privileges: app.principal === null ? null : permissions.privileges },
    credentials: [...base.credentials, ...(app.grants.length + app.activities.length > 0 ? [consent(app, base, usedOn)] : [])],
    records,
    remarks: [
      ...base.remarks,
      ...(app.grants.some(({ value }) => value.consentType === 'AllPrincipals')
        ? ['An administrator allowed it for everybody in the organisation.']
        : []),
    ],
  }
  return draftOutcomes(draft, `entry ${records[0] ?? 0}`)
}

// Only a number is known: another export of the same directory tells the name.
function bareDraft({ grants, activities }: App, { guard }: ListTools): IdentityDraft | null {
  const appId = guard.text(activities[0]?.value.appId, 300)
  const objectId = guard.text(grants[0]?.value.clientId, 300)
  const id = appId ?? objectId
  if (id === null) return null
  const known = appId === null ? undefined : microsoftAppNames.get(appId.toLowerCase())
  return {
    key: appId ?? `entra-object:${id.toLowerCase()}`,
    facts: { ...unknownIdentity(known ?? `App ${id}`), kind: 'oauth_app', provider: 'azure', system: 'Microsoft 365', externalId: appId },
    credentials: [],
    records: [],
    nativeIds: [appId === null ? `entra-object:${id.toLowerCase()}` : appKey(appId)],
    providerManaged: appId !== null && isMicrosoftApp(appId),
    standIns: ['name', 'kind', 'system', 'scopes', 'privileges'],
    remarks: [],
  }
}

function consent({ grants }: App, base: IdentityDraft, usedOn: PlainDate | null): CredentialDraft {
  const isMachine = base.facts.kind === 'cloud_role'
  const people = new Set(
    grants.flatMap(({ value }) => (value.consentType === 'AllPrincipals' || value.principalId === null ? [] : [value.principalId])),
  ).size
  const words = [
    ...(grants.some(({ value }) => value.consentType === 'AllPrincipals') ? ['for everybody'] : []),
    ...(people === 0 ? [] : [people === 1 ? 'by 1 person' : `by ${people} people`]),
  ]
  const facts: CredentialFacts = {
    ...blankCredentialFacts(isMachine ? 'role_session' : 'oauth_grant'),
    label: isMachine ? 'Sign-in of the managed identity' : 'Consent and sign-in',
    class: isMachine ? 'short_lived' : 'static',
    lastUsedOn: usedOn,
    lastUsedState: usedOn === null ? 'unknown' : 'used',
    notes: words.length === 0 ? null : `Allowed ${words.join(' and ')}.`,
  }
  return { key: 'consent', facts }
}

function signInDays(
  { lastSignInActivity, delegatedClientSignInActivity, applicationAuthenticationClientSignInActivity }: Activity,
  read: (value: unknown) => PlainDate | null,
): readonly PlainDate[] {
  return [lastSignInActivity, delegatedClientSignInActivity, applicationAuthenticationClientSignInActivity].flatMap((activity) => {
    const day = read(activity?.lastSignInDateTime)
    return day === null ? [] : [day]
  })
}
