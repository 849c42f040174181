import type { ChannelName } from './channels.ts'
import { contract } from './contract.ts'

/** The channels whose handlers may write to the vault, as the contract says of each. */
export type WritingChannel = { [Name in ChannelName]: (typeof contract)[Name]['may'] extends 'writes' ? Name : never }[ChannelName]
/** Every other one only reads: its handler is given no handle that can write. */
export type ReadingChannel = Exclude<ChannelName, WritingChannel>

/** Whether a request on the channel may write to the vault. */
export function mayWrite(channel: ChannelName): channel is WritingChannel {
  return contract[channel].may === 'writes'
}
