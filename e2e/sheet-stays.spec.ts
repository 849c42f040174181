import type { Page } from '@playwright/test'
import { expect, test, today } from './fixtures/app.ts'
import { storedIdentities } from './fixtures/vault-content.ts'
import { bar, chooseInMenu, names, panel, saveView, title, views } from './pages/columns.ts'
import { show } from './pages/rail.ts'
import { steady } from './pages/settled.ts'
import {
  askPalette,
  cell,
  editor,
  expectFocus,
  expectRows,
  find,
  press,
  pressInSheet,
  said,
  sheet,
  toasts,
  typeInto,
} from './pages/sheet.ts'
import { dialog, undoButton } from './pages/sheet-ranges.ts'
import { resizeWindow, zoom } from './pages/window.ts'

// What the sheet keeps to itself, says once, and leaves readable.
const demo = ['--demo', '--today', today]

test('Space answers a yes/no cell and opens the details of every other one [K-24]', async ({ start }) => {
  const { page } = await start(demo)
  await addField(page, 'Under contract', 'Yes or no')
  const yesNo = await cell(page, 'backup-nightly', 'Under contract')
  await yesNo.click()
  await press(page, 'Space')
  await expect(yesNo).toHaveText('yes')
  await expect(said(page)).toHaveText('yes')
  await press(page, 'Space')
  await expect(yesNo).toHaveText('no')
  await expect(page.getByRole('complementary', { name: /^Details of/ })).toHaveCount(0)
  await expectFocus(page, 'backup-nightly / Under contract')
  await press(page, 'Home', 'Home', 'Space')
  await expect(page.getByRole('complementary', { name: 'Details of backup-nightly' })).toBeVisible()
})

test('fields of one’s own stand in the details, are changed there and checked as in the sheet', async ({ start }) => {
  const { page } = await start(demo)
  await addField(page, 'Cost centre', 'Number')
  await (await cell(page, 'backup-nightly', 'Name')).click()
  await press(page, 'Space')
  const details = page.getByRole('complementary', { name: 'Details of backup-nightly' })
  await details.getByRole('button', { name: /^Cost centre of backup-nightly: empty/ }).click()
  await page.keyboard.type('twelve')
  await press(page, 'Enter')
  await expect(details.getByRole('alert')).toHaveText('This field holds a number, like 12.5.')
  await press(page, 'Control+a')
  await page.keyboard.type('12,5')
  await press(page, 'Enter')
  await expect(details.getByRole('button', { name: /^Cost centre of backup-nightly: 12.5/ })).toBeFocused()
  await expect(undoButton(page)).toHaveText('Undo: Change Cost centre of backup-nightly')
  await details.getByRole('button', { name: /^Cost centre/ }).click()
  await press(page, 'Control+a', 'Delete', 'Enter')
  await expect(details.getByRole('button', { name: /^Cost centre of backup-nightly: empty/ })).toBeVisible()
})

test('text wraps column by column, and the view remembers it [H-6]', async ({ start }) => {
  const { page } = await start(demo)
  const long = 'Copies the whole order database to the archive every night and tells the shop when it is done.'
  await typeInto(page, 'backup-nightly', 'Purpose', long)
  await typeInto(page, 'backup-nightly', 'System', 'A system with a name that is much too long for its column')
  const lines = async (column: string) =>
    await (await cell(page, 'backup-nightly', column)).evaluate((element) => (getComputedStyle(element).whiteSpace === 'nowrap' ? 1 : 2))
  await chooseInMenu(page, 'Purpose', 'Wrap text')
  await expect(sheet(page)).toHaveAttribute('data-lines', '2')
  await expect.poll(async () => [await lines('Purpose'), await lines('System')]).toEqual([2, 1])
  await saveView(page, 'Wrapped')
  await views(page)
    .getByRole('button', { name: /^Everything/ })
    .click()
  await chooseInMenu(page, 'System', 'Wrap text')
  await expect.poll(async () => [await lines('Purpose'), await lines('System')]).toEqual([2, 2])
  await views(page)
    .getByRole('button', { name: /^Wrapped/ })
    .click()
  await expect.poll(() => lines('System')).toBe(1)
  await title(page, 'Purpose').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Wrap text ?, in force/ }).click()
  await expect.poll(() => lines('Purpose')).toBe(1)
})

test('the owner can be asked for me, once somebody said who he is [H-3]', async ({ start }) => {
  const { page } = await start(demo)
  await chooseInMenu(page, 'Owner', 'Filter…')
  await panel(page).getByRole('button', { name: 'Add a condition' }).click()
  await panel(page).getByRole('combobox', { name: 'Condition on Owner' }).click()
  await page.getByRole('option', { name: 'is me', exact: true }).click()
  await expect(panel(page)).toContainText('Nobody is “me” yet')
  await press(page, 'Escape')
  await expectRows(page, 0)
  await show(page, 'Settings')
  await page.getByRole('combobox', { name: 'I am' }).click()
  await page.getByRole('option', { name: 'Maya Lindqvist' }).click()
  await show(page, 'Inventory')
  await expect(bar(page)).toContainText('Owner: me')
  const mine = (await storedIdentities(page)).filter((row) => row.technicalOwner === 'Maya Lindqvist').map((row) => row.name)
  await expect.poll(() => names(page)).toEqual(mine)
})

test('one place speaks for the whole window: the status line, messages and hits [A-4]', async ({ start }) => {
  const { page } = await start(demo)
  const speaker = page.locator('[aria-live], [role="status"], output')
  await expectFocus(page, 'backup-nightly / Name')
  await expect(speaker).toHaveCount(1)
  await expect(speaker).toHaveAttribute('aria-live', 'polite')
  const heard = await listen(page)
  await press(page, 'Control+c')
  await expect.poll(heard).toContain('Copied')
  await find(page, 'stripe')
  await expect.poll(heard).toContainEqual(expect.stringMatching(/^\d+ found$/))
  await expect.poll(heard).toContain('2 of 44')
  await press(page, 'Escape', 'Control+-')
  await expect.poll(heard).toContainEqual(expect.stringContaining('is in the trash now.'))
  await expect(toasts(page)).toContainText('is in the trash now.')
  await askPalette(page, 'undo')
  await expect.poll(heard).toContainEqual(expect.stringMatching(/^\d+ found$/))
  await expect(speaker).toHaveCount(1)
  await press(page, 'Escape')
  for (const screen of ['Due', 'Reviews', 'Imports', 'Trash', 'Settings'] as const) {
    await show(page, screen)
    await expect(speaker).toHaveCount(1)
  }
})

test('filters, order and search that nobody saved are still there after a look at another screen, until the vault is locked', async ({
  start,
}) => {
  const { page } = await start(demo)
  await views(page)
    .getByRole('button', { name: /^No owner/ })
    .click()
  await chooseInMenu(page, 'Name', 'Sort Z to A')
  await find(page, 'google')
  await expectRows(page, 9)
  const before = await steady(() => names(page))
  await show(page, 'Due')
  await show(page, 'Inventory')
  await expect(page.getByRole('textbox', { name: 'Find in the inventory' })).toHaveValue('google')
  await expect(views(page).getByRole('button', { name: /^No owner/, pressed: true })).toBeVisible()
  await expect.poll(() => names(page)).toEqual(before)
  await expect(bar(page)).toContainText('View changed')
  await press(page, 'Control+l')
  await page.getByRole('button', { name: /^(Unlock|Open)/ }).click()
  await expectRows(page, 44)
  await expect(page.getByRole('textbox', { name: 'Find in the inventory' })).toHaveValue('')
})

test.describe('a narrow window', () => {
  for (const [width, height] of [
    [1024, 700],
    [1280, 800],
  ] as const) {
    test(`at 200 % of ${width} x ${height} the header keeps its title, search and buttons [A-5]`, async ({ start }) => {
      const { page, electron } = await start(demo)
      await resizeWindow(electron, page, width, height)
      await zoom(electron, page, 2)
      await expect.poll(() => cutInHeader(page)).toEqual([])
      await find(page, 'aws')
      await expect.poll(() => cutInHeader(page)).toEqual([])
      await press(page, 'Escape')
      await page.getByRole('button', { name: 'Add identity' }).click()
      await expect(editor(page)).toBeFocused()
      await page.keyboard.type('Made at 200 %')
      await press(page, 'Enter')
      await expectRows(page, 45)
    })
  }

  test('frozen columns give way before they fill the sheet, and come back with the room [A-5]', async ({ start }) => {
    const { page, electron } = await start(demo)
    await chooseInMenu(page, 'Credential type', 'Freeze up to here')
    const frozen = () =>
      sheet(page)
        .getByRole('columnheader')
        .evaluateAll((all) => all.filter((one) => getComputedStyle(one).position === 'sticky').length)
    await expect.poll(frozen).toBe(4)
    await resizeWindow(electron, page, 1024, 700)
    await expect.poll(frozen).toBe(2)
    await zoom(electron, page, 2)
    await expect.poll(frozen).toBe(1)
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))
    await resizeWindow(electron, page, 1440, 900)
    await expect.poll(frozen).toBe(4)
  })
})

async function addField(page: Page, name: string, kind: string): Promise<void> {
  await expectFocus(page, 'backup-nightly / Name')
  await pressInSheet(page, 'Control+Shift+0')
  await panel(page).getByRole('button', { name: 'Add a field' }).click()
  await panel(page).getByRole('textbox', { name: 'Name' }).fill(name)
  await panel(page).getByRole('combobox', { name: 'What it holds' }).click()
  await page.getByRole('option', { name: kind, exact: true }).click()
  await panel(page).getByRole('button', { name: 'Add field' }).click()
  await expect(title(page, name)).toBeAttached()
  await expect(dialog(page)).toHaveCount(0)
}

/** Everything that was spoken since, sentence by sentence. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const sentences: string[] = []
    Reflect.set(window, 'heard', sentences)
    const region = document.querySelector('[aria-live]')
    if (region === null) throw new Error('nothing speaks')
    new MutationObserver((changes) => {
      for (const change of changes) for (const node of change.addedNodes) sentences.push(node.textContent ?? '')
    }).observe(region, { childList: true })
  })
  return () => page.evaluate(() => Reflect.get(window, 'heard') as string[])
}

/** What of the header reaches over its own edge or that of the window. */
function cutInHeader(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const header = document.querySelector('main header')
    if (header === null) return ['no header']
    const parts = [...header.querySelectorAll<HTMLElement>('h1, input, button')]
    return parts.flatMap((part) => {
      const box = part.getBoundingClientRect()
      const cut =
        box.right > window.innerWidth + 1 ||
        box.left < 0 ||
        box.width < 20 ||
        (part.tagName === 'H1' && part.scrollWidth > part.clientWidth)
      return cut ? [`${part.tagName} ${part.textContent}`] : []
    })
  })
}
