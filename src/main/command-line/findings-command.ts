import { allFindings, type Evaluation, explain, totals } from '../../shared/domain/findings/evaluation.ts'
import { type RuleId, ruleIds } from '../../shared/domain/findings/model/rule-ids.ts'
import { type Severity, severityWords } from '../../shared/domain/findings/model/severity.ts'
import { ruleById } from '../../shared/domain/findings/rules/rule-list.ts'
import { controlWords } from '../../shared/domain/programme/control-words.ts'
import { questionOf } from '../../shared/domain/record/fact-fields.ts'
import type { CredentialId, IdentityId } from '../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import { lineOf, matchingFindings } from '../handlers/findings/finding-lines.ts'
import type { HandlerContext } from '../services/handler-context.ts'
import type { Outcome } from './outcome.ts'

/** What the rules found, worst first, and what nobody can tell. What is accepted for a while is among them and counted on its own. Scripts read this: nothing is renamed. */
export function runFindings(context: HandlerContext): Outcome {
  const kept = context.evaluation.current()
  const { evaluation } = kept
  const found = matchingFindings(kept, { state: 'all' }).map((finding) => ({ finding, line: lineOf(kept, finding) }))
  const unknown = cannotTell(evaluation)
  const { bySeverity, accepted } = totals(evaluation)
  return {
    json: {
      findings: [
        ...found.map(({ finding, line }) =>
          asJson(
            finding.rule,
            line.severity,
            line.identityId,
            line.credentialId,
            'fail',
            explain(evaluation, finding)?.because ?? line.title,
            line.openedOn,
          ),
        ),
        ...unknown.map(({ rule, identityId, question }) => asJson(rule, ruleById(rule).base, identityId, null, 'unknown', question, null)),
      ],
      counts: { ...bySeverity, accepted, unknown: unknown.length },
    },
    lines: [
      ...found.map(({ line }) =>
        [
          severityWords[line.severity],
          line.rule,
          line.title,
          line.name,
          line.credential ?? '',
          line.owner ?? 'no owner',
          line.acceptedUntil === null ? '' : `accepted until ${line.acceptedUntil}`,
        ].join('\t'),
      ),
      `${found.length - accepted} open, ${accepted} accepted for a while, ${unknown.length} cannot be told (a fact is missing)`,
    ],
    code: 0,
  }
}

function asJson(
  rule: RuleId,
  severity: Severity,
  identityId: IdentityId,
  credentialId: CredentialId | null,
  state: 'fail' | 'unknown',
  message: string,
  openedOn: PlainDate | null,
) {
  const { controls, owasp } = ruleById(rule)
  return { rule, severity, identityId, credentialId, state, message, openedOn, controls: controls.map(controlWords), owasp }
}

function cannotTell(evaluation: Evaluation) {
  return allFindings(evaluation).flatMap(({ id, verdicts }) =>
    verdicts.flatMap((verdict, index) => {
      const rule = ruleIds[index]
      return verdict.answer === 'unknown' && rule !== undefined ? [{ rule, identityId: id, question: questionOf(verdict.settledBy) }] : []
    }),
  )
}
