import { findingsOf } from '../../shared/domain/findings/evaluation.ts'
import type { Severity } from '../../shared/domain/findings/model/severity.ts'
import type { Tier } from '../../shared/domain/record/facts/vocabulary.ts'
import type { IdentityId } from '../../shared/domain/values/ids.ts'
import type { KeptEvaluation } from './evaluation-cache.ts'

/** The tier the findings were worked out with; the row's where the identity was not evaluated. */
export function tierIn({ evaluation, rows }: KeptEvaluation, id: IdentityId): Tier {
  return findingsOf(evaluation, id)?.tier.tier ?? rows.get(id)?.tier ?? 'T2'
}

/** How many findings of the identity are open, and how bad the worst of them is. */
export function openIn({ evaluation }: KeptEvaluation, id: IdentityId): Readonly<{ findings: number; worst: Severity | null }> {
  const open = findingsOf(evaluation, id)?.findings.filter(({ accepted }) => accepted === null) ?? []
  return { findings: open.length, worst: open[0]?.severity ?? null }
}
