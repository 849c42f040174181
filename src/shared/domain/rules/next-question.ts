import type { IdentityId } from '../ids.ts'
import { answersTo } from './answers.ts'
import { allFindings, type Evaluation } from './evaluation.ts'
import { factQuestions, type FactField } from './fact-fields.ts'
import { verdictsOf, type IdentityFindings } from './findings.ts'

/** The one fact worth asking for next. The gain is counted by trying every kind of answer, so it holds whatever the answer is. */
export type NextQuestion = Readonly<{
  field: FactField
  question: string
  /** The records in which an answer, whichever it is, takes at least one rule out of "cannot tell". */
  identityIds: readonly IdentityId[]
  /** How many "cannot tell" that settles for certain. */
  settled: number
  /** 'Answer this for 120 records and 340 open questions are settled.' */
  gain: string
}>

/** The best few facts to ask for, most records first. */
export function nextQuestions(evaluation: Evaluation, most: number): readonly NextQuestion[] {
  const candidates = [...asking(evaluation)].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  const found: NextQuestion[] = []
  for (const [field, identities] of candidates) {
    // No later field can do better: it is asked for in fewer records than the last one taken settles.
    const least = found.length < most ? 0 : (found[most - 1]?.identityIds.length ?? 0)
    if (identities.length <= least) break
    const gain = gainOf(evaluation, field, identities)
    if (gain.identityIds.length > 0) found.push(gain)
    found.sort((a, b) => b.identityIds.length - a.identityIds.length || b.settled - a.settled || (a.field < b.field ? -1 : 1))
    found.splice(most)
  }
  return found
}

function asking(evaluation: Evaluation): ReadonlyMap<FactField, readonly IdentityFindings[]> {
  const byField = new Map<FactField, IdentityFindings[]>()
  for (const findings of allFindings(evaluation)) {
    const fields = new Set(findings.verdicts.flatMap((verdict) => (verdict.answer === 'unknown' ? [verdict.settledBy] : [])))
    for (const field of fields) {
      const asked = byField.get(field)
      if (asked === undefined) byField.set(field, [findings])
      else asked.push(findings)
    }
  }
  return byField
}

function gainOf(evaluation: Evaluation, field: FactField, identities: readonly IdentityFindings[]): NextQuestion {
  const gains = identities.map((findings) => ({ id: findings.id, settled: settledBy(evaluation, field, findings) })).filter(({ settled }) => settled > 0)
  const settled = gains.reduce((sum, gain) => sum + gain.settled, 0)
  const records = gains.length === 1 ? '1 record' : `${String(gains.length)} records`
  return { field, question: factQuestions[field], identityIds: gains.map(({ id }) => id), settled, gain: `Answer this for ${records} and ${settled === 1 ? '1 open question is' : `${String(settled)} open questions are`} settled, whatever the answer.` }
}

/** How many rules leave "cannot tell" for certain when this fact of an identity becomes known. */
export function settledBy(evaluation: Evaluation, field: FactField, findings: IdentityFindings): number {
  const held = evaluation.held.get(findings.id)
  if (held === undefined) return 0
  const answered = answersTo(field, held.facts, evaluation.today)
  if (answered.length === 0) return 0
  let open = findings.verdicts.flatMap((verdict, index) => (verdict.answer === 'unknown' && verdict.settledBy === field ? [index] : []))
  for (const facts of answered) {
    if (open.length === 0) return 0
    const verdicts = verdictsOf(open, facts, evaluation, { sameNameInSystem: held.sameName })
    open = open.filter((_, at) => verdicts[at]?.answer !== 'unknown')
  }
  return open.length
}
