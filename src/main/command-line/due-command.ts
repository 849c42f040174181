import { type DueItem, dueItems } from '../../shared/domain/inventory/due-list.ts'
import { daysLeftWords } from '../../shared/domain/rotation/rotation-words.ts'
import { daysBetween, type PlainDate } from '../../shared/domain/values/plain-date.ts'
import { inventoryRows } from '../handlers/inventory/inventory-handlers.ts'
import type { HandlerContext } from '../services/handler-context.ts'
import type { CommandWords } from './command-words.ts'
import type { Outcome } from './outcome.ts'

const overdueCode = 3

/** What must be rotated up to --days from today; exit code 3 when something is already late, so that a scheduler can tell. */
export function runDue(words: CommandWords, context: HandlerContext): Outcome {
  const rows = inventoryRows(context)
  const items = dueItems(rows, context.clock.today(), words.days)
  const overdue = items.filter((item) => item.daysLeft < 0).length
  const cannotTell = rows.flatMap((row) => row.credentials).filter((credential) => credential.nextRotation.state === 'unknown').length
  return {
    json: {
      today: context.clock.today(),
      days: words.days,
      overdue,
      cannotTell,
      items: items.map((item) => ({
        identityId: item.row.id,
        credentialId: item.credential.id,
        name: item.row.name,
        label: item.credential.label,
        owner: item.row.technicalOwner,
        tier: item.row.tier,
        on: item.on,
        endsOn: item.endsOn,
        policyOn: item.policyOn,
        daysLeft: item.daysLeft,
        because: item.because,
        basis: item.basis,
        expiredOn: item.expiredOn,
      })),
    },
    lines: [
      ...items.map((item) =>
        [
          item.on,
          daysLeftWords(item.daysLeft),
          item.row.name,
          item.credential.label ?? '',
          endWords(item, context.clock.today()),
          item.row.technicalOwner ?? 'no owner',
        ].join('\t'),
      ),
      `${overdue} overdue, ${items.length - overdue} due in the next ${words.days} days, ${cannotTell} cannot be told (a date is missing)`,
    ],
    code: overdue > 0 ? overdueCode : 0,
  }
}

// Today, tomorrow and yesterday are told apart at a glance, whichever day the line begins with.
function endWords({ endsOn, expiredOn }: DueItem, today: PlainDate): string {
  if (expiredOn !== null) return `expired ${expiredOn}`
  if (endsOn === null) return ''
  const near = ['today, ', 'tomorrow, '][daysBetween(today, endsOn)] ?? ''
  return `ends ${near}${endsOn}`
}
