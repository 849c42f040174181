import { knownByAfter, leakedOnAfter } from '../../shared/domain/findings/facts-after-edit.ts'
import { tierFacts, tierFloorAfter } from '../../shared/domain/inventory/tier.ts'
import type { CredentialFacts } from '../../shared/domain/record/credential.ts'
import { type CredentialGovernance, type IdentityGovernance, withGovernance } from '../../shared/domain/record/governance-record.ts'
import type { IdentityFacts } from '../../shared/domain/record/identity.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'

/** The identity as an edit leaves it: former owners still know the secret, and a deleted label lowers no tier. */
export function identityAfterEdit(before: IdentityFacts, after: IdentityFacts): IdentityFacts {
  const knownBy = after.governance.knownBy === undefined ? undefined : knownByAfter(owners(before), owners(after))
  const tierFloor = tierFloorAfter(tierFacts(before), tierFacts(after))
  const same =
    JSON.stringify([knownBy ?? null, tierFloor]) === JSON.stringify([after.governance.knownBy ?? null, after.governance.tierFloor ?? null])
  return same ? after : { ...after, governance: withGovernance<IdentityGovernance>(after.governance, { knownBy, tierFloor }) }
}

/** The credential as an edit leaves it: the day its secret was found where it can leak stays until the secret is a new one. */
export function credentialAfterEdit(before: CredentialFacts, after: CredentialFacts, today: PlainDate): CredentialFacts {
  const { createdOn, lastRotatedOn } = after
  const leakedOn = leakedOnAfter(leak(before), { ...leak(after), createdOn, lastRotatedOn }, today)
  // What a person writes about the leak itself counts.
  if (leakedOn === (after.governance.leakedOn ?? null) || (after.governance.leakedOn ?? null) !== (before.governance.leakedOn ?? null))
    return after
  return { ...after, governance: withGovernance<CredentialGovernance>(after.governance, { leakedOn }) }
}

function owners({ technicalOwnerId, businessOwnerId, governance }: IdentityFacts) {
  return { technicalOwnerId, businessOwnerId, backupOwnerId: governance.backupOwnerId ?? null, knownBy: governance.knownBy ?? null }
}

function leak({ storage, createdOn, lastRotatedOn, governance }: CredentialFacts) {
  return { storage, createdOn, lastRotatedOn, leakedOn: governance.leakedOn ?? null }
}
