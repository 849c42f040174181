import { passphrase, pause, startKeyroster } from './apps.mjs'
import { pasteText } from './data.mjs'
import { median, quantile } from './numbers.mjs'
import { scrolling } from './scrolling.mjs'

const shownRows = () => Number(document.querySelector('[role="treegrid"]')?.getAttribute('aria-rowcount') ?? 0) - 1

/** The real app on the vault of the bench. */
export async function measureKeyroster(folder, say) {
  const app = await startKeyroster(folder)
  const { page } = app
  const visible = [await openVault(page)]
  say(`sheet visible ${Math.round(visible[0])} ms after Enter on the passphrase`)
  await pause(1500)
  const mount = await measureMount(page)
  const scroll = await scrolling(app, '[role="treegrid"]', blankRows)
  say(`scroll ${scroll.norm.fps} and ${scroll.fling.fps} frames a second`)
  const { key, commit } = await measureTyping(page)
  say(`key ${Math.round(median(key))} ms, commit ${Math.round(median(commit))} ms`)
  const sort = await measureSort(page)
  const filter = await measureFilter(page)
  const search = await measureSearch(page)
  say(`sort ${Math.round(median(sort))} ms, filter ${Math.round(median(filter))} ms, search ${Math.round(median(search))} ms`)
  const { paste, saved, progressAfter } = await measurePaste(app)
  say(`paste ${Math.round(median(paste))} ms, on disk after ${Math.round(median(saved))} ms`)
  const heap = await app.heap()
  await app.close()
  const keyP95 = quantile(key, 0.95)
  return { visible, mount, key, commit, sort, filter, search, paste, saved, scroll, progressAfter, heap, keyP95 }
}

/** Milliseconds from Enter on the passphrase to a sheet full of cells. */
async function openVault(page) {
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.evaluate(() => probe.arm())
  await page.keyboard.press('Enter')
  const visible = await page.evaluate(() =>
    probe.sincePress(() => document.querySelectorAll('[role="treegrid"] [role="gridcell"]').length > 100),
  )
  await page.evaluate(() => window.focus())
  return visible
}

/** Coming back to the sheet from another screen. */
async function measureMount(page) {
  const mount = []
  const rail = (name) => page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: new RegExp(`^${name}`) })
  for (let round = 0; round < 5; round += 1) {
    await rail('Settings').click()
    await pause(400)
    await page.evaluate(() => probe.arm())
    await rail('Inventory').click()
    // The sheet lies hidden behind the other screens: what counts is that its cells can be seen.
    mount.push(
      await page.evaluate(() =>
        probe.sincePress(
          () =>
            document.querySelector('[role="treegrid"] [role="gridcell"]')?.checkVisibility() &&
            document.querySelectorAll('[role="treegrid"] [role="gridcell"]').length > 100,
        ),
      ),
    )
    await pause(400)
  }
  return mount
}

/** How many rows of the window show nothing; runs in the page. */
function blankRows() {
  const scroller = document.querySelector('[role="treegrid"]')
  const edge = scroller.getBoundingClientRect()
  const rows = [...scroller.querySelectorAll('[role="row"][aria-rowindex]')]
    .map((row) => row.getBoundingClientRect())
    .filter((box) => box.top < edge.bottom && box.bottom > edge.top + 30)
  const slots = Math.floor((edge.height - 30) / 30)
  return { slots, blank: Math.max(0, slots - rows.length) }
}

/** From a key to the letter in the editor, and from Enter to the text in the cell. */
async function measureTyping(page) {
  const key = []
  const commit = []
  await page.locator('[role="treegrid"]').evaluate((element) => element.scrollTo(0, 0))
  await pause(300)
  await page.locator('[aria-rowindex="5"] [aria-colindex="3"]').click()
  for (let round = 0; round < 30; round += 1) {
    await page.evaluate(() => probe.arm())
    const shown = page.evaluate(() => probe.sincePress(() => document.activeElement?.value === 'x'))
    await page.keyboard.press('x')
    key.push(await shown)
    await page.keyboard.press('Escape')
    await pause(60)
  }
  for (let round = 0; round < 15; round += 1) {
    await page.keyboard.type(`place ${round}`)
    await page.evaluate(() => probe.arm())
    const cell = round + 5
    const shown = page.evaluate(
      ([row, text]) => probe.sincePress(() => document.querySelector(`[aria-rowindex="${row}"] [aria-colindex="3"]`)?.textContent === text),
      [cell, `place ${round}`],
    )
    await page.keyboard.press('Enter')
    commit.push(await shown)
    await pause(900)
  }
  return { key, commit }
}

/** From the arrow of a title to another first row. */
async function measureSort(page) {
  const sort = []
  const first = () => document.querySelector('[aria-rowindex="2"] [role="rowheader"]')?.textContent
  await page.keyboard.press('Control+Home')
  const header = page.getByRole('columnheader', { name: /^Purpose/ }).first()
  for (let round = 0; round < 7; round += 1) {
    await header.hover()
    const before = await page.evaluate(first)
    await page.evaluate(() => probe.arm())
    const shown = page.evaluate(
      (was) => probe.sincePress(() => document.querySelector('[aria-rowindex="2"] [role="rowheader"]')?.textContent !== was),
      before,
    )
    await header.getByRole('button', { name: /sort/i }).first().click()
    sort.push(await shown)
    await pause(500)
  }
  await page.keyboard.press('Escape')
  return sort
}

/** From the name of a view to another number of rows. */
async function measureFilter(page) {
  const filter = []
  const views = page.getByRole('navigation', { name: 'Views' })
  for (let round = 0; round < 7; round += 1) {
    for (const name of ['No owner', 'Everything']) {
      const before = await page.evaluate(shownRows)
      await page.evaluate(() => probe.arm())
      const shown = page.evaluate(
        (was) => probe.sincePress(() => Number(document.querySelector('[role="treegrid"]').getAttribute('aria-rowcount')) - 1 !== was),
        before,
      )
      await views
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .click()
      const took = await shown
      if (name === 'No owner') filter.push(took)
      await pause(300)
    }
  }
  return filter
}

/** From the last letter of a search to another number of rows. */
async function measureSearch(page) {
  const search = []
  for (let round = 0; round < 7; round += 1) {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('-1234')
    await page.waitForTimeout(500)
    const before = await page.evaluate(shownRows)
    await page.evaluate(() => probe.arm())
    const shown = page.evaluate(
      (was) => probe.sincePress(() => Number(document.querySelector('[role="treegrid"]').getAttribute('aria-rowcount')) - 1 !== was),
      before,
    )
    await page.keyboard.press('5')
    search.push(await shown)
    await page.keyboard.press('Escape')
    await pause(500)
  }
  return search
}

/** From Ctrl+V to the first cell painted, and to everything written. */
async function measurePaste(app) {
  const paste = []
  const saved = []
  const { page } = app
  let progressAfter = null
  for (let round = 0; round < 3; round += 1) {
    await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasteText(5000, 20, round))
    // Into the sheet: sorting by the arrow left the keyboard in the titles.
    await page.locator('[aria-rowindex="2"] [aria-colindex="1"]').click()
    await page.keyboard.press('Control+Home')
    for (let step = 0; step < 16; step += 1) await page.keyboard.press('ArrowRight')
    await pause(300)
    await page.evaluate(() => probe.arm())
    const painted = page.evaluate(
      (text) => probe.sincePress(() => document.querySelector('[aria-rowindex="2"] [aria-colindex="17"]')?.textContent === text),
      `pasted ${round} 0 0`,
    )
    const done = page.evaluate(() =>
      probe.sincePress(() => document.querySelector('footer [data-said]')?.textContent.startsWith('Pasted'), 120_000),
    )
    const progress = sinceProgress(page)
    await page.keyboard.press('Control+v')
    paste.push(await painted)
    saved.push(await done)
    progressAfter = await progress
    await pause(9000)
  }
  return { paste, saved, progressAfter }
}

/** Milliseconds until a progress bar shows; null when none does. */
function sinceProgress(page) {
  return page.evaluate(async () => {
    const from = performance.now()
    while (performance.now() - from < 20_000) {
      if (document.querySelector('main progress, main [role="progressbar"]')) return Math.round(performance.now() - from)
      await new Promise((next) => setTimeout(next, 20))
    }
    return null
  })
}
