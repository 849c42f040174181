import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, samples, test, today } from './fixtures/app.ts'
import { readClipboard } from './fixtures/clipboard.ts'
import { chooseFiles } from './fixtures/native-dialogs.ts'
import { saved, storedIdentities } from './fixtures/vault-content.ts'
import { chooseInMenu, names, views } from './pages/columns.ts'
import { commitImport } from './pages/imports.ts'
import { show } from './pages/rail.ts'
import { cell, editor, expectFocus, expectRows, press, refusal, said, sheet, toasts, typeInto } from './pages/sheet.ts'
import { answer, cellAt, columnTexts, dialog, dragHandle, paste, selectCells, undoButton } from './pages/sheet-ranges.ts'
import { createVault } from './pages/welcome.ts'

// What a paste has to ask, may not touch and must not store. Rows 0 to 22 of the sample company have no owner, row 22 is 'Intranet search'.
const demo = ['--demo', '--today', today]

// Joined here, so that no scanner trips on this file.
const sendGridKey = ['S' + 'G', 'aB3dE6gH9jK2mN5pQ8sTuV', 'wXyZ1aB3dE6gH9jK2mN5pQ8sTuVwXyZ1aB3dE6gH9jK'].join('.')
const namedSecret = 'Password' + ': ' + 'hunter'

test.describe('days', () => {
  test('days that can be read both ways are asked about once for the whole paste, and it stays one step [C-11]', async ({ start }) => {
    const { page, electron } = await start(demo)
    await (await cellAt(page, 0, 'Created')).click()
    const before = await columnTexts(page, 'Created', 0, 2)
    await paste(page, electron, '03/04/2025\t01/02/2026\n05/06/2025\t07/08/2026')
    await expect(dialog(page)).toContainText('Is 03/04/2025 the 3rd of April or March 4th?')
    await expect(dialog(page)).toContainText('4 dates in Created and Last used can be read both ways.')
    expect((await storedIdentities(page)).slice(0, 2).map((row) => row.createdOn)).toEqual(before)
    await answer(page, /3 April 2025/)
    await expect.poll(() => columnTexts(page, 'Created', 0, 2)).toEqual(['2025-04-03', '2025-06-05'])
    await expect
      .poll(async () => (await storedIdentities(page)).slice(0, 2).map((row) => row.credentials[0]?.lastUsedOn))
      .toEqual(['2026-02-01', '2026-08-07'])
    await expect(undoButton(page)).toHaveText('Undo: Paste 4 cells in 2 columns')
    await press(page, 'Control+z')
    await expect.poll(() => columnTexts(page, 'Created', 0, 2)).toEqual(before)
  })

  test('one day that says it settles its column unasked; giving up pastes nothing; the answer is for one paste [C-11]', async ({
    start,
  }) => {
    const { page, electron } = await start(demo)
    await (await cellAt(page, 0, 'Created')).click()
    await paste(page, electron, '03/04/2025\n12/25/2024')
    await expect.poll(() => columnTexts(page, 'Created', 0, 2)).toEqual(['2025-03-04', '2024-12-25'])
    await expect(dialog(page)).toHaveCount(0)
    await (await cellAt(page, 0, 'Created')).click()
    await paste(page, electron, '05/06/2025')
    await expect(dialog(page)).toContainText('Is 05/06/2025 the 5th of June or May 6th?')
    await answer(page, 'Paste nothing')
    await expect(await cellAt(page, 0, 'Created')).toHaveText('2025-03-04')
    await expectFocus(page, 'backup-nightly / Created')
  })

  test('a typed day that can be read both ways is not guessed at either [C-11]', async ({ start }) => {
    const { page } = await start(demo)
    await typeInto(page, 'backup-nightly', 'Created', '03/04/2025')
    await expect(refusal(page)).toHaveText('Is this 3 Apr 2025 or 4 Mar 2025? Write the month as a word, or the year first.')
    await press(page, 'Escape')
    await typeInto(page, 'backup-nightly', 'Created', '25/12/2024')
    await expect(await cellAt(page, 0, 'Created')).toHaveText('2024-12-25')
  })
})

test('people are found by their address and in either order; between two of the same first name nothing is guessed [C-10]', async ({
  start,
}) => {
  const { page, electron } = await start(demo)
  await typeInto(page, 'backup-nightly', 'Owner', 'Maya Ortiz')
  await expect(await cellAt(page, 0, 'Owner')).toContainText('Maya Ortiz')
  await (await cellAt(page, 1, 'Owner')).click()
  await paste(page, electron, 'maya.lindqvist@fernhollow.example\nOkafor, Sam\nPriya Nair <pn@fernhollow.example>\nMaya')
  await expect
    .poll(async () => (await storedIdentities(page)).slice(1, 5).map((row) => row.technicalOwner))
    .toEqual(['Maya Lindqvist', 'Sam Okafor', 'Priya Nair', null])
  await expect(toasts(page)).toContainText('This could be Maya Lindqvist or Maya Ortiz. Write the full name.')
  await expect(await cellAt(page, 4, 'Owner')).toHaveAttribute('aria-invalid', 'true')
  await expect(await cellAt(page, 4, 'Owner')).toHaveAccessibleDescription(/Not accepted: This could be Maya Lindqvist or Maya Ortiz/)
})

test.describe('rows with titles', () => {
  const list = 'Name\tOwner\tSystem\nshop-webhook\tSam Okafor\tShop\ntill-bot\tPriya Nair\tTill\nbackup-nightly\tMaya Lindqvist\tNAS'

  test('are added unless another way is chosen; nothing that stands there changes, and undo leaves no trash [C-12]', async ({ start }) => {
    const { page, electron } = await start(demo)
    const before = await storedIdentities(page)
    await (await cellAt(page, 0, 'Name')).click()
    await paste(page, electron, list)
    await expect(dialog(page)).toContainText('Paste 3 rows with column titles')
    await expect(dialog(page).getByRole('radio', { name: /^Add 3 new identities/ })).toBeChecked()
    await expect(dialog(page).getByRole('button', { name: 'Add 3 new identities' })).toBeFocused()
    await expect(dialog(page)).toContainText('1 name is in the inventory and it changes. 2 identities are added.')
    await expect(dialog(page)).toContainText('Write over the 3 rows from here')
    await expect(dialog(page)).toContainText('backup-nightly, catalogue-images, ci-deploy: what the columns say of them is replaced.')
    await press(page, 'Enter')
    await expectRows(page, 47)
    await expect(said(page)).toHaveText('3 identities were added.')
    await expectFocus(page, 'shop-webhook / Name')
    await expect(await cell(page, 'till-bot', 'Name')).toHaveAccessibleDescription(/new/)
    const after = await storedIdentities(page)
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length).map(({ name, technicalOwner, system }) => [name, technicalOwner, system])).toEqual([
      ['shop-webhook', 'Sam Okafor', 'Shop'],
      ['till-bot', 'Priya Nair', 'Till'],
      ['backup-nightly', 'Maya Lindqvist', 'NAS'],
    ])
    await expect(undoButton(page)).toHaveText('Undo: Paste: add 3 identities')
    await press(page, 'Control+z')
    await expectRows(page, 44)
    await show(page, 'Trash')
    await expect(page.getByText('The trash is empty')).toBeVisible()
  })

  test('match by name on demand, and give nothing up for empty cells', async ({ start }) => {
    const { page, electron } = await start(demo)
    await (await cellAt(page, 0, 'Name')).click()
    await paste(page, electron, 'Anwendung\tVerantwortlich\tLäuft ab am\nBACKUP-nightly\tSam Okafor\t31.12.2026\nneuer-bot\t\t')
    await dialog(page)
      .getByRole('radio', { name: /^Match by name/ })
      .check({ force: true })
    await answer(page, 'Match by name: change 1, add 1')
    await expectRows(page, 45)
    const stored = await storedIdentities(page)
    expect(stored[0]).toMatchObject({ name: 'BACKUP-nightly', technicalOwner: 'Sam Okafor', system: 'AWS 4242 0042 4200' })
    expect(stored[0]?.credentials.map(({ expiresOn }) => expiresOn)).toEqual(['2026-12-31'])
    await press(page, 'Control+z')
    await expectRows(page, 44)
    await expect.poll(async () => (await storedIdentities(page))[0]?.name).toBe('backup-nightly')
  })

  test('leave a secret in prose out, say so, and ask which number of a date is the day', async ({ start }) => {
    const { page, electron } = await start(demo)
    await (await cellAt(page, 0, 'Name')).click()
    await paste(page, electron, `Name\tPurpose\tCreated\ntill-bot\t${namedSecret}2\t03/04/2025\nshop-bot\tCounts\t05/06/2025`)
    await expect(dialog(page)).toContainText('1 value that looks like a secret is left out and not saved.')
    const add = dialog(page).getByRole('button', { name: 'Add 2 new identities' })
    await expect(add).toBeDisabled()
    await dialog(page).getByText('Day first').click()
    await expect(add).toBeEnabled()
    await answer(page, 'Add 2 new identities')
    await expectRows(page, 46)
    const added = (await storedIdentities(page)).slice(44)
    expect(added.map(({ purpose }) => purpose)).toEqual([null, 'Counts'])
    expect(JSON.stringify(added)).toContain('2025-06-05')
    expect(JSON.stringify(added)).not.toContain(namedSecret)
  })

  test('pasting nothing changes nothing', async ({ start }) => {
    const { page, electron } = await start(demo)
    await (await cellAt(page, 2, 'System')).click()
    await paste(page, electron, list)
    await answer(page, 'Paste nothing')
    await expectRows(page, 44)
    await expectFocus(page, 'ci-deploy / System')
  })
})

test.describe('where nothing else takes it', () => {
  const list = 'Name\tOwner\tSystem\nshop-webhook\tSam Okafor\tShop\ntill-bot\tPriya Nair\tTill'

  test('Ctrl+V on the empty inventory opens the preview of what was copied, and the rows are shown, marked and in the keys', async ({
    start,
  }) => {
    const { page, electron } = await start()
    await createVault(page, 'passphrase')
    await expect(page.getByText('Nothing is on the list yet')).toBeVisible()
    await paste(page, electron, list)
    await expect(page.getByRole('heading', { name: 'Import: pasted table.tsv' })).toBeVisible()
    await commitImport(page)
    await page.getByRole('button', { name: 'Show in inventory' }).click()
    await expectRows(page, 2)
    await expectFocus(page, 'shop-webhook / Name')
  })

  test('Ctrl+V on Imports does the same, and says what is wrong with a clipboard that holds no table', async ({ start }) => {
    const { page, electron } = await start(demo)
    await show(page, 'Imports')
    await paste(page, electron, ' ')
    await expect(toasts(page)).toContainText('The clipboard holds no table. Nothing was changed.')
    await paste(page, electron, list)
    await expect(page.getByRole('heading', { name: 'Import: pasted table.tsv' })).toBeVisible()
    await commitImport(page)
    await page.getByRole('button', { name: 'Show in inventory' }).click()
    // Exactly these, marked, with the keyboard among them.
    await expectRows(page, 2)
    await expect.poll(() => names(page)).toEqual(['shop-webhook', 'till-bot'])
    await expect(await cell(page, 'till-bot', 'Name')).toHaveAccessibleDescription(/new/)
    await expectFocus(page, 'shop-webhook / Name')
    await page.getByRole('button', { name: 'Show all rows again' }).click()
    await expectRows(page, 46)
    await expectFocus(page, 'shop-webhook / Name')
  })

  test('Import a file asks for the file at once', async ({ start }) => {
    const { page, electron } = await start()
    await createVault(page, 'passphrase')
    await chooseFiles(electron, [join(samples, '4-our-own-list.csv')])
    await page.getByRole('button', { name: 'Import a file' }).click()
    await expect(page.getByRole('heading', { name: 'Import: 4-our-own-list.csv' })).toBeVisible()
  })
})

test.describe('rows that are not on the screen', () => {
  test('only hidden rows between the first and the last pasted one are counted [C-8]', async ({ start }) => {
    const { page, electron } = await start(demo)
    await views(page)
      .getByRole('button', { name: /^No owner/ })
      .click()
    await expectRows(page, 26)
    await (await cell(page, 'backup-nightly', 'System')).click()
    await paste(page, electron, 'A\nB')
    await expect(said(page)).toHaveText('Pasted 2 cells.')
    // Two rows with an owner stand between them.
    await (await cell(page, 'Intranet search', 'System')).click()
    await paste(page, electron, 'C\nD')
    await expect(toasts(page)).toContainText('Pasted into 2 visible rows; 2 hidden rows untouched.')
    const stored = await storedIdentities(page)
    expect(stored.filter((row) => ['Intranet search', 'SendGrid newsletters'].includes(row.name)).map((row) => row.system)).toEqual([
      'C',
      'D',
    ])
    expect(stored.filter((row) => row.name.startsWith('Stripe')).map((row) => row.system)).toEqual(['Stripe', 'Stripe'])
  })

  test('pasting into groups follows the rows as they stand, and leaves those of a closed group alone [C-8] [H-8]', async ({ start }) => {
    const { page, electron } = await start(demo)
    await chooseInMenu(page, 'Owner', 'Group by Owner')
    const group = sheet(page)
      .getByRole('row')
      .filter({ hasText: /^Priya Nair/ })
    await group.getByRole('gridcell').click()
    await expect(group).toHaveAttribute('aria-expanded', 'false')
    const maya = (await storedIdentities(page)).filter((row) => row.technicalOwner === 'Maya Lindqvist').map((row) => row.name)
    await expect.poll(async () => (await names(page)).slice(0, 2)).toEqual(maya)
    await (await cell(page, maya[1] ?? '', 'Purpose')).click()
    await paste(page, electron, 'first\nsecond')
    const purposeOf = async (name: string) => (await storedIdentities(page)).find((row) => row.name === name)?.purpose
    await expect.poll(() => purposeOf(maya[1] ?? '')).toBe('first')
    const owners = async () => (await storedIdentities(page)).filter((row) => row.purpose === 'second').map((row) => row.technicalOwner)
    await expect.poll(owners).toEqual(['Sam Okafor'])
    await expect(toasts(page)).toContainText('Pasted into 2 visible rows; 3 hidden rows untouched.')
  })

  test('undo goes to a row a filter hides, and shows it [U-3]', async ({ start }) => {
    const { page } = await start(demo)
    await expectFocus(page, 'backup-nightly / Name')
    await press(page, 'Control+End')
    await typeInto(page, 'Old agency FTP', 'System', 'Gone soon')
    await views(page)
      .getByRole('button', { name: /^No owner/ })
      .click()
    await expectRows(page, 26)
    await press(page, 'Control+z')
    await expectRows(page, 44)
    await expectFocus(page, 'Old agency FTP / System')
    await expect(await cell(page, 'Old agency FTP', 'System')).toHaveText('Old web server')
    await expect(said(page)).toContainText('Undone')
  })
})

test.describe('secrets', () => {
  test('a password written down with its name is stopped in the sheet, typed and pasted [C-13]', async ({ start }) => {
    const { page, electron } = await start(demo)
    await typeInto(page, 'backup-nightly', 'Purpose', namedSecret)
    await expect(dialog(page)).toContainText('Password or key written down with its name')
    await dialog(page).getByRole('combobox', { name: 'Where it is kept' }).click()
    await page.getByRole('option', { name: 'Password manager' }).click()
    await answer(page, 'Save this instead')
    await expect.poll(async () => (await storedIdentities(page))[0]?.credentials[0]?.storage).toEqual(['password_manager'])
    await (await cellAt(page, 1, 'Purpose')).click()
    await paste(page, electron, `${namedSecret}\nResizes pictures`)
    await expect(dialog(page)).toContainText('Purpose of catalogue-images')
    await answer(page, 'Leave it out')
    await expect
      .poll(async () => (await storedIdentities(page)).slice(0, 3).map((row) => row.purpose))
      .toEqual([null, null, 'Resizes pictures'])
  })

  test('the details stop one too, and keep a hint at the credential it belongs to [C-13]', async ({ start }) => {
    const { page } = await start(demo)
    await (await cellAt(page, 0, 'Name')).click()
    await press(page, 'Space')
    const details = page.getByRole('complementary', { name: 'Details of backup-nightly' })
    await details.getByRole('button', { name: /^Purpose:/ }).click()
    await page.keyboard.type(sendGridKey)
    await press(page, 'Enter')
    await expect(dialog(page)).toContainText('This looks like a live secret')
    await expect(page.locator('aside')).not.toContainText(sendGridKey.slice(0, 12))
    await answer(page, 'Save this instead')
    const hint = `${sendGridKey.slice(0, 3)}…${sendGridKey.slice(-4)}`
    await expect.poll(async () => JSON.stringify((await storedIdentities(page))[0]?.credentials)).toContain(hint)
    await expect(details.getByRole('button', { name: /^Purpose:/ })).toBeFocused()
    await details.getByRole('button', { name: /^Notes:/ }).click()
    await page.keyboard.type(namedSecret)
    await press(page, 'Enter')
    await expect(dialog(page)).toContainText('Password or key written down with its name')
    await answer(page, 'Leave it out')
    expect((await storedIdentities(page))[0]).toMatchObject({ purpose: null, notes: null })
  })

  test('replacing and changing many rows stop one before it is previewed [C-13]', async ({ start }) => {
    const { page } = await start(demo)
    await expectFocus(page, 'backup-nightly / Name')
    await press(page, 'Control+h')
    await dialog(page).getByRole('textbox', { name: 'Find' }).fill('backup-nightly')
    await dialog(page).getByRole('textbox', { name: 'Replace with' }).fill(sendGridKey)
    await expect(dialog(page)).toContainText('This looks like a live secret')
    await expect(dialog(page)).toContainText('Name of backup-nightly')
    await answer(page, 'Leave it out')
    expect((await storedIdentities(page))[0]?.name).toBe('backup-nightly')
    await selectCells(page, [0, 'System'], [1, 'System'])
    await (await cellAt(page, 1, 'System')).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Change 2 rows…' }).click()
    await dialog(page).getByLabel('Value').fill(sendGridKey)
    await expect(dialog(page)).toContainText('2 cells look like live secrets')
    await answer(page, 'Leave it out')
    expect(JSON.stringify(await storedIdentities(page))).not.toContain(sendGridKey.slice(4, 20))
  })
})

test('the menu of a cell cuts, copies and pastes as the keys do [K-25]', async ({ start }) => {
  const { page, electron } = await start(demo)
  await typeInto(page, 'backup-nightly', 'Purpose', 'Nightly dump')
  await inMenu(page, 0, 'Copy')
  await expect.poll(() => readClipboard(electron)).toBe('Nightly dump')
  await inMenu(page, 1, 'Paste')
  await expect(await cellAt(page, 1, 'Purpose')).toHaveText('Nightly dump')
  await inMenu(page, 1, 'Cut')
  await expect(said(page)).toContainText('One cell cut')
  await inMenu(page, 2, 'Paste')
  await expect.poll(() => columnTexts(page, 'Purpose', 0, 3)).toEqual(['Nightly dump', '', 'Nightly dump'])
})

test('the fill handle drags to the left where the types agree [F-1]', async ({ start }) => {
  const { page } = await start(demo)
  await chooseInMenu(page, 'Purpose', 'Move left')
  await chooseInMenu(page, 'Last used', 'Hide column')
  await chooseInMenu(page, 'Created', 'Hide column')
  await chooseInMenu(page, 'Permissions', 'Hide column')
  await chooseInMenu(page, 'Credential type', 'Hide column')
  await typeInto(page, 'backup-nightly', 'Purpose', 'Both')
  await (await cellAt(page, 0, 'Purpose')).click()
  await dragHandle(page, await cellAt(page, 0, 'System'))
  await expect(await cellAt(page, 0, 'System')).toHaveText('Both')
  await expect(undoButton(page)).toHaveText('Undo: Fill 1 cell in System')
})

test('why a text was refused goes away with the text [MODE-4]', async ({ start }) => {
  const { page } = await start(demo)
  await typeInto(page, 'backup-nightly', 'Created', 'rubbish')
  await expect(said(page)).toContainText('This is not a day.')
  await press(page, 'Escape')
  await expect(said(page)).toHaveText('')
  await expect(editor(page)).toHaveCount(0)
})

test('two commands of the menu within one frame both happen', async ({ start }) => {
  const { page, electron } = await start(demo)
  await expectFocus(page, 'backup-nightly / Name')
  await fromMenu(electron, 'move.down', 'move.down', 'move.right')
  await expectFocus(page, 'ci-deploy / Owner')
})

async function inMenu(page: Page, row: number, line: string): Promise<void> {
  await saved(page)
  await (await cellAt(page, row, 'Purpose')).click({ button: 'right' })
  await page.getByRole('menuitem', { name: line, exact: true }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

/** Chooses lines of the application's menu faster than anything is drawn. */
function fromMenu(electron: ElectronApplication, ...commands: readonly string[]): Promise<void> {
  return electron.evaluate(({ Menu }, ids) => {
    for (const id of ids) Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  }, commands)
}
