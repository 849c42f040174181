import type { ElectronApplication, Page } from '@playwright/test'
import { chooseFiles } from '../fixtures/native-dialogs.ts'
import { show } from './rail.ts'

/** Chooses one file to import and waits for its preview. */
export async function previewFile(electron: ElectronApplication, page: Page, path: string): Promise<void> {
  await chooseFiles(electron, [path])
  await show(page, 'Imports')
  await page.getByRole('button', { name: /Choose/ }).first().click()
  await page.getByRole('heading', { name: /^Import: / }).waitFor()
}

/** Takes over what the preview shows. */
export async function commitImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import \d/ }).click()
  await page.getByRole('button', { name: 'Show in inventory' }).waitFor()
}
