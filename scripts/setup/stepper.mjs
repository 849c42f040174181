/** A function that runs a slow piece of work, saying beforehand what it is and afterwards how long it took. */
export function stepper(log) {
  return async (what, work) => {
    const start = performance.now()
    log(`${what} ...`)
    const result = await work()
    log(`  ${seconds(performance.now() - start)}`)
    return result
  }
}

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`
