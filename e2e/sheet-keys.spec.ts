import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type RunningApp, test, today } from './fixtures/app.ts'
import { expectNoFaults } from './fixtures/faults.ts'
import { chooseSavePath } from './fixtures/native-dialogs.ts'
import { storedIdentities } from './fixtures/vault-content.ts'
import { show } from './pages/rail.ts'
import { steady } from './pages/settled.ts'
import {
  addIdentity,
  askPalette,
  cell,
  editor,
  expectFocus,
  expectRows,
  find,
  focusedPlace,
  press,
  pressInSheet,
  said,
  sheet,
  statusBar,
  toasts,
  typeInto,
  undo,
} from './pages/sheet.ts'
import { createVault, unlock } from './pages/welcome.ts'

// The keys of the acceptance list, pressed one by one. The sample company: 44 identities, 'backup-nightly' first and 'Old agency FTP' last.
const demo = ['--demo', '--today', today]

/** The app with the sample company, once the sheet has the keyboard. */
async function opened(start: (words: readonly string[]) => Promise<RunningApp>): Promise<RunningApp> {
  const app = await start(demo)
  await expectFocus(app.page, 'backup-nightly / Name')
  return app
}

test.describe('moving', () => {
  test('[K-1] [K-2] arrows go one cell, with Ctrl to the edge of the filled cells', async ({ start }) => {
    const { page } = await opened(start)
    await press(page, 'ArrowLeft')
    await expectFocus(page, 'backup-nightly / Name')
    await press(page, 'ArrowDown', 'ArrowRight')
    await expectFocus(page, 'catalogue-images / Owner')
    await press(page, 'ArrowUp', 'ArrowLeft', 'Control+ArrowDown')
    await expectFocus(page, 'Old agency FTP / Name')
    await press(page, 'Control+ArrowDown', 'Control+ArrowUp')
    await expectFocus(page, 'backup-nightly / Name')
  })

  test('[K-3] [K-4] [K-5] Home and End in the row, with Ctrl in the sheet', async ({ start }) => {
    const { page } = await opened(start)
    await press(page, 'ArrowDown', 'End')
    await expectFocus(page, 'catalogue-images / Tier')
    await press(page, 'Home')
    await expectFocus(page, 'catalogue-images / Owner')
    await press(page, 'Control+End')
    await expectFocus(page, 'Old agency FTP / Tier')
    await press(page, 'Control+Home')
    await expectFocus(page, 'backup-nightly / Name')
  })

  test('[K-6] [K-7] Page keys go a screen down and up, with Alt to the side', async ({ start }) => {
    const { page } = await opened(start)
    await press(page, 'ArrowRight', 'PageDown')
    const row = () => sheet(page).evaluate(() => Number(document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')))
    const column = () => sheet(page).evaluate(() => Number(document.activeElement?.getAttribute('aria-colindex')))
    await expect.poll(row).toBeGreaterThan(10)
    await expect.poll(column).toBe(2)
    await press(page, 'PageUp')
    await expect.poll(row).toBe(2)
    await press(page, 'Alt+PageDown')
    await expect.poll(column).toBeGreaterThan(4)
    await expect.poll(row).toBe(2)
    await press(page, 'Alt+PageUp')
    await expect.poll(column).toBeLessThan(3)
  })

  test('[K-11] [K-9] [K-10] Tab goes on to the next row, Enter returns to where a run of Tabs began', async ({ start }) => {
    const { page } = await opened(start)
    await press(page, 'End', 'Tab')
    await expectFocus(page, 'catalogue-images / Name')
    await press(page, 'Shift+Tab')
    await expectFocus(page, 'backup-nightly / Tier')
    await (await cell(page, 'backup-nightly', 'System')).click()
    await page.keyboard.type('One')
    await press(page, 'Tab')
    await expectFocus(page, 'backup-nightly / Credential type')
    await (await cell(page, 'catalogue-images', 'System')).click()
    await page.keyboard.type('Two')
    await press(page, 'Enter')
    await expectFocus(page, 'ci-deploy / System')
    await press(page, 'F2', 'Shift+Enter')
    await expectFocus(page, 'catalogue-images / System')
    await press(page, 'Shift+Enter')
    await expectFocus(page, 'backup-nightly / System')
  })

  test('[K-48] Ctrl+Backspace scrolls back to the active cell and changes nothing', async ({ start }) => {
    const { page } = await opened(start)
    const before = await storedIdentities(page)
    await sheet(page).evaluate((element) => element.scrollTo({ top: 1000, left: 1200 }))
    await expect.poll(() => sheet(page).evaluate((element) => element.scrollTop)).toBeGreaterThan(100)
    await press(page, 'Control+Backspace')
    await expect.poll(() => sheet(page).evaluate((element) => element.scrollTop)).toBe(0)
    expect(await storedIdentities(page)).toEqual(before)
  })

  test('[K-46] F6 goes through the parts of the window and back', async ({ start }) => {
    const { page } = await opened(start)
    const region = () => page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? 'none')
    await press(page, 'Space')
    await expect(page.getByRole('complementary')).toBeVisible()
    const seen = []
    for (let step = 0; step < 5; step += 1) {
      await press(page, 'F6')
      seen.push(await region())
    }
    expect(new Set(seen)).toEqual(new Set(['rail', 'toolbar', 'sheet', 'detail']))
    const last = await region()
    await press(page, 'F6', 'Shift+F6')
    expect(await region()).toBe(last)
    for (let step = 0; step < 5 && (await region()) !== 'sheet'; step += 1) await press(page, 'F6')
    await expectFocus(page, 'backup-nightly / Name')
  })
})

test.describe('writing', () => {
  test('[K-8] [K-15] Enter and F2 edit; F2 goes back to the cell; with the setting Enter moves down', async ({ start }) => {
    const { page } = await opened(start)
    await press(page, 'ArrowRight', 'ArrowRight', 'Enter')
    await expectFocus(page, 'backup-nightly / System (editing)')
    await press(page, 'Escape', 'F2')
    await expectFocus(page, 'backup-nightly / System (editing)')
    await press(page, 'F2')
    await expectFocus(page, 'backup-nightly / System')
    await show(page, 'Settings')
    const option = page.getByRole('radio', { name: 'Moves down' })
    // It is checked once the vault has kept it, not by the click itself.
    await option.click({ force: true })
    await expect(option).toBeChecked()
    await expectNoFaults(page, 'settings')
    await show(page, 'Inventory')
    await (await cell(page, 'backup-nightly', 'System')).click()
    await press(page, 'Enter')
    await expectFocus(page, 'catalogue-images / System')
    await press(page, 'F2')
    await expectFocus(page, 'catalogue-images / System (editing)')
  })

  test('[K-12] Alt+Enter writes a new line in a long text', async ({ start }) => {
    const { page } = await opened(start)
    await (await cell(page, 'backup-nightly', 'Purpose')).click()
    await page.keyboard.type('First')
    await press(page, 'Alt+Enter')
    await page.keyboard.type('second')
    await press(page, 'Enter')
    await expect
      .poll(async () => (await storedIdentities(page)).find((row) => row.name === 'backup-nightly')?.purpose)
      .toBe('First\nsecond')
  })

  test('[K-16] [K-17] Delete clears; Backspace clears and writes anew', async ({ start }) => {
    const { page } = await opened(start)
    await (await cell(page, 'backup-nightly', 'System')).click()
    await press(page, 'Delete')
    await expect.poll(async () => (await storedIdentities(page))[0]?.system ?? null).toBeNull()
    await undo(page)
    await press(page, 'Backspace')
    await expectFocus(page, 'backup-nightly / System (editing)')
    await expect(editor(page)).toHaveValue('')
    await page.keyboard.type('New')
    await press(page, 'Enter')
    await expect(await cell(page, 'backup-nightly', 'System')).toHaveText('New')
  })

  test('[K-30] [K-31] Ctrl+; writes today into a date, and time is refused with a reason', async ({ start }) => {
    const { page } = await opened(start)
    await (await cell(page, 'backup-nightly', 'Created')).click()
    await press(page, 'Control+;')
    await expect(await cell(page, 'backup-nightly', 'Created')).toHaveText(today)
    await press(page, 'Control+Shift+Semicolon')
    await expect(said(page)).toContainText('time')
  })

  test('[K-36] Alt+Down opens the list of a cell', async ({ start }) => {
    const { page } = await opened(start)
    await (await cell(page, 'backup-nightly', 'Kind')).click()
    await press(page, 'Alt+ArrowDown')
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    await press(page, 'Escape')
    await expectFocus(page, 'backup-nightly / Kind')
  })

  test('[K-32] undo and redo, with both redo keys', async ({ start }) => {
    const { page } = await opened(start)
    await typeInto(page, 'backup-nightly', 'System', 'Changed')
    await press(page, 'Control+z')
    await expect(await cell(page, 'backup-nightly', 'System')).not.toHaveText('Changed')
    await press(page, 'Control+y')
    await expect(await cell(page, 'backup-nightly', 'System')).toHaveText('Changed')
    await press(page, 'Control+z')
    await expect(await cell(page, 'backup-nightly', 'System')).not.toHaveText('Changed')
    await press(page, 'Control+Shift+Z')
    await expect(await cell(page, 'backup-nightly', 'System')).toHaveText('Changed')
  })
})

test.describe('selecting, rows and columns', () => {
  test('[K-18] [K-19] [K-20] [K-21] [K-22] [K-23] Shift extends, Ctrl+A, Ctrl+Space and Shift+Space select', async ({ start }) => {
    const { page } = await opened(start)
    const selected = () => sheet(page).locator('[role="rowgroup"] [aria-selected="true"]').count()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight')
    await expect(statusBar(page)).toContainText('4 cells selected')
    await press(page, 'Control+Home', 'Control+Shift+ArrowDown')
    await expect(statusBar(page)).toContainText('44 cells selected')
    await press(page, 'Control+Home', 'Shift+End')
    await expect(statusBar(page)).toContainText('16 cells selected')
    await press(page, 'Control+Home', 'Shift+PageDown')
    await expect.poll(selected).toBeGreaterThan(10)
    await press(page, 'Control+Home', 'Shift+Space')
    await expect(statusBar(page)).toContainText('16 cells selected')
    await press(page, 'Control+Home', 'Control+Space')
    await expect(statusBar(page)).toContainText('44 cells selected in Name')
    await press(page, 'Control+Home', 'Control+a')
    await expect(statusBar(page)).toContainText('704 cells selected')
  })

  test('[K-24] [K-37] Space opens the details, Shift+F10 the menu', async ({ start }) => {
    const { page } = await opened(start)
    await press(page, 'Space')
    await expect(page.getByRole('complementary', { name: 'Details of backup-nightly' })).toBeVisible()
    await press(page, 'Space')
    await expect(page.getByRole('complementary')).toHaveCount(0)
    await pressInSheet(page, 'Shift+F10')
    await expect(page.getByRole('menuitem', { name: /^Details/ })).toBeVisible()
    await press(page, 'Escape')
    await expectFocus(page, 'backup-nightly / Name')
  })

  test('[K-38] [K-39] Ctrl+- moves rows to the trash, Ctrl+N adds one at the end', async ({ start }) => {
    const { page } = await opened(start)
    await press(page, 'Control+-')
    await expectRows(page, 43)
    await undo(page)
    await expectRows(page, 44)
    await addIdentity(page, 'robot-nine')
    await expectRows(page, 45)
  })
})

test.describe('[K-44] the command palette', () => {
  test('finds commands, views and identities, runs them, remembers the last ones and gives the focus back', async ({ start }) => {
    const { page } = await opened(start)
    await (await cell(page, 'ci-deploy', 'Owner')).click()
    const line = page.getByRole('combobox', { name: 'Command' })
    await press(page, 'Control+k')
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
    await expect(line).toBeFocused()
    await expectNoFaults(page, 'palette')
    await press(page, 'Escape')
    await expectFocus(page, 'ci-deploy / Owner')
    await askPalette(page, 'no own')
    await expect(page.getByRole('option').first()).toContainText('View No owner')
    await press(page, 'Enter')
    await expectRows(page, 26)
    await askPalette(page, 'renov')
    await expect(page.getByRole('option').first()).toContainText('Go to renovate')
    await expectNoFaults(page, 'palette with a name')
    await press(page, 'Enter')
    await expect.poll(() => focusedPlace(page)).toContain('renovate /')
    await press(page, 'Control+k')
    await expect(page.getByRole('option').nth(0)).toContainText('renovate')
    await expect(page.getByRole('option').nth(1)).toContainText('View No owner')
    await page.keyboard.type('keyboard')
    await expect(page.getByRole('option').first()).toContainText(/keyboard/i)
    await press(page, 'Enter')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  })

  test('[K-42] Ctrl+Shift+G goes to an identity by its name or an id, out of any screen', async ({ start }) => {
    const { page } = await opened(start)
    const rows = await storedIdentities(page)
    const target = rows.find((row) => row.externalId !== null && row.externalId.length > 8)
    if (target === undefined) throw new Error('The sample has identities with ids')
    await show(page, 'Due')
    await askPalette(page, target.externalId ?? '', 'Control+Shift+G')
    await expect(page.getByRole('option').first()).toContainText(target.name)
    await press(page, 'Enter')
    await expect.poll(() => focusedPlace(page)).toContain(`${target.name} /`)
  })
})

test('[K-45] F1 and Ctrl+/ show every shortcut, searchable and printable', async ({ start }) => {
  const { page } = await opened(start)
  await expectFocus(page, 'backup-nightly / Name')
  await press(page, 'F1')
  const overlay = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(overlay.getByText('Fill down')).toBeVisible()
  await expectNoFaults(page, 'overlay')
  await page.keyboard.type('trash')
  await expect(overlay.getByText('Move the selected rows to the trash')).toBeVisible()
  await expect(overlay.getByText('Fill down')).toHaveCount(0)
  await press(page, 'Escape')
  await expectFocus(page, 'backup-nightly / Name')
  await press(page, 'Control+/')
  await page.emulateMedia({ media: 'print' })
  await expect(overlay.getByText('Fill down')).toBeVisible()
  await expect(sheet(page)).toBeHidden()
  await expect(overlay.getByRole('button', { name: 'Print' })).toBeHidden()
})

test('every shortcut has a menu item that does what its keys do', async ({ start }) => {
  const { page, electron } = await opened(start)
  const choose = (id: string) =>
    electron.evaluate(({ Menu, BrowserWindow }, item) => {
      Menu.getApplicationMenu()?.getMenuItemById(item)?.click(undefined, BrowserWindow.getAllWindows()[0])
    }, id)
  await expectFocus(page, 'backup-nightly / Name')
  await choose('move.down')
  await expectFocus(page, 'catalogue-images / Name')
  await choose('extend.down')
  await expect(statusBar(page)).toContainText('2 cells selected')
  // A person opens the menu anew for each.
  await choose('move.first')
  await expectFocus(page, 'backup-nightly / Name')
  await choose('move.right')
  await expectFocus(page, 'backup-nightly / Owner')
  await choose('edit')
  await expectFocus(page, 'backup-nightly / Owner (editing)')
  await choose('editor.cancel')
  await expectFocus(page, 'backup-nightly / Owner')
  await choose('palette')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await press(page, 'Escape')
  await choose('show-due')
  await expect(page.getByRole('heading', { name: 'Due', exact: true })).toBeVisible()
})

test('[U-3] menu undo goes to the row it touched, and says what it undid', async ({ start }) => {
  const { page, electron } = await opened(start)
  await typeInto(page, 'catalogue-images', 'System', 'Somewhere else')
  await press(page, 'Control+End')
  await expectFocus(page, 'Old agency FTP / Tier')
  await electron.evaluate(({ Menu, BrowserWindow }) => {
    Menu.getApplicationMenu()?.getMenuItemById('undo')?.click(undefined, BrowserWindow.getAllWindows()[0])
  })
  await expect.poll(() => focusedPlace(page)).toContain('catalogue-images /')
  await expect(said(page)).toContainText('Undone: Change system of catalogue-images')
})

test('[U-5] after unlocking it is said once that undo starts fresh', async ({ start }) => {
  const { page } = await start()
  await createVault(page)
  await addIdentity(page, 'robot-one')
  await expectRows(page, 1)
  await press(page, 'Control+l')
  await unlock(page)
  await expect(toasts(page).getByText(/Undo starts fresh after unlocking/)).toBeVisible()
  await page.getByRole('button', { name: 'Close this message' }).click()
  await press(page, 'Control+l')
  await unlock(page)
  await expectRows(page, 1)
  await expect(toasts(page).getByText(/Undo starts fresh/)).toHaveCount(0)
})

test('[K-43] Ctrl+S says since when everything is saved, Ctrl+P prints the rows shown', async ({ start, folder }) => {
  const { page, electron } = await opened(start)
  await typeInto(page, 'backup-nightly', 'System', 'Changed')
  await press(page, 'Control+s')
  await expect(said(page)).toHaveText(/^Saved \d\d:\d\d$/)
  await show(page, 'Due')
  await press(page, 'Control+s')
  await expect(toasts(page).getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await show(page, 'Inventory')
  const pdf = join(folder, 'view.pdf')
  await chooseSavePath(electron, pdf)
  await press(page, 'Control+p')
  await expect(toasts(page).getByText(`Saved as ${pdf}`)).toBeVisible({ timeout: 30_000 })
  expect(statSync(pdf).size).toBeGreaterThan(10_000)
})

test('[K-47] Ctrl+L locks from anywhere, also while a question is open', async ({ start }) => {
  const { page } = await start()
  await createVault(page)
  await press(page, 'Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await press(page, 'Control+l')
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
})

test.describe('[K-33] [FR-1] finding', () => {
  test('goes from hit to hit with a count, and Escape returns to the hit with every row shown', async ({ start }) => {
    const { page } = await opened(start)
    await press(page, 'Control+f')
    const box = page.getByRole('textbox', { name: 'Find in the inventory' })
    await expect(box).toBeFocused()
    await page.keyboard.type('stripe')
    const search = page.getByRole('search')
    await expect(search.locator('[data-hits]')).toHaveText(/^\d+ found$/)
    await press(page, 'Enter')
    await expect(search.locator('[data-hits]')).toHaveText(/^1 of \d+$/)
    await expect(box).toBeFocused()
    await press(page, 'Enter')
    await expect(search.locator('[data-hits]')).toHaveText(/^2 of \d+$/)
    await press(page, 'Shift+Enter')
    await expect(search.locator('[data-hits]')).toHaveText(/^1 of \d+$/)
    await expectNoFaults(page, 'find bar')
    await press(page, 'Enter', 'Escape')
    await expectRows(page, 44)
    await expect.poll(() => focusedPlace(page)).toContain(' / ')
    const second = await focusedPlace(page)
    await press(page, 'F3')
    await expect.poll(() => focusedPlace(page)).not.toBe(second)
    await press(page, 'Shift+F3')
    await expectFocus(page, second)
    await press(page, 'Control+g')
    await expect.poll(() => focusedPlace(page)).not.toBe(second)
  })

  test('whole cell, case and one column narrow it; all rows can stay in view', async ({ start }) => {
    const { page } = await opened(start)
    await find(page, 'stripe')
    const count = async () => Number(/(\d+)(?: found)?$/.exec(await page.getByRole('search').locator('[data-hits]').innerText())?.[1] ?? 0)
    await expect.poll(count).toBeGreaterThan(2)
    const all = await steady(count)
    await page.getByLabel('Show only matches').uncheck()
    await expectRows(page, 44)
    await expect.poll(count).toBe(all)
    await page.getByLabel('Whole cell').check()
    await expect.poll(count).toBeLessThan(all)
    await page.getByLabel('Whole cell').uncheck()
    await page.getByLabel('Match case').check()
    await expect.poll(count).toBeLessThan(all)
    await page.getByLabel('Match case').uncheck()
    await page.getByRole('group', { name: 'How to find' }).getByRole('combobox').click()
    await page.getByRole('option', { name: 'System', exact: true }).click()
    await expect.poll(count).toBeLessThan(all)
    await expect(page.getByText('none')).toHaveCount(0)
  })

  test('hidden columns are searched only on request', async ({ start }) => {
    const { page } = await opened(start)
    await (await cell(page, 'backup-nightly', 'System')).click()
    await press(page, 'Control+0')
    await expect(sheet(page).getByRole('columnheader', { name: 'System' })).toHaveCount(0)
    await find(page, 'AWS')
    const found = page.getByRole('search').locator('[data-hits]')
    await expect(found).toHaveText(/found|none/)
    const without = await steady(() => found.innerText())
    await page.getByLabel('Hidden columns too').check()
    await expect(found).not.toHaveText(without)
  })
})

test('[K-34] [FR-2] replacing previews every change, respects types, leaves out what is unticked, and is one step to undo', async ({
  start,
}) => {
  const { page } = await opened(start)
  await typeInto(page, 'backup-nightly', 'System', 'Old house')
  await typeInto(page, 'catalogue-images', 'System', 'Old house')
  await typeInto(page, 'ci-deploy', 'System', 'old house')
  await press(page, 'Control+h')
  const dialog = page.getByRole('dialog', { name: 'Replace' })
  await dialog.getByLabel('Find', { exact: true }).fill('Old house')
  await dialog.getByLabel('Replace with').fill('New house')
  await expect(dialog.getByText('3 cells found, 3 ticked.')).toBeVisible()
  await expectNoFaults(page, 'replace')
  await dialog.getByLabel('Match case').check()
  await expect(dialog.getByText('2 cells found, 2 ticked.')).toBeVisible()
  await dialog.getByLabel('Match case').uncheck()
  await dialog.getByRole('checkbox', { name: /catalogue-images/ }).uncheck()
  await dialog.getByRole('button', { name: 'Replace 2 values' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(said(page)).toHaveText('2 values replaced.')
  const systems = async () =>
    (await storedIdentities(page))
      .filter((row) => ['backup-nightly', 'catalogue-images', 'ci-deploy'].includes(row.name))
      .map((row) => row.system)
  await expect.poll(systems).toEqual(['New house', 'Old house', 'New house'])
  await expect(statusBar(page)).toContainText('Undo: Replace 2 values in System')
  await press(page, 'Control+z')
  await expect.poll(systems).toEqual(['Old house', 'Old house', 'old house'])

  await press(page, 'Control+Shift+H')
  await dialog.getByLabel('Find', { exact: true }).fill('active')
  await dialog.getByLabel('Replace with').fill('toasting')
  await expect(dialog.getByText(/not possible/)).toBeVisible()
  await expect(dialog.getByText('This is not one of the choices.').first()).toBeVisible()
  await press(page, 'Escape')
  await expect(dialog).toHaveCount(0)
})

test.describe('the details of a row', () => {
  test('its history tells every change, and one click brings a value back', async ({ start }) => {
    const { page } = await opened(start)
    await typeInto(page, 'backup-nightly', 'System', 'First place')
    await typeInto(page, 'backup-nightly', 'System', 'Second place')
    await (await cell(page, 'backup-nightly', 'System')).click()
    await press(page, 'Space')
    const history = page.getByRole('complementary').getByRole('region', { name: 'History' })
    const newest = history.getByRole('listitem').first()
    await expect(newest).toContainText('System')
    await expect(newest).toContainText('First place')
    await expect(newest).toContainText('Second place')
    await expect(newest).toContainText('You')
    await expectNoFaults(page, 'history')
    await newest.getByRole('button', { name: 'Restore system: First place' }).click()
    await expect(await cell(page, 'backup-nightly', 'System')).toHaveText('First place')
    await expect(statusBar(page)).toContainText('Undo: Restore system of backup-nightly')
    await expect(history.getByRole('listitem').first()).toContainText('Second place')
  })

  test('facts of each credential, notes and business owner are edited in place', async ({ start }) => {
    const { page } = await opened(start)
    await (await cell(page, 'ci-deploy', 'Name')).click()
    await press(page, 'Space')
    const panel = page.getByRole('complementary', { name: 'Details of ci-deploy' })
    const cards = panel.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Remove' }) })
    await expect(cards).toHaveCount(2)
    await cards
      .nth(1)
      .getByRole('button', { name: /^Expires of/ })
      .click()
    await page.keyboard.type('someday')
    await press(page, 'Enter')
    await expect(cards.nth(1).getByRole('alert')).toContainText('or never')
    await page.getByRole('textbox', { name: /^Expires of/ }).fill('2027-03-01')
    await press(page, 'Enter')
    await cards
      .nth(1)
      .getByRole('button', { name: /^Kept in, of/ })
      .click()
    await page.getByRole('checkbox', { name: 'Password manager' }).check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const stored = async () => (await storedIdentities(page)).find((row) => row.name === 'ci-deploy')
    await expect
      .poll(async () =>
        (await stored())?.credentials.some(
          (credential) => credential.expiresOn === '2027-03-01' && credential.storage?.includes('password_manager') === true,
        ),
      )
      .toBe(true)
    await panel.getByRole('button', { name: /^Notes: None/ }).click()
    await page.keyboard.type('Ask the till people first')
    await press(page, 'Enter')
    await expect.poll(async () => (await stored())?.notes).toBe('Ask the till people first')
    await panel.getByText('Who else is involved').click()
    await panel.getByRole('button', { name: /^Business owner of ci-deploy/ }).click()
    await page.keyboard.type('Priya Nair')
    await press(page, 'Enter')
    await expect.poll(async () => (await stored())?.businessOwner).toBe('Priya Nair')
  })
})
