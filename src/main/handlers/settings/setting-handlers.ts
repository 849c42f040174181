import type { Settings } from '../../../shared/ipc/replies.ts'
import { settingsSchema } from '../../../shared/ipc/schemas.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import type { WritableDb } from '../../store/database.ts'
import { readSettings, writeSetting } from '../../store/setting-table.ts'

export const settingHandlers: HandlersOf<'settings.get' | 'settings.update'> = {
  'settings.get': (_, context) => settingsOf(context.vault.db()),
  'settings.update': (input, context) => {
    const db = context.vault.db()
    for (const [key, value] of Object.entries(input)) if (value !== undefined) writeSetting(db, key, value)
    return settingsOf(db)
  },
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

export function settingsOf(db: WritableDb): Settings {
  return settingsSchema.parse({ ...defaults, ...readSettings(db) })
}
