import type { KeptEvaluation } from '../../services/evaluation-cache.ts'
import type { HandlerContext } from '../../services/handler-context.ts'

export type { KeptEvaluation }

/** What the rules say about the vault as it stands. Only reads. */
export function keptEvaluation(context: HandlerContext): KeptEvaluation {
  return context.evaluation.current()
}
