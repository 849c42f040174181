import { type FactField, questionOf } from '../record/fact-fields.ts'
import type { IdentityId } from '../values/ids.ts'
import { answersTo } from './answers.ts'
import { allFindings, type Evaluation } from './evaluation.ts'
import { type IdentityFindings, verdictsOf } from './finding.ts'

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
    const gain = gainOf(evaluation, field, identities, least)
    if (gain !== null) found.push(gain)
    found.sort((a, b) => b.identityIds.length - a.identityIds.length || b.settled - a.settled || (a.field < b.field ? -1 : 1))
    found.splice(most)
  }
  return found
}

function asking(evaluation: Evaluation): ReadonlyMap<FactField, readonly IdentityFindings[]> {
  const byField = new Map<FactField, IdentityFindings[]>()
  for (const findings of allFindings(evaluation)) {
    const fields = new Set<FactField>()
    for (const verdict of findings.verdicts) if (verdict.answer === 'unknown') fields.add(verdict.settledBy)
    for (const field of fields) {
      const asked = byField.get(field)
      if (asked === undefined) byField.set(field, [findings])
      else asked.push(findings)
    }
  }
  return byField
}

// Null where it settles nothing, or fewer records than `least`: it is given up as soon as the records left cannot make up for it.
function gainOf(evaluation: Evaluation, field: FactField, identities: readonly IdentityFindings[], least: number): NextQuestion | null {
  const ids: IdentityId[] = []
  let settled = 0
  for (const [place, findings] of identities.entries()) {
    if (ids.length + identities.length - place < least) return null
    const gain = settledBy(evaluation, field, findings)
    if (gain === 0) continue
    ids.push(findings.id)
    settled += gain
  }
  if (ids.length === 0) return null
  const records = ids.length === 1 ? '1 record' : `${String(ids.length)} records`
  return {
    field,
    question: questionOf(field),
    identityIds: ids,
    settled,
    gain: `Answer this for ${records} and ${settled === 1 ? '1 open question is' : `${String(settled)} open questions are`} settled, whatever the answer.`,
  }
}

/** How many rules leave "cannot tell" for certain when this fact of an identity becomes known. */
export function settledBy(evaluation: Evaluation, field: FactField, findings: IdentityFindings): number {
  const held = evaluation.held.get(findings.id)
  if (held === undefined) return 0
  let tried = false
  let open: number[] = []
  // Forty answers each, for every record and field: no list is made for those that are not open.
  for (const [index, verdict] of findings.verdicts.entries())
    if (verdict.answer === 'unknown' && verdict.settledBy === field) open.push(index)
  for (const facts of answersTo(field, held.facts, evaluation.today)) {
    tried = true
    const verdicts = verdictsOf(open, facts, evaluation, { sameNameInSystem: held.sameName })
    open = open.filter((_, at) => verdicts[at]?.answer !== 'unknown')
    if (open.length === 0) return 0
  }
  return tried ? open.length : 0
}
