import { isMainThread } from 'node:worker_threads'

/** Files made from now on can be read by their owner alone. A thread cannot set this and has it from the app that started it. */
export function onlyForOwner(): void {
  if (isMainThread && process.platform !== 'win32') process.umask(0o077)
}
