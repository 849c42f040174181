/** Work that waits for a quiet moment. */
export type WhenQuiet = Readonly<{
  /** Does the work once nothing was heard for a while; asked for again meanwhile, it is done once. */
  later: (work: () => void) => void
  /** Something was asked or answered: what waits goes on waiting. */
  heard: () => void
}>

/** A quiet moment is `milliseconds` without a word: a paste in parts asks at each of them, and a sheet that opens fetches its rows piece by piece. */
export function whenQuiet(milliseconds: number): WhenQuiet {
  let waiting: Readonly<{ work: () => void; timer: NodeJS.Timeout }> | undefined
  const later = (work: () => void) => {
    clearTimeout(waiting?.timer)
    const timer = setTimeout(() => {
      waiting = undefined
      work()
    }, milliseconds)
    waiting = { work, timer }
  }
  return {
    later,
    heard: () => {
      if (waiting !== undefined) later(waiting.work)
    },
  }
}
