import { describe, expect, it } from 'vitest'
import type { ImportId } from '../../../../shared/domain/values/ids.ts'
import { changesAnything, committedWords, commitWords } from './import-words.ts'

const none = { new: 0, changed: 0, same: 0, gone: 0 }
const nothing = { ...none, skipped: 0, failed: 0 }

describe('commitWords', () => {
  it('names the effect', () => {
    expect(commitWords({ ...nothing, new: 8, changed: 2, same: 4 })).toBe('Import 8 new, 2 changed')
    expect(commitWords({ ...nothing, new: 1204, gone: 1, skipped: 3 })).toBe('Import 1,204 new, 1 gone')
  })

  it('says when there is nothing to do', () => {
    const counts = { identities: { ...none, same: 12 }, credentials: { ...none, same: 20 } }
    expect(commitWords({ ...nothing, same: 12 })).toBe('Nothing to import')
    expect(changesAnything(counts)).toBe(false)
  })

  it('knows of a new key although no identity itself changes', () => {
    expect(changesAnything({ identities: { ...none, same: 3 }, credentials: { ...none, new: 1 } })).toBe(true)
  })
})

describe('committedWords', () => {
  const done = {
    id: 'i' as ImportId,
    records: { read: 5, imported: 3, skipped: 2, failed: 0 },
    identities: { ...none, new: 3 },
    credentials: none,
  }

  it('tells what came in and accounts for every record', () => {
    expect(committedWords({ ...done, proved: 0 })).toBe('3 new. 5 records read, 2 skipped, 0 failed.')
  })

  it('tells how many decisions the export proves', () => {
    expect(committedWords({ ...done, proved: 2 })).toBe(
      '3 new. 5 records read, 2 skipped, 0 failed. It proves 2 decisions of your reviews as carried out.',
    )
  })
})
