import './bridge.ts'
import type { ErrorCode, ErrorReply } from '../../shared/errors.ts'
import type { ChannelName } from '../../shared/ipc/channels.ts'
import type { ChannelInput, ChannelOutput, Reply } from '../../shared/ipc/contract.ts'
import type { AppEvent } from '../../shared/ipc/events.ts'

/** Asks the main process. Rejects with CallError, whose message is the sentence to show. */
export async function call<Name extends ChannelName>(channel: Name, ...[input]: CallArguments<Name>): Promise<ChannelOutput<Name>> {
  // Main answers by the same contract this signature is made of.
  const reply = JSON.parse(await send(channel, input)) as Reply<ChannelOutput<Name>>
  if (!reply.ok) throw new CallError(reply.error)
  return reply.value
}

function send(channel: ChannelName, input: unknown): Promise<string> {
  if (typeof input !== 'object' || input === null || !('bytes' in input) || !(input.bytes instanceof Uint8Array))
    return window.keyroster.call(channel, JSON.stringify(input))
  const { bytes, ...words } = input
  return window.keyroster.call(channel, JSON.stringify(words), bytes)
}

/** Listens to what main says without being asked; returns the function that stops it. */
export function onAppEvent(listener: (event: AppEvent) => void): () => void {
  return window.keyroster.onEvent(listener)
}

/** A channel without input takes no second argument. */
export type CallArguments<Name extends ChannelName> = undefined extends ChannelInput<Name> ? [] : [input: ChannelInput<Name>]

/** An expected failure, in words for a person. */
export class CallError extends Error {
  readonly code: ErrorCode
  /** Which input was refused and why, by dotted path. */
  readonly fields: Readonly<Record<string, string>>

  constructor(reply: ErrorReply) {
    super(reply.message)
    this.name = 'CallError'
    this.code = reply.code
    this.fields = reply.fields ?? {}
  }
}
