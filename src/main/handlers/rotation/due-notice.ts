import { dueLists } from '../../../shared/domain/inventory/due-list.ts'
import type { WritingContext } from '../../services/handler-context.ts'
import { readSettings, settingsOf, writeSetting } from '../../store/setting-table.ts'
import { inventoryRows } from '../inventory/inventory-handlers.ts'
import { decidedDays } from './due-sources.ts'

/** The words of today's notice, or null: locked, switched off, nothing due, or already said today. Remembers that it was said. */
export function dueNotice(context: WritingContext): string | null {
  if (!context.vault.isOpen()) return null
  const db = context.vault.db()
  const today = context.clock.today()
  if (!settingsOf(db).notify || readSettings(db)['noticedOn'] === today) return null
  const { overdue, thisWeek } = dueLists(inventoryRows(context), decidedDays(context), today)
  if (overdue.length + thisWeek.length === 0) return null
  writeSetting(db, 'noticedOn', today)
  const keys = overdue.filter(({ credential }) => credential !== null).length
  return noticeWords(keys, overdue.length - keys, thisWeek.length)
}

function noticeWords(overdue: number, others: number, thisWeek: number): string {
  const late =
    overdue === 0 ? [] : [overdue === 1 ? '1 credential is past its rotation date' : `${overdue} credentials are past their rotation date`]
  const passed = others === 0 ? [] : [others === 1 ? '1 other day has passed' : `${others} other days have passed`]
  const soon = thisWeek === 0 ? [] : [thisWeek === 1 ? '1 is due this week' : `${thisWeek} are due this week`]
  return `${[...late, ...passed, ...soon].join(', ')}.`
}
