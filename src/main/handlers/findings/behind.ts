import { allFindings } from '../../../shared/domain/findings/evaluation.ts'
import { type IdentityFindings, verdictFor } from '../../../shared/domain/findings/finding.ts'
import { type RuleId, ruleIds } from '../../../shared/domain/findings/model/rule-ids.ts'
import { areaOf } from '../../../shared/domain/findings/score.ts'
import type { RuleTotals } from '../../../shared/domain/findings/totals.ts'
import { controlsView } from '../../../shared/domain/programme/controls-view.ts'
import { smallFirmPath, twelvePoints } from '../../../shared/domain/programme/programme-steps.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { unreachable } from '../../../shared/domain/values/unreachable.ts'
import type { Behind } from '../../../shared/ipc/areas/findings-contract.ts'
import type { HandlerContext } from '../../services/handler-context.ts'
import { discoverySources } from '../imports/discovery-sources.ts'
import { metricsSince } from '../programme/metric-handlers.ts'
import { matchingFindings } from './finding-lines.ts'

/** The identities behind a number, each once. */
export function identitiesBehind(context: HandlerContext, behind: Behind): readonly IdentityId[] {
  const kept = context.evaluation.current()
  const all = allFindings(kept.evaluation)
  switch (behind.of) {
    case 'findings':
      return [...new Set(matchingFindings(kept, behind.filter).map(({ identityId }) => identityId))]
    case 'rule':
      return all.filter((findings) => standingOf(findings, behind.rule) === behind.standing).map(({ id }) => id)
    case 'area': {
      const rules = ruleIds.filter((rule) => areaOf(rule) === behind.area)
      const standing = areaStandings[behind.standing]
      return all.filter((findings) => rules.some((rule) => standingOf(findings, rule) === standing)).map(({ id }) => id)
    }
    case 'control':
      return controlsView(all).find(({ control }) => control.id === behind.control)?.rows[behind.standing] ?? []
    case 'step': {
      const path = behind.path === 'twelve' ? twelvePoints : smallFirmPath
      const step = path(all, discoverySources(context), context.clock.today()).find(({ number }) => number === behind.number)
      return step?.[behind.standing] ?? []
    }
    case 'metric':
      return metricsSince(context, behind.from).find(({ id }) => id === behind.metric)?.rows[behind.standing] ?? []
    default:
      return unreachable(behind)
  }
}

type Standing = Exclude<keyof RuleTotals, 'rule'>
const areaStandings: Readonly<Record<'pass' | 'fail' | 'cannotTell' | 'accepted' | 'besides', Standing>> = {
  pass: 'passed',
  fail: 'open',
  cannotTell: 'cannotTell',
  accepted: 'accepted',
  besides: 'notApplicable',
}

// As the totals count: what is switched off counts only where it still is a worry.
function standingOf(findings: IdentityFindings, rule: RuleId): Standing | null {
  const verdict = verdictFor(findings, rule)
  switch (verdict.answer) {
    case 'fires':
      return findings.findings.some((finding) => finding.rule === rule && finding.accepted !== null) ? 'accepted' : 'open'
    case 'unknown':
      return 'cannotTell'
    case 'clear':
      return !findings.active ? null : verdict.applies ? 'passed' : 'notApplicable'
  }
}
