import { contextBridge, ipcRenderer } from 'electron'
import { channels, eventChannel, moreChannel, requestPrefix } from '../shared/ipc/channels.ts'

const allowed: ReadonlySet<string> = new Set(channels)

// The whole of what a page can reach: one call per named channel, and one listener. Inputs are checked on the other side.
// Words and replies are JSON text, because the bridge copies objects member by member; the bytes of a file go beside them.
contextBridge.exposeInMainWorld('keyroster', {
  call: (channel: string, words?: string, bytes?: Uint8Array): Promise<string> =>
    allowed.has(channel)
      ? whole(ipcRenderer.invoke(`${requestPrefix}${channel}`, words, bytes))
      : Promise.reject(new Error('Unknown channel')),
  onEvent: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_: unknown, event: unknown): void => {
      listener(event)
    }
    ipcRenderer.on(eventChannel, forward)
    return () => {
      ipcRenderer.off(eventChannel, forward)
    }
  },
})

type Piece = Readonly<{ text: string; rest: number; of: number }>

// A long reply comes in pieces, so that none of them holds up the main process.
async function whole(first: Promise<unknown>): Promise<string> {
  const begun = (await first) as Piece
  let { text, rest } = begun
  while (rest > 0) {
    const next = (await ipcRenderer.invoke(moreChannel, begun.of)) as Piece
    // Not a piece of it but an error in its place.
    if (next.of !== begun.of) return next.text
    text += next.text
    rest = next.rest
  }
  return text
}
