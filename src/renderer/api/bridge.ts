import type { ChannelName } from '../../shared/ipc/channels.ts'
import type { AppEvent } from '../../shared/ipc/events.ts'

/** What the preload puts on the window: the one door to the main process. */
export type Bridge = Readonly<{
  /** Input and reply as JSON text; the bytes of a file go beside the words. */
  call: (channel: ChannelName, words?: string, bytes?: Uint8Array) => Promise<string>
  /** Returns the function that stops listening. */
  onEvent: (listener: (event: AppEvent) => void) => () => void
}>

declare global {
  interface Window {
    readonly keyroster: Bridge
  }
}
