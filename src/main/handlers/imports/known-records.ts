import type { IdentityDraftFacts, ImportSourceId, ParsedImport } from '../../../shared/domain/imports/draft/draft.ts'
import { sameInDraft, unknownIdentity } from '../../../shared/domain/imports/draft/draft-facts.ts'
import { listOfEach } from '../../../shared/domain/imports/file/import-lists.ts'
import type { CredentialDraftField, IdentityDraftField } from '../../../shared/domain/imports/matching/import-plan.ts'
import type { KnownIdentity, KnownRecords } from '../../../shared/domain/imports/matching/known-identity.ts'
import { namesOfPeople, personFacts } from '../../../shared/domain/record/facts/by-name.ts'
import { credentialTypeWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { Identity } from '../../../shared/domain/record/identity.ts'
import { copyKnown } from '../../../shared/domain/values/fixed-shape.ts'
import { groupBy } from '../../../shared/domain/values/group-by.ts'
import type { PersonId } from '../../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { lastWriters, type Writer } from '../../store/change-log.ts'
import { listCredentials } from '../../store/credential-table.ts'
import type { ReadableDb } from '../../store/database.ts'
import { identitiesInTrash, listIdentities } from '../../store/identity-table.ts'
import { hasLaterImport } from '../../store/import-table.ts'
import { nativeIdsByIdentity } from '../../store/native-id-table.ts'
import { listPeople } from '../../store/person-table.ts'
import { listSightings } from '../../store/sighting-table.ts'
import { scopeOf } from './apply-import.ts'

/** What the vault knows, as the matcher needs it: values, who wrote them, and under which key this source saw them, and apart from them what a person threw away. */
export function knownRecords(db: ReadableDb, parsed: ParsedImport, asOf: PlainDate): KnownRecords {
  const names = new Map(listPeople(db).map((person) => [person.id, person.name]))
  const seenHere = listSightings(db, scopeOf(parsed))
  const sightings = new Map(seenHere.map((sighting) => [sighting.entityId, sighting]))
  const lists = listOfEach(seenHere)
  const credentials = groupBy(listCredentials(db), (credential) => credential.identityId)
  const nativeIds = nativeIdsByIdentity(db)
  const writers = lastWriters(db)
  // Only an export with stand-ins asks what it told itself.
  const asksForOwn = parsed.drafts.some(
    (draft) => draft.standIns !== undefined || draft.credentials.some(({ standIns }) => standIns !== undefined),
  )
  const standing = <Field extends string>(id: string, facts: object) =>
    standingOf<Field>(facts, writers.get(id) ?? new Map(), asOf, asksForOwn ? parsed.source : null)

  const knownOf = (identity: Identity): KnownIdentity => {
    const facts = draftFacts(identity, names)
    const sighting = sightings.get(identity.id)
    return {
      id: identity.id,
      key: sighting?.key ?? null,
      facts,
      ...standing<IdentityDraftField>(identity.id, facts),
      inScope: sighting !== undefined,
      list: lists.get(identity.id) ?? null,
      wasGone: sighting != null && sighting.goneOn !== null,
      nativeIds: [...(nativeIds.get(identity.id) ?? []), `keyroster:${identity.id}`],
      credentials: (credentials.get(identity.id) ?? []).map((credential) => {
        const { id, identityId: _identity, ...credentialFacts } = credential
        const seen = sightings.get(id)
        return {
          id,
          key: seen?.key ?? null,
          facts: credentialFacts,
          ...standing<CredentialDraftField>(id, credentialFacts),
          inScope: seen !== undefined,
          label: credential.label ?? (credential.type === null ? 'Credential' : credentialTypeWords[credential.type]),
        }
      }),
    }
  }
  return {
    staleScope: hasLaterImport(db, { source: parsed.source, account: parsed.account, scope: parsed.scope ?? '', asOf }),
    identities: listIdentities(db).map(knownOf),
    trashed: identitiesInTrash(db).map(({ identity, trashedOn }) => ({ ...knownOf(identity), trashedOn })),
  }
}

// A value nobody changed was written with the record.
function standingOf<Field extends string>(
  facts: object,
  writers: ReadonlyMap<string, Writer>,
  asOf: PlainDate,
  source: ImportSourceId | null,
) {
  const made = writers.get('created')
  const typedFields = new Set<Field>()
  const newerFields = new Set<Field>()
  const ownFields = source === null ? undefined : new Set<Field>()
  for (const [field, value] of Object.entries(facts) as [Field, unknown][]) {
    const writer = writers.get(storedField(field)) ?? (value === null ? undefined : made)
    if (writer === undefined) continue
    if (writer.importId === null) typedFields.add(field)
    else if (writer.asOf !== null && writer.asOf > asOf) newerFields.add(field)
    if (writer.source !== null && writer.source === source) ownFields?.add(field)
  }
  return { typedFields, newerFields, ...(ownFields === undefined ? {} : { ownFields }) }
}

function draftFacts(identity: Identity, names: ReadonlyMap<PersonId, string>): IdentityDraftFacts {
  const facts = unknownIdentity(identity.name)
  copyKnown(facts, identity, sameInDraft)
  return Object.assign(
    facts,
    namesOfPeople(identity, (person) => names.get(person)),
  )
}

// The change log knows people by id, an export by name.
function storedField(field: string): string {
  return personFacts.find(({ key }) => key === field)?.field ?? field
}
