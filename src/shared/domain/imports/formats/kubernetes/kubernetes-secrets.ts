import { blankCredentialFacts } from '../../../record/credential.ts'
import type { CredentialType, IdentityKind } from '../../../record/facts/vocabulary.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import type { IdentityDraft } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { environmentOf, type NumberedObject, objectName } from './kubernetes-accounts.ts'

/** Secrets that belong to no service account: each is an identity with one credential. */
export function secretOutcomes(secrets: readonly NumberedObject[], guard: TextGuard): readonly RecordOutcome[] {
  return secrets.flatMap((secret) => readSecret(secret, guard))
}

function readSecret({ record, object }: NumberedObject, guard: TextGuard): readonly RecordOutcome[] {
  const name = objectName(object, guard) ?? `Entry ${record}`
  if (object.type.startsWith('helm.sh/release'))
    return [{ outcome: 'skipped', problem: { record, label: name, reason: 'a record of a Helm release, not a credential' } }]
  const { kind, type, words } = (Object.hasOwn(secretTypes, object.type) ? secretTypes[object.type] : undefined) ?? {
    kind: null,
    type: 'other',
    words: null,
  }
  const uid = guard.text(object.uid, 300)
  const typeName = guard.text(object.type, 200)
  const draft: IdentityDraft = {
    key: uid ?? `secret:${name}`,
    facts: {
      ...unknownIdentity(name),
      kind,
      provider: 'kubernetes',
      system: 'Kubernetes',
      externalId: uid,
      status: 'active',
      runsAs: 'machine',
      environments: environmentOf(object.namespace),
      createdOn: object.createdOn,
      notes: words ?? (typeName === null || Object.hasOwn(secretTypes, typeName) ? null : guard.prose(`Its type is ${typeName}.`, 300)),
    },
    credentials: [
      {
        key: 'secret',
        facts: { ...blankCredentialFacts(type), label: guard.text(object.name, 200), externalId: uid, createdOn: object.createdOn },
      },
    ],
    records: [record],
    remarks:
      object.type === 'bootstrap.kubernetes.io/token'
        ? ['A token that lets machines join the cluster. When it runs out stands inside the secret, which is not read.']
        : [],
    ...(uid === null ? {} : { nativeIds: [`kubernetes:${uid}`] }),
  }
  return draftOutcomes(draft, `entry ${record}`)
}

const secretTypes: Readonly<Record<string, Readonly<{ kind: IdentityKind | null; type: CredentialType; words: string | null }>>> = {
  'kubernetes.io/tls': { kind: 'certificate', type: 'tls_certificate', words: null },
  'kubernetes.io/dockerconfigjson': { kind: 'service_account', type: 'password', words: 'Sign-in to an image registry.' },
  'kubernetes.io/dockercfg': { kind: 'service_account', type: 'password', words: 'Sign-in to an image registry.' },
  'kubernetes.io/basic-auth': { kind: 'service_account', type: 'password', words: 'User name and password.' },
  'kubernetes.io/ssh-auth': { kind: 'ssh_key', type: 'ssh_key', words: null },
  'kubernetes.io/service-account-token': {
    kind: 'service_account',
    type: 'service_account_key',
    words: 'A long-lived token of a service account that is not named.',
  },
  'bootstrap.kubernetes.io/token': { kind: 'api_key', type: 'other', words: 'A token for joining machines to the cluster.' },
  Opaque: { kind: 'api_key', type: 'other', words: null },
}
