import { cannotTell, type DueItem, dueItems, isLate } from '../../shared/domain/inventory/due-list.ts'
import { citation } from '../../shared/domain/rotation/rotation-policy.ts'
import { dueWords } from '../../shared/domain/rotation/rotation-words.ts'
import { daysBetween, type PlainDate } from '../../shared/domain/values/plain-date.ts'
import { inventoryRows } from '../handlers/inventory/inventory-handlers.ts'
import { decidedDays } from '../handlers/rotation/due-sources.ts'
import type { HandlerContext } from '../services/handler-context.ts'
import type { CommandWords } from './command-words.ts'
import type { Outcome } from './outcome.ts'

const overdueCode = 3

/** What must be changed or decided up to --days from today; exit code 3 when something is already late, so that a scheduler can tell. */
export function runDue(words: CommandWords, context: HandlerContext): Outcome {
  const rows = inventoryRows(context)
  const today = context.clock.today()
  const items = dueItems(rows, decidedDays(context), today, words.days)
  const overdue = items.filter((item) => isLate(item, today)).length
  const unknown = cannotTell(rows)
  return {
    json: {
      today,
      days: words.days,
      overdue,
      cannotTell: unknown,
      items: items.map((item) => ({
        identityId: item.row.id,
        credentialId: item.credential?.id ?? null,
        name: item.row.name,
        label: item.credential?.label ?? null,
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
          dueWords(item, today),
          item.row.name,
          item.credential?.label ?? '',
          endWords(item, today),
          item.row.technicalOwner ?? 'no owner',
        ].join('\t'),
      ),
      `${overdue} overdue, ${items.length - overdue} due in the next ${words.days} days, ${unknown} cannot be told (a date is missing)`,
    ],
    code: overdue > 0 ? overdueCode : 0,
  }
}

// A key says when it stops working; anything else says what its day is. Today and tomorrow are told apart at a glance, whichever day the line begins with.
function endWords({ credential, expiredOn, endsOn, basis }: DueItem, today: PlainDate): string {
  if (expiredOn !== null) return `expired ${expiredOn}`
  if (credential === null) return citation(basis)
  if (endsOn === null) return ''
  const near = ['today, ', 'tomorrow, '][daysBetween(today, endsOn)] ?? ''
  return `ends ${near}${endsOn}`
}
