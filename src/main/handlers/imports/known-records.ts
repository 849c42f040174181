import type { CredentialFacts } from '../../shared/domain/credential.ts'
import type { IdentityDraftFacts } from '../../shared/domain/import/draft.ts'
import type { KnownIdentity, KnownRecords } from '../../shared/domain/import/match.ts'
import type { Identity } from '../../shared/domain/identity.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import { groupBy } from '../../shared/domain/group-by.ts'
import { credentialTypeWords } from '../../shared/domain/vocabulary.ts'
import { typedFields, typedRecords } from '../store/change-log.ts'
import { listCredentials } from '../store/credential-table.ts'
import type { ReadableDb } from '../store/database.ts'
import { listIdentities } from '../store/identity-table.ts'
import { listPeople } from '../store/person-table.ts'
import { listSightings } from '../store/sighting-table.ts'

/** What the vault knows, as the matcher needs it: values, who typed them, and under which key this source saw them. What lies in the Trash is not known. */
export function knownRecords(db: ReadableDb, source: string, account: string | null): KnownRecords {
  const names = new Map(listPeople(db).map((person) => [person.id, person.name]))
  const sightings = new Map(listSightings(db, source, account).map((sighting) => [sighting.entityId, sighting]))
  const credentials = groupBy(listCredentials(db), (credential) => credential.identityId)
  const typed = typedFields(db)
  const byHand = typedRecords(db)

  const typedOf = <Facts extends object>(id: string, facts: Facts): ReadonlySet<keyof Facts & string> => {
    const changed = new Set([...(typed.get(id) ?? [])].map(ownerField))
    const names = Object.keys(facts) as (keyof Facts & string)[]
    return new Set(names.filter((field) => changed.has(field) || (byHand.has(id) && facts[field] !== null)))
  }

  return {
    identities: listIdentities(db).map((identity): KnownIdentity => {
      const facts = draftFacts(identity, names)
      const sighting = sightings.get(identity.id)
      return {
        id: identity.id,
        key: sighting?.key ?? null,
        facts,
        typedFields: typedOf(identity.id, facts),
        inScope: sighting !== undefined,
        credentials: (credentials.get(identity.id) ?? []).map((credential) => {
          const { id, identityId: _identity, ...credentialFacts } = credential
          const seen = sightings.get(id)
          return {
            id,
            key: seen?.key ?? null,
            facts: credentialFacts,
            typedFields: typedOf<CredentialFacts>(id, credentialFacts),
            inScope: seen !== undefined,
            label: credential.label ?? (credential.type === null ? 'Credential' : credentialTypeWords[credential.type]),
          }
        }),
      }
    }),
  }
}

function draftFacts(identity: Identity, names: ReadonlyMap<PersonId, string>): IdentityDraftFacts {
  const { id: _id, technicalOwnerId, businessOwnerId, ...facts } = identity
  const nameOf = (person: PersonId | null) => (person === null ? null : (names.get(person) ?? null))
  return { ...facts, technicalOwner: nameOf(technicalOwnerId), businessOwner: nameOf(businessOwnerId) }
}

// The change log knows people by id, an export by name.
function ownerField(field: string): string {
  return field === 'technicalOwnerId' ? 'technicalOwner' : field === 'businessOwnerId' ? 'businessOwner' : field
}
