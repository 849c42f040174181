import { blankCredentialFacts } from '../../../record/credential.ts'
import { groupBy } from '../../../values/group-by.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { CredentialDraft, IdentityDraft, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { dayReader } from '../common/day-reader.ts'
import { looseObject, looseObjects, looseText } from '../common/json-fields.ts'
import { plainSecretWarnings } from '../common/left-out-words.ts'
import { readerOf } from './terraform-credentials.ts'
import { type Resource, resourcesOf, statesOf } from './terraform-document.ts'
import type { FoundCredential, Principals } from './terraform-found.ts'

export const terraformState: ImportSource = {
  id: 'terraform-state',
  name: 'Terraform or OpenTofu state',
  provider: 'terraform',
  recognise: (file) =>
    statesOf(file) === null ? null : 'It is a Terraform state: it has resources and the version of Terraform that wrote them.',
  parse: parseState,
  cannotShow: 'The state shows no owners and no last use, and only what Terraform itself made.',
  guide: {
    who: 'Somebody who may read the state of the infrastructure code.',
    steps: [
      'Open a terminal in the folder of the code and sign in as for a plan.',
      'Run the command below. The file holds secrets: keep it where nobody else reads it.',
      'Choose the file here, then delete it.',
    ],
    command: 'terraform state pull > terraform.tfstate',
    fileName: 'terraform.tfstate',
    checkedOn: plainDate('2026-11-21'),
  },
}

type Found = Readonly<{ record: number; found: FoundCredential }>

function parseState(file: ImportFile): ParsedImport {
  const states = statesOf(file) ?? []
  const guard = textGuard()
  const days = dayReader()
  guard.drop(
    states.reduce(
      (sum, state) =>
        sum + looseObjects.parse(Object.values(looseObject.parse(state.outputs))).filter(({ sensitive }) => sensitive === true).length,
      0,
    ),
  )
  const entries = states
    .flatMap((state) => resourcesOf(state, days))
    .map((resource, index) => ({ record: index + 1, resource: resource === null ? null : { ...resource, record: index + 1 } }))
  const resources = entries.flatMap(({ resource }) => (resource === null ? [] : [resource]))
  guard.drop(resources.reduce((sum, resource) => sum + resource.instances.reduce((count, { dropped }) => count + dropped, 0), 0))
  const principals = principalsOf(resources)
  const found: Found[] = []
  const rest: RecordOutcome[] = []
  let unread = 0
  for (const { record, resource } of entries) {
    if (resource === null) {
      rest.push({ outcome: 'failed', problem: { record, label: `Resource ${record}`, reason: 'it is not a resource' } })
      continue
    }
    const label = guard.text(resource.address, 300) ?? `Resource ${record}`
    const reader = resource.managed ? readerOf(resource.type) : null
    const credentials = reader === null ? [] : resource.instances.map((instance) => reader(instance, principals))
    const read = credentials.filter((credential) => credential !== null)
    found.push(...read.map((credential) => ({ record, found: credential })))
    if (read.length > 0) unread += credentials.length - read.length
    else if (credentials.length > 0) rest.push({ outcome: 'failed', problem: { record, label, reason: 'its id cannot be read' } })
    else rest.push({ outcome: 'skipped', problem: { record, label, reason: skipReason(resource) } })
  }
  const lineages = new Set(states.map((state) => looseText.parse(state.lineage)))
  return parsedList({
    source: 'terraform-state',
    account: lineages.size === 1 ? guard.text([...lineages][0], 200) : null,
    read: entries.length,
    outcomes: [...identityOutcomes(found, guard), ...rest],
    recordOf: (record) => entries.find((entry) => entry.record === record)?.resource,
    guard,
    partial: unread > 0,
    warnings: [
      ...plainSecretWarnings(guard.dropped()),
      ...(entries.length === 0 ? ['This state is empty: it holds no resources.'] : []),
      ...days.warnings(),
      ...(lineages.size > 1 ? [`This file holds ${lineages.size} states.`] : []),
      ...(unread > 0
        ? [
            `${unread === 1 ? '1 instance has' : `${unread} instances have`} no readable id and ${unread === 1 ? 'was' : 'were'} left out, so nothing is marked as gone.`,
          ]
        : []),
    ],
  })
}

function skipReason(resource: Resource): string {
  if (!resource.managed) return 'only looked up here, not made by this code'
  return resource.instances.length === 0 ? 'it has no instances' : 'not a credential'
}

function identityOutcomes(found: readonly Found[], guard: TextGuard): readonly RecordOutcome[] {
  return [...groupBy(found, ({ found: { identity } }) => identity.key).values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : draftOutcomes(identityDraft(first.found.identity, group, guard), `resource ${first.record}`)
  })
}

function identityDraft(identity: FoundCredential['identity'], group: readonly Found[], guard: TextGuard): IdentityDraft {
  const records = [...new Set(group.map(({ record }) => record))]
  const scopes = (identity.scopes ?? []).map((scope) => guard.text(scope, 300)).filter((scope) => scope !== null)
  const credentials = group.flatMap(({ found: { credential } }) => (credential === null ? [] : [readCredential(credential, guard)]))
  return {
    key: guard.text(identity.key, 500) ?? `resource ${records[0] ?? 0}`,
    facts: {
      ...unknownIdentity(guard.text(identity.name, 300) ?? `Resource ${records[0] ?? 0}`),
      kind: identity.kind,
      provider: identity.provider,
      account: guard.text(identity.account, 200),
      system: identity.system,
      externalId: guard.text(identity.externalId, 500),
      status: 'active',
      privileges: identity.privileges ?? null,
      scopes: scopes.length === 0 ? null : scopes,
      runsAs: identity.runsAs ?? null,
      notes: guard.prose(identity.notes, 4000),
    },
    credentials: [...new Map(credentials.map((credential) => [credential.key, credential])).values()],
    records,
    ...(credentials.length === 0 ? { credentialsUntold: true } : {}),
    remarks: credentials.some(({ facts }) => facts.type === 'service_account_key' && facts.neverExpires)
      ? ['It has a key that never expires.']
      : [],
    // The list of the provider itself names the account, and may know of a state the code does not.
    standIns: ['system', 'status', 'kind', 'name'],
    nativeIds: (identity.nativeIds ?? []).map((id) => guard.text(id, 500)).filter((id) => id !== null),
  }
}

function readCredential(credential: NonNullable<FoundCredential['credential']>, guard: TextGuard): CredentialDraft {
  return {
    key: guard.text(credential.key, 300) ?? 'credential',
    facts: {
      ...blankCredentialFacts(credential.type),
      label: guard.text(credential.label, 200),
      externalId: guard.text(credential.externalId, 300),
      status: credential.status ?? 'active',
      ended: credential.ended ?? null,
      createdOn: credential.createdOn ?? null,
      lastRotatedOn: credential.lastRotatedOn ?? null,
      expiresOn: credential.expiresOn ?? null,
      neverExpires: credential.neverExpires ?? false,
      notes: guard.prose(credential.notes, 2000),
    },
  }
}

// Users and applications stand in the same state beside their keys; a name met twice says nothing.
function principalsOf(resources: readonly Resource[]): Principals {
  const instances = (types: readonly string[]) =>
    resources.filter(({ managed, type }) => managed && types.includes(type)).flatMap((resource) => resource.instances)
  const users = groupBy(instances(['aws_iam_user']), (user) => user.attribute('name'))
  const apps = groupBy(
    instances(['azuread_application', 'azuread_application_registration', 'azuread_service_principal']),
    (app) => app.attribute('object_id') || (app.attribute('id').split('/').at(-1) ?? ''),
  )
  return {
    awsUserArn: (name) => {
      const named = users.get(name) ?? []
      return named.length === 1 ? named[0]?.attribute('arn') || null : null
    },
    entraApp: (objectId) => {
      const [app] = apps.get(objectId) ?? []
      const appId = app?.attribute('client_id') || app?.attribute('application_id') || ''
      return app === undefined || objectId === '' || appId === '' ? null : { appId, name: app.attribute('display_name') }
    },
  }
}
