import { describe, expect, it } from 'vitest'
import { plainDate } from '../../../values/plain-date.ts'
import { dayReader, expiryOn } from './day-reader.ts'

describe('the days of a file', () => {
  it('are read, and words for nothing are not counted as unreadable', () => {
    const days = dayReader()
    expect(
      ['2026-01-02', 1711471533, null, undefined, '', 'N/A', 'Never', -1, 0, 'Unknown', '0001-01-01T00:00:00Z'].map(days.read),
    ).toEqual(['2026-01-02', '2024-03-26', null, null, null, null, null, null, null, null, null])
    expect(days.warnings()).toEqual([])
  })

  it('that cannot be read are counted', () => {
    const days = dayReader()
    days.read('soon')
    expect(days.warnings()).toEqual(['1 date could not be read and stays empty.'])
    days.read({})
    expect(days.warnings()).toEqual(['2 dates could not be read and stay empty.'])
  })

  it('centuries ahead mean no end', () => {
    expect(expiryOn(plainDate('2299-12-31'))).toEqual({ expiresOn: null, neverExpires: true })
    expect(expiryOn(plainDate('2027-01-01'))).toEqual({ expiresOn: '2027-01-01', neverExpires: false })
    expect(expiryOn(null)).toEqual({ expiresOn: null, neverExpires: false })
  })
})
