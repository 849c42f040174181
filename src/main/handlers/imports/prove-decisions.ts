import type { IdentityPlan, ImportPlan } from '../../../shared/domain/imports/matching/import-plan.ts'
import type { RevocationProof } from '../../../shared/domain/reviews/review.ts'
import type { ImportId } from '../../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { WritableDb } from '../../store/database.ts'
import { insertProof, openRevocations } from '../../store/revocation-proof-table.ts'

type ExportShown = Readonly<{ plan: ImportPlan; importId: ImportId; fileName: string; sha256: string; rows: number; asOf: PlainDate }>

/** Closes the decisions 'disable' and 'remove' this whole export shows as carried out; how many. The export must be of the day of the decision or later. */
export function proveDecisions(db: WritableDb, { plan, importId, fileName, sha256, rows, asOf }: ExportShown): number {
  const plans = new Map(
    plan.identities.flatMap((identity) => (identity.state === 'new' ? [] : [[identity.id as string, identity] as const])),
  )
  const proofs = openRevocations(db).flatMap(({ reviewId, identityId, decidedOn }): readonly RevocationProof[] => {
    const identity = plans.get(identityId)
    const shown = identity === undefined || asOf < decidedOn ? null : shownState(identity)
    return shown === null ? [] : [{ reviewId, identityId, shown, fileName, sha256, rows, asOf }]
  })
  for (const proof of proofs) insertProof(db, importId, proof)
  return proofs.length
}

function shownState(identity: Exclude<IdentityPlan, Readonly<{ state: 'new' }>>): 'gone' | 'disabled' | null {
  if (identity.state === 'gone') return 'gone'
  if (identity.credentials.length > 0 && identity.credentials.every(({ state }) => state === 'gone')) return 'gone'
  const off = (status: string) => status === 'disabled' || status === 'revoked'
  if (off(identity.draft.facts.status)) return 'disabled'
  const allOff =
    identity.credentials.length > 0 &&
    identity.credentials.every((credential) => credential.state === 'gone' || off(credential.draft.facts.status))
  return allOff ? 'disabled' : null
}
