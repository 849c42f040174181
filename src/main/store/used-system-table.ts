import { z } from 'zod'
import { type PlainDate, plainDateSchema } from '../../shared/domain/values/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, run } from './statement.ts'

const rowSchema = z.object({ provider: z.string(), checkedOn: plainDateSchema.nullable() })
export type UsedSystem = Readonly<z.infer<typeof rowSchema>>

/** The systems somebody said the firm uses. */
export function listUsedSystems(db: ReadableDb): readonly UsedSystem[] {
  return allRows(db, 'SELECT provider, checked_on AS checkedOn FROM used_system ORDER BY provider').map((row) => rowSchema.parse(row))
}

export function useSystem(db: WritableDb, provider: string, on: PlainDate): void {
  run(db, 'INSERT INTO used_system (provider, added_on) VALUES (@provider, @on) ON CONFLICT DO NOTHING', { provider, on })
}

export function stopUsingSystem(db: WritableDb, provider: string): void {
  run(db, 'DELETE FROM used_system WHERE provider = @provider', { provider })
}

/** Notes that a person looked through a system that has no export. */
export function checkSystem(db: WritableDb, provider: string, on: PlainDate): void {
  run(
    db,
    'INSERT INTO used_system (provider, added_on, checked_on) VALUES (@provider, @on, @on) ON CONFLICT (provider) DO UPDATE SET checked_on = excluded.checked_on',
    { provider, on },
  )
}
