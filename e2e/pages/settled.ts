import { expect, type Page } from '@playwright/test'

// A page that is still moving is not the page a person would judge.

/** Waits until the page stands still: two frames are drawn and what fades or slides has arrived. What never ends is not waited for. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A window that is not drawn at all has no frames; then time has to do.
    const frame = () => Promise.race([new Promise(requestAnimationFrame), new Promise((resolve) => setTimeout(resolve, 200))])
    const moves = () =>
      document.getAnimations().some(({ playState, effect }) => {
        return playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime ?? 0))
      })
    const latest = performance.now() + 5000
    await frame()
    do await frame()
    while (moves() && performance.now() < latest)
  })
}

/** What is read once it stays the same: while a list is still being narrowed, each look shows something else. */
export async function steady<Value>(read: () => Promise<Value>): Promise<Value> {
  let last = await read()
  let same = 0
  await expect
    .poll(
      async () => {
        const now = await read()
        same = JSON.stringify(now) === JSON.stringify(last) ? same + 1 : 0
        last = now
        return same
      },
      { intervals: [100], message: 'it does not come to rest' },
    )
    .toBeGreaterThanOrEqual(3)
  return last
}
