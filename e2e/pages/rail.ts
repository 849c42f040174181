import { expect, type Page } from '@playwright/test'

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
  const button = page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: new RegExp(`^${screen}`) })
  await button.click()
  // What is looked for next has to be looked for on this screen, not on the one before.
  await expect(button).toHaveAttribute('aria-current', 'page')
}
