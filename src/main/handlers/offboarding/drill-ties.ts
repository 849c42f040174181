import type { RuleFacts } from '../../../shared/domain/findings/model/rule-facts.ts'
import { type DrillTie, tiesToPerson, tiesToProject } from '../../../shared/domain/offboarding/drill.ts'
import { providerFromText } from '../../../shared/domain/providers/provider.ts'
import { vendorKey, vendorOfPlace } from '../../../shared/domain/vendors/kept-at.ts'
import { AppError } from '../../../shared/errors.ts'
import type { PersonHolding } from '../../../shared/ipc/areas/people-contract.ts'
import type { ParsedInput } from '../../../shared/ipc/contract.ts'
import type { HandlerContext } from '../../services/handler-context.ts'
import { leaverOf, tied } from '../people/people-handlers.ts'

/** Everything a drill has to ask about, gravest first. What is revoked already has nothing left to settle. */
export function tiedTo(context: HandlerContext, about: ParsedInput<'drills.preview'>): readonly PersonHolding[] {
  const ties = tiesFor(context, about)
  return tied(context.evaluation.current(), (facts, notes) => (facts.identity.status === 'revoked' ? [] : ties(facts, notes)))
}

function tiesFor(
  context: HandlerContext,
  { kind, personId, words }: ParsedInput<'drills.preview'>,
): (facts: RuleFacts, notes: string | null) => readonly DrillTie[] {
  if (kind === 'leaver') {
    if (personId === null) throw new AppError('invalid_input', { message: 'Nobody is chosen. Nothing was started. Choose who leaves.' })
    const leaver = leaverOf(context.vault.db(), personId)
    return (facts, notes) => tiesToPerson(facts, notes, leaver)
  }
  if (words === null || words === '')
    throw new AppError('invalid_input', { message: 'A name is missing. Nothing was started. Write which project or supplier it is.' })
  if (kind === 'project') return (facts, notes) => tiesToProject(facts, notes, words)
  const vendor = providerFromText(words)?.id ?? words
  return ({ identity, credentials }, notes) =>
    identity.provider === vendor
      ? ['vendor']
      : credentials.some(({ keptAt }) => keptAt?.some((place) => vendorKey(vendorOfPlace(place) ?? place) === vendorKey(vendor)))
        ? ['holds_copy']
        : tiesToProject({ identity, credentials: [], exceptions: [], reviews: [] }, notes, words).length > 0
          ? ['contract']
          : []
}
