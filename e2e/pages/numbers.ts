import type { Locator, Page } from '@playwright/test'
import { show } from './rail.ts'

export async function showNumbers(page: Page): Promise<void> {
  await show(page, 'Controls')
  await page.getByRole('radio', { name: 'Numbers' }).check({ force: true })
}

/** One number by its id and name. */
export function number(page: Page, name: string): Locator {
  return page.getByRole('listitem', { name })
}
