import { z } from 'zod'
import { type Settings, settingsSchema } from '../../shared/ipc/areas/settings-contract.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, run } from './statement.ts'

const rowSchema = z.object({ key: z.string(), value: z.string() })

/** All settings as stored; the caller parses them. */
export function readSettings(db: ReadableDb): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    allRows(db, 'SELECT key, value FROM setting').map((row) => {
      const { key, value } = rowSchema.parse(row)
      return [key, JSON.parse(value) as unknown]
    }),
  )
}

const defaults: Settings = {
  companyName: '',
  reviewer: '',
  me: '',
  theme: 'system',
  notify: true,
  enterMovesDown: false,
  reviewMonthly: false,
  headcount: null,
}

/** The settings of the user, with what was never set as it is at first. */
export function settingsOf(db: ReadableDb): Settings {
  return settingsSchema.parse({ ...defaults, ...readSettings(db) })
}

export function writeSetting(db: WritableDb, key: string, value: unknown): void {
  run(db, 'INSERT INTO setting (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value', {
    key,
    value: JSON.stringify(value),
  })
}
