import type { governanceContract } from '../../../shared/ipc/governance-contract.ts'
import type { HandlersOf } from '../context.ts'
import { agentAndVendorHandlers } from './agents-vendors.ts'
import { drillHandlers } from './drills.ts'
import { exceptionHandlers } from './exceptions.ts'
import { findingHandlers } from './findings.ts'
import { peopleHandlers } from './people.ts'
import { programmeHandlers } from './programme.ts'
import { sheetHandlers } from './sheets.ts'

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
