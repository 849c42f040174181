import type { Locator, Page } from '@playwright/test'
import { expect, test, today } from './fixtures/app.ts'
import { storedIdentities } from './fixtures/vault-content.ts'
import { axeFaults } from './pages/axe.ts'
import { bar, cellsOf, chooseInMenu, panel, title } from './pages/columns.ts'
import { show } from './pages/rail.ts'
import { addIdentity, cell, expectRows, press, pressInSheet, typeInto } from './pages/sheet.ts'
import { answer, dialog, undoButton } from './pages/sheet-ranges.ts'
import { createVault, unlock } from './pages/welcome.ts'

const demo = ['--demo', '--today', today]
const ghKey = ['ghp_', 'a1B2'.repeat(9)].join('')

function details(page: Page, name: string): Locator {
  return page.getByRole('complementary', { name: `Details of ${name}` })
}

/** Opens a fold with the keyboard. */
async function unfold(inside: Locator, words: string): Promise<void> {
  await inside.locator('summary').filter({ hasText: words }).focus()
  await press(inside.page(), 'Enter')
}

/** Stands on the control of a fact, by what it says now. */
async function standOn(inside: Locator, role: 'button' | 'combobox', fact: RegExp): Promise<void> {
  await inside.getByRole(role, { name: fact }).focus()
}

/** Shows a hidden column from the list of columns. */
async function showColumn(page: Page, name: string): Promise<void> {
  await pressInSheet(page, 'Control+Shift+0')
  await expect(panel(page).getByRole('textbox', { name: /^Search \d+ columns$/ })).toBeFocused()
  await page.keyboard.type(name)
  await expect(panel(page).getByRole('listitem').filter({ hasText: name }).first()).toBeVisible()
  await press(page, 'ArrowDown', 'Space', 'Escape')
  // While the list closes its key would close it again.
  await expect(panel(page)).toHaveCount(0)
  await expect(title(page, name)).toBeVisible()
}

test('facts are written with the keyboard in the details and in the sheet, are one step each, and are there after a restart', async ({
  start,
}) => {
  const app = await start()
  const { page } = app
  await createVault(page, 'passphrase')
  await addIdentity(page, 'till-key')
  const stored = async (of: Page = page) => (await storedIdentities(of))[0]
  await expect.poll(async () => (await stored())?.name).toBe('till-key')
  await (await cell(page, 'till-key', 'System')).click()
  await press(page, 'Space')
  const aside = details(page, 'till-key')

  await unfold(aside, 'Logs and alerts')
  await standOn(aside, 'combobox', /^Logging of till-key/)
  await press(page, 'Enter')
  await page.getByRole('option', { name: 'Everything is logged' }).waitFor()
  await page.keyboard.type('Everything')
  await press(page, 'Enter')
  await expect.poll(async () => (await stored())?.logging).toBe('full')
  await standOn(aside, 'button', /^Alerts go to of till-key: unknown/)
  await press(page, 'Enter')
  await page.keyboard.type('office@firm.example')
  await press(page, 'Enter')
  await expect(aside).toContainText('Everything is logged. Alerts go to office@firm.example.')
  await expect(aside.locator('summary').filter({ hasText: 'Logs and alerts' })).toContainText('2 of 3 known')
  await expect(undoButton(page)).toHaveText('Undo: Change who is alerted of till-key')

  await unfold(aside, 'Who else is involved')
  await standOn(aside, 'button', /^Secret also known by of till-key: unknown/)
  await press(page, 'Enter')
  await page.keyboard.type('Sam Okafor')
  await press(page, 'Enter')
  await page.keyboard.type('Nia Brooks')
  await press(page, 'Enter')
  await aside.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect.poll(async () => (await stored())?.knownByNames).toEqual(['Sam Okafor', 'Nia Brooks'])
  await expect(aside.getByRole('button', { name: /^Secret also known by of till-key: Sam Okafor, Nia Brooks/ })).toBeFocused()

  await unfold(aside, 'What it needs, and what limits it')
  await standOn(aside, 'button', /^Limits of till-key: unknown/)
  await press(page, 'Enter')
  await expect(aside).toContainText('Nothing ticked means: none of these.')
  await aside.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect.poll(async () => (await stored())?.contextLimits).toEqual([])
  await press(page, 'Control+z')
  await expect.poll(async () => (await stored())?.contextLimits).toBeNull()
  await press(page, 'Control+y')
  await expect.poll(async () => (await stored())?.contextLimits).toEqual([])

  await unfold(aside, 'How it is switched off')
  await standOn(aside, 'button', /^Switch-off steps of till-key: unknown/)
  await press(page, 'Enter')
  await page.keyboard.type(ghKey)
  await press(page, 'Enter')
  await expect(dialog(page)).toContainText('This looks like a live secret')
  await answer(page, 'Leave it out')
  await standOn(aside, 'button', /^Switch-off steps of till-key: unknown/)
  await press(page, 'Enter')
  await page.keyboard.type('Revoke it on the admin page')
  await press(page, 'Enter')
  await standOn(aside, 'button', /^Minutes to switch off of till-key/)
  await press(page, 'Enter')
  await page.keyboard.type('soon')
  await press(page, 'Enter')
  await expect(aside.getByRole('alert')).toHaveText('Write a whole number from 0 to 100,000.')
  await aside.getByRole('textbox', { name: /^Minutes to switch off/ }).fill('12')
  await press(page, 'Enter')
  await expect
    .poll(async () => (await stored())?.revokePlan)
    .toEqual({ documented: null, rehearsedOn: null, minutes: 12, steps: 'Revoke it on the admin page' })
  await expect(page.locator('aside')).not.toContainText(ghKey.slice(0, 12))
  await press(page, 'Escape')
  await expect(aside).toHaveCount(0)

  for (const name of ['Backup owner', 'Limits', 'Switch-off tried on', 'Shared by several tools']) await showColumn(page, name)
  await expect(await cell(page, 'till-key', 'Backup owner')).toHaveText('unknown')
  await typeInto(page, 'till-key', 'Backup owner', 'Priya Nair')
  await typeInto(page, 'till-key', 'Limits', 'addresses')
  await typeInto(page, 'till-key', 'Switch-off tried on', 'today')
  await (await cell(page, 'till-key', 'Shared by several tools')).click()
  await press(page, 'Space')
  await expect
    .poll(async () => await stored())
    .toMatchObject({
      contextLimits: ['ip_range'],
      shared: true,
      revokePlan: { minutes: 12, rehearsedOn: today, steps: 'Revoke it on the admin page' },
    })
  await expect.poll(async () => (await stored())?.backupOwner).toBe('Priya Nair')
  await expect(await cell(page, 'till-key', 'Shared by several tools')).toHaveText('yes')

  await app.close()
  const again = await start()
  await unlock(again.page)
  await expect(await cell(again.page, 'till-key', 'Backup owner')).toHaveText('Priya Nair')
  await expect(await cell(again.page, 'till-key', 'Limits')).toHaveText('Only from certain addresses')
  await expect(await cell(again.page, 'till-key', 'Switch-off tried on')).toHaveText(today)
  await (await cell(again.page, 'till-key', 'System')).click()
  await press(again.page, 'Space')
  const later = details(again.page, 'till-key')
  await unfold(later, 'Who else is involved')
  await expect(later.getByRole('button', { name: /^Backup owner of till-key: Priya Nair/ })).toBeVisible()
  await expect(later.getByRole('button', { name: /^Secret also known by of till-key: Sam Okafor, Nia Brooks/ })).toBeVisible()
})

test('further columns stand under headings, are filtered and changed like the others, and leave the first look as it was', async ({
  start,
}) => {
  const { page } = await start(demo)
  await expect(bar(page)).not.toContainText('hidden')
  await pressInSheet(page, 'Control+Shift+0')
  await expect(
    panel(page)
      .getByRole('listitem')
      .filter({ hasText: /^Who would notice misuse$/ }),
  ).toBeAttached()
  await press(page, 'Escape')
  await showColumn(page, 'Logging')
  await (await cell(page, 'backup-nightly', 'Logging')).click()
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown')
  await page.keyboard.type('Nothing is logged')
  await press(page, 'Control+Enter')
  await expect
    .poll(async () => (await cellsOf(page, 'Logging')).slice(0, 4))
    .toEqual(['Nothing is logged', 'Nothing is logged', 'Nothing is logged', 'unknown'])
  await expect(undoButton(page)).toContainText('3 cells')
  await chooseInMenu(page, 'Logging', 'Filter…')
  await panel(page)
    .getByRole('checkbox', { name: /^Nothing is logged/ })
    .check()
  await press(page, 'Escape')
  await expectRows(page, 3)
  await chooseInMenu(page, 'Logging', 'Filter…')
  await panel(page).getByRole('button', { name: 'Clear' }).click()
  await press(page, 'Escape')
  await expectRows(page, 44)

  // Whoever has left can be asked for in every column of people.
  await show(page, 'People')
  await page.getByRole('button', { name: 'Import a list' }).click()
  await page.getByRole('textbox', { name: 'List' }).fill('Name,E-mail,Status\nSam Okafor,sam@fernhollow.example,left\n')
  await page.getByRole('button', { name: 'See what it would do' }).click()
  await page.getByRole('button', { name: 'Import 1 person' }).click()
  await show(page, 'Inventory')
  await chooseInMenu(page, 'Owner', 'Filter…')
  await panel(page).getByRole('button', { name: 'Add a condition' }).click()
  await panel(page).getByRole('combobox', { name: 'Condition on Owner' }).click()
  await page.getByRole('option', { name: 'has left the firm' }).click()
  await press(page, 'Escape')
  await expectRows(page, 6)
  await expect(bar(page)).toContainText('Owner: has left')
  await bar(page).getByRole('button', { name: 'Clear the filter of Owner' }).click()
  await typeInto(page, 'backup-nightly', 'Owner', 'sam@fernhollow.example')
  await expect(await cell(page, 'backup-nightly', 'Owner')).toHaveText('SOSam Okafor')
})

test('rights per environment are written as people say them, and everything that counts rights uses them', async ({ start }) => {
  const { page } = await start(demo)
  await (await cell(page, 'backup-nightly', 'System')).click()
  await press(page, 'Space')
  const aside = details(page, 'backup-nightly')
  const stored = async () => (await storedIdentities(page)).find((row) => row.name === 'backup-nightly')
  await unfold(aside, 'What it needs, and what limits it')
  await standOn(aside, 'button', /^Rights per environment of backup-nightly/)
  await press(page, 'Enter')
  await page.keyboard.type('everything it likes')
  await press(page, 'Enter')
  await expect(aside.getByRole('alert')).toBeVisible()
  await aside.getByRole('textbox', { name: /^Rights per environment/ }).fill('live: read; staging: write')
  await press(page, 'Enter')
  await expect.poll(async () => (await stored())?.rightsByEnvironment).toEqual({ production: ['read'], staging: ['write'] })
  await expect(aside).toContainText('It can read in production; change things in staging.')
  // The flat lists hold everything in it, so the sheet, its filters and the rules see the same.
  expect(await stored()).toMatchObject({ privileges: ['read', 'write'], environments: ['production', 'staging'] })
  await press(page, 'Escape')
  await expect(aside).toHaveCount(0)
  await expect(await cell(page, 'backup-nightly', 'Permissions')).toContainText('Read, Write')
  await pressInSheet(page, 'Control+z')
  await expect.poll(async () => (await stored())?.rightsByEnvironment).toBe(null)
})

test('what is known about a credential stands in its card, and nothing in the open details is at fault', async ({ start }) => {
  const { page } = await start(demo)
  await (await cell(page, 'ci-deploy', 'Name')).click()
  await press(page, 'Space')
  const aside = details(page, 'ci-deploy')
  const card = aside.getByRole('listitem', { name: 'Access key 2' })
  await unfold(card, 'More about this credential')
  await standOn(card, 'combobox', /^Master key of Access key 2/)
  await press(page, 'Enter')
  await page.getByRole('option', { name: 'No', exact: true }).click()
  await unfold(card, 'Whether it leaked')
  await standOn(card, 'button', /^Leak reported at of Access key 2/)
  await press(page, 'Enter')
  await page.keyboard.type('2026-10-30 9:05')
  await press(page, 'Enter')
  const stored = async () =>
    (await storedIdentities(page)).find(({ name }) => name === 'ci-deploy')?.credentials.find(({ label }) => label === 'Access key 2')
  await expect.poll(stored).toMatchObject({ masterKey: false, exposure: { reportedOn: null, drill: false } })
  await expect(card.getByRole('button', { name: /^Leak reported at of Access key 2: 2026-10-30 09:05/ })).toBeVisible()
  for (const words of [
    'Who else is involved',
    'Its job and how often it runs',
    'What it needs, and what limits it',
    'Who changes and who uses it',
    'Logs and alerts',
    'How it is switched off',
    'When it ends',
    'The company behind it',
    'How its webhook is protected',
    'Where it was found',
  ])
    await unfold(aside, words)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFaults(page)).toEqual([])
  }
})
