import { AppError } from '../../../shared/errors.ts'

/** How a long read can be watched and stopped: an AbortSignal fits, and so does a flag in shared memory where the reading thread has no events. */
export type ReadHooks = Readonly<{
  signal?: Readonly<{ aborted: boolean }> | undefined
  /** Called every few milliseconds of work, with a unit of the reader's own. */
  onProgress?: ((done: number, of: number) => void) | undefined
}>

/** Reports how far reading has come. Throws AppError reading_stopped once the reader was told to stop. */
export function progress(hooks: ReadHooks, done: number, of: number): void {
  if (hooks.signal?.aborted === true) throw new AppError('reading_stopped')
  hooks.onProgress?.(done, of)
}
