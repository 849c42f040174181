import type { ChannelName } from '../../shared/ipc/channels.ts'
import { windowHandlers } from '../handlers/app/window-handlers.ts'
import { workHandlers } from '../handlers/app/work-handlers.ts'
import { exportHandlers } from '../handlers/exports/export-handlers.ts'
import { historyHandlers } from '../handlers/history/history-handlers.ts'
import { importHandlers } from '../handlers/imports/import-handlers.ts'
import { systemHandlers } from '../handlers/imports/systems.ts'
import { credentialHandlers } from '../handlers/inventory/credential-handlers.ts'
import { customFieldHandlers } from '../handlers/inventory/custom-field-handlers.ts'
import { fieldOriginHandlers } from '../handlers/inventory/field-origins.ts'
import { identityHandlers } from '../handlers/inventory/identity-handlers.ts'
import { inventoryHandlers } from '../handlers/inventory/inventory-handlers.ts'
import { recordEditHandlers } from '../handlers/inventory/record-edit-handlers.ts'
import { rowHistoryHandlers } from '../handlers/inventory/row-history-handlers.ts'
import { viewHandlers } from '../handlers/inventory/view-handlers.ts'
import { reportHandlers } from '../handlers/reports/report-handlers.ts'
import { reviewHandlers } from '../handlers/reviews/review-handlers.ts'
import { settingHandlers } from '../handlers/settings/setting-handlers.ts'
import { vaultHandlers } from '../handlers/vault/vault-handlers.ts'
import type { HandlersOf } from '../services/handler-context.ts'
import { governanceHandlers } from './governance-handlers.ts'

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
