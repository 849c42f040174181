import { controlWords } from '../../shared/domain/rules/control-words.ts'
import { allFindings, explain, totals, type Evaluation } from '../../shared/domain/rules/evaluation.ts'
import { factQuestions } from '../../shared/domain/rules/fact-fields.ts'
import { ruleById } from '../../shared/domain/rules/index.ts'
import { ruleIds } from '../../shared/domain/rules/rule-ids.ts'
import { severityWords } from '../../shared/domain/rules/severity.ts'
import type { HandlerContext } from '../handlers/context.ts'
import { lineOf, matchingFindings } from '../handlers/governance/finding-lines.ts'
import { keptEvaluation } from '../handlers/governance/kept-evaluation.ts'
import type { Outcome } from './outcome.ts'

/** What the rules found, worst first, and what nobody can tell. Scripts read this: fields may be added, never renamed. */
export function runFindings(context: HandlerContext): Outcome {
  const kept = keptEvaluation(context)
  const { evaluation } = kept
  const found = matchingFindings(kept, { state: 'all' }).map((finding) => ({ finding, line: lineOf(kept, finding) }))
  const unknown = cannotTell(evaluation)
  const { bySeverity, accepted } = totals(evaluation)
  return {
    json: {
      findings: [
        ...found.map(({ finding, line }) => ({ ...common(finding.rule), severity: line.severity, identityId: line.identityId, credentialId: line.credentialId, state: 'fail', message: explain(evaluation, finding)?.because ?? line.title, openedOn: line.openedOn, acceptedUntil: line.acceptedUntil })),
        ...unknown.map(({ rule, identityId, question }) => ({ ...common(rule), severity: ruleById(rule).base, identityId, credentialId: null, state: 'unknown', message: question, openedOn: null, acceptedUntil: null })),
      ],
      counts: { ...bySeverity, accepted, unknown: unknown.length },
    },
    lines: [
      ...found.map(({ line }) => [severityWords[line.severity], line.rule, line.title, line.name, line.credential ?? '', line.owner ?? 'no owner', line.acceptedUntil === null ? '' : `accepted until ${line.acceptedUntil}`].join('\t')),
      `${found.length - accepted} open, ${accepted} accepted for a while, ${unknown.length} cannot be told (a fact is missing)`,
    ],
    code: 0,
  }
}

function common(rule: (typeof ruleIds)[number]) {
  const { controls, owasp } = ruleById(rule)
  return { rule, controls: controls.map(controlWords), owasp }
}

function cannotTell(evaluation: Evaluation) {
  return allFindings(evaluation).flatMap(({ id, verdicts }) =>
    verdicts.flatMap((verdict, index) => {
      const rule = ruleIds[index]
      return verdict.answer === 'unknown' && rule !== undefined ? [{ rule, identityId: id, question: factQuestions[verdict.settledBy] }] : []
    }),
  )
}
