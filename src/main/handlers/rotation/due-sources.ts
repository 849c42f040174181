import { decisionDays } from '../../../shared/domain/findings/decision-days.ts'
import type { DecisionDay } from '../../../shared/domain/inventory/due-days.ts'
import type { HandlerContext } from '../../services/handler-context.ts'

/** The days people decided on, of everything in the list: the part of what is due that no row of the sheet holds. */
export function decidedDays(context: Pick<HandlerContext, 'evaluation'>): readonly DecisionDay[] {
  return [...context.evaluation.current().evaluation.held.values()].flatMap(({ facts, findings }) => decisionDays(facts, findings))
}
