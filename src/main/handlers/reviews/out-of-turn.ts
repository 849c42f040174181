import { personToAsk } from '../../../shared/domain/reviews/asked-person.ts'
import { offCycleTriggers } from '../../../shared/domain/reviews/off-cycle.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { OutOfTurn } from '../../../shared/ipc/areas/reviews-contract.ts'
import { openSince } from '../../services/finding-record.ts'
import type { HandlerContext } from '../../services/handler-context.ts'
import { lastLabelChange } from '../../store/change-log.ts'
import { findingKey } from '../../store/finding-log-table.ts'
import { lastReviewedByIdentity, lastReviewedLabels } from '../../store/review-table.ts'

/** Everything that has to be looked at before its turn, soonest first. */
export function outOfTurn(context: HandlerContext): readonly OutOfTurn[] {
  const db = context.vault.db()
  const { evaluation, rows, record } = context.evaluation.current()
  const [reviewed, labels] = [lastReviewedByIdentity(db), lastReviewedLabels(db)]
  const found: OutOfTurn[] = []
  for (const [id, { facts, findings }] of evaluation.held) {
    const row = rows.get(id)
    if (row === undefined || row.providerManaged) continue
    const triggers = offCycleTriggers({
      facts,
      findings,
      lastReviewedOn: reviewed.get(id) ?? null,
      labelsThen: labels.get(id) ?? null,
      labelsChangedOn: () => lastLabelChange(db, id),
      openSince: (rule) =>
        openSince(record, id, findingKey(rule, findings.findings.find((finding) => finding.rule === rule)?.credentialId ?? null))?.on ??
        null,
      today: context.clock.today(),
    })
    const [first] = triggers
    if (first !== undefined)
      found.push({
        identityId: id,
        name: row.name,
        system: row.system,
        tier: row.tier,
        asked: personToAsk(facts.identity, evaluation.people, context.clock.today()),
        reasons: triggers.map(({ words }) => words),
        dueOn: first.dueOn,
      })
  }
  return found.sort((a, b) => (a.dueOn === b.dueOn ? a.name.localeCompare(b.name, 'en') : a.dueOn < b.dueOn ? -1 : 1))
}

/** Why each of them is looked at out of turn. */
export function outOfTurnReasons(context: HandlerContext): ReadonlyMap<IdentityId, readonly string[]> {
  return new Map(outOfTurn(context).map(({ identityId, reasons }) => [identityId, reasons]))
}
