import { blankCredentialFacts } from '../../../record/credential.ts'
import type { Environment } from '../../../record/facts/vocabulary.ts'
import { valueOf } from '../../../record/value-words.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import type { CredentialDraft, IdentityDraft } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { groupedBy } from '../common/json-entries.ts'
import type { KubernetesObject } from './kubernetes-object.ts'

export type NumberedObject = Readonly<{ record: number; object: KubernetesObject }>

/** The service accounts with their long-lived tokens, and which records those tokens were. */
export function accountOutcomes(
  objects: readonly NumberedObject[],
  guard: TextGuard,
): Readonly<{ outcomes: readonly RecordOutcome[]; tokens: ReadonlySet<number> }> {
  const tokens = objects.filter(
    ({ object }) => object.kind === 'Secret' && object.type === 'kubernetes.io/service-account-token' && object.accountName !== '',
  )
  const accounts = objects.filter(({ object }) => object.kind === 'ServiceAccount')
  const listed = new Set(accounts.map(({ object }) => `${object.namespace}/${object.name}`))
  const tokensByPlace = groupedBy(tokens, ({ object }) => `${object.namespace}/${object.accountName}`)
  const tokensOf = (place: string) => tokensByPlace.get(place) ?? []
  const unlisted = [...tokensByPlace.keys()].filter((place) => !listed.has(place))
  return {
    tokens: new Set(tokens.map(({ record }) => record)),
    outcomes: [
      ...accounts.flatMap((account) => readAccount(account, tokensOf(`${account.object.namespace}/${account.object.name}`), guard)),
      ...unlisted.flatMap((place) => unlistedAccount(place, tokensOf(place), guard)),
    ],
  }
}

function readAccount({ record, object }: NumberedObject, tokens: readonly NumberedObject[], guard: TextGuard): readonly RecordOutcome[] {
  const name = objectName(object, guard) ?? `Entry ${record}`
  const role = cloudRole(object, guard)
  const builtIn = isBuiltIn(object)
  // Old clusters gave every account such a token by themselves; it is a key all the same.
  if (tokens.length === 0 && role === null && builtIn !== null)
    return [{ outcome: 'skipped', problem: { record, label: name, reason: builtIn } }]
  const listsToken = object.secrets.length > 0 && tokens.length === 0
  return accountDraft({
    key: guard.text(object.uid, 300) ?? `service-account:${name}`,
    uid: guard.text(object.uid, 300),
    name,
    object,
    record,
    tokens,
    guard,
    notes: role,
    managed: builtIn !== null && role === null,
    remark: listsToken ? 'It names secrets that are not in this file; one of them may be a long-lived token.' : null,
  })
}

// A list of secrets alone still tells whose token it is.
function unlistedAccount(place: string, tokens: readonly NumberedObject[], guard: TextGuard): readonly RecordOutcome[] {
  const [first] = tokens
  if (first === undefined) return []
  const object: KubernetesObject = { ...first.object, kind: 'ServiceAccount', name: first.object.accountName, createdOn: null }
  const uid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(first.object.accountUid) ? first.object.accountUid : null
  const name = guard.text(place, 300) ?? `Entry ${first.record}`
  return accountDraft({
    key: uid ?? `service-account:${name}`,
    uid,
    name,
    object,
    record: null,
    tokens,
    guard,
    notes: null,
    managed: isBuiltIn(object) !== null,
    remark: null,
  })
}

type AccountFacts = Readonly<{
  key: string
  uid: string | null
  name: string
  object: KubernetesObject
  record: number | null
  tokens: readonly NumberedObject[]
  guard: TextGuard
  notes: string | null
  managed: boolean
  remark: string | null
}>

function accountDraft({ key, uid, name, object, record, tokens, guard, notes, managed, remark }: AccountFacts): readonly RecordOutcome[] {
  const records = [...(record === null ? [] : [record]), ...tokens.map((token) => token.record)]
  const draft: IdentityDraft = {
    key,
    facts: {
      ...unknownIdentity(name),
      kind: 'service_account',
      provider: 'kubernetes',
      system: 'Kubernetes',
      externalId: uid,
      status: 'active',
      runsAs: 'machine',
      environments: environmentOf(object.namespace),
      createdOn: object.createdOn,
      notes,
    },
    credentials: tokens.map((token) => tokenCredential(token, guard)),
    records,
    remarks: [
      ...(tokens.length === 0 ? [] : ['It has a long-lived token, which stays valid until its secret is deleted.']),
      ...(remark === null ? [] : [remark]),
    ],
    ...(uid === null ? {} : { nativeIds: [`kubernetes:${uid}`] }),
    ...(managed ? { providerManaged: true } : {}),
  }
  return draftOutcomes(draft, `entry ${records[0] ?? 0}`)
}

function tokenCredential({ record, object }: NumberedObject, guard: TextGuard): CredentialDraft {
  const uid = guard.text(object.uid, 300)
  const label = guard.text(object.name, 200) ?? `Entry ${record}`
  return {
    key: uid ?? `secret:${label}`,
    facts: { ...blankCredentialFacts('service_account_key'), label, externalId: uid, createdOn: object.createdOn, neverExpires: true },
  }
}

/** 'namespace/name', the way people speak of it; null when it looks like a secret. */
export function objectName(object: KubernetesObject, guard: TextGuard): string | null {
  return guard.text(`${object.namespace}/${object.name}`, 300)
}

/** The environment a namespace is named for: 'shop-prod' is production, 'shop' nothing. */
export function environmentOf(namespace: string): Environment[] | null {
  const found = [namespace, ...namespace.split(/[-_.]/)].map(valueOf.environment).find((environment) => environment !== null)
  return found == null ? null : [found]
}

function cloudRole(object: KubernetesObject, guard: TextGuard): string | null {
  const aws = guard.text(object.awsRole, 500)
  const google = guard.text(object.googleAccount, 300)
  const azure = guard.text(object.azureClient, 300)
  const sentences = [
    ...(aws === null ? [] : [`Acts as the AWS role ${aws}.`]),
    ...(google === null ? [] : [`Acts as the Google Cloud service account ${google}.`]),
    ...(azure === null ? [] : [`Acts as the Azure application ${azure}.`]),
  ]
  return sentences.length === 0 ? null : guard.prose(sentences.join(' '), 2000)
}

const systemNamespaces: ReadonlySet<string> = new Set(['kube-system', 'kube-public', 'kube-node-lease'])
const systemAccounts =
  /-controller$|^kube-|^coredns$|^metrics-server$|^generic-garbage-collector$|^horizontal-pod-autoscaler$|^pod-garbage-collector$|^persistent-volume-binder$|^root-ca-cert-publisher$|^token-cleaner$|^legacy-service-account-token-cleaner$|^bootstrap-signer$|^cloud-provider$|^node-controller$/

function isBuiltIn(object: KubernetesObject): string | null {
  if (object.name === 'default') return 'the account every namespace has by itself'
  return systemNamespaces.has(object.namespace) && systemAccounts.test(object.name) ? 'part of Kubernetes itself' : null
}
