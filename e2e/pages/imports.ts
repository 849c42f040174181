import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { chooseFiles } from '../fixtures/native-dialogs.ts'
import { show } from './rail.ts'

/** Chooses files to import; what comes next depends on them. */
export async function offerFiles(electron: ElectronApplication, page: Page, paths: readonly string[]): Promise<void> {
  await chooseFiles(electron, paths)
  await show(page, 'Imports')
  await page
    .getByRole('button', { name: /Choose/ })
    .first()
    .click()
}

/** Chooses one file to import and waits for its preview. */
export async function previewFile(electron: ElectronApplication, page: Page, path: string): Promise<void> {
  await offerFiles(electron, page, [path])
  await page.getByRole('heading', { name: /^Import: / }).waitFor()
}

/** Says which field a column of an unknown table fills. */
export async function fillFrom(page: Page, column: string, field: string): Promise<void> {
  // Where everything found its place the columns are folded away.
  const folded = page.getByRole('button', { name: 'Show the columns' })
  const chooser = page.getByRole('combobox', { name: `Field filled by ${column}` })
  await folded.or(chooser).first().waitFor()
  if ((await folded.count()) > 0) await folded.click()
  await chooser.click()
  await page.getByRole('option', { name: field, exact: true }).click()
}

/** One row of the table that shows what the import would do. */
export function previewRow(page: Page, name: string): Locator {
  return page.getByRole('table', { name: 'What the import would do' }).getByRole('row').filter({ hasText: name })
}

/** Drops a file made in the page onto the window, with every event a real drag sends. */
export async function dropFile(page: Page, file: Readonly<{ name: string; text: string }>, halfway?: () => Promise<void>): Promise<void> {
  const transfer = await page.evaluateHandle(({ name, text }) => {
    const data = new DataTransfer()
    data.items.add(new File([text], name, { type: 'text/csv' }))
    return data
  }, file)
  const target = page.getByRole('main')
  for (const type of ['dragenter', 'dragover'] as const) await target.dispatchEvent(type, { dataTransfer: transfer })
  await halfway?.()
  await target.dispatchEvent('drop', { dataTransfer: transfer })
}

/** Takes over what the preview shows. */
export async function commitImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import \d/ }).click()
  await page.getByRole('button', { name: 'Show in inventory' }).waitFor()
}

/** The box that takes or leaves one entry of the file. */
export function tickBox(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name: `Take ${name}`, exact: true })
}

/** The button that imports, whatever it would do. */
export function importButton(page: Page): Locator {
  return page.getByRole('button', { name: /^(Import \d|Import$|Nothing to import|Importing)/ })
}

/** Unfolds one of the imports of the past and asks to take it back. */
export async function askToTakeBack(page: Page, fileName: string): Promise<Locator> {
  const line = page.getByRole('button', { name: new RegExp(`^${fileName.replaceAll('.', '\\.')}`) })
  if ((await line.getAttribute('aria-expanded')) === 'false') await line.click()
  await page.getByRole('button', { name: 'Take this import back…' }).click()
  return page.getByRole('dialog')
}
