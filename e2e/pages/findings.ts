import { expect, type Locator, type Page } from '@playwright/test'
import { show } from './rail.ts'

/** The list of findings, worst first. */
export function findingList(page: Page): Locator {
  return page.getByRole('list', { name: 'Findings, worst first' })
}

/** One finding by its title and whose it is. */
export function finding(page: Page, title: string, name: string): Locator {
  return page.getByRole('article', { name: `${title}: ${name}` })
}

export async function showFindings(page: Page): Promise<void> {
  await show(page, 'Findings')
  await expect(findingList(page).getByRole('article').first()).toBeVisible()
}

/** How many rows the list has, drawn or not. */
export async function expectFindings(page: Page, count: number): Promise<void> {
  await expect(page.getByText(count === 1 ? '1 finding' : `${count} findings`, { exact: true })).toBeVisible()
  await expect(findingList(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(count))
}

/** Shows only one kind of finding. */
export async function chooseKind(page: Page, title: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Which finding' }).click()
  await page.getByRole('option', { name: new RegExp(`^${title}`) }).click()
  await expect(findingList(page).getByRole('article').first()).toHaveAccessibleName(new RegExp(`^${title}: `))
}

/** The number on a button of the filter. */
export async function numberOn(button: Locator): Promise<number> {
  return Number(/\d+/.exec(await button.innerText())?.[0] ?? NaN)
}
