import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../../../e2e/fixtures/app.ts'
import { json, keyroster } from '../../../e2e/fixtures/command-line.ts'
import { bar, chooseInMenu, panel, title } from '../../../e2e/pages/columns.ts'
import { commitImport, previewFile, previewRow } from '../../../e2e/pages/imports.ts'
import { show } from '../../../e2e/pages/rail.ts'
import { cell, expectRows, press, statusBar, typeInto, undo } from '../../../e2e/pages/sheet.ts'
import { unlock } from '../../../e2e/pages/welcome.ts'

// What one more row of the catalogue is: run on a copy to which docs/add-a-fact.patch was applied.

type Listed = Readonly<{ identities: readonly Readonly<{ name: string; costCentre: string | null }>[] }>

const listed = (vault: string) =>
  json<Listed>(keyroster(vault, ['list', '--json'])).identities.map(({ name, costCentre }) => [name, costCentre])

/** A vault with two identities, brought by a list whose heading is German. */
function filledVault(vault: string, folder: string): void {
  const list = join(folder, 'dienste.csv')
  writeFileSync(list, 'Name,Kind,Kostenstelle\ntill-key,API key,4711\nnight-job,Scheduled job,0815\n')
  expect(keyroster(vault, ['init'])).toMatchObject({ code: 0, err: '' })
  expect(keyroster(vault, ['import', list, '--source', 'generic-csv'])).toMatchObject({ code: 0, err: '' })
}

const both = [
  ['night-job', '0815'],
  ['till-key', '4711'],
]

test('import and list: a German heading fills it, and list --json tells it', ({ vaultPath, folder }) => {
  filledVault(vaultPath, folder)
  expect(listed(vaultPath).toSorted()).toEqual(both)
})

for (const ending of ['csv', 'xlsx', 'json']) {
  test(`export: it is in the .${ending} file, and is read back without a question`, ({ vaultPath, folder }) => {
    filledVault(vaultPath, folder)
    const out = join(folder, `all.${ending}`)
    expect(keyroster(vaultPath, ['export', '--out', out])).toMatchObject({ code: 0, err: '' })
    const second = join(folder, 'second', 'company.keyroster')
    expect(keyroster(second, ['init'])).toMatchObject({ code: 0, err: '' })
    expect(keyroster(second, ['import', out])).toMatchObject({ code: 0, err: '' })
    expect(listed(second).toSorted()).toEqual(both)
  })
}

test('import in the window: its column is recognised, shown in the preview and taken over', async ({ start, vaultPath, folder }) => {
  filledVault(vaultPath, folder)
  const { page, electron } = await start()
  await unlock(page)
  const list = join(folder, 'more.csv')
  // A column nobody knows keeps the list of columns open.
  writeFileSync(list, 'Name,Couleur,Centre de coût\nfrench-bot,rouge,75001\n')
  await previewFile(electron, page, list)
  await expect(page.getByRole('combobox', { name: 'Field filled by Centre de coût' })).toContainText('Cost centre')
  await expect(previewRow(page, 'french-bot')).toContainText('75001')
  await commitImport(page)
  await show(page, 'Inventory')
  await showColumn(page)
  await expect(await cell(page, 'french-bot', 'Cost centre')).toHaveText('75001')
})

test('sheet and filter: its column is offered, edited, and hides rows', async ({ start, vaultPath, folder }) => {
  filledVault(vaultPath, folder)
  const app = await start()
  const { page } = app
  await unlock(page)
  await expect(title(page, 'Cost centre')).toHaveCount(0)
  await showColumn(page)
  await expect(await cell(page, 'till-key', 'Cost centre')).toHaveText('4711')
  await typeInto(page, 'till-key', 'Cost centre', '4712')
  await expect(statusBar(page)).toContainText('Undo: Change cost centre of till-key')

  await expectRows(page, 2)
  await chooseInMenu(page, 'Cost centre', 'Filter…')
  await panel(page).getByRole('checkbox', { name: /^0815/ }).check()
  await press(page, 'Escape')
  await expectRows(page, 1)
  await expect(bar(page)).toContainText('Cost centre')
  await expect(await cell(page, 'night-job', 'Cost centre')).toHaveText('0815')
  // The command line is refused while the window has the vault.
  await app.close()
  expect(listed(vaultPath).toSorted()).toEqual([both[0], ['till-key', '4712']])
})

test('panel and history: it is edited in its group, the history names it, and undo takes it back', async ({ start, vaultPath, folder }) => {
  filledVault(vaultPath, folder)
  const app = await start()
  const { page } = app
  await unlock(page)
  await (await cell(page, 'till-key', 'System')).click()
  await press(page, 'Space')
  const aside = page.getByRole('complementary', { name: 'Details of till-key' })
  await aside.locator('summary').filter({ hasText: 'Who else is involved' }).click()
  await aside.getByRole('button', { name: /^Cost centre of till-key: 4711/ }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('4712')
  await press(page, 'Enter')
  await expect(aside.getByRole('button', { name: /^Cost centre of till-key: 4712/ })).toBeVisible()

  const newest = aside.getByRole('region', { name: 'History' }).getByRole('listitem').first()
  await expect(newest).toContainText('Cost centre')
  await expect(newest).toContainText('4711')
  await expect(newest).toContainText('4712')
  await expect(newest.getByRole('button', { name: 'Restore cost centre: 4711' })).toBeVisible()
  await undo(page)
  await expect(aside.getByRole('button', { name: /^Cost centre of till-key: 4711/ })).toBeVisible()
  await app.close()
  expect(listed(vaultPath).toSorted()).toEqual(both)
})

/** Shows its column from the list of columns. */
async function showColumn(page: Page): Promise<void> {
  // The keys are the sheet's, also where another screen was shown before.
  await (await cell(page, 'till-key', 'System')).click()
  await press(page, 'Control+Shift+0')
  await expect(panel(page).getByRole('textbox', { name: /^Search \d+ columns$/ })).toBeFocused()
  await page.keyboard.type('Cost centre')
  await expect(panel(page).getByRole('listitem').filter({ hasText: 'Cost centre' }).first()).toBeVisible()
  await press(page, 'ArrowDown', 'Space', 'Escape')
  await expect(title(page, 'Cost centre')).toBeVisible()
}
