import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { settled, steady } from './settled.ts'

/** Gives the window this size, in pixels of the screen. */
export async function resizeWindow(electron: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
    width,
    height,
  })
  await expect.poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([width, height])
  await settled(page)
}

/** Enlarges the page as View > Zoom in does. */
export async function zoom(electron: ElectronApplication, page: Page, factor: number): Promise<void> {
  const before = await page.evaluate(() => window.innerWidth)
  await electron.evaluate(({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by), factor)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(Math.round(before / factor))
  await settled(page)
}

/** Where something stands, once it does not move any more: to be pointed at with the mouse. */
export async function placeOf(target: Locator): Promise<Readonly<{ x: number; y: number; width: number; height: number }>> {
  await target.waitFor()
  const box = await steady(() => target.boundingBox())
  if (box === null) throw new Error(`Not on the screen: ${target.toString()}`)
  return box
}

/** What is wider than its place for good: the page itself, or a part of it that scrolls sideways. The sheet, the row of views and a table in its own frame may. */
export async function sidewaysScrollers(page: Page): Promise<readonly string[]> {
  await settled(page)
  return steady(() => widerThanTheirPlace(page))
}

function widerThanTheirPlace(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('body, body *')]
      .filter(
        (element) =>
          element.closest('[role="treegrid"], nav[aria-label="Views"]') === null && element.scrollWidth > element.clientWidth + 1,
      )
      .filter((element) => !(element.firstElementChild instanceof HTMLTableElement))
      .filter((element) => element === document.documentElement || ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .map((element) => `${element.tagName} ${element.className}`),
  )
}

/** How bright the page's background is painted, 0 to 255. */
export function backgroundBrightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.fillStyle = getComputedStyle(document.body).backgroundColor
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
    return Math.round((red + green + blue) / 3)
  })
}
