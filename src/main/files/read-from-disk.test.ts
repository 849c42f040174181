import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { readBytes, type ReadSteps } from './read-from-disk.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const file = (name: string, content = 'Name,Owner\nBot,Ana\n') => {
  writeFileSync(at(name), content)
  return at(name)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyroster-disk-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function refused(path: string, steps: ReadSteps = {}) {
  try {
    readBytes(path, steps)
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message }
    throw error
  }
  return null
}

const because = (words: string, code = 'file_unreadable') => ({
  code,
  message: expect.stringMatching(new RegExp(`${words}.*Nothing was changed.*\\. \\S`)) as unknown,
})
const windows = process.platform === 'win32'

describe('a file on the disk', () => {
  it('is its bytes and the day it was last changed', () => {
    const path = file('list.csv')
    utimesSync(path, new Date(2026, 2, 1, 12), new Date(2026, 2, 1, 12))
    expect(readBytes(path)).toMatchObject({ bytes: Buffer.from('Name,Owner\nBot,Ana\n'), changedOn: '2026-03-01' })
    expect(readBytes(file('empty.csv', '')).bytes).toHaveLength(0)
  })

  it.skipIf(windows)('may be reached by links', () => {
    file('list.csv')
    symlinkSync('list.csv', at('one'))
    symlinkSync(at('one'), at('two'))
    expect(readBytes(at('two')).bytes).toHaveLength(19)
  })

  it('is refused when it is not there or no file', () => {
    file('list.csv')
    mkdirSync(at('folder'))
    expect(refused(at('gone.csv'))).toEqual(because('no longer there'))
    expect(refused(at('list.csv/inside'))).toEqual(because('no longer there'))
    expect(refused(at('folder'))).toEqual(because('folder'))
  })

  it.skipIf(windows)(
    'is refused without waiting when it is a pipe, a device, or a link to nowhere, to a folder or round in a circle',
    () => {
      execFileSync('mkfifo', [at('pipe')])
      mkdirSync(at('folder'))
      symlinkSync('nowhere', at('dangling'))
      symlinkSync('loop', at('loop'))
      symlinkSync('folder', at('to folder'))
      symlinkSync('pipe', at('to pipe'))
      expect(refused(at('pipe'))).toEqual(because('pipe or a device'))
      expect(refused(at('to pipe'))).toEqual(because('pipe or a device'))
      expect(refused('/dev/zero')).toEqual(because('pipe or a device'))
      expect(refused(at('dangling'))).toEqual(because('leads nowhere'))
      expect(refused(at('loop'))).toEqual(because('round in a circle'))
      expect(refused(at('to folder'))).toEqual(because('folder'))
    },
  )

  it('is refused by its size before anything is read', () => {
    truncateSync(file('large.csv'), 2 * 1024 ** 3)
    expect(refused(at('large.csv'), { read: () => expect.unreachable() })).toEqual({
      code: 'file_too_large',
      message: expect.stringContaining('100 MB') as unknown,
    })
  })

  it.skipIf(windows)('is refused when it may not be opened', () => {
    chmodSync(file('list.csv'), 0)
    const root = process.getuid?.() === 0
    // Root may read everything, so for a moment it is nobody.
    if (root) process.seteuid?.(65534)
    try {
      expect(refused(at('list.csv'))).toEqual(because('may not open'))
    } finally {
      if (root) process.seteuid?.(0)
    }
  })

  it.each<readonly [string, (path: string) => void]>([
    ['grows', (path) => appendFileSync(path, 'x')],
    ['shrinks', (path) => truncateSync(path, 3)],
    [
      'is written anew with the same size',
      (path) => {
        writeFileSync(path, 'Name,Owner\nCar,Ana\n')
        utimesSync(path, new Date(), new Date(2026, 0, 1))
      },
    ],
  ])('that %s while it is read is refused', (_, change) => {
    const path = file('list.csv')
    expect(refused(path, { opened: () => change(path), read: () => change(path) })).toEqual(because('changed or removed'))
    const other = file('other.csv')
    expect(refused(other, { read: () => change(other) })).toEqual(because('changed or removed'))
  })

  it.skipIf(windows)('that is removed or replaced while it is read is refused', () => {
    const path = file('list.csv')
    expect(refused(path, { opened: () => rmSync(path) })).toEqual(because('changed or removed'))
    expect(refused(file('list.csv'), { read: () => renameSync(file('new.csv'), path) })).toEqual(because('changed or removed'))
  })

  it.skipIf(windows)('that becomes a pipe before it is opened is refused without waiting', () => {
    const path = file('list.csv')
    expect(
      refused(path, {
        found: () => {
          rmSync(path)
          execFileSync('mkfifo', [path])
        },
      }),
    ).toEqual(because('pipe or a device'))
  })
})
