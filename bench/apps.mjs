import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { root } from '../scripts/setup/paths.mjs'
import { installProbe } from './probe.mjs'

export const passphrase = 'seven calm otters swim'

async function launch(args, folder) {
  mkdirSync(folder, { recursive: true })
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const electron = await _electron.launch({
    executablePath: process.env.KEYROSTER_ELECTRON_PATH,
    args: [...asRoot, ...args],
    env: { ...process.env, XDG_CONFIG_HOME: folder, APPDATA: folder },
  })
  const page = await electron.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  await page.evaluate(installProbe)
  const cdp = await page.context().newCDPSession(page)
  /** Megabytes of the page after a thorough clean-up. */
  const heap = async () => {
    for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    return Math.round(usedSize / 2 ** 20)
  }
  return { electron, page, cdp, heap, close: () => electron.close() }
}

export function startKeyroster(folder) {
  return launch([root, '--vault', join(folder, 'vault', 'bench.keyroster'), '--today', '2026-11-21'], folder)
}

export function startPage(html, folder) {
  return launch([join(root, 'bench', 'window'), html], folder)
}

/** Pauses, so that one measurement does not run into the next. */
export function pause(ms) {
  return new Promise((done) => setTimeout(done, ms))
}
