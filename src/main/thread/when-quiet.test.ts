import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenQuiet } from './when-quiet.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('work that waits for a quiet moment', () => {
  it('is done once, however often it was asked for', () => {
    const work = vi.fn()
    const { later } = whenQuiet(500)
    later(work)
    vi.advanceTimersByTime(400)
    later(work)
    vi.advanceTimersByTime(400)
    expect(work).toHaveBeenCalledTimes(0)
    vi.advanceTimersByTime(100)
    expect(work).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(5000)
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('goes on waiting while somebody asks, and is not done again by asking', () => {
    const work = vi.fn()
    const { later, heard } = whenQuiet(500)
    later(work)
    for (let piece = 0; piece < 25; piece += 1) {
      vi.advanceTimersByTime(300)
      heard()
    }
    expect(work).toHaveBeenCalledTimes(0)
    vi.advanceTimersByTime(500)
    expect(work).toHaveBeenCalledTimes(1)
    heard()
    vi.advanceTimersByTime(5000)
    expect(work).toHaveBeenCalledTimes(1)
  })
})
