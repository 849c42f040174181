import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { dayOfDate, type PlainDate } from '../../shared/domain/values/plain-date.ts'
import { AppError } from '../../shared/errors.ts'
import { limits } from './text/limits.ts'

export type FileOnDisk = Readonly<{ bytes: Uint8Array; changedOn: PlainDate }>

/** What can happen between two steps of reading; only tests watch. */
export type ReadSteps = Readonly<{ found?: () => void; opened?: () => void; read?: () => void }>

/** The whole content of a file and the day it was last changed. Links are followed to an ordinary file only; nothing that could block is waited for. Throws AppError file_unreadable or file_too_large saying what is in the way: too large is known before reading, and a file that changes meanwhile is refused rather than read half old, half new. */
export function readBytes(path: string, steps: ReadSteps = {}): FileOnDisk {
  const file = open(path, steps)
  try {
    const before = fstatSync(file)
    refuseOthers(before)
    if (before.size > limits.fileBytes) throw new AppError('file_too_large')
    steps.opened?.()
    const bytes = readAll(file, before.size)
    steps.read?.()
    if (bytes === null || !isSame(before, fstatSync(file)) || !isStillThere(path, before)) throw changing()
    return { bytes, changedOn: dayOfDate(before.mtime) }
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadable(cause)
  } finally {
    closeSync(file)
  }
}

// Looked at before it is opened, because opening a device can already do something; and opened without waiting, because a pipe would wait for somebody to write.
function open(path: string, steps: ReadSteps): number {
  try {
    refuseOthers(statSync(path))
    steps.found?.()
    return openSync(path, constants.O_RDONLY | withoutWaiting)
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadable(cause)
  }
}

// Windows has neither the flag nor pipes among its files.
const withoutWaiting = process.platform === 'win32' ? 0 : constants.O_NONBLOCK

function refuseOthers(stat: Stats): void {
  if (stat.isDirectory())
    throw new AppError('file_unreadable', {
      message: 'This is a folder, not a file. Nothing was changed. Choose the exported file itself.',
    })
  if (!stat.isFile())
    throw new AppError('file_unreadable', {
      message: 'This is not a file but a pipe or a device. Nothing was changed. Choose the exported file itself.',
    })
}

// One byte more than there was: a file that grew shows itself.
function readAll(file: number, size: number): Uint8Array | null {
  const bytes = Buffer.allocUnsafe(size + 1)
  let length = 0
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null)
    length += count
    if (count === 0 || length === bytes.length) break
  }
  return length === size ? bytes.subarray(0, size) : null
}

function isSame(before: Stats, after: Stats): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs && before.ino === after.ino && before.dev === after.dev
}

// Many programs write a new file and put it in the place of the old one.
function isStillThere(path: string, before: Stats): boolean {
  try {
    return isSame(before, statSync(path))
  } catch {
    return false
  }
}

function changing(): AppError {
  return new AppError('file_unreadable', {
    message:
      'This file was changed or removed while it was read. Nothing was changed in Keyroster. Wait until the other program has finished with it and choose it again.',
  })
}

function unreadable(cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  const message = typeof code === 'string' ? reasons[code] : undefined
  return new AppError('file_unreadable', message === undefined ? { cause } : { message, cause })
}

const gone = 'This file is no longer there, or the link to it leads nowhere. Nothing was changed. Look where it is now and choose it again.'
const forbidden =
  'You may not open this file. Nothing was changed. Ask for the right to read it, or copy it to a folder of your own, and choose that.'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: gone,
  ENOTDIR: gone,
  EACCES: forbidden,
  EPERM: forbidden,
  ELOOP: 'This link leads round in a circle and never to a file. Nothing was changed. Choose the exported file itself.',
  EBUSY: 'Another program is using this file. Nothing was changed. Close it there and choose it again.',
}
