import { AppError } from '../../shared/errors.ts'
import type { WorkProgress } from '../../shared/ipc/events.ts'

/** Long work in one place: says how far it is, and stops where a person asks for it. */
export type Work = Readonly<{
  /** Begins a piece of work; a wish to stop the one before is forgotten. */
  begin: () => void
  /** Call it often. Throws AppError work_stopped when somebody asked to stop; the transaction around it rolls back. */
  at: (progress: WorkProgress) => void
  stop: () => void
}>

const everyMilliseconds = 100

/** Work on a thread of its own: the wish to stop comes through shared memory, because a busy thread hears no messages. */
export function workInThread(stopFlag: Int32Array, report: (progress: WorkProgress) => void): Work {
  let reportedAt = 0
  return {
    begin: () => {
      Atomics.store(stopFlag, 0, 0)
      reportedAt = 0
    },
    at: (progress) => {
      if (Atomics.load(stopFlag, 0) === 1) throw new AppError('work_stopped')
      const now = performance.now()
      if (now - reportedAt < everyMilliseconds) return
      reportedAt = now
      report(progress)
    },
    stop: () => {
      Atomics.store(stopFlag, 0, 1)
    },
  }
}

/** Work where nobody watches: the command line and tests. */
export function quietWork(report: (progress: WorkProgress) => void = () => undefined): Work {
  return workInThread(new Int32Array(1), report)
}
