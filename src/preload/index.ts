import { contextBridge, ipcRenderer } from 'electron'
import { channels, eventChannel, requestPrefix } from '../shared/ipc/channels.ts'

const allowed: ReadonlySet<string> = new Set(channels)

// The whole of what a page can reach: one call per named channel, and one listener. Inputs are checked on the other side.
// Words and replies are JSON text, because the bridge copies objects member by member; the bytes of a file go beside them.
contextBridge.exposeInMainWorld('keyroster', {
  call: (channel: string, words?: string, bytes?: Uint8Array): Promise<string> =>
    allowed.has(channel) ? (ipcRenderer.invoke(`${requestPrefix}${channel}`, words, bytes) as Promise<string>) : Promise.reject(new Error('Unknown channel')),
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
