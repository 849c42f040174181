import { useEffect, useState } from 'react'
import type { WorkProgress, WorkStep } from '../../shared/ipc/events.ts'
import { call, onAppEvent } from './client.ts'

// Most work is over before anybody could read what it is.
const shownAfterMs = 400

/** How far the work in progress is, while `active`; null for short work. `assumed` is what is being done while main has said nothing yet. */
export function useWorkProgress(active: boolean, assumed: WorkStep | null = null): WorkProgress | null {
  const [progress, setProgress] = useState<WorkProgress | null>(null)
  useEffect(() => {
    if (!active) return
    let latest: WorkProgress | null = assumed === null ? null : { step: assumed, done: 0, of: null }
    let shown = false
    const show = () => {
      shown = true
      setProgress(latest)
    }
    let timer = latest === null ? undefined : setTimeout(show, shownAfterMs)
    const stopListening = onAppEvent((event) => {
      if (event.type !== 'progress') return
      timer ??= setTimeout(show, shownAfterMs)
      latest = event.progress
      if (shown) setProgress(latest)
    })
    return () => {
      stopListening()
      clearTimeout(timer)
      setProgress(null)
    }
  }, [active, assumed])
  return progress
}

/** Stops the long work in progress. Its own answer says what became of it. */
export function stopWork(): void {
  call('work.stop').catch(() => undefined)
}
