import type { Page } from '@playwright/test'
import { passphrase } from '../fixtures/app.ts'

/** The first screen: a new vault. */
export async function createVault(page: Page, protection: 'keychain' | 'passphrase' = 'passphrase'): Promise<void> {
  await page.getByLabel('Company name').fill('Fernhollow Supplies')
  if (protection === 'keychain') {
    await page.getByRole('radio', { name: /keychain/ }).check()
  } else {
    await page.getByRole('radio', { name: /passphrase/ }).check()
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByLabel('The same passphrase again').fill(passphrase)
  }
  await page.getByRole('button', { name: 'Create the vault' }).click()
  await page.getByRole('navigation', { name: 'Screens' }).waitFor()
  await page.getByRole('heading', { name: 'Nothing is on the list yet' }).waitFor()
}

/** The lock screen of a vault with the test's passphrase. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('navigation', { name: 'Screens' }).waitFor()
  // The sheet is there with its columns, also while nothing is on the list.
  await page.getByRole('treegrid').waitFor()
}
