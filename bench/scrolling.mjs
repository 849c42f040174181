import { pause } from './apps.mjs'
import { frameRate } from './numbers.mjs'

const speeds = { norm: { speed: 3000, seconds: 4 }, fling: { speed: 9600, seconds: 4 } }
const rounds = 3

/** Wheel gestures over the middle of the sheet, as a mouse makes them; the best-known figure of three is the middle one. */
export async function scrolling({ page, cdp }, scroller, blank) {
  const { x, y } = await page
    .locator(scroller)
    .first()
    .evaluate((element) => {
      const box = element.getBoundingClientRect()
      return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) }
    })
  const result = {}
  for (const [name, { speed, seconds }] of Object.entries(speeds)) {
    const seen = []
    for (let round = 0; round < rounds; round += 1) {
      await page
        .locator(scroller)
        .first()
        .evaluate((element) => element.scrollTo(0, 0))
      await pause(400)
      await page.evaluate(
        (test) => probe.startFrames(test === null ? undefined : eval(`(${test})`)),
        blank === null ? null : blank.toString(),
      )
      await cdp.send('Input.synthesizeScrollGesture', {
        x,
        y,
        yDistance: -speed * seconds,
        speed,
        gestureSourceType: 'mouse',
        preventFling: true,
      })
      const { gaps, blank: missing, slots } = await page.evaluate(() => probe.stopFrames())
      seen.push({ ...frameRate(gaps), blank: slots === 0 ? null : missing / slots })
    }
    result[name] = seen.sort((a, b) => a.fps - b.fps)[Math.floor(rounds / 2)]
  }
  return result
}
