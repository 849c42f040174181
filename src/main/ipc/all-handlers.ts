import type { ChannelName } from '../../shared/ipc/channels.ts'
import { agentHandlers } from '../handlers/agents/agent-handlers.ts'
import { appHandlers } from '../handlers/app/app-handlers.ts'
import { exportHandlers } from '../handlers/exports/export-handlers.ts'
import { exceptionHandlers } from '../handlers/findings/exception-handlers.ts'
import { findingHandlers } from '../handlers/findings/finding-handlers.ts'
import { fieldOriginHandlers } from '../handlers/history/field-origins.ts'
import { historyHandlers } from '../handlers/history/history-handlers.ts'
import { rowHistoryHandlers } from '../handlers/history/row-history-handlers.ts'
import { importHandlers } from '../handlers/imports/import-handlers.ts'
import { systemHandlers } from '../handlers/imports/systems.ts'
import { credentialHandlers } from '../handlers/inventory/credential-handlers.ts'
import { customFieldHandlers } from '../handlers/inventory/custom-field-handlers.ts'
import { identityHandlers } from '../handlers/inventory/identity-handlers.ts'
import { inventoryHandlers } from '../handlers/inventory/inventory-handlers.ts'
import { recordEditHandlers } from '../handlers/inventory/record-edit-handlers.ts'
import { viewHandlers } from '../handlers/inventory/view-handlers.ts'
import { drillHandlers } from '../handlers/offboarding/drill-handlers.ts'
import { peopleHandlers } from '../handlers/people/people-handlers.ts'
import { programmeHandlers } from '../handlers/programme/programme-handlers.ts'
import { sheetHandlers } from '../handlers/reports/printed-sheets.ts'
import { reportHandlers } from '../handlers/reports/report-handlers.ts'
import { reviewHandlers } from '../handlers/reviews/review-handlers.ts'
import { rotationHandlers } from '../handlers/rotation/rotation-handlers.ts'
import { settingHandlers } from '../handlers/settings/setting-handlers.ts'
import { vaultHandlers } from '../handlers/vault/vault-handlers.ts'
import { vendorHandlers } from '../handlers/vendors/vendor-handlers.ts'
import type { HandlersOf } from '../services/handler-context.ts'

/** Every channel and its handler, area by area. A channel without one does not compile. */
export const allHandlers: HandlersOf<ChannelName> = {
  ...appHandlers,
  ...vaultHandlers,

  ...inventoryHandlers,
  ...identityHandlers,
  ...credentialHandlers,
  ...recordEditHandlers,
  ...customFieldHandlers,
  ...viewHandlers,

  ...peopleHandlers,

  ...findingHandlers,
  ...exceptionHandlers,

  ...drillHandlers,
  ...agentHandlers,
  ...vendorHandlers,
  ...programmeHandlers,

  ...historyHandlers,
  ...rowHistoryHandlers,
  ...fieldOriginHandlers,

  ...importHandlers,
  ...systemHandlers,

  ...exportHandlers,
  ...rotationHandlers,
  ...reviewHandlers,

  ...reportHandlers,
  ...sheetHandlers,

  ...settingHandlers,
}
