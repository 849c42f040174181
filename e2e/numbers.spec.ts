import { join } from 'node:path'
import { expect, samples, test, today } from './fixtures/app.ts'
import { expectNoFaults } from './fixtures/faults.ts'
import { commitImport, previewFile } from './pages/imports.ts'
import { number, showNumbers } from './pages/numbers.ts'
import { show } from './pages/rail.ts'
import { keepAllAndFinish, startReview } from './pages/reviews.ts'
import { press } from './pages/sheet.ts'
import { createVault, unlock } from './pages/welcome.ts'
import { resizeWindow, sidewaysScrollers, zoom } from './pages/window.ts'

const demo = ['--demo', '--today', today]

test('every number says how it came about, and opens exactly the records it counts', async ({ start }) => {
  const { page } = await start(demo)
  await showNumbers(page)
  await expect(page.getByRole('main').getByRole('listitem', { name: /^M\d+ / })).toHaveCount(19)
  const owners = number(page, 'M2 With an owner')
  await expect(owners).toContainText(/\d+ of 42 records in use have a technical owner who is not known to have left\./)
  await expect(owners).toContainText('Target: All of them.')
  const buttons = await page.getByRole('button', { name: /Show the records$/ }).all()
  expect(buttons.length).toBeGreaterThan(15)
  for (const button of buttons) {
    const [, count] = /: (\d+) .*Show the records$/.exec((await button.getAttribute('aria-label')) ?? '') ?? []
    await button.click()
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(count))
    await press(page, 'Escape')
  }
  await owners.getByRole('button', { name: /without/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Show .* in the inventory$/ })
    .first()
    .click()
  await expect(page.getByRole('treegrid')).toBeVisible()
})

test('identities per person wait for the number of people, which Settings asks for', async ({ start }) => {
  const { page } = await start(demo)
  await showNumbers(page)
  await expect(number(page, 'M15 Identities per person')).toContainText('Nobody has said how many people work here.')
  await show(page, 'Settings')
  const field = page.getByLabel('How many people work here')
  await field.fill('twelve')
  await press(page, 'Enter')
  await expect(page.getByRole('alert')).toContainText('Write a whole number')
  await field.fill('12')
  await press(page, 'Enter')
  await expect(page.getByText('Saved.')).toBeVisible()
  await showNumbers(page)
  await expect(number(page, 'M15 Identities per person')).toContainText('3.5 per person')
})

test('a finished review keeps the numbers, and later they show where they are going', async ({ start, vaultPath }) => {
  const first = await start()
  await createVault(first.page)
  await showNumbers(first.page)
  await expect(first.page.getByRole('heading', { name: 'Nothing to count yet' })).toBeVisible()
  await expectNoFaults(first.page, 'no numbers')
  await first.page.getByRole('button', { name: 'Go to Imports' }).click()
  await previewFile(first.electron, first.page, join(samples, '1-aws-credential-report.csv'))
  await commitImport(first.page)
  await startReview(first.page, /^Everything/)
  await keepAllAndFinish(first.page, 9)
  await first.close()

  const { page } = await start(['--vault', vaultPath, '--today', '2026-12-20'])
  await unlock(page)
  await showNumbers(page)
  await expect(page.getByText('A dashed line is the target.')).toBeVisible()
  const age = number(page, 'M5 Average age of a key')
  await expect(age).toContainText(/Up from [\d,]+ days on 1 November 2026, which is worse\./)
  await expect(
    age.getByRole('img', { name: /^Average age of a key over time: [\d,]+ on 1 November 2026, [\d,]+ on 20 December 2026\.$/ }),
  ).toBeVisible()
  await expectNoFaults(page, 'numbers with lines')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds no fault with the numbers in ${theme} colours, and nothing scrolls sideways at twice the size`, async ({ start }) => {
    const { page, electron } = await start(demo)
    await page.emulateMedia({ colorScheme: theme })
    await showNumbers(page)
    await expectNoFaults(page, 'numbers')
    await resizeWindow(electron, page, 1024, 700)
    expect(await sidewaysScrollers(page)).toEqual([])
    await zoom(electron, page, 2)
    expect(await sidewaysScrollers(page)).toEqual([])
    await expectNoFaults(page, 'numbers at twice the size')
  })
}
