import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, samples, test, today } from './fixtures/app.ts'
import { storedIdentities } from './fixtures/vault-content.ts'
import { commitImport, previewFile } from './pages/imports.ts'
import { show } from './pages/rail.ts'
import { card, expectDecided, reason, reviewGroup, reviewList, startReview } from './pages/reviews.ts'
import { cell, expectFocus, expectRows, press, toasts, typeInto, undoInMessage } from './pages/sheet.ts'
import { createVault, unlock } from './pages/welcome.ts'
import { backgroundBrightness, resizeWindow, sidewaysScrollers, zoom } from './pages/window.ts'

const demo = ['--demo', '--today', today]

test.describe('due', () => {
  test('what is late, soon and later stands apart, and the rail counts what is late', async ({ start }) => {
    const { page } = await start(demo)
    await show(page, 'Due')
    const overdue = page.getByRole('region', { name: /^Overdue/ })
    const later = page.getByRole('region', { name: /^Next 30 days/ })
    await expect(overdue.getByRole('listitem').first()).toContainText('jenkins deploy key')
    await expect(overdue.getByRole('listitem').first()).toContainText('2,680 days late')
    await expect(later.getByRole('listitem').filter({ hasText: 'backup-nightly' })).toContainText('in 30 days')
    await expect(later.getByRole('listitem').filter({ hasText: 'prod/orders/db' })).toContainText('Maya Lindqvist')
    // Nothing falls into the first seven days of November, so that part is not there.
    await expect(page.getByRole('region', { name: /^This week/ })).toHaveCount(0)
    const late = await overdue.getByRole('listitem').count()
    await expect(page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: `Due ${late} overdue` })).toBeVisible()
    await expect(overdue).toHaveAccessibleName(`Overdue, ${late}`)
    await expect(page.getByText('One key cannot be told: a date is missing.')).toBeVisible()
  })

  test('a key marked as rotated today leaves the list, and Undo brings it back', async ({ start }) => {
    const { page } = await start(demo)
    await show(page, 'Due')
    const overdue = page.getByRole('region', { name: /^Overdue/ })
    const item = overdue.getByRole('listitem').filter({ hasText: 'old-agency-upload' })
    await item.getByRole('button', { name: 'Rotated today' }).click()
    await expect(toasts(page)).toContainText('old-agency-upload: written down as rotated today.')
    await expect(item).toHaveCount(0)
    expect((await storedIdentities(page)).find((row) => row.name === 'old-agency-upload')?.nextRotation).toMatchObject({
      state: 'due',
      on: '2027-01-30',
    })
    await undoInMessage(page, 'written down as rotated today.')
    await expect(item).toContainText('2,498 days late')
  })

  test('the end of a contract is due like a key, without a key to rotate', async ({ start, folder }) => {
    const { page, electron } = await start()
    await createVault(page)
    const list = join(folder, 'couriers.csv')
    writeFileSync(
      list,
      'Name,System,Owner,Contract ends\nlabel printer,Parcelo,Ana Lind,2026-11-03\nold courier,Parcelo,Ana Lind,2026-10-30\n',
    )
    await previewFile(electron, page, list)
    await commitImport(page)
    await show(page, 'Due')
    const soon = page.getByRole('region', { name: 'This week, 1' }).getByRole('listitem')
    await expect(soon).toContainText('label printer')
    await expect(soon).toContainText('in 2 days')
    await expect(soon).toContainText('Contract ends 3 Nov 2026')
    await expect(soon.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Overdue, 1' })).toContainText('2 days late')
    await expect(page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Due 1 overdue' })).toBeVisible()
  })
})

test.describe('reviews', () => {
  test('keys decide with a note, Backspace goes back to it, and only low tier can be kept in one go', async ({ start }) => {
    const { page } = await start(demo)
    await startReview(page, /^Everything/)
    await expectDecided(page, 0, 42)
    const first = await card(page).innerText()
    await press(page, 'r')
    await expect(page.getByRole('radio', { name: /Reduce/ })).toBeChecked()
    await page.getByLabel('What should change, who does it, by when').fill('Only read, by Friday')
    await press(page, 'Enter')
    await expectDecided(page, 1, 42)
    await expect(card(page)).not.toHaveText(first)
    await expect(reviewGroup(page, /^Decided/).getByRole('button', { name: first })).toContainText('Reduce')
    await press(page, 'Backspace')
    await expect(card(page)).toHaveText(first)
    await expect(page.getByRole('radio', { name: /Reduce/ })).toBeChecked()
    await expect(page.getByLabel('What should change, who does it, by when')).toHaveValue('Only read, by Friday')

    await expect(reviewGroup(page, /T1/).getByRole('button', { name: /Keep the rest/ })).toHaveCount(0)
    await expect(reviewGroup(page, /T2/).getByRole('button', { name: /Keep the rest/ })).toHaveCount(0)
    await reviewGroup(page, /T3/).getByRole('button', { name: 'Keep the rest of low tier' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await expectDecided(page, 1, 42)
    await reviewGroup(page, /T3/).getByRole('button', { name: 'Keep the rest of low tier' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep 1' }).click()
    await expectDecided(page, 2, 42)
    await expect(reviewGroup(page, /T3/)).toHaveCount(0)
    await expect(reviewGroup(page, /^Decided/).getByRole('button', { name: 'Maps key (staging)' })).toContainText('Keep')
  })

  test('a review with open decisions cannot be finished and says how many are missing', async ({ start }) => {
    const { page } = await start(demo)
    await startReview(page, /^Critical/)
    await expectDecided(page, 0, 4)
    await press(page, 'k', 'Enter')
    await expectDecided(page, 1, 4)
    await page.getByRole('button', { name: 'Finish', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Not yet: decisions are missing' })
    await expect(dialog).toContainText('3 identities have no decision yet. Everything decided so far is saved.')
    await expect(dialog.getByRole('button', { name: 'Finish' })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await page.getByRole('radio', { name: /Remove/ }).click()
    await press(page, 'Enter')
    await expect(page.getByRole('alert')).toContainText('without a reason the decision proves nothing')
    await expect(reason(page)).toBeFocused()
    await expectDecided(page, 1, 4)
    await press(page, 'Escape')
    for (const done of [2, 3, 4]) {
      await press(page, 'x')
      await reason(page).fill('Its job ended; Sam, this week')
      await press(page, 'Enter')
      await expectDecided(page, done, 4)
    }
    await page.getByRole('button', { name: 'Finish the review' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'To do now' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3)
    await page.getByRole('button', { name: 'All reviews' }).click()
    await expect(page.getByRole('listitem')).toContainText(['Finished'])
  })

  test('shown the next open decision, Enter decides it', async ({ start }) => {
    const { page } = await start(demo)
    await startReview(page, /^Critical/)
    await page.getByRole('button', { name: 'Finish', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Show the next one' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await press(page, 'k', 'Enter')
    await expectDecided(page, 1, 4)
  })

  test('a review left half done goes on after a restart where it was', async ({ start }) => {
    const first = await start()
    await createVault(first.page, 'passphrase')
    await previewFile(first.electron, first.page, join(samples, '1-aws-credential-report.csv'))
    await commitImport(first.page)
    await startReview(first.page, /^Everything/)
    const reduced = await card(first.page).innerText()
    await press(first.page, 'd')
    await first.page.getByLabel('What should change, who does it, by when').fill('Off by Friday')
    await press(first.page, 'Enter')
    await expectDecided(first.page, 1, 9)
    await press(first.page, 'k', 'Enter')
    await expectDecided(first.page, 2, 9)
    const asked = await card(first.page).innerText()
    await first.close()

    const { page } = await start()
    await unlock(page)
    await expect(page.getByRole('button', { name: 'Reviews 1 open' })).toBeVisible()
    await show(page, 'Reviews')
    await page.getByRole('button', { name: /^Continue / }).click()
    await expectDecided(page, 2, 9)
    await expect(card(page)).toHaveText(asked)
    await reviewList(page).getByRole('button', { name: reduced }).click()
    await expect(page.getByRole('radio', { name: /Disable/ })).toBeChecked()
    await expect(page.getByLabel('What should change, who does it, by when')).toHaveValue('Off by Friday')
  })
})

test.describe('the window', () => {
  test('colours follow the setting at once and after a restart', async ({ start }) => {
    const first = await start()
    await createVault(first.page, 'passphrase')
    await show(first.page, 'Settings')
    await first.page.getByText('Light', { exact: true }).click()
    await expect.poll(() => backgroundBrightness(first.page)).toBeGreaterThan(200)
    await first.page.getByText('Dark', { exact: true }).click()
    await expect.poll(() => backgroundBrightness(first.page)).toBeLessThan(60)
    await expect(first.page.getByRole('radio', { name: 'Dark' })).toBeChecked()
    await first.close()
    const { page } = await start()
    await unlock(page)
    await expect.poll(() => backgroundBrightness(page)).toBeLessThan(60)
    await show(page, 'Settings')
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  })

  test('locking takes every name off the screen', async ({ start }) => {
    const { page } = await start(demo)
    await expectRows(page, 44)
    await press(page, 'Space')
    const names = (await storedIdentities(page)).map((row) => row.name)
    expect(names).toHaveLength(44)
    expect(await page.content()).toContain('backup-nightly')
    await press(page, 'Control+l')
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
    const left = await page.content()
    expect(names.filter((name) => left.includes(name))).toEqual([])
    expect(
      await page.evaluate(
        async () =>
          (
            JSON.parse(await (Reflect.get(window, 'keyroster') as { call: (name: string) => Promise<string> }).call('inventory.list')) as {
              ok: boolean
            }
          ).ok,
      ),
    ).toBe(false)
  })

  test('F6 goes round rail, toolbar, sheet and panel, forwards and backwards [K-46]', async ({ start }) => {
    const { page } = await start(demo)
    await expectFocus(page, 'backup-nightly / Name')
    await press(page, 'Space')
    const panel = page.getByRole('complementary', { name: 'Details of backup-nightly' })
    const rail = page.getByRole('navigation', { name: 'Screens' })
    await expect(panel).toBeVisible()
    await press(page, 'F6')
    await expect(panel).toBeFocused()
    await press(page, 'F6')
    await expect(rail).toBeFocused()
    await press(page, 'F6')
    const inToolbar = () => page.evaluate(() => document.activeElement?.closest('[data-region="toolbar"]') !== null)
    await expect.poll(inToolbar).toBe(true)
    await press(page, 'F6')
    await expectFocus(page, 'backup-nightly / Name')
    await press(page, 'Shift+F6')
    await expect.poll(inToolbar).toBe(true)
    await press(page, 'Shift+F6')
    await expect(rail).toBeFocused()
    await press(page, 'Tab')
    await expect(rail.getByRole('button', { name: /^Inventory/ })).toBeFocused()
    await press(page, 'Shift+F6')
    await expect(panel).toBeFocused()
  })

  test('Ctrl with a number shows a screen, with the rail saying which', async ({ start }) => {
    const { page } = await start(demo)
    await expectRows(page, 44)
    for (const [key, title] of [
      ['2', 'Findings'],
      ['3', 'Controls'],
      ['4', 'Due'],
      ['5', 'Reviews'],
      ['6', 'People'],
      ['7', 'Hand-overs'],
      ['8', 'AI agents'],
      ['9', 'Vendors'],
      ['1', 'Inventory'],
    ] as const) {
      await press(page, `Control+${key}`)
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
      await expect(
        page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: new RegExp(`^${title}`) }),
      ).toHaveAttribute('aria-current', 'page')
    }
  })

  test('the demo says on top that nothing is kept, and the title says what runs it', async ({ start }) => {
    const { page, electron } = await start(demo)
    await expect(page.getByRole('note')).toContainText('Throw-away demo vault: nothing here is kept.')
    const titleNow = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    await expect.poll(titleNow).toContain('throw-away demo')
    const title = await titleNow()
    const unofficial = await page.evaluate(
      async () =>
        (
          JSON.parse(await (Reflect.get(window, 'keyroster') as { call: (name: string) => Promise<string> }).call('app.info')) as {
            value: { unofficialElectron: boolean }
          }
        ).value.unofficialElectron,
    )
    expect(title?.includes('development copy of Electron, not for real vaults')).toBe(unofficial)
    expect((await page.getByRole('note').innerText()).includes('development copy of Electron')).toBe(unofficial)
  })

  for (const size of ['1024 by 700', 'twice the size of letters'] as const) {
    test(`at ${size} nothing scrolls sideways and every main button can be reached`, async ({ start }) => {
      const { page, electron } = await start(demo)
      await expectRows(page, 44)
      if (size === '1024 by 700') await resizeWindow(electron, page, 1024, 700)
      else await zoom(electron, page, 2)
      for (const [screen, buttons] of [
        ['Inventory', ['Import', 'Add identity']],
        ['Due', []],
        ['Reviews', ['Start a review']],
        ['Imports', ['Choose a file']],
        ['Trash', []],
        ['Settings', []],
      ] as const) {
        await test.step(screen, async () => {
          await show(page, screen)
          await expect(page.getByRole('heading', { name: screen, level: 1 })).toBeInViewport({ ratio: 1 })
          for (const name of buttons)
            await expect(page.getByRole('main').getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
          expect(await sidewaysScrollers(page)).toEqual([])
        })
      }
      await show(page, 'Due')
      await expect(page.getByRole('button', { name: 'Rotated today' }).first()).toBeInViewport({ ratio: 1 })
      await startReview(page, /^Everything/)
      await expect(page.getByRole('button', { name: 'Finish', exact: true })).toBeInViewport({ ratio: 1 })
      await page.getByRole('button', { name: 'Decide and go on' }).scrollIntoViewIfNeeded()
      await expect(page.getByRole('button', { name: 'Decide and go on' })).toBeInViewport({ ratio: 1 })
      expect(await sidewaysScrollers(page)).toEqual([])
      await show(page, 'Inventory')
      await (await cell(page, 'catalogue-images', 'Name')).click()
      await press(page, 'Space')
      await expect(page.getByRole('button', { name: 'Close the details' })).toBeInViewport({ ratio: 1 })
      expect(await sidewaysScrollers(page)).toEqual([])
    })
  }
})

test('four lights say what of a record is a risk, and change with what is written down', async ({ start }) => {
  const { page } = await start(demo)
  await (await cell(page, 'backup-nightly', 'Name')).click()
  await press(page, 'Space')
  const lights = page.getByRole('list', { name: 'Four lights' }).getByRole('listitem')
  await expect(lights).toHaveText(['Not explained', 'New key: not known', 'Switching off: not known', 'Watched: not known'])
  await typeInto(page, 'backup-nightly', 'Owner', 'Sam Okafor')
  await typeInto(page, 'backup-nightly', 'Purpose', 'Copies the orders to the archive every night')
  // Enter went on to the next row; the panel follows the row that is chosen.
  await (await cell(page, 'backup-nightly', 'Name')).click()
  await expect(lights.first()).toHaveText('Explained')
})
