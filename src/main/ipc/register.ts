import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { type ChannelName, channels, moreChannel, requestPrefix } from '../../shared/ipc/channels.ts'
import { errorReply } from './answer.ts'
import type { Piece } from './piece.ts'

/** A request as the page sends it: JSON text, and the bytes of a file where it brings one. */
export type Request = Readonly<{ words: string | undefined; bytes: Uint8Array | undefined }>

/** Binds every channel to whoever answers it, and the way to the further pieces of a long reply. Only the top frame of our own page is answered. */
export function registerChannels(
  answered: (channel: ChannelName, request: Request) => Promise<Piece>,
  more: (of: number) => Promise<Piece>,
  isOwnPage: (url: string) => boolean,
): void {
  ipcMain.handle(moreChannel, (event, of: unknown) => (isOwnFrame(event, isOwnPage) && typeof of === 'number' ? more(of) : refused()))
  for (const channel of channels) {
    ipcMain.handle(`${requestPrefix}${channel}`, (event, words: unknown, bytes: unknown) => {
      const allowed =
        isOwnFrame(event, isOwnPage) &&
        (words === undefined || typeof words === 'string') &&
        (bytes === undefined || bytes instanceof Uint8Array)
      return allowed ? answered(channel, { words, bytes }) : refused()
    })
  }
}

function refused(): Piece {
  return { text: JSON.stringify({ ok: false, error: errorReply(new AppError('not_found')) }), rest: 0, of: 0 }
}

function isOwnFrame(event: IpcMainInvokeEvent, isOwnPage: (url: string) => boolean): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url)
}
