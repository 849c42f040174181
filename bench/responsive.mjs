import { join } from 'node:path'
import { passphrase, pause, startKeyroster } from './apps.mjs'

// How long the window is held up while a long file is looked at, scrolled through and imported: the longest turn of the main process and the longest task of the page.

/** Imports a file through the real window of a new vault; for each step the longest wait in milliseconds. */
export async function measureResponsiveness(folder, list, rows, say) {
  const app = await startKeyroster(join(folder, 'window'))
  const { page, electron } = app
  try {
    await page.evaluate(
      (passphrase) =>
        window.keyroster.call('vault.create', JSON.stringify({ companyName: 'Bench Ltd', protection: 'passphrase', passphrase })),
      passphrase,
    )
    await page.reload()
    await page.evaluate(watchPage)
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: /^Imports/ })
      .click()
    await electron.evaluate(
      ({ dialog }, file) => (dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })),
      list,
    )
    await electron.evaluate(watchMain)

    const steps = {}
    const during = async (name, work) => {
      await pause(300)
      await page.evaluate(() => window.held.splice(0))
      await electron.evaluate(() => globalThis.held.reset())
      const from = performance.now()
      await work()
      await pause(300)
      const main = await electron.evaluate(() => globalThis.held.max())
      const tasks = await page.evaluate(() => window.held)
      steps[name] = { took: performance.now() - from, main, page: Math.max(0, ...tasks), tasks: tasks.length }
      say(
        `${name}: main ${main.toFixed(0)} ms, page ${steps[name].page.toFixed(0)} ms (${tasks.map((task) => Math.round(task)).join(' ')})`,
      )
    }
    const button = page.getByRole('button', { name: new RegExp(`^Import ${rows.toLocaleString('en')} new`) })
    await during('reading and comparing', async () => {
      await page.getByRole('button', { name: 'Choose a file' }).click()
      await button.and(page.locator(':enabled')).waitFor({ timeout: 120_000 })
    })
    await during('scrolling the preview', async () => {
      const frame = page.getByRole('region', { name: 'Rows of the file' })
      for (let step = 1; step <= 60; step += 1) {
        await frame.evaluate((element, part) => element.scrollTo(0, element.scrollHeight * part), step / 60)
        await pause(50)
      }
    })
    await during('saving', async () => {
      await button.click()
      await page.getByRole('button', { name: 'Show in inventory' }).waitFor({ timeout: 120_000 })
    })
    await during('showing the sheet', async () => {
      await page.getByRole('button', { name: 'Show in inventory' }).click()
      await page.getByRole('treegrid').waitFor({ timeout: 120_000 })
      await pause(5000)
    })
    return steps
  } finally {
    await app.close()
  }
}

function watchPage() {
  window.held = []
  new PerformanceObserver((list) => window.held.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
}

// The histogram counts from its own resolution.
function watchMain() {
  const resolution = 5
  const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  globalThis.held = { reset: () => delay.reset(), max: () => Math.max(0, delay.max / 1e6 - resolution) }
}
