import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, samples, test, today } from './fixtures/app.ts'
import { storedIdentities } from './fixtures/vault-content.ts'
import { commitImport, importButton, previewFile, previewRow } from './pages/imports.ts'
import { show } from './pages/rail.ts'
import { cell, expectFocus, expectRows, press, toasts } from './pages/sheet.ts'

// The sample company with all four of its files imported already.
const demo = ['--demo', '--today', today]

test('the preview shows every matched column, what changes first, leads from warnings to rows and keeps left-out columns', async ({
  start,
  folder,
}) => {
  const list = join(folder, 'bots.csv')
  writeFileSync(
    list,
    'Name,System,Owner,Created,Desk\ntill-bot,Till,Sam Okafor,2026-01-05,D1\nshop-bot,Shop,Priya Nair,soonish,D2\nfeed-bot,Feed,,2026-02-01,\n',
  )
  const { page, electron } = await start(demo)
  await previewFile(electron, page, list)

  await test.step('a warning leads to its row', async () => {
    await expect(page.getByText('in row 3 could not be read as a date')).toBeVisible()
    await page.getByRole('button', { name: 'Show this row' }).click()
    await expect(previewRow(page, 'shop-bot')).toBeVisible()
    await expect(previewRow(page, 'till-bot')).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Rows of the file' })).toBeFocused()
    await page.getByRole('button', { name: 'Show all rows again' }).click()
    await expect(previewRow(page, 'till-bot')).toBeVisible()
  })
  await test.step('a left-out column is named and kept by one click', async () => {
    const left = page.getByRole('region', { name: 'Columns left out' })
    await expect(left).toContainText('Desk')
    await expect(left).toContainText('2 rows filled')
    await left.getByRole('button', { name: 'Keep Desk in a field of your own' }).click()
    await expect(left).toHaveCount(0)
    await expect(previewRow(page, 'till-bot')).toContainText('D1')
  })
  await expect(importButton(page)).toHaveText('Import 3 new')
  await commitImport(page)

  await test.step('the next file shows old and new first, and its button counts as the rows do', async () => {
    writeFileSync(
      list,
      'Name,System,Owner,Created,Desk\ntill-bot,Till,Sam Okafor,2026-01-05,D1\nshop-bot,Shop,Priya Nair,2026-03-01,D9\nfeed-bot,Feed,,2026-02-01,\nnew-bot,Feed,,2026-02-01,\n',
    )
    await previewFile(electron, page, list)
    await expect(importButton(page)).toHaveText('Import 1 new, 1 changed')
    const headings = page.getByRole('table', { name: 'What the import would do' }).getByRole('columnheader')
    await expect(headings.nth(4)).toHaveText(/Desk|Credential created/)
    await expect(headings.nth(5)).toHaveText(/Desk|Credential created/)
    await expect(previewRow(page, 'shop-bot')).toContainText('D2 → D9')
  })
})

test('a column of a known export is kept in an own field by one click', async ({ start, folder }) => {
  const list = join(folder, 'apps.csv')
  writeFileSync(
    list,
    [
      'App Name,Type,Id,Verification Status,Users,Org Unit,Access,Requested Services,Requested Services with Scopes,Ownership,Cost centre',
      'Ferry,Web Application,420042000091-ferry.apps.googleusercontent.com,Verified,6,,Limited,[Gmail],[Gmail : [https://www.googleapis.com/auth/gmail.send]],Third party,C7',
    ].join('\n'),
  )
  const { page, electron } = await start(demo)
  await previewFile(electron, page, list)
  const left = page.getByRole('region', { name: 'Columns left out' })
  await left.getByRole('button', { name: 'Keep Cost centre in a field of your own' }).click()
  await expect(previewRow(page, 'Ferry')).toContainText('C7')
  await commitImport(page)
  const ferry = (await storedIdentities(page)).find(({ name }) => name === 'Ferry')
  expect(Object.values(ferry?.custom ?? {})).toEqual(['C7'])
})

test('what was thrown away and comes again is asked about, and restored on demand', async ({ start }) => {
  const { page, electron } = await start(demo)
  await (await cell(page, 'backup-nightly', 'Name')).click()
  await press(page, 'Control+-')
  await expectRows(page, 43)
  await previewFile(electron, page, join(samples, '1-aws-credential-report.csv'))
  const question = page.getByRole('region', { name: 'A question about this file' }).filter({ hasText: 'trash' })
  await expect(question).toContainText('backup-nightly is in the trash. What should become of it?')
  await expect(previewRow(page, 'backup-nightly')).toContainText('It is in the trash since')
  await expect(importButton(page)).toHaveText('Nothing to import')
  await question.getByText('Take out of the trash').click()
  await expect(importButton(page)).toHaveText('Import 1 changed')
  await commitImport(page)
  await page.getByRole('button', { name: 'Show in inventory' }).click()
  await expectRows(page, 1)
  await expectFocus(page, 'backup-nightly / Name')
  await expect(await cell(page, 'backup-nightly', 'Name')).toHaveAccessibleDescription(/changed/)
  await show(page, 'Trash')
  await expect(page.getByText('The trash is empty')).toBeVisible()
  await expect(toasts(page).filter({ hasText: 'not' })).toHaveCount(0)
})

test('the computer of a settings file is asked for once and suggested afterwards; without it nothing is refused', async ({
  start,
  folder,
}) => {
  const settings = (server: string) => JSON.stringify({ mcpServers: { [server]: { command: 'npx', args: ['-y', `${server}-server`] } } })
  const first = join(folder, 'claude_desktop_config.json')
  writeFileSync(first, settings('files'))
  const { page, electron } = await start(demo)
  await previewFile(electron, page, first)
  const question = page.getByRole('region', { name: 'A question about this file' })
  await expect(importButton(page)).toBeEnabled()
  await question.getByRole('textbox').fill('Maya’s laptop')
  await press(page, 'Enter')
  await expect(question.getByRole('button', { name: 'Change' })).toBeVisible()
  await commitImport(page)
  writeFileSync(first, settings('notes'))
  await previewFile(electron, page, first)
  await question.getByRole('button', { name: 'Maya’s laptop' }).click()
  await expect(question.getByRole('textbox')).toHaveValue('Maya’s laptop')
})
