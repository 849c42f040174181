import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, root, type RunningApp, test, today } from './fixtures/app.ts'
import { axeFaults, floating } from './pages/axe.ts'
import { askToTakeBack, offerFiles, previewFile } from './pages/imports.ts'
import { show } from './pages/rail.ts'
import { expectDecided, reason, startReview } from './pages/reviews.ts'
import { cell, editor, expectFocus, expectRows, find, press } from './pages/sheet.ts'
import { createVault } from './pages/welcome.ts'
import { backgroundBrightness } from './pages/window.ts'

// axe-core checks what a machine can see of the Web Content Accessibility Guidelines, colour contrast included.
const demo = ['--demo', '--today', today]

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours no screen has a fault that axe finds`, () => {
    test('welcome and lock screen', async ({ start }) => {
      const app = await started(start(), theme)
      await expect(app.page.getByRole('button', { name: 'Create the vault' })).toBeVisible()
      await expectNoFaults(app.page, 'welcome')
      await app.page.getByRole('radio', { name: /passphrase/ }).check()
      await app.page.getByRole('button', { name: 'Create the vault' }).click()
      await expect(app.page.getByText(/^Write the name of your company/)).toBeVisible()
      await expectNoFaults(app.page, 'welcome with refusals')
      await createVault(app.page, 'passphrase')
      await expect(app.page.getByRole('heading', { name: 'Nothing is on the list yet' })).toBeVisible()
      await expectNoFaults(app.page, 'empty inventory')
      await press(app.page, 'Control+l')
      await expect(app.page.getByRole('button', { name: 'Unlock' })).toBeVisible()
      await expectNoFaults(app.page, 'lock screen')
    })

    test('inventory, with details, open editors and the menu', async ({ start }) => {
      const { page } = await started(start(demo), theme)
      await expectFocus(page, 'backup-nightly / Name')
      await expectNoFaults(page, 'inventory')
      await press(page, 'Space')
      await expect(page.getByRole('complementary', { name: 'Details of backup-nightly' })).toBeVisible()
      await expectNoFaults(page, 'details')
      await press(page, 'Escape')
      for (const column of ['System', 'Owner', 'Permissions', 'Purpose']) {
        await (await cell(page, 'catalogue-images', column)).click()
        await press(page, 'F2')
        await expect(editor(page)).toBeFocused()
        await expectNoFaults(page, `editor of ${column}`)
        await press(page, 'Escape')
      }
      await (await cell(page, 'catalogue-images', 'Created')).click()
      await page.keyboard.type('rubbish')
      await press(page, 'Enter')
      await expect(page.getByRole('main').locator('footer')).toContainText('This is not a day.')
      await expectNoFaults(page, 'refused text')
      await press(page, 'Escape')
      await (await cell(page, 'ci-deploy', 'Name')).click()
      await press(page, 'Alt+ArrowRight')
      await expectRows(page, 46)
      await expectNoFaults(page, 'open credentials')
      await (await cell(page, 'ci-deploy', 'System')).click({ button: 'right' })
      await expect(page.getByRole('menuitem', { name: /Move to trash/ })).toBeVisible()
      await expectNoFaults(page, 'menu', floating)
      await press(page, 'Escape')
      await expect(page.getByRole('menu')).toHaveCount(0)
      await find(page, 'nowhere to be found')
      await expect(page.getByRole('heading', { name: 'Nothing here holds these words' })).toBeVisible()
      await expectNoFaults(page, 'nothing found')
      await press(page, 'Escape', 'Escape')
      await page.getByRole('button', { name: /^Menu of the view/ }).click()
      await page.getByRole('menuitem', { name: 'Export this view…' }).click()
      await expect(page.getByRole('radio', { name: /Table \(CSV\)/ })).toBeVisible()
      await expectNoFaults(page, 'export', floating)
    })

    test('imports: start, preview, matching of columns, refusal', async ({ start, folder }) => {
      const { page, electron } = await started(start(demo), theme)
      await show(page, 'Imports')
      await expect(page.getByRole('row', { name: /4-our-own-list\.csv/ })).toBeVisible()
      await expectNoFaults(page, 'imports')
      const undo = await askToTakeBack(page, '4-our-own-list.csv')
      await expectNoFaults(page, 'take an import back', floating)
      await undo.getByRole('button', { name: 'Cancel' }).click()
      await page.getByText('AWS IAM credential report', { exact: true }).last().click()
      await expect(page.locator('details[open]').getByText('Who can get it:')).toBeVisible()
      await expectNoFaults(page, 'a guide')
      await page.getByRole('button', { name: 'Paste a table' }).click()
      await expect(page.getByRole('textbox', { name: 'Table' })).toBeFocused()
      await expectNoFaults(page, 'paste a table', floating)
      await press(page, 'Escape')
      const list = join(folder, 'list.csv')
      writeFileSync(
        list,
        readFileSync(join(root, 'resources/sample-company/4-our-own-list.csv'), 'utf8').replaceAll('Sam Okafor', 'Priya Nair'),
      )
      await previewFile(electron, page, list)
      await expect(page.getByRole('table', { name: 'What the import would do' })).toBeVisible()
      await expectNoFaults(page, 'preview')
      await page.getByRole('button', { name: 'not right?' }).click()
      await page.getByRole('combobox', { name: 'Read the file as' }).click()
      await expect(page.getByRole('option', { name: 'AWS IAM credential report' })).toBeVisible()
      await expectNoFaults(page, 'open choice of kinds', floating)
      await press(page, 'Escape')
      await page.getByRole('button', { name: /^Where vault and file disagree/ }).click()
      await expect(page.getByRole('combobox', { name: /what counts$/ }).first()).toBeVisible()
      await expectNoFaults(page, 'policies', floating)
      await press(page, 'Escape')
      await page.getByRole('button', { name: 'Cancel' }).click()
      const unknown = join(folder, 'unknown.csv')
      writeFileSync(unknown, 'Ding,Wer,Password\nrobot-one,Sam Okafor,otter-lamp-91\n')
      await previewFile(electron, page, unknown)
      await expect(page.getByRole('heading', { name: 'Which column is what?' })).toBeVisible()
      await expectNoFaults(page, 'matching')
      await page.getByRole('button', { name: 'Show the columns' }).click()
      await page.getByRole('combobox', { name: 'Field filled by Ding' }).click()
      await expect(page.getByRole('option', { name: 'Name', exact: true })).toBeVisible()
      await expectNoFaults(page, 'open choice of fields', floating)
      await press(page, 'Escape')
      await page.getByRole('button', { name: 'Cancel' }).click()
      const empty = join(folder, 'empty.csv')
      writeFileSync(empty, '')
      await offerFiles(electron, page, [empty])
      await expect(page.getByText(/^This file is empty/)).toBeVisible()
      await expectNoFaults(page, 'refused file')
    })

    test('due, reviews from start to finish, trash and settings', async ({ start }) => {
      const { page } = await started(start(demo), theme)
      await show(page, 'Due')
      await expect(page.getByRole('region', { name: /^Overdue/ })).toBeVisible()
      await expectNoFaults(page, 'due')
      await show(page, 'Trash')
      await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
      await expectNoFaults(page, 'empty trash')
      await show(page, 'Inventory')
      await (await cell(page, 'catalogue-images', 'Name')).click()
      await press(page, 'Control+-')
      await expectRows(page, 43)
      await expectNoFaults(page, 'message with undo')
      await show(page, 'Trash')
      await expect(page.getByRole('button', { name: 'Restore catalogue-images' })).toBeVisible()
      await expectNoFaults(page, 'trash')
      await show(page, 'Settings')
      await expect(page.getByRole('radio', { name: 'Dark' })).toBeAttached()
      await expectNoFaults(page, 'settings')
      await show(page, 'Reviews')
      await expect(page.getByRole('heading', { name: 'No review yet' })).toBeVisible()
      await expectNoFaults(page, 'no reviews')
      await page.getByRole('button', { name: 'Start a review' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNoFaults(page, 'start of a review')
      await press(page, 'Escape')
      await startReview(page, /^Critical/)
      await expectNoFaults(page, 'review')
      for (const done of [1, 2, 3, 4]) {
        await press(page, done === 2 ? 'x' : 'k', 'Enter')
        if (done === 2) {
          await expectNoFaults(page, 'a reason is asked for')
          await reason(page).fill('Its job ended')
          await press(page, 'Enter')
        }
        await expectDecided(page, done, 4)
      }
      await expectNoFaults(page, 'everything decided')
      await page.getByRole('button', { name: 'Finish the review' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNoFaults(page, 'finish')
      await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click()
      await expect(page.getByRole('heading', { name: 'To do now' })).toBeVisible()
      await expectNoFaults(page, 'finished review')
      await page.getByRole('button', { name: 'All reviews' }).click()
      await expect(page.getByRole('button', { name: /^Open / })).toBeVisible()
      await expectNoFaults(page, 'reviews')
    })
  })
}

// As the computer asks for it; the app follows the computer until somebody sets it otherwise.
async function started(starting: Promise<RunningApp>, theme: 'light' | 'dark'): Promise<RunningApp> {
  const app = await starting
  await app.page.emulateMedia({ colorScheme: theme })
  if (theme === 'light') await expect.poll(() => backgroundBrightness(app.page)).toBeGreaterThan(200)
  else await expect.poll(() => backgroundBrightness(app.page)).toBeLessThan(60)
  return app
}

async function expectNoFaults(page: Page, screen: string, options: object = {}): Promise<void> {
  // Soft: one run names every screen that has a fault.
  expect.soft(await axeFaults(page, options), screen).toEqual([])
}
