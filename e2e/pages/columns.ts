import { expect, type Locator, type Page } from '@playwright/test'
import { press, sheet } from './sheet.ts'

/** The title of a column. */
export function title(page: Page, column: string): Locator {
  return sheet(page).getByRole('columnheader', { name: column, exact: true })
}

/** The titles from left to right, as they stand. */
export function titles(page: Page): Promise<readonly string[]> {
  return sheet(page)
    .getByRole('columnheader')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
}

export async function widthOf(page: Page, column: string): Promise<number> {
  return Math.round((await title(page, column).boundingBox())?.width ?? 0)
}

/** Opens the menu of a column with the right mouse button and chooses a line of it, and of the menu inside. */
export async function chooseInMenu(page: Page, column: string, ...lines: readonly (string | RegExp)[]): Promise<void> {
  await title(page, column).click({ button: 'right' })
  for (const line of lines)
    await page.getByRole('menuitem', typeof line === 'string' ? { name: line, exact: true } : { name: line }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

/** The panel that hangs on a column or a button. */
export function panel(page: Page): Locator {
  return page.getByRole('dialog')
}

/** What stands above the sheet: filters in force, counts, groups, columns. */
export function bar(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Filters and columns' })
}

export function views(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Views' })
}

/** The names in the order shown, as far as they are drawn. */
export function names(page: Page): Promise<readonly string[]> {
  return sheet(page)
    .getByRole('rowheader')
    .evaluateAll((all) => all.filter((one) => one instanceof HTMLElement).map((one) => one.innerText.trim()))
}

/** What stands in a column from the top, as far as it is drawn. */
export async function cellsOf(page: Page, column: string): Promise<readonly string[]> {
  const place = await title(page, column).getAttribute('aria-colindex')
  return sheet(page)
    .locator(`[role="row"] > [aria-colindex="${place ?? ''}"]:not([role="columnheader"])`)
    .evaluateAll((all) => all.filter((one) => one instanceof HTMLElement).map((one) => one.innerText.trim()))
}

/** Saves what is shown as a view of this name. */
export async function saveView(page: Page, name: string): Promise<void> {
  await views(page).getByRole('button', { name: 'Save view' }).click()
  await panel(page).getByRole('textbox', { name: 'Name' }).fill(name)
  await press(page, 'Enter')
  await expect(views(page).getByRole('button', { name: new RegExp(`^${name}`), pressed: true })).toBeVisible()
}
