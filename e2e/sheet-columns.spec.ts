import type { Page } from '@playwright/test'
import { expect, test, today } from './fixtures/app.ts'
import { axeFaults } from './pages/axe.ts'
import { bar, cellsOf, chooseInMenu, names, panel, saveView, title, titles, views, widthOf } from './pages/columns.ts'
import { show } from './pages/rail.ts'
import { settled, steady } from './pages/settled.ts'
import {
  addIdentity,
  cell,
  editor,
  expectFocus,
  expectRows,
  press,
  pressInSheet,
  said,
  sheet,
  statusBar,
  typeInto,
  undo,
  undoInMessage,
} from './pages/sheet.ts'
import { createVault } from './pages/welcome.ts'
import { placeOf, resizeWindow } from './pages/window.ts'

// The sample company: 44 identities, 'backup-nightly' first.
const demo = ['--demo', '--today', today]

test.describe('columns', () => {
  test('a click on a title selects the column, its arrow sorts it [H-1]', async ({ start }) => {
    const { page } = await start(demo)
    await title(page, 'System').click({ position: { x: 12, y: 12 } })
    await expect(page.getByRole('main').locator('footer')).toContainText('44 cells selected in System')
    await expect(title(page, 'System')).toHaveAttribute('aria-sort', 'none')
    await title(page, 'System').getByRole('button', { name: 'Sort by System' }).click()
    await expect(title(page, 'System')).toHaveAttribute('aria-sort', 'ascending')
  })

  test('the menu of a title has everything, each in words that fit what the column holds [H-1] [K-37]', async ({ start }) => {
    const { page } = await start(demo)
    await (await cell(page, 'catalogue-images', 'Created')).click()
    await press(page, 'Control+Shift+F10')
    const menu = page.getByRole('menu')
    for (const line of [
      'Sort oldest first',
      'Sort newest first',
      'Filter…',
      'Hide column',
      'Show or hide columns…',
      'Move left',
      'Move right',
      'Width',
      'Row height',
      'What is this column?',
      'Add a field of your own…',
    ])
      await expect(menu.getByRole('menuitem', { name: line, exact: true })).toBeVisible()
    await press(page, 'Escape')
    await expectFocus(page, 'catalogue-images / Created')
    await chooseInMenu(page, 'Owner', 'What is this column?')
    await expect(panel(page)).toContainText('The person who answers for it')
    await expect(panel(page)).toContainText('No owner')
    await press(page, 'Escape')
    await expectFocus(page, 'backup-nightly / Owner')
    await (await cell(page, 'catalogue-images', 'Owner')).click()
    await press(page, 'Alt+Shift+F10')
    await expect(page.getByRole('menuitem', { name: /Move to trash/ })).toBeVisible()
  })

  test('the titles are a place of the keyboard: Alt+Up leads in, arrows walk, the menu opens, down leads back [A-1] [A-6]', async ({
    start,
  }) => {
    const { page } = await start(demo)
    await expectFocus(page, 'backup-nightly / Name')
    await press(page, 'Alt+ArrowUp')
    await expect(title(page, 'Name')).toBeFocused()
    await press(page, 'ArrowRight')
    await expect(title(page, 'Owner')).toBeFocused()
    // One Tab stop in the whole sheet.
    await expect(sheet(page).locator('[tabindex="0"]')).toHaveCount(1)
    await press(page, 'Enter')
    await expect(page.getByRole('menuitem', { name: 'Sort A to Z' })).toBeVisible()
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
    await expect(title(page, 'Owner')).toHaveAttribute('aria-sort', 'descending')
    await expect(title(page, 'Owner')).toBeFocused()
    await press(page, 'ArrowDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell')
  })

  test('an edge is dragged, a double click fits, the menu sets a width; all of it survives a restart [H-5]', async ({ start }) => {
    const app = await start()
    const { page } = app
    await createVault(page, 'passphrase')
    await addIdentity(page, 'A robot with a rather long name for a narrow column')
    await expectRows(page, 1)
    const before = await widthOf(page, 'System')
    const box = await placeOf(title(page, 'System'))
    await page.mouse.move(box.x + before - 3, box.y + 14)
    await page.mouse.down()
    await page.mouse.move(box.x + before + 77, box.y + 14, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => widthOf(page, 'System')).toBe(before + 80)
    const name = await placeOf(title(page, 'Name'))
    await page.mouse.dblclick(name.x + name.width - 3, name.y + 14)
    await expect.poll(() => widthOf(page, 'Name')).toBeGreaterThan(330)
    const fitted = await widthOf(page, 'Name')
    await chooseInMenu(page, 'Owner', 'Width', 'Set width…')
    await panel(page).getByRole('textbox', { name: 'Pixels' }).fill('201')
    await press(page, 'Enter')
    await expect.poll(() => widthOf(page, 'Owner')).toBe(201)
    await app.close()
    const again = await start()
    await unlocked(again.page)
    await expect.poll(() => widthOf(again.page, 'System')).toBe(before + 80)
    await expect.poll(() => widthOf(again.page, 'Name')).toBe(fitted)
    await expect.poll(() => widthOf(again.page, 'Owner')).toBe(201)
  })

  test('a column moves by drag and by Alt+Shift+arrows [H-5]', async ({ start }) => {
    const { page } = await start(demo)
    await (await cell(page, 'backup-nightly', 'System')).click()
    await press(page, 'Alt+Shift+ArrowLeft')
    await expect.poll(async () => (await titles(page)).slice(0, 3)).toEqual(['Name', 'System', 'Owner'])
    await expectFocus(page, 'backup-nightly / System')
    await expect(said(page)).toContainText('System is column 2')
    await press(page, 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight')
    await expect.poll(async () => (await titles(page)).slice(0, 4)).toEqual(['Name', 'Owner', 'Credential type', 'System'])
    const from = await placeOf(title(page, 'Permissions'))
    const to = await placeOf(title(page, 'Owner'))
    await page.mouse.move(from.x + 20, from.y + 12)
    await page.mouse.down()
    await page.mouse.move(to.x + 10, to.y + 12, { steps: 8 })
    await page.mouse.up()
    await expect.poll(async () => (await titles(page)).slice(0, 3)).toEqual(['Name', 'Permissions', 'Owner'])
  })

  test('Ctrl+0 hides, Ctrl+Shift+0 lists, the search narrows, Space shows again; the name stays [H-5] [K-41]', async ({ start }) => {
    const { page } = await start(demo)
    await (await cell(page, 'backup-nightly', 'System')).click()
    await press(page, 'Control+0')
    await expect(title(page, 'System')).toHaveCount(0)
    await expectFocus(page, 'backup-nightly / Credential type')
    await pressInSheet(page, 'Control+Shift+0')
    await expect(panel(page).getByRole('textbox', { name: 'Search 90 columns' })).toBeFocused()
    await page.keyboard.type('sys')
    await press(page, 'ArrowDown', 'Space')
    await expect(title(page, 'System')).toBeVisible()
    await press(page, 'Escape')
    await expectFocus(page, 'backup-nightly / Credential type')
    await (await cell(page, 'backup-nightly', 'Name')).click()
    await press(page, 'Control+0')
    await expect(title(page, 'Name')).toBeVisible()
    await expect(said(page)).toContainText('cannot be hidden')
  })

  test('up to four leading columns freeze, and stay when the sheet scrolls [H-5]', async ({ start }) => {
    const { page, electron } = await start(demo)
    await resizeWindow(electron, page, 1440, 900)
    await chooseInMenu(page, 'Owner', 'Freeze up to here')
    await (await cell(page, 'backup-nightly', 'Owner')).click()
    await press(page, 'End')
    await expectFocus(page, 'backup-nightly / Tier')
    expect((await placeOf(title(page, 'Owner'))).x).toBeLessThan(520)
    await expect(await cell(page, 'backup-nightly', 'Owner')).toBeInViewport()
    await chooseInMenu(page, 'Owner', 'Freeze no column')
    await expect.poll(async () => (await title(page, 'Name').boundingBox())?.x ?? 0).toBeLessThan(0)
  })

  test('rows show one, two or four lines [H-6]', async ({ start }) => {
    const { page } = await start(demo)
    const height = async () => Math.round((await (await cell(page, 'backup-nightly', 'Name')).boundingBox())?.height ?? 0)
    await expect.poll(height).toBe(30)
    await chooseInMenu(page, 'Purpose', 'Row height', '2 lines')
    await expect.poll(height).toBe(48)
    await chooseInMenu(page, 'Purpose', 'Row height', '4 lines')
    await expect.poll(height).toBe(84)
    await press(page, 'Control+End')
    await expectFocus(page, 'Old agency FTP / Tier')
    await expect(sheet(page).locator(':focus')).toBeInViewport()
  })

  test('the full text of a cut cell is shown on focus [H-6]', async ({ start }) => {
    const { page } = await start(demo)
    await (await cell(page, 'Stripe live key', 'Purpose')).click()
    for (let times = 0; times < 4; times += 1) await chooseInMenu(page, 'Purpose', 'Width', 'Narrower')
    await (await cell(page, 'Stripe live key', 'Owner')).click()
    await press(page, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab')
    await expectFocus(page, 'Stripe live key (web shop) / Purpose')
    await expect(page.locator('[popover][aria-hidden]')).toContainText('Takes card payments')
  })
})

test.describe('order', () => {
  test('up to five keys, shown as numbers; Shift on an arrow adds one [H-2]', async ({ start }) => {
    const { page } = await start(demo)
    await chooseInMenu(page, 'Owner', 'Sort A to Z')
    await chooseInMenu(page, 'Created', 'Then sort newest first')
    await expect(title(page, 'Owner')).toHaveAttribute('aria-sort', 'ascending')
    await expect(title(page, 'Created')).toHaveAttribute('aria-sort', 'descending')
    await expect(title(page, 'Owner')).toHaveText('Owner1')
    await expect(title(page, 'Created')).toHaveText('Created2')
    const datesOfMaya = async () => {
      const [owners, created] = [await cellsOf(page, 'Owner'), await cellsOf(page, 'Created')]
      return created.filter((_, index) => owners[index]?.includes('Maya Lindqvist') === true)
    }
    await expect.poll(async () => (await datesOfMaya()).length).toBeGreaterThan(1)
    const maya = await steady(datesOfMaya)
    expect(maya).toEqual([...maya].sort().reverse())
    await title(page, 'System').hover()
    await title(page, 'System')
      .getByRole('button', { name: 'Sort by System' })
      .click({ modifiers: ['Shift'] })
    await expect(title(page, 'System')).toHaveText('System3')
    await chooseInMenu(page, 'Owner', 'Sort as entered')
    await expect(title(page, 'Owner')).toHaveAttribute('aria-sort', 'none')
  })

  test('empty stays last both ways, and a row under edit does not jump until it is left [H-2]', async ({ start }) => {
    const { page } = await start(demo)
    await chooseInMenu(page, 'Owner', 'Sort Z to A')
    await expect.poll(async () => (await cellsOf(page, 'Owner'))[0]).toContain('Tomas Reyes')
    await chooseInMenu(page, 'Owner', 'Sort A to Z')
    await expect.poll(async () => (await cellsOf(page, 'Owner'))[0]).toContain('Maya Lindqvist')
    await chooseInMenu(page, 'Name', 'Sort A to Z')
    const [first = ''] = await steady(() => names(page))
    await (await cell(page, first, 'Name')).click()
    await page.keyboard.type('zzz last')
    await press(page, 'Control+Enter')
    await expect.poll(async () => (await names(page))[0]).toBe('zzz last')
    await press(page, 'ArrowDown')
    await expect.poll(async () => (await names(page))[0]).not.toBe('zzz last')
  })
})

test.describe('filters', () => {
  test('Ctrl+Shift+L opens the filter of the column; values have counts and a search; again clears [H-3] [K-35]', async ({ start }) => {
    const { page } = await start(demo)
    await (await cell(page, 'catalogue-images', 'Owner')).click()
    await pressInSheet(page, 'Control+Shift+L')
    await expect(panel(page).getByRole('checkbox', { name: 'Nobody 27' })).toBeVisible()
    await page.keyboard.type('sam')
    await press(page, 'ArrowDown', 'Space')
    await expectRows(page, 6)
    await expect(bar(page)).toContainText('6 of 44')
    await press(page, 'Escape')
    await expect(bar(page).getByRole('button', { name: 'Owner: Sam Okafor' })).toBeVisible()
    await pressInSheet(page, 'Control+Shift+L')
    await expectRows(page, 44)
    await expect(said(page)).toContainText('The filter of Owner is cleared')
  })

  test('on a title Alt+Down opens its filter [K-36]', async ({ start }) => {
    const { page } = await start(demo)
    await expectFocus(page, 'backup-nightly / Name')
    await press(page, 'Alt+ArrowUp', 'ArrowRight', 'Alt+ArrowDown')
    await expect(panel(page).getByRole('textbox', { name: 'Search 5 values' })).toBeFocused()
    await press(page, 'Escape')
    await expect(title(page, 'Owner')).toBeFocused()
    await press(page, 'ArrowDown', 'Alt+ArrowDown')
    await expect(editor(page)).toBeFocused()
  })

  test('text, dates and people can be asked; columns narrow each other, answers of one column add up [H-3] [H-4]', async ({ start }) => {
    const { page } = await start(demo)
    await addCondition(page, 'Name', 'contains', 'key')
    await expect.poll(() => rowCount(page)).toBeLessThan(44)
    const withKey = await steady(() => rowCount(page))
    await press(page, 'Enter')
    await expect(panel(page)).toHaveCount(0)
    await chooseInMenu(page, 'Owner', 'Filter…')
    await panel(page)
      .getByRole('checkbox', { name: /^Sam Okafor/ })
      .check()
    await expect.poll(() => rowCount(page)).toBeLessThan(withKey)
    const ofSam = await rowCount(page)
    await panel(page)
      .getByRole('checkbox', { name: /^Priya Nair/ })
      .check()
    await expect.poll(() => rowCount(page)).toBeGreaterThan(ofSam)
    await press(page, 'Escape')
    await bar(page).getByRole('button', { name: 'Clear all' }).click()
    await expectRows(page, 44)
    await addCondition(page, 'Created', 'before', '2020-01-01')
    await press(page, 'Escape')
    await expect.poll(async () => (await cellsOf(page, 'Created')).every((day) => day < '2020-01-01')).toBe(true)
    await bar(page).getByRole('button', { name: 'Clear the filter of Created' }).click()
    await addCondition(page, 'Last used', 'in the last days', '30')
    await press(page, 'Escape')
    await expect(bar(page)).toContainText('Last used: last 30 days')
    const recent = await steady(() => rowCount(page))
    expect(recent).toBeGreaterThan(0)
    expect(recent).toBeLessThan(44)
  })

  test('shipped views and find keep working inside a filter, and Reset brings the view back [H-4]', async ({ start }) => {
    const { page } = await start(demo)
    await chooseInMenu(page, 'Owner', 'Filter…')
    await panel(page)
      .getByRole('checkbox', { name: /^Sam Okafor/ })
      .check()
    await press(page, 'Escape')
    await expectRows(page, 6)
    // Filters belong to the view, not to the sheet.
    await views(page)
      .getByRole('button', { name: /^AI agents/ })
      .click()
    await expectRows(page, 2)
    await expect(bar(page).getByRole('button', { name: /Sam Okafor/ })).toHaveCount(0)
    await views(page)
      .getByRole('button', { name: /^Everything/ })
      .click()
    await expectRows(page, 6)
    await bar(page).getByRole('button', { name: 'Reset' }).click()
    await expectRows(page, 44)
  })
})

test.describe('groups', () => {
  test('rows stand under counted titles that open and close; arrows pass over open ones [H-8] [A-1]', async ({ start }) => {
    const { page } = await start(demo)
    await (await cell(page, 'backup-nightly', 'Owner')).click()
    await bar(page).getByRole('button', { name: 'Group' }).click()
    await page.getByRole('menuitem', { name: 'Owner', exact: true }).click()
    await expectRows(page, 49)
    const maya = sheet(page)
      .getByRole('row')
      .filter({ has: page.getByRole('gridcell', { name: /^Maya Lindqvist\s*2$/ }) })
    await expect(maya).toHaveAttribute('aria-level', '1')
    await expect(maya).toHaveAttribute('aria-expanded', 'true')
    await (await cell(page, 'Claude Desktop', 'System')).click()
    await expect(sheet(page).getByRole('row', { level: 2 }).first()).toBeVisible()
    await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown')
    // The next row lies behind the title of the next person.
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-level'))).toBe('2')
    await press(page, 'Alt+ArrowLeft')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Priya Nair')
    await expectRows(page, 46)
    await press(page, 'Alt+ArrowRight')
    await expectRows(page, 49)
    await maya.getByRole('gridcell').click()
    await expect(maya).toHaveAttribute('aria-expanded', 'false')
    await expectRows(page, 47)
  })

  test('sorting works inside groups [H-8]', async ({ start }) => {
    const { page } = await start(demo)
    await chooseInMenu(page, 'Owner', 'Group by Owner')
    await chooseInMenu(page, 'Name', 'Sort Z to A')
    const maya = async () => (await names(page)).filter((name) => ['Claude Desktop · accounting', 'prod/orders/db'].includes(name))
    await expect.poll(maya).toEqual(['prod/orders/db', 'Claude Desktop · accounting'])
    await expect(sheet(page).getByRole('row', { level: 1 }).nth(0)).toContainText('Maya Lindqvist')
    await chooseInMenu(page, 'Owner', 'Do not group')
    await expectRows(page, 44)
  })
})

test.describe('saved views', () => {
  test('a view keeps columns, filters, order and groups; changes are marked, saved or reset; it survives a restart [H-4]', async ({
    start,
  }) => {
    const app = await start()
    const { page } = app
    await createVault(page, 'passphrase')
    for (const name of ['robot-two', 'robot-one', 'lamp']) {
      await addIdentity(page, name)
      await expect(await cell(page, name, 'Name')).toBeVisible()
    }
    await addCondition(page, 'Name', 'starts with', 'robot')
    await press(page, 'Escape')
    await chooseInMenu(page, 'Name', 'Sort A to Z')
    await expect(bar(page)).toContainText('View changed')
    await saveView(page, 'Robots')
    await expect(bar(page)).not.toContainText('View changed')
    await expect.poll(() => names(page)).toEqual(['robot-one', 'robot-two'])
    await chooseInMenu(page, 'Name', 'Sort Z to A')
    await expect(bar(page)).toContainText('View changed')
    await bar(page).getByRole('button', { name: 'Reset' }).click()
    await expect.poll(() => names(page)).toEqual(['robot-one', 'robot-two'])
    await chooseInMenu(page, 'Name', 'Sort Z to A')
    await bar(page).getByRole('button', { name: 'Save', exact: true }).click()
    await expect(bar(page)).not.toContainText('View changed')
    await app.close()
    const again = await start()
    await unlocked(again.page)
    await expect(views(again.page).getByRole('button', { name: /^Robots\s*2$/ })).toBeVisible()
    await views(again.page)
      .getByRole('button', { name: /^Robots/ })
      .click()
    await expect.poll(() => names(again.page)).toEqual(['robot-two', 'robot-one'])
  })

  test('a view is renamed, duplicated and deleted, and deleting can be undone [H-4]', async ({ start }) => {
    const { page } = await start(demo)
    await chooseInMenu(page, 'Owner', 'Filter…')
    await panel(page)
      .getByRole('checkbox', { name: /^Sam Okafor/ })
      .check()
    await press(page, 'Escape')
    await saveView(page, 'Sam')
    await expect(views(page).getByRole('button', { name: /^Sam\s*6$/ })).toBeVisible()
    await views(page).getByRole('button', { name: 'Menu of the view Sam' }).click()
    await page.getByRole('menuitem', { name: 'Rename…' }).click()
    await panel(page).getByRole('textbox', { name: 'Name' }).fill('A view with a name so long that no tab could ever show it')
    await press(page, 'Enter')
    await expect(views(page).getByRole('button', { name: /^A view with a name/ })).toBeVisible()
    await views(page)
      .getByRole('button', { name: /^Menu of the view A view/ })
      .click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).click()
    await expect(views(page).getByRole('button', { name: / copy/, pressed: true })).toBeVisible()
    await expectRows(page, 6)
    await views(page)
      .getByRole('button', { name: /^Menu of the view/ })
      .click()
    await page.getByRole('menuitem', { name: 'Delete view' }).click()
    await expect(views(page).getByRole('button', { name: / copy/ })).toHaveCount(0)
    await undoInMessage(page, 'is deleted. No record changed.')
    await expect(views(page).getByRole('button', { name: / copy/, pressed: true })).toBeVisible()
  })
})

test.describe('own fields', () => {
  test('a field is added, filled, sorted, filtered, renamed, removed and brought back [H-1] [H-3]', async ({ start }) => {
    const { page } = await start(demo)
    await expectFocus(page, 'backup-nightly / Name')
    await pressInSheet(page, 'Control+Shift+0')
    await panel(page).getByRole('button', { name: 'Add a field' }).click()
    await panel(page).getByRole('textbox', { name: 'Name' }).fill('Cost centre')
    await panel(page).getByRole('combobox', { name: 'What it holds' }).click()
    await page.getByRole('option', { name: 'Number' }).click()
    await panel(page).getByRole('button', { name: 'Add field' }).click()
    await expect(title(page, 'Cost centre')).toBeAttached()
    await (await cell(page, 'backup-nightly', 'Name')).click()
    await press(page, 'End')
    await expectFocus(page, 'backup-nightly / Cost centre')
    await page.keyboard.type('twelve')
    await press(page, 'Enter')
    await expect(sheet(page)).toContainText('This field holds a number')
    await press(page, 'Escape')
    await page.keyboard.type('12,5')
    await press(page, 'Enter')
    await expect(await cell(page, 'backup-nightly', 'Cost centre')).toHaveText('12.5')
    await typeInto(page, 'catalogue-images', 'Cost centre', '3')
    await chooseInMenu(page, 'Cost centre', 'Sort smallest first')
    await expect.poll(async () => (await names(page)).slice(0, 2)).toEqual(['catalogue-images', 'backup-nightly'])
    await addCondition(page, 'Cost centre', 'between', '10')
    await expectRows(page, 1)
    await press(page, 'Escape')
    await expect(panel(page)).toHaveCount(0)
    await pressInSheet(page, 'Control+Shift+L')
    await expectRows(page, 44)
    await chooseInMenu(page, 'Cost centre', 'Rename…')
    await panel(page).getByRole('textbox', { name: 'Name' }).fill('Branch')
    await press(page, 'Enter')
    await expect(title(page, 'Branch')).toBeAttached()
    await chooseInMenu(page, 'Branch', 'Remove this field…')
    await panel(page).getByRole('button', { name: 'Remove field' }).click()
    await expect(title(page, 'Branch')).toHaveCount(0)
    await undoInMessage(page, 'is removed. What was filled in is kept.')
    await expect(title(page, 'Branch')).toBeAttached()
    await press(page, 'Control+Home', 'End')
    await expect.poll(async () => (await cellsOf(page, 'Branch')).slice(0, 2)).toEqual(['3', '12.5'])
  })

  test('a choice and a yes/no field have lists in their cells, and settings shows all fields [H-1]', async ({ start }) => {
    const { page } = await start(demo)
    await show(page, 'Settings')
    await page.getByRole('button', { name: 'Add a field' }).click()
    await panel(page).getByRole('textbox', { name: 'Name' }).fill('Contract')
    await panel(page).getByRole('combobox', { name: 'What it holds' }).click()
    await page.getByRole('option', { name: 'Choice' }).click()
    await panel(page).getByRole('textbox', { name: 'Choices, one on each line' }).fill('Monthly\nYearly')
    await panel(page).getByRole('button', { name: 'Add field' }).click()
    await expect(page.getByText('Choice: Monthly, Yearly')).toBeVisible()
    await show(page, 'Inventory')
    await (await cell(page, 'backup-nightly', 'Name')).click()
    await press(page, 'End', 'F2')
    await page.keyboard.type('year')
    await press(page, 'Enter')
    await expect(await cell(page, 'backup-nightly', 'Contract')).toHaveText('Yearly')
    await chooseInMenu(page, 'Contract', 'Group by Contract')
    await expect(sheet(page).getByRole('row', { level: 1 }).first()).toContainText('Yearly')
  })
})

test.describe('reaching everything', () => {
  test('at 200 % and 1024 x 640 the bar, a menu and the filter stay usable [A-5]', async ({ start }) => {
    const { page, electron } = await start(demo)
    await resizeWindow(electron, page, 1024, 640)
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(600)
    await settled(page)
    await expectFocus(page, 'backup-nightly / Name')
    await pressInSheet(page, 'Control+Shift+L')
    const box = await placeOf(panel(page))
    const size = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }))
    expect(box.x >= 0 && box.y >= 0).toBe(true)
    expect(box.x + box.width).toBeLessThanOrEqual(size.width)
    expect(box.y + box.height).toBeLessThanOrEqual(size.height)
  })

  test('no control of the sheet is smaller than 24 px [A-5]', async ({ start }) => {
    const { page } = await start(demo)
    await chooseInMenu(page, 'Owner', 'Filter…')
    await panel(page)
      .getByRole('checkbox', { name: /^Sam Okafor/ })
      .check()
    await settled(page)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button, [role=dialog] button, [role=dialog] label')].flatMap((element) => {
        const box = element.getBoundingClientRect()
        return box.width > 0 && (box.width < 24 || box.height < 24)
          ? [`${element.ariaLabel ?? element.innerText} ${box.width}x${box.height}`]
          : []
      }),
    )
    expect(small).toEqual([])
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing on menus, filter, columns, groups and dialogs, ${theme} [A-1] [A-5]`, async ({ start }) => {
      const { page } = await start(demo)
      await page.emulateMedia({ colorScheme: theme })
      await chooseInMenu(page, 'Owner', 'Filter…')
      await panel(page)
        .getByRole('checkbox', { name: /^Sam Okafor/ })
        .check()
      await panel(page)
        .getByRole('button', { name: /Or another condition/ })
        .click()
      await expectNoFaults(page, 'filter')
      await press(page, 'Escape')
      await expectNoFaults(page, 'chips')
      await title(page, 'Owner').click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Width' }).click()
      await expectNoFaults(page, 'menu in menu')
      await press(page, 'Escape', 'Escape')
      await expect(page.getByRole('menu')).toHaveCount(0)
      await pressInSheet(page, 'Control+Shift+0')
      await expect(panel(page)).toBeVisible()
      await expectNoFaults(page, 'columns')
      await panel(page).getByRole('button', { name: 'Add a field' }).click()
      await expect(panel(page).getByRole('button', { name: 'Add field' })).toBeVisible()
      await expectNoFaults(page, 'own field')
      await press(page, 'Escape')
      await chooseInMenu(page, 'Owner', 'Group by Owner')
      await expectNoFaults(page, 'groups')
      await views(page).getByRole('button', { name: 'Save view' }).click()
      await expectNoFaults(page, 'name of a view')
      await press(page, 'Escape')
      await chooseInMenu(page, 'Owner', 'What is this column?')
      await expectNoFaults(page, 'about a column')
    })
  }
})

async function expectNoFaults(page: Page, screen: string): Promise<void> {
  expect.soft(await axeFaults(page, {}), screen).toEqual([])
}

async function rowCount(page: Page): Promise<number> {
  return Number(await sheet(page).getAttribute('aria-rowcount')) - 1
}

async function addCondition(page: Page, column: string, test: string, text: string): Promise<void> {
  await chooseInMenu(page, column, 'Filter…')
  await panel(page)
    .getByRole('button', { name: /condition$/ })
    .click()
  const chosen = panel(page).getByRole('combobox', { name: `Condition on ${column}` })
  if ((await chosen.textContent()) !== test) {
    await chosen.click()
    await page.getByRole('option', { name: test, exact: true }).click()
  }
  const field = panel(page).locator('input:not([type=checkbox]):not([data-first])').last()
  await (test === 'between' ? panel(page).getByRole('textbox', { name: 'From' }) : field).fill(text)
}

async function unlocked(page: Page): Promise<void> {
  const { unlock } = await import('./pages/welcome.ts')
  await unlock(page)
}

test('what has expired says so, is filtered by it and counted apart; what is recorded stays what is edited', async ({ start }) => {
  const { page } = await start(demo)
  await typeInto(page, 'backup-nightly', 'Expires', '2026-10-01')
  const status = await cell(page, 'backup-nightly', 'Status')
  await expect(status).toHaveText('Expired')
  await expect(statusBar(page)).toContainText(/\d+ active · \d+ expired/)
  await chooseInMenu(page, 'Status', 'Filter…')
  await panel(page)
    .getByRole('checkbox', { name: /^Expired/ })
    .check()
  await press(page, 'Escape')
  await expect.poll(async () => new Set(await cellsOf(page, 'Status'))).toEqual(new Set(['Expired']))
  await bar(page).getByRole('button', { name: 'Clear the filter of Status' }).click()
  await typeInto(page, 'backup-nightly', 'Status', 'Disabled')
  await expect(status).toHaveText('Disabled')
  await undo(page)
  await expect(status).toHaveText('Expired')
  await status.click()
  await press(page, 'Enter')
  await expect(editor(page)).toHaveValue('Active')
  await press(page, 'Escape', 'Space')
  await expect(page.getByRole('complementary', { name: 'Details of backup-nightly' }).locator('header')).toContainText('expired')
})
