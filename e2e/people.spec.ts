import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, today } from './fixtures/app.ts'
import { chooseSavePath } from './fixtures/native-dialogs.ts'
import { storedIdentities } from './fixtures/vault-content.ts'
import { axeFaults } from './pages/axe.ts'
import { addPerson, choose, openPerson, startLeaving } from './pages/people.ts'
import { show } from './pages/rail.ts'
import { press, toasts, undoInMessage } from './pages/sheet.ts'
import { resizeWindow, sidewaysScrollers, zoom } from './pages/window.ts'

const demo = ['--demo', '--today', today]

test('a person is added, and a second name for somebody merges with a preview and comes apart with Undo', async ({ start }) => {
  const { page } = await start(demo)
  await addPerson(page, 'Samuel Okafor')
  const people = page.getByRole('list', { name: 'People' })
  const panel = await openPerson(page, 'Samuel Okafor')
  await expect(panel).toContainText('Nothing in the records names this person.')
  await panel.getByRole('button', { name: 'Merge…' }).click()
  await choose(page, 'The other name', 'Sam Okafor')
  await expect(page.getByRole('region', { name: 'What moves' })).toContainText('Stripe live key (web shop)')
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(people.getByRole('button', { name: 'Sam Okafor', exact: true })).toHaveCount(0)
  await expect(panel).toContainText('Merged with Sam Okafor')
  await expect(panel.getByRole('button', { name: 'Owns 6' })).toBeVisible()
  await undoInMessage(page, 'are one person now.')
  await expect(people.getByRole('button', { name: 'Sam Okafor', exact: true })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Owns 0' })).toBeVisible()
})

test('a number opens the rows it counts, and a person who holds something cannot be removed', async ({ start }) => {
  const { page } = await start(demo)
  await show(page, 'People')
  await page.getByRole('button', { name: 'Sam Okafor owns 6' }).click()
  const panel = page.getByRole('complementary', { name: 'Details of Sam Okafor' })
  await expect(panel.getByRole('region', { name: 'What hangs on this person' }).getByRole('listitem')).toHaveCount(6)
  await panel.getByRole('button', { name: 'Remove…' }).click()
  const refusal = page.getByRole('dialog', { name: 'Not yet: 6 records still hang on Sam Okafor' })
  await expect(refusal).toContainText('Twilio SMS')
  await refusal.getByRole('button', { name: 'Hand over…' }).click()
  await expect(page.getByRole('dialog', { name: 'Somebody leaves' })).toContainText('6 rows to deal with')
})

test('a pasted list shows what it would do before it does it', async ({ start }) => {
  const { page } = await start(demo)
  await show(page, 'People')
  await page.getByRole('button', { name: 'Import a list' }).click()
  await page
    .getByRole('textbox', { name: 'List' })
    .fill('Name,E-mail,Department\nSam Okafor,sam@fernhollow.example,Shop\nNia Brooks,nia@fernhollow.example,Office\n')
  await page.getByRole('button', { name: 'See what it would do' }).click()
  await expect(page.getByRole('region', { name: 'What it would do' })).toContainText('1 new, 1 changed')
  await expect(page.getByText('Nia Brooks', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Import 2 people' }).click()
  await expect(page.getByRole('list', { name: 'People' }).getByRole('button', { name: 'Nia Brooks', exact: true })).toBeVisible()
})

test('a hand-over is worked through with the keyboard, is not closed while rows are open, and prints its sheet', async ({
  start,
  folder,
}) => {
  const { page, electron } = await start(demo)
  const rows = await startLeaving(page, 'Sam Okafor')
  await expect(page.getByText('0 of 6', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Not yet: rows are open' })).toContainText('6 rows are still open.')
  await page.getByRole('button', { name: 'Go on' }).click()

  const row = (name: string) => rows.getByRole('listitem').filter({ hasText: name })
  await rows.getByRole('button', { name: /^Stripe live key/ }).focus()
  await press(page, 'r')
  await expect(row('Stripe live key')).toContainText('Key changed')
  await press(page, 'ArrowDown', 's')
  await expect(row('Old agency FTP')).toContainText('Switched off')
  await press(page, 'ArrowDown', 'n')
  await page.getByLabel('Reason').fill('Only for tests')
  await press(page, 'Enter')
  await expect(row('Stripe test key')).toContainText('Only for tests')
  await expect(rows.getByRole('button', { name: /^Stripe test key/ })).toBeFocused()
  await press(page, 'Backspace')
  await expect(page.getByText('2 of 6', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Hand all 4 open to…' }).click()
  await choose(page, 'New owner', 'Maya Lindqvist')
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click()
  await expect(row('Twilio SMS')).toContainText('Handed to somebody else: Maya Lindqvist')
  await expect(page.getByText('6 of 6', { exact: true })).toBeVisible()

  const sheet = join(folder, 'handover.pdf')
  await chooseSavePath(electron, sheet)
  await page.getByRole('button', { name: 'Print the sheet' }).click()
  await expect(toasts(page).filter({ hasText: 'Saved as' })).toBeVisible()
  expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible()
  await page.getByRole('button', { name: 'All hand-overs' }).click()
  await expect(page.getByRole('list', { name: 'Hand-overs', exact: true }).getByRole('listitem')).toContainText('Closed')
})

for (const { what, label, choice, kind } of [
  { what: 'A project ends…', label: 'The project, as people call it', choice: 'web shop', kind: 'A project ends' },
  { what: 'A vendor ends…', label: 'Which vendor', choice: 'Stripe', kind: 'A vendor ends' },
]) {
  test(`${kind}: worked through, not closed while rows are open, opened again and taken back`, async ({ start }) => {
    const { page } = await start(demo)
    await show(page, 'Hand-overs')
    await page.getByRole('button', { name: what }).click()
    if (kind === 'A project ends') await page.getByLabel(label).fill(choice)
    else await choose(page, label, choice)
    const begin = page.getByRole('dialog').getByRole('button', { name: /^Start with \d+ rows?$/ })
    await expect(page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Stripe live key (web shop)' })).toBeVisible()
    const count = await page.getByRole('dialog').getByRole('listitem').count()
    await begin.click()
    const rows = page.getByRole('list', { name: /^Rows of the hand-over/ })
    const dealt = (done: number) => expect(page.getByText(`${done} of ${count}`, { exact: true })).toBeVisible()
    await dealt(0)
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    const refusal = page.getByRole('dialog', { name: 'Not yet: rows are open' })
    await expect(refusal).toContainText(count === 1 ? 'One row is still open.' : `${count} rows are still open.`)
    await refusal.getByRole('button', { name: 'Go on' }).click()
    const stripe = rows.getByRole('listitem').filter({ hasText: 'Stripe live key' })
    await stripe.getByRole('button', { name: /^Switched off/ }).click()
    await expect(stripe).toContainText('Switched off')
    await dealt(1)
    const status = async () => (await storedIdentities(page)).find(({ name }) => name.startsWith('Stripe live key'))?.status
    await expect.poll(status).toBe('disabled')
    await press(page, 'Control+z')
    await dealt(0)
    await expect.poll(status).toBe('active')
    for (let at = 0; at < count; at += 1) {
      await rows
        .getByRole('button', { name: /^Switched off: / })
        .first()
        .click()
      await dealt(at + 1)
    }
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible()
    await expect(rows.getByRole('button', { name: /^Take back/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Open again' }).click()
    await stripe.getByRole('button', { name: /^Take back/ }).click()
    await dealt(count - 1)
    await page.getByRole('button', { name: 'All hand-overs' }).click()
    await expect(page.getByRole('list', { name: 'Hand-overs', exact: true }).getByRole('listitem')).toContainText(
      `${kind} · started 1 November 2026`,
    )
  })
}

test('two names merged by mistake are taken apart with everything that was theirs', async ({ start }) => {
  const { page } = await start(demo)
  await addPerson(page, 'Samuel Okafor')
  const panel = await openPerson(page, 'Samuel Okafor')
  await panel.getByRole('button', { name: 'Merge…' }).click()
  await choose(page, 'The other name', 'Sam Okafor')
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(panel.getByRole('button', { name: 'Owns 6' })).toBeVisible()
  await panel.getByRole('button', { name: 'Take Sam Okafor apart again' }).click()
  await expect(toasts(page)).toContainText('Sam Okafor stands on their own again.')
  await expect(panel.getByRole('button', { name: 'Owns 0' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sam Okafor owns 6' })).toBeVisible()
})

test('a person who holds nothing is removed, and comes back with Undo', async ({ start }) => {
  const { page } = await start(demo)
  await addPerson(page, 'Nia Brooks')
  const panel = await openPerson(page, 'Nia Brooks')
  await panel.getByRole('button', { name: 'Remove…' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/ })
    .click()
  const people = page.getByRole('list', { name: 'People' })
  await expect(people.getByRole('button', { name: 'Nia Brooks', exact: true })).toHaveCount(0)
  await undoInMessage(page, 'Nia Brooks is off the list.')
  await expect(people.getByRole('button', { name: 'Nia Brooks', exact: true })).toBeVisible()
})

test('the list of vendors counts what their pages show', async ({ start }) => {
  const { page } = await start(demo)
  await show(page, 'Vendors')
  const vendors = page.getByRole('list', { name: 'Vendors' })
  await expect(vendors.getByRole('button').nth(3)).toBeVisible()
  const words = await vendors.getByRole('button').allInnerTexts()
  expect(words.length).toBeGreaterThan(3)
  for (const [at, text] of words.slice(0, 4).entries()) {
    await vendors.getByRole('button').nth(at).click()
    const count = Number(/(\d+) identit/.exec(text)?.[1])
    await expect(page.getByRole('list', { name: 'What touches this vendor' }).getByRole('listitem')).toHaveCount(count)
    await page.getByRole('button', { name: 'This vendor was breached' }).click()
    await expect(page.getByRole('list', { name: 'To switch off, in this order' }).getByRole('listitem')).toHaveCount(count)
    await page.getByRole('button', { name: 'All vendors' }).click()
  }
})

for (const theme of ['light', 'dark'] as const) {
  test(`people, hand-overs and vendors have no fault that axe finds, in ${theme} colours`, async ({ start }) => {
    const { page } = await start(demo)
    await page.emulateMedia({ colorScheme: theme })
    const panel = await openPerson(page, 'Sam Okafor')
    await expect(panel.getByText('Twilio SMS')).toBeVisible()
    expect.soft(await axeFaults(page), 'people').toEqual([])
    await panel.getByRole('button', { name: 'Edit' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect.soft(await axeFaults(page), 'edit').toEqual([])
    await press(page, 'Escape')
    await startLeaving(page, 'Sam Okafor')
    expect.soft(await axeFaults(page), 'hand-over').toEqual([])
    await page.getByRole('button', { name: 'All hand-overs' }).click()
    await expect(page.getByRole('button', { name: 'Continue Sam Okafor leaves' })).toBeVisible()
    expect.soft(await axeFaults(page), 'hand-overs').toEqual([])
    await show(page, 'Vendors')
    await page
      .getByRole('list', { name: 'Vendors' })
      .getByRole('button', { name: /^Stripe/ })
      .click()
    await page.getByRole('button', { name: 'This vendor was breached' }).click()
    await expect(page.getByRole('list', { name: 'To switch off, in this order' }).getByRole('listitem').first()).toContainText(
      'Stripe live key',
    )
    expect.soft(await axeFaults(page), 'vendor').toEqual([])
  })
}

test('after a breach the emergency stands first, and the unhurried way last', async ({ start }) => {
  const { page } = await start(demo)
  await show(page, 'Vendors')
  await page
    .getByRole('list', { name: 'Vendors' })
    .getByRole('button', { name: /^Stripe/ })
    .click()
  const about = page.getByRole('region', { name: 'About keys at Stripe' })
  await expect(about).toContainText('When a key has leaked')
  await expect(about).toContainText('Two keys at once')
  await expect(about).toContainText('Second hand, as of 30 Nov 2026: check with the provider')
  await expect(about).toContainText('From memory, as of 21 Nov 2026: check with the provider')
  await page.getByRole('button', { name: 'This vendor was breached' }).click()
  const now = page.getByRole('region', { name: 'What to do now' })
  await expect(now).toContainText('Roll (or delete) the key with "expire now"')
  await expect(now).not.toContainText('create a restricted key')
  const later = page.getByRole('region', { name: 'Later, when nothing is at risk' })
  await expect(later).toContainText('create a restricted key')
  await expect(later).toContainText('As of 1 Dec 2026')
  const tops = await Promise.all(
    [now, page.getByRole('list', { name: 'To switch off, in this order' }), later].map(async (part) => (await part.boundingBox())?.y ?? -1),
  )
  expect(tops).toEqual([...tops].sort((a, b) => a - b))
})

test('the break-glass sheet of a vendor is saved as a PDF', async ({ start, folder }) => {
  const { page, electron } = await start(demo)
  await show(page, 'Vendors')
  await page
    .getByRole('list', { name: 'Vendors' })
    .getByRole('button', { name: /^Stripe/ })
    .click()
  const sheet = join(folder, 'break-glass.pdf')
  await chooseSavePath(electron, sheet)
  await page.getByRole('button', { name: 'Print the break-glass sheet' }).click()
  await expect(toasts(page).filter({ hasText: 'Saved as' })).toBeVisible()
  expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-')
})

for (const size of ['1024 by 700', 'twice the size of letters'] as const) {
  test(`people, hand-overs, agents and vendors fit at ${size}`, async ({ start }) => {
    const { page, electron } = await start(demo)
    await show(page, 'People')
    if (size === '1024 by 700') await resizeWindow(electron, page, 1024, 700)
    else await zoom(electron, page, 2)
    await expect(page.getByRole('button', { name: 'Add a person' })).toBeInViewport({ ratio: 1 })
    const panel = await openPerson(page, 'Sam Okafor')
    await expect(panel.getByRole('button', { name: 'This person leaves…' })).toBeInViewport({ ratio: 1 })
    expect.soft(await sidewaysScrollers(page), 'person').toEqual([])
    await panel.getByRole('button', { name: 'Close the details' }).click()
    expect.soft(await sidewaysScrollers(page), 'people').toEqual([])
    const rows = await startLeaving(page, 'Sam Okafor')
    await expect(rows.getByRole('button', { name: /^Not theirs/ }).first()).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeInViewport({ ratio: 1 })
    expect.soft(await sidewaysScrollers(page), 'hand-over').toEqual([])
    await show(page, 'AI agents')
    await page.getByRole('button', { name: 'Open Support chat assistant' }).click()
    await expect(page.getByRole('button', { name: 'All AI agents' })).toBeInViewport({ ratio: 1 })
    expect.soft(await sidewaysScrollers(page), 'agent').toEqual([])
    await show(page, 'Vendors')
    expect.soft(await sidewaysScrollers(page), 'vendors').toEqual([])
    await page
      .getByRole('list', { name: 'Vendors' })
      .getByRole('button', { name: /^Stripe/ })
      .click()
    await expect(page.getByRole('button', { name: 'This vendor was breached' })).toBeInViewport({ ratio: 1 })
    expect.soft(await sidewaysScrollers(page), 'vendor').toEqual([])
  })
}
