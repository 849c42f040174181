import { pause, startPage } from './apps.mjs'
import { pasteText } from './data.mjs'
import { scrolling } from './scrolling.mjs'

const rounds = 7

/** A page to compare with, on the same data: `floor` or `glide`. */
export async function measurePage(name, html, folder, say) {
  const app = await startPage(html, folder)
  const { page } = app
  const glide = name === 'glide'
  const drawn = glide ? () => document.querySelector('canvas') !== null : () => document.querySelectorAll('.cell').length > 100
  await page.waitForFunction(drawn)
  await pause(1000)
  const timed = (work, test) =>
    page.evaluate(([does, holds]) => probe.timed(eval(`(${does})`), eval(`(${holds})`)), [work.toString(), test.toString()])
  const result = { visible: [], mount: [], key: [], commit: [], sort: [], filter: [], search: [], paste: [] }
  for (let round = 0; round < 5; round += 1) {
    await page.evaluate(() => window.bench.unmount())
    await pause(300)
    result.mount.push(await timed(() => window.bench.mount(), drawn))
    await pause(300)
  }
  const blank = () => {
    const scroller = document.querySelector('.scroller')
    const edge = scroller.getBoundingClientRect()
    const rows = [...scroller.querySelectorAll('.row')]
      .map((row) => row.getBoundingClientRect())
      .filter((box) => box.top < edge.bottom && box.bottom > edge.top)
    const slots = Math.floor(edge.height / 30)
    return { slots, blank: Math.max(0, slots - rows.length) }
  }
  result.scroll = await scrolling(app, glide ? '.dvn-scroller' : '.scroller', glide ? null : blank)
  say(`${name}: scroll ${result.scroll.norm.fps} and ${result.scroll.fling.fps} frames a second`)
  for (let round = 0; round < rounds; round += 1) {
    result.sort.push(
      await timed(
        round % 2 ? () => window.bench.sort(7, true) : () => window.bench.sort(7, false),
        () => window.bench.shown.length === 20_000,
      ),
    )
    result.filter.push(
      await timed(
        () => window.bench.filter(1, 'No owner'),
        () => window.bench.shown.length < 20_000,
      ),
    )
    await page.evaluate(() => window.bench.all())
    result.search.push(
      await timed(
        () => window.bench.search('-12345'),
        () => window.bench.shown.length < 20_000,
      ),
    )
    await page.evaluate(() => window.bench.all())
    await pause(200)
  }
  if (glide) await measureEditing(app, result)
  result.heap = await app.heap()
  await app.close()
  return result
}

async function measureEditing({ page, electron }, result) {
  await page.locator('.dvn-scroller').evaluate((element) => element.scrollTo(0, 0))
  await pause(300)
  const box = await page.locator('.dvn-scroller').boundingBox()
  const click = (row) => page.mouse.click(box.x + 400, box.y + 36 + row * 30 + 15)
  await click(3)
  for (let round = 0; round < 30; round += 1) {
    await page.evaluate(() => probe.arm())
    const shown = page.evaluate(() => probe.sincePress(() => document.activeElement?.value === 'x'))
    await page.keyboard.press('x')
    result.key.push(await shown)
    await page.keyboard.press('Escape')
    await pause(60)
  }
  for (let round = 0; round < 15; round += 1) {
    // Enter moves down, and a click on the cell already selected would open it with its text.
    await page.keyboard.press('x')
    await page.waitForFunction(() => document.activeElement?.value === 'x')
    await page.evaluate(() => {
      probe.arm()
      window.bench.edits = 0
    })
    const shown = page.evaluate(() => probe.sincePress(() => window.bench.edits > 0))
    await page.keyboard.press('Enter')
    result.commit.push(await shown)
    await pause(300)
  }
  for (let round = 0; round < 3; round += 1) {
    await electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasteText(5000, 20, round))
    await click(round)
    await page.evaluate(() => {
      probe.arm()
      window.bench.edits = 0
    })
    const shown = page.evaluate(() => probe.sincePress(() => window.bench.edits >= 90_000, 60_000))
    await page.keyboard.press('Control+v')
    result.paste.push(await shown)
    await pause(1000)
  }
}
