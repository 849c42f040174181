import type { z } from 'zod'
import type { ErrorReply } from '../errors.ts'
import { agentsContract } from './areas/agents-contract.ts'
import { appContract } from './areas/app-contract.ts'
import type { Access, Channel } from './areas/channel.ts'
import { exportsContract } from './areas/exports-contract.ts'
import { findingsContract } from './areas/findings-contract.ts'
import { historyContract } from './areas/history-contract.ts'
import { importsContract } from './areas/imports-contract.ts'
import { inventoryContract } from './areas/inventory-contract.ts'
import { offboardingContract } from './areas/offboarding-contract.ts'
import { peopleContract } from './areas/people-contract.ts'
import { programmeContract } from './areas/programme-contract.ts'
import { reportsContract } from './areas/reports-contract.ts'
import { reviewsContract } from './areas/reviews-contract.ts'
import { rotationContract } from './areas/rotation-contract.ts'
import { settingsContract } from './areas/settings-contract.ts'
import { vaultContract } from './areas/vault-contract.ts'
import { vendorsContract } from './areas/vendors-contract.ts'
import type { ChannelName } from './channels.ts'

/** The whole surface between window and main process, put together from its areas: what may be asked, and what comes back. */
export const contract = {
  ...appContract,
  ...vaultContract,
  ...inventoryContract,
  ...peopleContract,
  ...findingsContract,
  ...offboardingContract,
  ...agentsContract,
  ...vendorsContract,
  ...programmeContract,
  ...historyContract,
  ...importsContract,
  ...exportsContract,
  ...rotationContract,
  ...reviewsContract,
  ...reportsContract,
  ...settingsContract,
} as const satisfies Record<ChannelName, Channel<z.ZodType, unknown, Access>>

/** What a caller passes on a channel. */
export type ChannelInput<Name extends ChannelName> = z.input<(typeof contract)[Name]['input']>
/** What a handler receives: the input after parsing. */
export type ParsedInput<Name extends ChannelName> = z.output<(typeof contract)[Name]['input']>
/** What comes back on success. */
export type ChannelOutput<Name extends ChannelName> =
  (typeof contract)[Name] extends Channel<z.ZodType, infer Output, Access> ? Output : never

/** Every answer is a value: errors thrown across the bridge would lose all but their message. */
export type Reply<Value> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; error: ErrorReply }>
