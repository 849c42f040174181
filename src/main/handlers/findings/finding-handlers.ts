import { nextQuestions } from '../../../shared/domain/findings/best-question.ts'
import { findingsOf } from '../../../shared/domain/findings/evaluation.ts'
import { fourLights } from '../../../shared/domain/findings/lights.ts'
import { ruleIds } from '../../../shared/domain/findings/model/rule-ids.ts'
import type { Severity } from '../../../shared/domain/findings/model/severity.ts'
import { ruleById } from '../../../shared/domain/findings/rules/rule-list.ts'
import { questionOf } from '../../../shared/domain/record/fact-fields.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { FindingMarks, IdentityStanding } from '../../../shared/ipc/areas/findings-contract.ts'
import type { KeptEvaluation } from '../../services/evaluation-cache.ts'
import { closedFindingsOf } from '../../services/finding-record.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { identitiesBehind } from './behind.ts'
import { detailOf, lineOf, matchingFindings, rowOf } from './finding-lines.ts'
import { overviewOf } from './overview.ts'

export const findingHandlers: HandlersOf<
  | 'findings.overview'
  | 'findings.list'
  | 'findings.explain'
  | 'findings.ofIdentity'
  | 'findings.marks'
  | 'findings.behind'
  | 'findings.next'
> = {
  'findings.overview': (_, context) => overviewOf(context.evaluation.current()),

  'findings.list': ({ filter, from, count }, context) => {
    const kept = context.evaluation.current()
    const found = matchingFindings(kept, filter)
    return { lines: found.slice(from, from + count).map((finding) => lineOf(kept, finding)), total: found.length }
  },

  'findings.explain': ({ rule, identityId, credentialId }, context) => {
    const kept = context.evaluation.current()
    const finding = findingsOf(kept.evaluation, identityId)?.findings.find((one) => one.rule === rule && one.credentialId === credentialId)
    if (finding === undefined)
      throw new AppError('not_found', {
        message: 'This finding is gone: what it was about has been put right. Nothing was changed. Go back to the list.',
      })
    return detailOf(kept, finding)
  },

  'findings.ofIdentity': ({ id }, context) => standingOf(context, id),
  'findings.marks': ({ since }, context) => marksSince(context.evaluation.current(), since),
  'findings.behind': (behind, context) => identitiesBehind(context, behind),
  'findings.next': ({ most }, context) => nextQuestions(context.evaluation.current().evaluation, most),
}

function standingOf(context: HandlerContext, id: IdentityId): IdentityStanding {
  const kept = context.evaluation.current()
  rowOf(kept, id)
  const findings = findingsOf(kept.evaluation, id)
  if (findings === null) throw new AppError('not_found')
  return {
    findings: findings.findings.map((finding) => detailOf(kept, finding)),
    cannotTell: findings.verdicts.flatMap((verdict, index) => {
      const rule = ruleIds[index]
      return verdict.answer === 'unknown' && rule !== undefined
        ? [{ rule, title: ruleById(rule).title, field: verdict.settledBy, question: questionOf(verdict.settledBy) }]
        : []
    }),
    tier: findings.tier.tier,
    tierReasons: findings.tier.reasons,
    points: findings.points,
    lights: fourLights(findings),
    closed: closedFindingsOf(context.vault.db(), kept.record, id).map(({ rule, openedOn, openedBy, closedOn, closedBy }) => ({
      rule,
      title: ruleById(rule).title,
      openedOn,
      openedBy,
      closedOn,
      closedBy,
    })),
  }
}

function marksSince({ run, step, evaluation, touched }: KeptEvaluation, since: string | undefined): FindingMarks {
  const version = `${run} ${step}`
  const [itsRun, itsStep] = since?.split(' ') ?? []
  const oldest = touched[0]?.step ?? step + 1
  const whole = itsRun !== run || itsStep === undefined || Number(itsStep) < oldest - 1
  const ids = whole ? evaluation.held.keys() : new Set(touched.filter((one) => one.step > Number(itsStep)).flatMap((one) => [...one.ids]))
  return { version, whole, marks: [...ids].map((id) => markOf(evaluation, id)) }
}

function markOf(evaluation: KeptEvaluation['evaluation'], id: IdentityId): readonly [IdentityId, number, Severity | null] {
  // Gravest first, so the first open one is the worst.
  const open = findingsOf(evaluation, id)?.findings.filter(({ accepted }) => accepted === null) ?? []
  return [id, open.length, open[0]?.severity ?? null]
}
