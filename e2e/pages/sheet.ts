import type { Locator, Page } from '@playwright/test'

/** The inventory sheet. */
export function sheet(page: Page): Locator {
  return page.getByRole('grid').or(page.getByRole('treegrid'))
}

/** The cell of the row with this name under this heading. */
export async function cell(page: Page, name: string, heading: string): Promise<Locator> {
  const header = sheet(page).getByRole('columnheader', { name: heading, exact: false }).first()
  const column = await header.getAttribute('aria-colindex')
  const row = sheet(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: false }).or(page.getByRole('gridcell', { name, exact: false })) }).first()
  return row.locator(`[aria-colindex="${column ?? ''}"]`)
}

/** Replaces the value of a cell by typing, as in a spreadsheet. */
export async function typeInto(page: Page, name: string, heading: string, text: string): Promise<void> {
  await (await cell(page, name, heading)).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
