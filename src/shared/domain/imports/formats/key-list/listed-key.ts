import { blankCredentialFacts, type CredentialFacts } from '../../../record/credential.ts'
import type { CredentialType, IdentityKind, RecordState, RecordStatus } from '../../../record/facts/vocabulary.ts'
import type { PlainDate } from '../../../values/plain-date.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import type { CredentialDraft, IdentityDraft, IdentityDraftFacts } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { toldStatus } from '../common/told-status.ts'

/** What one entry of a list tells. Texts come as the file has them: they go through the guard here, once and for all. */
export type ListedKey = Readonly<{
  /** The provider's id, the same in every export. */
  id: string
  /** Where `id` is no id of the provider's but was put together here, and only then. */
  externalId?: string | null
  name: string | null
  /** Active unless told: what no longer works is not in such a list. */
  status?: RecordState
  createdOn?: PlainDate | null
  identity?: Partial<IdentityDraftFacts>
  /** null for something without a key of its own, such as an installed app. */
  credential?: Partial<CredentialFacts> | null
  notes?: readonly string[]
  remarks?: readonly string[]
  nativeIds?: readonly string[]
  standIns?: readonly (keyof IdentityDraftFacts)[]
  providerManaged?: boolean
  /** The machine the key belongs to: it is the identity, and all its keys stand under it. */
  principal?: Readonly<{ id: string; name: string | null; nativeId: string; createdOn: PlainDate | null }> | null
}>

export type KeyDefaults = Readonly<{
  provider: string
  system: string
  kind: IdentityKind
  credentialType: CredentialType
  /** What one entry is called: 'API key'. */
  noun: string
}>

type SettledKey = Omit<ListedKey, 'status'> & Readonly<{ status: RecordStatus }>

// Nobody switched off what its source calls expired: it has ended by itself, on its day or on one nobody told.
function settled(told: ListedKey): SettledKey {
  const { status, ended } = toldStatus(told.status ?? 'active')
  if (ended !== true) return { ...told, status }
  const { credential } = told
  return {
    ...told,
    // An app without a key of its own has nothing that could have ended.
    ...(credential === null ? { status: 'disabled' } : { status, credential: { ...credential, ended, neverExpires: false } }),
    ...(credential?.expiresOn == null && { remarks: [...(told.remarks ?? []), 'It has expired; the list does not say on which day.'] }),
  }
}

/** The draft of one entry, or null when its id looks like a secret. */
export function keyDraft(
  told: ListedKey,
  record: number,
  account: string | null,
  defaults: KeyDefaults,
  guard: TextGuard,
): IdentityDraft | null {
  const key = settled(told)
  const id = guard.text(key.id, 300)
  if (id === null) return null
  const externalId = key.externalId === undefined ? id : guard.text(key.externalId, 300)
  const name = guard.text(key.name, 300)
  const credentials = key.credential === null ? [] : [credentialDraft(key, id, externalId, name, defaults, guard)]
  const owned = ownIdentity(key, id, externalId, name ?? `${defaults.noun} …${id.slice(-6)}`, account, defaults, guard)
  const { facts, nativeIds, draftKey } =
    key.principal === undefined || key.principal === null ? owned : principalIdentity(key.principal, owned, guard)
  return {
    key: draftKey,
    facts,
    credentials,
    records: [record],
    remarks: [
      ...(key.remarks ?? []),
      ...(key.credential?.neverExpires === true && key.status === 'active' ? ['It never expires.'] : []),
    ].flatMap((remark) => guard.prose(remark, 300) ?? []),
    ...(nativeIds.length === 0 ? {} : { nativeIds }),
    ...(key.standIns === undefined ? {} : { standIns: key.standIns }),
    ...(key.providerManaged === true ? { providerManaged: true } : {}),
  }
}

type OwnIdentity = Readonly<{ draftKey: string; facts: IdentityDraftFacts; nativeIds: readonly string[] }>

function ownIdentity(
  key: SettledKey,
  id: string,
  externalId: string | null,
  name: string,
  account: string | null,
  defaults: KeyDefaults,
  guard: TextGuard,
): OwnIdentity {
  const told = key.identity ?? {}
  const scopes = told.scopes?.flatMap((scope) => guard.text(scope, 300) ?? []) ?? []
  return {
    draftKey: id,
    facts: {
      ...unknownIdentity(name),
      kind: defaults.kind,
      provider: defaults.provider,
      system: defaults.system,
      externalId,
      status: key.status,
      createdOn: key.createdOn ?? null,
      ...told,
      account: guard.text(told.account ?? account, 200),
      technicalOwner: guard.text(told.technicalOwner, 120),
      scopes: scopes.length === 0 ? null : [...new Set(scopes)],
      notes: joined(key.notes, guard),
    },
    nativeIds: key.nativeIds?.flatMap((nativeId) => guard.text(nativeId, 400) ?? []) ?? [],
  }
}

// Scopes, owner and switch of one key are not those of the account that holds several.
function principalIdentity(
  { id, name, nativeId, createdOn }: NonNullable<ListedKey['principal']>,
  { draftKey, facts }: OwnIdentity,
  guard: TextGuard,
): OwnIdentity {
  const principalId = guard.text(id, 300)
  if (principalId === null) return { draftKey, facts, nativeIds: [] }
  return {
    draftKey: principalId,
    facts: {
      ...unknownIdentity(guard.text(name, 300) ?? `Service account …${principalId.slice(-6)}`),
      kind: 'service_account',
      provider: facts.provider,
      account: facts.account,
      system: facts.system,
      externalId: principalId,
      status: 'active',
      runsAs: 'machine',
      createdOn,
    },
    nativeIds: [nativeId],
  }
}

function credentialDraft(
  key: SettledKey,
  id: string,
  externalId: string | null,
  name: string | null,
  defaults: KeyDefaults,
  guard: TextGuard,
): CredentialDraft {
  const inside = key.principal !== undefined && key.principal !== null
  const { label, notes, externalId: shownId, ...told } = key.credential ?? {}
  return {
    key: id,
    facts: {
      ...blankCredentialFacts(defaults.credentialType),
      status: key.status,
      createdOn: key.createdOn ?? null,
      ...told,
      label: guard.text(label ?? (inside ? name : null), 200) ?? defaults.noun,
      externalId: shownId === undefined ? externalId : guard.text(shownId, 300),
      notes: inside ? joined(key.notes, guard) : guard.prose(notes, 2000),
    },
  }
}

function joined(notes: readonly string[] | undefined, guard: TextGuard): string | null {
  const clean = (notes ?? []).flatMap((note) => guard.prose(note, 1000) ?? [])
  return clean.length === 0 ? null : clean.join(' ')
}
