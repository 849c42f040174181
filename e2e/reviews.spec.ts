import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, today } from './fixtures/app.ts'
import { expectNoFaults } from './fixtures/faults.ts'
import { chooseSavePath } from './fixtures/native-dialogs.ts'
import { chooseKind, finding, showFindings } from './pages/findings.ts'
import { choose, openPerson } from './pages/people.ts'
import { show } from './pages/rail.ts'
import { card, expectDecided, reason, startReview } from './pages/reviews.ts'
import { toasts } from './pages/sheet.ts'
import { resizeWindow, sidewaysScrollers, zoom } from './pages/window.ts'

const demo = ['--demo', '--today', today]

test('the printed review counts findings by group, prints what is accepted in full, and says by when each decision is to be done', async ({
  start,
  folder,
}) => {
  const { electron, page } = await start(demo)
  await showFindings(page)
  await chooseKind(page, 'Lives too long')
  const one = finding(page, 'Lives too long', 'Till printer')
  await one.getByTitle('Why it matters').click()
  await one.getByRole('button', { name: 'Accept for now…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Why is this all right for now?' }).fill('The new till comes in December.')
  await dialog.getByLabel('Approved by').fill('Maya Lindqvist')
  await dialog.getByLabel('Until').fill('2026-12-15')
  await dialog.getByRole('button', { name: 'Accept for now' }).click()
  await expect(toasts(page)).toContainText('Accepted until 15 December 2026: Till printer.')

  await startReview(page, /^Critical/)
  for (const done of [1, 2, 3, 4]) {
    await page.keyboard.press(done === 1 ? 'x' : 'k')
    if (done === 1) await reason(page).fill('Nobody needs it any more.')
    await page.keyboard.press('Enter')
    await expectDecided(page, done, 4)
  }
  await page.getByRole('button', { name: 'Finish the review' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByText('by 8 November 2026')).toBeVisible()

  const pdf = join(folder, 'review.pdf')
  await chooseSavePath(electron, pdf)
  await page.getByRole('button', { name: /PDF/ }).click()
  await expect.poll(() => existsSync(pdf) && readFileSync(pdf).subarray(0, 5).toString(), { timeout: 20_000 }).toBe('%PDF-')
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  for (const words of [
    'Findings on 1 November 2026',
    'Orphaned',
    'Unwatched',
    'Accepted for now: 1',
    'Till printer',
    'The new till comes in December.',
    'ROT-03',
    'Maya Lindqvist',
    '15 Dec 2026',
    'by 8 Nov 2026',
    'Critical ones and AI agents that can change things every month',
  ])
    expect(text).toContain(words)
  expect(text.match(/Page \d+ of \d+/g)?.length).toBeGreaterThan(1)
})

test('when an owner leaves, what they owned is asked for out of turn, and whoever answers for the list is named', async ({ start }) => {
  const { electron, page } = await start(demo)
  for (const [name, edit] of [
    ['Maya Lindqvist', async () => page.getByLabel('Answers for the list as a whole').check()],
    ['Sam Okafor', async () => choose(page, 'Works here', 'Has left')],
  ] as const) {
    await (await openPerson(page, name)).getByRole('button', { name: /^Edit/ }).click()
    await edit()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await show(page, 'Reviews')
  const waiting = page.getByRole('region', { name: 'Out of turn' })
  await expect(waiting.getByRole('heading', { name: 'Look at 6 identities out of turn' })).toBeVisible()
  await expect(waiting.getByRole('listitem').first()).toContainText('Its owner has left.')
  await expect(waiting.getByRole('listitem').first()).toContainText('Ask Priya Nair, who owns it in the business.')
  await expect(waiting).toContainText('Ask Maya Lindqvist, who answers for the list.')
  await expectNoFaults(page, 'out of turn')
  await resizeWindow(electron, page, 1024, 700)
  await zoom(electron, page, 2)
  expect(await sidewaysScrollers(page)).toEqual([])
  const first = waiting.getByRole('button', { name: /^Look at it now/ }).first()
  const name = /^Look at it now: (.*)$/.exec((await first.getAttribute('aria-label')) ?? '')?.[1] ?? ''
  await first.click()
  await page.getByRole('dialog').getByLabel('Who decides').fill('Maya Lindqvist')
  await page.getByRole('dialog').getByRole('button', { name: 'Start with 1 identity' }).click()
  await expect(card(page)).toHaveText(name)
  await expect(page.getByText(/^Why now: Its owner has left\./)).toBeVisible()
  await expectNoFaults(page, 'a look out of turn')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Finish the review' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click()
  await page.getByRole('button', { name: 'All reviews' }).click()
  await expect(waiting.getByRole('heading', { name: 'Look at 5 identities out of turn' })).toBeVisible()
})

test('a firm can have everything looked at every month', async ({ start }) => {
  const { page } = await start(demo)
  await show(page, 'Settings')
  const monthly = page.getByRole('radio', { name: 'Everything monthly' })
  await monthly.click({ force: true })
  await expect(monthly).toBeChecked()
  await show(page, 'Findings')
  await show(page, 'Settings')
  await expect(monthly).toBeChecked()
  await expectNoFaults(page, 'settings')
})
