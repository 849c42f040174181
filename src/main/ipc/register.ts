import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { AppError } from '../../shared/ipc/app-error.ts'
import { channels, requestPrefix } from '../../shared/ipc/channels.ts'
import type { HandlerContext } from '../handlers/context.ts'
import { answer, errorReply } from './answer.ts'

/** Binds every channel to its handler. Only the top frame of our own page is answered. */
export function registerChannels(context: HandlerContext, isOwnPage: (url: string) => boolean): void {
  for (const channel of channels) {
    ipcMain.handle(`${requestPrefix}${channel}`, (event, input: unknown) =>
      isOwnFrame(event, isOwnPage) ? answer(channel, input, context) : { ok: false, error: errorReply(new AppError('not_found')) },
    )
  }
}

function isOwnFrame(event: IpcMainInvokeEvent, isOwnPage: (url: string) => boolean): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url)
}
