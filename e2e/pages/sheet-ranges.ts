import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { writeClipboard } from '../fixtures/clipboard.ts'
import { saved } from '../fixtures/vault-content.ts'
import { sheet } from './sheet.ts'
import { placeOf } from './window.ts'

/** The cell at a place: rows and columns count from 0 as they are shown. */
export async function cellAt(page: Page, row: number, heading: string): Promise<Locator> {
  const column = await sheet(page)
    .getByRole('columnheader', { name: new RegExp(`^${heading}`) })
    .first()
    .getAttribute('aria-colindex')
  return sheet(page).locator(`[aria-rowindex="${row + 2}"] [aria-colindex="${column ?? ''}"]`)
}

/** Selects from one cell to another, as with a click and a Shift+click. */
export async function selectCells(
  page: Page,
  from: readonly [row: number, heading: string],
  to: readonly [row: number, heading: string],
): Promise<void> {
  // While the last gesture is being saved, the sheet refuses the next one.
  await saved(page)
  await (await cellAt(page, ...from)).click({ position: { x: 6, y: 10 } })
  await (await cellAt(page, ...to)).click({ modifiers: ['Shift'], position: { x: 6, y: 10 } })
}

/** What a column says from a row on. */
export async function columnTexts(page: Page, heading: string, from: number, count: number): Promise<string[]> {
  const texts: string[] = []
  for (let row = from; row < from + count; row += 1) texts.push(await (await cellAt(page, row, heading)).innerText())
  return texts
}

export async function paste(page: Page, electron: ElectronApplication, text: string): Promise<void> {
  await saved(page)
  await writeClipboard(electron, text)
  await page.keyboard.press('Control+v')
}

export function dialog(page: Page): Locator {
  return page.getByRole('dialog')
}

export async function answer(page: Page, button: string | RegExp): Promise<void> {
  await dialog(page).getByRole('button', { name: button }).click()
  await expect(dialog(page)).toHaveCount(0)
}

/** What undo would take back, as the status bar says it. */
export function undoButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Undo: / })
}

/** Drags the fill handle to a cell. */
export async function dragHandle(page: Page, to: Locator, keys: readonly string[] = []): Promise<void> {
  await saved(page)
  const handle = await placeOf(sheet(page).locator('[data-fill]'))
  const goal = await placeOf(to)
  await page.mouse.move(handle.x + handle.width - 4, handle.y + handle.height - 4)
  await page.mouse.down()
  await page.mouse.move(goal.x + 20, goal.y + 5, { steps: 4 })
  await page.mouse.move(goal.x + 22, goal.y + goal.height / 2, { steps: 2 })
  for (const key of keys) await page.keyboard.down(key)
  await page.mouse.up()
  for (const key of keys) await page.keyboard.up(key)
}
