import { Notification } from 'electron'
import { z } from 'zod'
import { dueLists } from '../../shared/domain/due.ts'
import type { PlainDate } from '../../shared/domain/plain-date.ts'
import type { HandlerContext } from '../handlers/context.ts'
import { inventoryRows } from '../handlers/inventory.ts'
import { settingsOf } from '../handlers/settings.ts'
import { readSettings, writeSetting } from '../store/setting-table.ts'

const everyMinutes = 10

/** While the app is open: at most one desktop notice a day, when something is overdue or due this week. */
export function startDailyNotice(context: HandlerContext, open: () => void): () => void {
  const look = (): void => {
    const words = dueNotice(context)
    if (words !== null) show(words, open)
  }
  look()
  const timer = setInterval(look, everyMinutes * 60_000)
  return () => {
    clearInterval(timer)
  }
}

/** The words of today's notice, or null: locked, switched off, nothing due, or already said today. Remembers that it was said. */
export function dueNotice(context: HandlerContext): string | null {
  if (!context.vault.isOpen()) return null
  const db = context.vault.db()
  const today = context.clock.today()
  if (!settingsOf(db).notify || saidOn(context) === today) return null
  const { overdue, thisWeek } = dueLists(inventoryRows(context), today)
  if (overdue.length + thisWeek.length === 0) return null
  writeSetting(db, 'noticedOn', today)
  return noticeWords(overdue.length, thisWeek.length)
}

function noticeWords(overdue: number, thisWeek: number): string {
  const late = overdue === 0 ? [] : [overdue === 1 ? '1 credential is past its rotation date' : `${overdue} credentials are past their rotation date`]
  const soon = thisWeek === 0 ? [] : [thisWeek === 1 ? '1 is due this week' : `${thisWeek} are due this week`]
  return `${[...late, ...soon].join(', ')}.`
}

function saidOn(context: HandlerContext): PlainDate | null {
  const said = z.string().safeParse(readSettings(context.vault.db())['noticedOn'])
  return said.success ? (said.data as PlainDate) : null
}

function show(words: string, open: () => void): void {
  // Names stay out of it: a notice is read over shoulders and kept by the desktop.
  const notice = new Notification({ title: 'Keyroster: rotation is due', body: words })
  notice.on('click', open)
  notice.show()
}
