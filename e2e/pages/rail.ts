import type { Page } from '@playwright/test'

export async function show(
  page: Page,
  screen:
    | 'Inventory'
    | 'Findings'
    | 'Controls'
    | 'Due'
    | 'Reviews'
    | 'People'
    | 'Hand-overs'
    | 'AI agents'
    | 'Vendors'
    | 'Imports'
    | 'Trash'
    | 'Settings',
): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: new RegExp(`^${screen}`) })
    .click()
}
