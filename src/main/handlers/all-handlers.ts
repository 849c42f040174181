import type { ChannelName } from '../../shared/ipc/channels.ts'
import type { HandlersOf } from './context.ts'
import { credentialHandlers } from './credentials.ts'
import { customFieldHandlers } from './custom-fields.ts'
import { exportHandlers } from './exports.ts'
import { fieldOriginHandlers } from './field-origins.ts'
import { governanceHandlers } from './governance/governance-handlers.ts'
import { historyHandlers } from './history.ts'
import { identityHandlers } from './identities.ts'
import { importHandlers } from './imports/import-handlers.ts'
import { systemHandlers } from './imports/systems.ts'
import { inventoryHandlers } from './inventory.ts'
import { recordEditHandlers } from './record-edits.ts'
import { reportHandlers } from './reports.ts'
import { reviewHandlers } from './reviews.ts'
import { rowHistoryHandlers } from './row-history.ts'
import { settingHandlers } from './settings.ts'
import { vaultHandlers } from './vault.ts'
import { viewHandlers } from './views.ts'
import { windowHandlers } from './window.ts'
import { workHandlers } from './work-handlers.ts'

/** Every channel and its handler. A channel without one does not compile. */
export const allHandlers: HandlersOf<ChannelName> = {
  ...vaultHandlers,
  ...inventoryHandlers,
  ...identityHandlers,
  ...credentialHandlers,
  ...historyHandlers,
  ...rowHistoryHandlers,
  ...fieldOriginHandlers,
  ...recordEditHandlers,
  ...customFieldHandlers,
  ...viewHandlers,
  ...importHandlers,
  ...systemHandlers,
  ...exportHandlers,
  ...reviewHandlers,
  ...reportHandlers,
  ...settingHandlers,
  ...governanceHandlers,
  ...windowHandlers,
  ...workHandlers,
}
