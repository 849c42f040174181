import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  type SavedView,
  type SavedViewId,
  savedViewIdSchema,
  savedViewSchema,
  type ViewSettings,
  viewSettingsSchema,
} from '../../shared/domain/inventory/saved-view.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, run } from './statement.ts'

const settingsText = z.string().transform((text) => viewSettingsSchema.parse(JSON.parse(text)))
const rowSchema = savedViewSchema.extend({ name: z.string(), settings: settingsText })
const slotRowSchema = z.object({ slot: z.string(), settings: settingsText })

/** The views somebody saved, oldest first. */
export function listSavedViews(db: ReadableDb): readonly SavedView[] {
  return allRows(db, 'SELECT id, name, settings FROM saved_view WHERE slot IS NULL ORDER BY rowid').map((row) => rowSchema.parse(row))
}

/** How the shipped views were arranged, by their id. */
export function shippedViewSettings(db: ReadableDb): Readonly<Record<string, ViewSettings>> {
  const rows = allRows(db, 'SELECT slot, settings FROM saved_view WHERE slot IS NOT NULL').map((row) => slotRowSchema.parse(row))
  return Object.fromEntries(rows.map(({ slot, settings }) => [slot.replace('shipped:', ''), settings]))
}

export function insertSavedView(db: WritableDb, name: string, settings: ViewSettings): SavedViewId {
  const id = savedViewIdSchema.parse(randomUUID())
  run(db, 'INSERT INTO saved_view (id, name, settings) VALUES (@id, @name, @settings)', { id, name, settings: JSON.stringify(settings) })
  return id
}

export function updateSavedView(db: WritableDb, id: SavedViewId, name: string, settings: ViewSettings): number {
  return run(db, 'UPDATE saved_view SET name = @name, settings = @settings WHERE id = @id', {
    id,
    name,
    settings: JSON.stringify(settings),
  })
}

export function arrangeShippedView(db: WritableDb, view: string, settings: ViewSettings): void {
  run(
    db,
    'INSERT INTO saved_view (id, name, slot, settings) VALUES (@id, @slot, @slot, @settings) ON CONFLICT (slot) DO UPDATE SET settings = excluded.settings',
    {
      id: randomUUID(),
      slot: `shipped:${view}`,
      settings: JSON.stringify(settings),
    },
  )
}

export function removeSavedView(db: WritableDb, id: SavedViewId): number {
  return run(db, 'DELETE FROM saved_view WHERE id = @id', { id })
}
