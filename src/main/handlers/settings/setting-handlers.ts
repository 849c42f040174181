import type { settingsContract } from '../../../shared/ipc/areas/settings-contract.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { settingsOf, writeSetting } from '../../store/setting-table.ts'

export const settingHandlers: HandlersOf<keyof typeof settingsContract> = {
  'settings.get': (_, context) => settingsOf(context.vault.db()),
  'settings.update': (input, context) => {
    const db = context.vault.db()
    for (const [key, value] of Object.entries(input)) if (value !== undefined) writeSetting(db, key, value)
    return settingsOf(db)
  },
}
