import type { ChannelName } from '../../shared/ipc/channels.ts'
import type { AppEvent } from '../../shared/ipc/events.ts'
import type { Reply } from '../../shared/ipc/replies.ts'

/** What the preload puts on the window: the one door to the main process. */
export type Bridge = Readonly<{
  call: (channel: ChannelName, input: unknown) => Promise<Reply<unknown>>
  /** Returns the function that stops listening. */
  onEvent: (listener: (event: AppEvent) => void) => () => void
}>

declare global {
  interface Window {
    readonly keyroster: Bridge
  }
}
