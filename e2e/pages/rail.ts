import type { Page } from '@playwright/test'

export async function show(page: Page, screen: 'Inventory' | 'Due' | 'Reviews' | 'Imports' | 'Trash' | 'Settings'): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: new RegExp(`^${screen}`) }).click()
}
