import { z } from 'zod'
import { disagreement } from '../../../shared/domain/inventory/fact-change.ts'
import { isGovernanceIdentityField, withGovernance } from '../../../shared/domain/record/governance-record.ts'
import { blankIdentityFacts, type Identity, type IdentityFacts, storedIdentitySchema } from '../../../shared/domain/record/identity.ts'
import type { IdentityId, PersonId } from '../../../shared/domain/values/ids.ts'
import { identityIdSchema } from '../../../shared/domain/values/ids.ts'
import { plainDateSchema } from '../../../shared/domain/values/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { IdentityPatch } from '../../../shared/ipc/record-edit.ts'
import type { TrashedIdentity } from '../../../shared/ipc/replies.ts'
import { actionWords } from '../../services/action-words.ts'
import { changedFields, recordAction } from '../../services/change-recorder.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import type { ReadableDb, WritableDb } from '../../store/database.ts'
import { findIdentity, listTrashedIdentities } from '../../store/identity-table.ts'
import { findOrAddPerson } from '../../store/person-table.ts'

export const identityHandlers: HandlersOf<
  'identities.create' | 'identities.update' | 'identities.trash' | 'identities.restore' | 'identities.listTrash'
> = {
  'identities.create': ({ facts }, context) =>
    recordAction(context, { kind: 'edit', label: `Add ${facts.name}` }, (recorder) =>
      recorder.createIdentity(mergedIdentity(recorder.db, blankIdentityFacts(facts.name), facts)),
    ),

  'identities.update': ({ id, patch }, context) => {
    const db = context.vault.db()
    const before = requireIdentity(db, id)
    // Saving what is already there is no action: it would fill the undo list with steps that do nothing.
    if (namesNobody(patch) && changedFields<IdentityFacts>(before, mergedIdentity(db, before, patch)).length === 0) return null
    return recordAction(context, { kind: 'edit', label: actionWords(patch, before.name) }, (recorder) => {
      recorder.updateIdentity(id, before, mergedIdentity(recorder.db, before, patch))
      return null
    })
  },

  'identities.trash': ({ ids }, context) => {
    const db = context.vault.db()
    const names = ids.map((id) => requireIdentity(db, id).name)
    return recordAction(
      context,
      { kind: 'edit', label: names.length === 1 ? `Delete ${names[0] ?? ''}` : `Delete ${names.length} identities` },
      (recorder) => {
        for (const id of ids) recorder.trashIdentity(id, context.clock.today())
        return null
      },
    )
  },

  'identities.restore': ({ ids }, context) => {
    const db = context.vault.db()
    const names = ids.map((id) => requireIdentity(db, id).name)
    return recordAction(
      context,
      { kind: 'edit', label: names.length === 1 ? `Restore ${names[0] ?? ''}` : `Restore ${names.length} identities` },
      (recorder) => {
        for (const id of ids) recorder.trashIdentity(id, null)
        return null
      },
    )
  },

  'identities.listTrash': (_, context) => listTrashedIdentities(context.vault.db()).map((row): TrashedIdentity => trashedSchema.parse(row)),
}

const trashedSchema = z.object({ id: identityIdSchema, name: z.string(), system: z.string().nullable(), deletedOn: plainDateSchema })

export function requireIdentity(db: ReadableDb, id: IdentityId): Identity {
  const identity = findIdentity(db, id)
  if (identity === null) throw new AppError('not_found')
  return identity
}

// The patch was checked for secrets at the door and the rest when it came in; here the record is parsed as a whole.
const wholeIdentitySchema = storedIdentitySchema.omit({ id: true })

/** The record as it will be. A person named for the first time is added. */
export function mergedIdentity(db: WritableDb, before: IdentityFacts, patch: IdentityPatch): IdentityFacts {
  const { technicalOwner, businessOwner, backupOwner, knownBy, ...facts } = withoutUndefined(patch)
  const rest = Object.entries(facts)
  const people = {
    ...(backupOwner === undefined ? {} : { backupOwnerId: personOf(db, backupOwner, null) }),
    ...(knownBy === undefined ? {} : { knownBy: knownBy === null ? null : knownBy.map((name) => findOrAddPerson(db, name)) }),
  }
  return agreeing(
    wholeIdentitySchema.parse({
      ...before,
      ...Object.fromEntries(rest.filter(([field]) => !isGovernanceIdentityField(field))),
      technicalOwnerId: personOf(db, technicalOwner, before.technicalOwnerId),
      businessOwnerId: personOf(db, businessOwner, before.businessOwnerId),
      governance: withGovernance(before.governance, {
        ...Object.fromEntries(rest.filter(([field]) => isGovernanceIdentityField(field))),
        ...people,
      }),
    }),
  )
}

// Somebody has to say which of two facts is true.
function agreeing(facts: IdentityFacts): IdentityFacts {
  const problem = disagreement(facts.governance)
  if (problem === null) return facts
  throw new AppError('invalid_input', { message: problem })
}

function personOf(db: WritableDb, name: string | null | undefined, before: PersonId | null): PersonId | null {
  if (name === undefined) return before
  return name === null ? null : findOrAddPerson(db, name)
}

function namesNobody({ technicalOwner, businessOwner, backupOwner, knownBy }: IdentityPatch): boolean {
  return [technicalOwner, businessOwner, backupOwner, knownBy].every((person) => person === undefined)
}

/** A patch names what changes; a key that is there but undefined names nothing. */
export function withoutUndefined<Facts extends object>(facts: Facts): { [Key in keyof Facts]?: Exclude<Facts[Key], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Facts]?: Exclude<Facts[Key], undefined>
  }
}
