import type { Locator, Page } from '@playwright/test'
import { show } from './rail.ts'

/** Opens somebody's details. */
export async function openPerson(page: Page, name: string): Promise<Locator> {
  await show(page, 'People')
  await page.getByRole('list', { name: 'People' }).getByRole('button', { name, exact: true }).click()
  return page.getByRole('complementary', { name: `Details of ${name}` })
}

/** Adds a person by name. */
export async function addPerson(page: Page, name: string): Promise<void> {
  await show(page, 'People')
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('list', { name: 'People' }).getByRole('button', { name, exact: true }).waitFor()
}

/** Chooses in a list that can be searched. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Starts a hand-over for somebody and waits for its rows. */
export async function startLeaving(page: Page, name: string): Promise<Locator> {
  await (await openPerson(page, name)).getByRole('button', { name: 'This person leaves…' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Start with/ })
    .click()
  const rows = page.getByRole('list', { name: /^Rows of the hand-over/ })
  await rows.waitFor()
  return rows
}
