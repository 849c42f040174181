import type { CredentialId, IdentityId } from '../../shared/domain/values/ids.ts'
import type { ChannelInput } from '../../shared/ipc/contract.ts'
import type { WritingContext } from '../services/handler-context.ts'
import { ask } from './test-context.ts'

// One edit at a time, through the only channel there is for edits.

type Edit = ChannelInput<'records.edit'>['edits'][number]
type Of<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>

/** Adds an identity; its id. */
export async function addIdentity(context: WritingContext, facts: Of<'new-identity'>['facts']): Promise<IdentityId> {
  const { created } = await ask(context, 'records.edit', { edits: [{ kind: 'new-identity', facts }] })
  return only(created)
}

/** Changes an identity. */
export async function editIdentity(context: WritingContext, id: string, patch: Of<'identity'>['patch']): Promise<void> {
  await ask(context, 'records.edit', { edits: [{ kind: 'identity', id, patch }] })
}

/** Adds a credential to an identity; its id. */
export async function addCredential(
  context: WritingContext,
  identityId: string,
  facts: Of<'new-credential'>['facts'],
): Promise<CredentialId> {
  const { createdCredentials } = await ask(context, 'records.edit', { edits: [{ kind: 'new-credential', identityId, facts }] })
  return only(createdCredentials)
}

/** Changes a credential. */
export async function editCredential(context: WritingContext, id: string, patch: Of<'credential'>['patch']): Promise<void> {
  await ask(context, 'records.edit', { edits: [{ kind: 'credential', id, patch }] })
}

function only<Id>(ids: readonly Id[]): Id {
  const [first, second] = ids
  if (first === undefined || second !== undefined) throw new Error(`expected one record, got ${ids.length}`)
  return first
}
