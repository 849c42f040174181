import type { RuleFacts } from '../findings/model/rule-facts.ts'
import { contextLimitWords, rotationModeWords } from '../record/facts/further-vocabulary.ts'

/** One of the six controls that work for people and fail for machines, and what stands in its place. Source: controls.md 9.1, B13. */
export type Gap = Readonly<{
  id: 'alert' | 'reviewer' | 'rotation' | 'limits' | 'expected_use' | 'end'
  /** What protects a person. */
  human: string
  /** What has to stand in its place. */
  machine: string
  /** What stands there now; null when nothing is written down. */
  entry: string | null
  closed: boolean
}>

export type SixGaps = Readonly<{ gaps: readonly Gap[]; closed: number; /** True only when all six have an entry. */ allClosed: boolean }>

/** The six-gap panel of one identity. `nameOf` gives a person's name. */
export function sixGaps(
  { identity }: RuleFacts,
  nameOf: (id: NonNullable<RuleFacts['identity']['backupOwnerId']>) => string | null,
): SixGaps {
  const gap = (id: Gap['id'], human: string, machine: string, entry: string | null, closed = entry !== null): Gap => ({
    id,
    human,
    machine,
    entry,
    closed,
  })
  const limits =
    identity.contextLimits === null
      ? null
      : identity.contextLimits.length === 0
        ? 'None'
        : identity.contextLimits.map((limit) => contextLimitWords[limit]).join(', ')
  const gaps = [
    gap('alert', 'A person notices when something is wrong.', 'Somebody is told when it misbehaves.', identity.alertTo),
    gap(
      'reviewer',
      'A person is asked about their access.',
      'Somebody steps in for the owner at a review.',
      identity.backupOwnerId === null ? null : (nameOf(identity.backupOwnerId) ?? 'A person no longer in the list'),
    ),
    gap(
      'rotation',
      'A person changes a password when asked.',
      'It is settled who or what changes its key.',
      identity.rotationMode === null ? null : rotationModeWords[identity.rotationMode],
      identity.rotationMode !== null && identity.rotationMode !== 'none',
    ),
    gap(
      'limits',
      'A second factor stops a stolen password.',
      'Its key works only from certain places, for certain things.',
      limits,
      (identity.contextLimits?.length ?? 0) > 0,
    ),
    gap('expected_use', 'A person has working hours and habits.', 'It is written down what it normally does.', identity.expectedUse),
    gap(
      'end',
      'A person leaves and the access goes with them.',
      'It is settled what ends it.',
      identity.projectEndsOn ?? identity.vendorContractEndsOn ?? identity.endTrigger,
    ),
  ]
  const closed = gaps.filter((one) => one.closed).length
  return { gaps, closed, allClosed: closed === gaps.length }
}
