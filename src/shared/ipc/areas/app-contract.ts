import { z } from 'zod'
import type { PlainDate } from '../../domain/values/plain-date.ts'
import { nothing, reads } from './channel.ts'

// What may be asked about the app itself, its window and its work.

export type AppInfo = Readonly<{
  version: string
  /** Runs on the development copy of Electron; never for a real person's vault. */
  unofficialElectron: boolean
  /** A throw-away vault with the sample company. */
  demo: boolean
  today: PlainDate
}>

export const appContract = {
  'app.info': reads<AppInfo>()(nothing),

  /** What the keys of the clipboard do, for a menu inside the page: a page may not read the clipboard by itself. */
  'window.clipboard': reads<null>()(z.strictObject({ press: z.enum(['copy', 'cut', 'paste']) })),

  /** Stops the long work in progress; it rolls back. */
  'work.stop': reads<null>()(nothing),
} as const
