import type { governanceContract } from '../../shared/ipc/governance-contract.ts'
import { agentAndVendorHandlers } from '../handlers/agents/agent-vendor-handlers.ts'
import { exceptionHandlers } from '../handlers/findings/exception-handlers.ts'
import { findingHandlers } from '../handlers/findings/finding-handlers.ts'
import { drillHandlers } from '../handlers/offboarding/drill-handlers.ts'
import { peopleHandlers } from '../handlers/people/people-handlers.ts'
import { programmeHandlers } from '../handlers/programme/programme-handlers.ts'
import { sheetHandlers } from '../handlers/reports/printed-sheets.ts'
import type { HandlersOf } from '../services/handler-context.ts'

/** What the rules say, and people, drills, agents and vendors. */
export const governanceHandlers: HandlersOf<keyof typeof governanceContract> = {
  ...findingHandlers,
  ...exceptionHandlers,
  ...peopleHandlers,
  ...drillHandlers,
  ...agentAndVendorHandlers,
  ...programmeHandlers,
  ...sheetHandlers,
}
