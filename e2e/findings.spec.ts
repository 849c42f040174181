import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, today } from './fixtures/app.ts'
import { keyroster } from './fixtures/command-line.ts'
import { expectNoFaults } from './fixtures/faults.ts'
import { storedIdentities } from './fixtures/vault-content.ts'
import { chooseKind, expectFindings, finding, findingList, numberOn, showFindings } from './pages/findings.ts'
import { show } from './pages/rail.ts'
import { press, toasts, undoInMessage } from './pages/sheet.ts'
import { unlock } from './pages/welcome.ts'
import { resizeWindow, sidewaysScrollers, zoom } from './pages/window.ts'

const demo = ['--demo', '--today', today]
const worstFirst = ['Critical', 'High', 'Medium', 'Low', 'Good to know']

function tab(page: Page, name: RegExp) {
  return page.getByRole('radio', { name })
}

async function severitiesInSight(page: Page): Promise<readonly number[]> {
  const words = await findingList(page)
    .getByRole('article')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('span > span')?.textContent ?? ''))
  return words.map((word) => worstFirst.indexOf(word))
}

test('findings stand worst first, and every number is what it opens', async ({ start }) => {
  const { page } = await start(demo)
  await showFindings(page)
  const ranks = await severitiesInSight(page)
  expect(ranks[0]).toBe(0)
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  const filters = [
    ...(await page.getByRole('group', { name: 'Groups of findings' }).getByRole('button').all()),
    ...(await page.getByRole('group', { name: 'How grave' }).getByRole('button').all()),
  ]
  expect(filters).toHaveLength(10)
  let [groups, severities] = [0, 0]
  for (const [at, filter] of filters.entries()) {
    const count = await numberOn(filter)
    if (at < 5) groups += count
    else severities += count
    if (count === 0) continue
    await filter.click()
    await expect(filter).toHaveAttribute('aria-pressed', 'true')
    await expectFindings(page, count)
    await filter.click()
  }
  await expectFindings(page, groups)
  expect(severities).toBe(groups)
  await expect(tab(page, /^Open/)).toHaveAccessibleName(`Open ${groups}`)
  const records = page.getByRole('button', { name: /^\d+ of \d+ records$/ })
  const count = await numberOn(records)
  await records.click()
  await expect(
    page
      .getByRole('dialog', { name: `With an open finding · ${count} records` })
      .getByRole('listitem')
      .first(),
  ).toHaveAttribute('aria-setsize', String(count))
  await press(page, 'Escape')
  const grave = (await numberOn(filters[5] ?? page.locator('x'))) + (await numberOn(filters[6] ?? page.locator('x')))
  await expect(
    page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: `Findings ${grave} critical or high` }),
  ).toBeVisible()
})

test('assigning an owner closes the finding, and Undo opens it again', async ({ start }) => {
  const { page } = await start(demo)
  await showFindings(page)
  await chooseKind(page, 'No owner')
  const open = await findingList(page).getByRole('listitem').first().getAttribute('aria-setsize')
  const one = finding(page, 'No owner', 'Calendar Buddy')
  await one.getByRole('button', { name: 'Assign owner: Calendar Buddy' }).click()
  await expect(one.getByRole('combobox', { name: 'Owner' })).toBeFocused()
  await press(page, 'Enter')
  await expect(one.getByRole('alert')).toHaveText('Fill this in.')
  await page.keyboard.type('Maya Lindqvist')
  await press(page, 'Enter')
  await expect(toasts(page)).toContainText('Calendar Buddy: saved.')
  await expect(one).toHaveCount(0)
  await expectFindings(page, Number(open) - 1)
  expect((await storedIdentities(page)).find(({ name }) => name === 'Calendar Buddy')?.technicalOwner).toBe('Maya Lindqvist')
  await undoInMessage(page, 'Calendar Buddy: saved.')
  await expect(one).toBeVisible()
  await expectFindings(page, Number(open))
})

test('several findings of one kind take the same step together, as one thing to undo', async ({ start }) => {
  const { page } = await start(demo)
  await showFindings(page)
  await chooseKind(page, 'No owner')
  const open = Number(await findingList(page).getByRole('listitem').first().getAttribute('aria-setsize'))
  // It is ticked once they are all there.
  await page.getByRole('checkbox', { name: `${open} findings` }).click()
  await page.getByRole('button', { name: 'Assign owner', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `Assign owner: ${open} findings` })
  await dialog.getByRole('combobox', { name: 'Owner' }).fill('Sam Okafor')
  await dialog.getByRole('button', { name: `Save for ${open}` }).click()
  await expect(toasts(page)).toContainText(`${open} records: saved.`)
  await expect(finding(page, 'No owner', 'Calendar Buddy')).toHaveCount(0)
  await undoInMessage(page, `${open} records: saved.`)
  await expect(finding(page, 'No owner', 'Calendar Buddy')).toBeVisible()
})

test('accepting needs a reason, an approver and an end within the limit; it stays counted and can be opened again', async ({ start }) => {
  const { page } = await start(demo)
  await showFindings(page)
  await chooseKind(page, 'Lives too long')
  const one = finding(page, 'Lives too long', 'Till printer')
  await one.getByTitle('Why it matters').click()
  await one.getByRole('button', { name: 'Accept for now…' }).click()
  const dialog = page.getByRole('dialog')
  const accept = dialog.getByRole('button', { name: 'Accept for now' })
  await accept.click()
  await expect(dialog.getByText(/^Write the reason in at least 20 characters/)).toBeVisible()
  await expect(dialog.getByText('Name who approved it.')).toBeVisible()
  await expect(dialog.getByText('Write until when it is accepted.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Why is this all right for now?' }).fill('The new till comes in December.')
  await dialog.getByLabel('Approved by').fill('Priya Nair')
  await dialog.getByLabel('Until').fill('2030-01-01')
  await accept.click()
  await expect(dialog.getByText(/^Too long: /)).toBeVisible()
  await dialog.getByLabel('Until').fill('2026-12-15')
  await accept.click()
  // The owner cannot approve for himself; what was written stays.
  await expect(dialog.getByText(/^Somebody other than the owner has to approve it/)).toBeVisible()
  await dialog.getByLabel('Approved by').fill('Maya Lindqvist')
  await accept.click()
  await expect(toasts(page)).toContainText('Accepted until 15 December 2026: Till printer.')
  await expect(one).toHaveCount(0)
  await expect(tab(page, /^Accepted/)).toHaveAccessibleName('Accepted 1')
  await tab(page, /^Accepted/).check({ force: true })
  await expect(one).toContainText('accepted until 15 December 2026')
  await one.getByRole('button', { name: /^Open again/ }).click()
  await expect(page.getByRole('heading', { name: 'Nothing is accepted for now' })).toBeVisible()
  await undoInMessage(page, 'Till printer: open again.')
  await expect(one).toContainText('accepted until 15 December 2026')
})

test('what nobody owns may be accepted by anybody', async ({ start }) => {
  const { page } = await start(demo)
  await showFindings(page)
  await chooseKind(page, 'No owner')
  const one = finding(page, 'No owner', 'Calendar Buddy')
  await one.getByTitle('Why it matters').click()
  await one.getByRole('button', { name: 'Accept for now…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('It has no owner yet, so anybody may approve.')
  await dialog.getByRole('textbox', { name: 'Why is this all right for now?' }).fill('The new colleague takes it over in December.')
  await dialog.getByLabel('Approved by').fill('Maya Lindqvist')
  await dialog.getByLabel('Until').fill('2026-12-15')
  await dialog.getByRole('button', { name: 'Accept for now' }).click()
  await expect(toasts(page)).toContainText('Accepted until 15 December 2026: Calendar Buddy.')
  await expect(tab(page, /^Accepted/)).toHaveAccessibleName('Accepted 1')
})

test('what was accepted and is over is accepted again, or not any more', async ({ start, vaultPath, folder }) => {
  const list = join(folder, 'list.csv')
  writeFileSync(list, 'Name,System\nTill printer,Shop\n')
  keyroster(vaultPath, ['init'])
  keyroster(vaultPath, ['import', list, '--source', 'generic-csv'])
  const first = await start(['--vault', vaultPath, '--today', today])
  await unlock(first.page)
  await showFindings(first.page)
  const owner = finding(first.page, 'No owner', 'Till printer')
  await owner.getByTitle('Why it matters').click()
  await owner.getByRole('button', { name: 'Accept for now…' }).click()
  await first.page.getByRole('textbox', { name: 'Why is this all right for now?' }).fill('The new till comes with the new month.')
  await first.page.getByLabel('Approved by').fill('Priya Nair')
  await first.page.getByLabel('Until').fill(today)
  await first.page.getByRole('dialog').getByRole('button', { name: 'Accept for now' }).click()
  await expect(toasts(first.page)).toContainText('Accepted until 1 November 2026')
  await first.close()

  const { page } = await start(['--vault', vaultPath, '--today', '2026-11-02'])
  await unlock(page)
  await showFindings(page)
  const over = finding(page, 'A decision has run out', 'Till printer')
  await over.getByRole('button', { name: 'Decide again: Till printer' }).click()
  await expect(over).toContainText('No owner was accepted until 1 November 2026, approved by Priya Nair. It ended on 1 November 2026.')
  await over.getByRole('button', { name: 'Accept again: No owner' }).click()
  await expect(page.getByRole('dialog', { name: 'Accept for now: No owner' })).toBeVisible()
  await press(page, 'Escape')
  await over.getByRole('button', { name: 'Do not accept any more: No owner' }).click()
  await expect(over).toHaveCount(0)
  await expect(finding(page, 'No owner', 'Till printer')).toBeVisible()
})

test('describing an agent opens its own page', async ({ start }) => {
  const { page } = await start(demo)
  await showFindings(page)
  await chooseKind(page, 'AI agent not written down')
  const one = findingList(page).getByRole('article').first()
  const name = ((await one.getAttribute('aria-label')) ?? '').replace('AI agent not written down: ', '')
  await one.getByRole('button', { name: `Describe the agent: ${name}` }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Tools it was given' })).toBeVisible()
  await show(page, 'Findings')
  await show(page, 'AI agents')
  await expect(page.getByRole('list', { name: 'AI agents' })).toBeVisible()
})

test('a rule that allows no exception does not offer one', async ({ start }) => {
  const { page } = await start(demo)
  await showFindings(page)
  await chooseKind(page, 'Kept where it can leak')
  const one = finding(page, 'Kept where it can leak', 'Weather widget')
  await one.getByTitle('Why it matters').click()
  await expect(one.getByText('This cannot be accepted for a while: it has to be put right.')).toBeVisible()
  await expect(one.getByRole('button', { name: /^Accept/ })).toHaveCount(0)
  await one.getByRole('checkbox').check()
  await expect(page.getByRole('button', { name: 'Choose none' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Accept for now/ })).toHaveCount(0)
})

test('the next best question is answered one record after the other and gains what it said', async ({ start }) => {
  const { page } = await start(demo)
  await showFindings(page)
  const before = await numberOn(tab(page, /^Cannot tell/).locator('..'))
  const card = page.getByRole('region', { name: 'Next best question' })
  await expect(card).toContainText(/for \d+ records? and \d+ open/)
  const [, records, settled] = /for (\d+) records? and (\d+) open/.exec(await card.innerText()) ?? []
  await card.getByRole('button', { name: /^Answer/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(`0 of ${records}`)).toBeVisible()
  await dialog.getByRole('combobox').click()
  await page.getByRole('option', { name: 'Never' }).click()
  await dialog.getByRole('button', { name: 'Save, next' }).click()
  await expect(dialog.getByText(`1 of ${records}`)).toBeVisible()
  await dialog.getByRole('combobox').click()
  await page.getByRole('option', { name: 'Never' }).click()
  await dialog.getByRole('button', { name: /^Same for all/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(tab(page, /^Cannot tell/)).toHaveAccessibleName(`Cannot tell ${before - Number(settled)}`)
})

test('the numbers of the score, of the controls and of the programme open their records', async ({ start }) => {
  const { page } = await start(demo)
  await showFindings(page)
  await tab(page, /^Score/).check({ force: true })
  await page.getByRole('button', { name: /^Ownership, fail: \d+\. Show the records$/ }).click()
  await expect(page.getByRole('dialog', { name: /^Ownership: fail · \d+ records$/ })).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await press(page, 'Control+3')
  const control = page.getByRole('button', { name: /^NHI2:2025: \d+ fall short\. Show the records$/ })
  const count = await numberOn(control)
  await control.click()
  const dialog = page.getByRole('dialog', { name: `NHI2:2025: fall short · ${count} records` })
  await expect(dialog.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(count))
  await press(page, 'Escape')
  await tab(page, /^Twelve points/).check({ force: true })
  await expect(page.getByRole('region', { name: 'Twelve points' }).getByRole('listitem')).toHaveCount(12)
  await page.getByRole('button', { name: /^Owner, purpose and labels on everything: \d+ open/ }).click()
  const rows = page.getByRole('dialog', { name: /^Owner, purpose and labels on everything: open/ })
  await rows
    .getByRole('button', { name: /^Show .* in the inventory$/ })
    .first()
    .click()
  await expect(page.getByRole('treegrid')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds no fault with findings and controls in ${theme} colours`, async ({ start }) => {
    const { page } = await start(demo)
    await page.emulateMedia({ colorScheme: theme })
    await showFindings(page)
    await expectNoFaults(page, 'findings')
    const first = findingList(page).getByRole('article').first()
    await first.getByTitle('Why it matters').click()
    await expect(first.getByText('How grave')).toBeVisible()
    await expectNoFaults(page, 'why it matters')
    await first.getByRole('button', { name: /^Write where it is now/ }).click()
    await expect(first.getByRole('button', { name: 'Save' })).toBeVisible()
    await expectNoFaults(page, 'the next step')
    await finding(page, 'No owner', 'Calendar Buddy').getByTitle('Why it matters').click()
    await page.getByRole('button', { name: 'Accept for now…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Accept for now' }).click()
    await expect(page.getByRole('dialog').getByText('Name who approved it.')).toBeVisible()
    await expectNoFaults(page, 'accept for now')
    await press(page, 'Escape')
    await page.getByRole('region', { name: 'Next best question' }).getByRole('button').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoFaults(page, 'a question')
    await press(page, 'Escape')
    for (const name of [/^Accepted/, /^Cannot tell/, /^Score/]) {
      await tab(page, name).check({ force: true })
      await expectNoFaults(page, String(name))
    }
    await page.getByRole('button', { name: /^Ownership, fail/ }).click()
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
    await expectNoFaults(page, 'rows behind a number')
    await press(page, 'Escape')
    await show(page, 'Controls')
    await expect(page.getByRole('region', { name: 'SOC 2' })).toBeAttached()
    await expectNoFaults(page, 'controls')
    await tab(page, /^Path for a small firm/).check({ force: true })
    await expect(page.getByRole('progressbar', { name: 'Done' })).toBeVisible()
    await expectNoFaults(page, 'programme')
  })
}

test('at 1024 x 700 and at twice the size nothing scrolls sideways', async ({ start }) => {
  const { page, electron } = await start(demo)
  await resizeWindow(electron, page, 1024, 700)
  await showFindings(page)
  expect(await sidewaysScrollers(page)).toEqual([])
  await zoom(electron, page, 2)
  expect(await sidewaysScrollers(page)).toEqual([])
  await show(page, 'Controls')
  await expect(page.getByRole('region', { name: 'SOC 2' })).toBeAttached()
  expect(await sidewaysScrollers(page)).toEqual([])
})
