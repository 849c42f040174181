// What runs inside the measured pages: clocks that stop when the screen shows it.

/** Puts the clocks into a page; all of them answer milliseconds. */
export function installProbe() {
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => done(performance.now())
        channel.port2.postMessage(null)
      })
    })
  const until = async (test, limit = 60_000) => {
    const end = performance.now() + limit
    while (!test()) {
      if (performance.now() > end) throw new Error('The page did not get there.')
      await new Promise((done) => requestAnimationFrame(done))
    }
    return painted()
  }
  let pressedAt = 0
  // The time of the event itself: what waits in the queue before it counts too.
  addEventListener('keydown', (event) => (pressedAt = event.timeStamp), true)
  addEventListener('pointerdown', (event) => (pressedAt = event.timeStamp), true)
  addEventListener('paste', (event) => (pressedAt = event.timeStamp), true)
  let frames = null
  window.probe = {
    painted,
    until,
    arm: () => (pressedAt = 0),
    /** From the last key, click or paste until the test holds and is on the screen. */
    sincePress: async (test, limit) => {
      const shown = await until(() => pressedAt !== 0 && test(), limit)
      return shown - pressedAt
    },
    timed: async (work, test) => {
      const from = performance.now()
      work()
      return (await until(test)) - from
    },
    startFrames: (blank) => {
      frames = { times: [], blank: 0, slots: 0 }
      const own = frames
      const tick = (now) => {
        if (frames !== own) return
        own.times.push(now)
        const channel = new MessageChannel()
        // After this frame's scroll events were answered and painted.
        channel.port1.onmessage = () => {
          const seen = blank?.()
          if (seen) {
            own.blank += seen.blank
            own.slots += seen.slots
          }
        }
        channel.port2.postMessage(null)
        requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
    },
    stopFrames: () => {
      const { times, blank, slots } = frames
      frames = null
      return { gaps: times.slice(1).map((time, at) => time - times[at]), blank, slots }
    },
  }
}
