import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, samples, test, today } from './fixtures/app.ts'
import { readClipboard } from './fixtures/clipboard.ts'
import { chooseSavePath } from './fixtures/native-dialogs.ts'
import { storedIdentities, storedImports } from './fixtures/vault-content.ts'
import { workbook } from './fixtures/workbook.ts'
import { askToTakeBack, commitImport, fillFrom, importButton, offerFiles, previewFile, previewRow, tickBox } from './pages/imports.ts'
import { show } from './pages/rail.ts'
import { reason, startReview } from './pages/reviews.ts'
import { cell, expectRows, press, toasts, typeInto } from './pages/sheet.ts'
import { resizeWindow, sidewaysScrollers, zoom } from './pages/window.ts'

// The sample company with all four of its files imported already.
const demo = ['--demo', '--today', today]
const aws = join(samples, '1-aws-credential-report.csv')
const ownList = join(samples, '4-our-own-list.csv')

test('what a table does not say is asked, and unknown words and columns find their place', async ({ start, folder }) => {
  const list = join(folder, 'dienste.csv')
  writeFileSync(list, 'Dienst,Art,Angelegt,Kostenstelle\nrobot-one,Zauberwesen,03/04/2025,K1\nrobot-two,Zauberwesen,05/06/2025,K2\n')
  const { page, electron } = await start(demo)
  await previewFile(electron, page, list)
  for (const [column, field] of [
    ['Dienst', 'Name'],
    ['Art', 'Kind'],
    ['Angelegt', 'Created'],
  ] as const)
    await fillFrom(page, column, field)

  await test.step('a date that can be read in two ways', async () => {
    const question = page.getByRole('region', { name: 'A question about this file' })
    await expect(question).toContainText('not answered')
    await question.getByText('Day first').click()
    await expect(question).not.toContainText('not answered')
    await expect(question.getByRole('radio', { name: 'Day first' })).toBeChecked()
  })
  await test.step('a word nobody knows', async () => {
    const meaning = page.getByRole('combobox', { name: 'What “Zauberwesen” means in Kind' })
    await meaning.click()
    await page.getByRole('option', { name: 'Bot', exact: true }).click()
    await expect(page.getByText('could not be read as one of the known words')).toHaveCount(0)
    await expect(page.getByRole('combobox', { name: 'What “zauberwesen” means in Kind' })).toContainText('Bot')
  })
  await test.step('a column that becomes a field of its own', async () => {
    await page.getByRole('button', { name: /make “Kostenstelle” a field of your own/ }).click()
    await expect(page.getByRole('combobox', { name: 'Field filled by Kostenstelle' })).toContainText('Kostenstelle')
    await expect(previewRow(page, 'robot-one')).toContainText('K1')
  })
  await commitImport(page)
  const robots = (await storedIdentities(page)).filter((row) => row.name.startsWith('robot-'))
  expect(robots.map((row) => [row.kind, row.createdOn, Object.values(row.custom)])).toEqual([
    ['bot', '2025-04-03', ['K1']],
    ['bot', '2025-06-05', ['K2']],
  ])

  await test.step('the next file with these headers is matched as this one', async () => {
    writeFileSync(list, 'Dienst,Art,Angelegt,Kostenstelle\nrobot-three,Zauberwesen,03/04/2025,K1\n')
    await previewFile(electron, page, list)
    await expect(page.getByText('Matched as last time')).toBeVisible()
    await expect(previewRow(page, 'robot-three')).toContainText('K1')
    await expect(page.getByText('could not be read as one of the known words')).toHaveCount(0)
  })
})

test('a file that does not say where it is from is told by hand', async ({ start, folder }) => {
  const settings = join(folder, 'claude_desktop_config.json')
  writeFileSync(
    settings,
    JSON.stringify({ mcpServers: { files: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/home'] } } }),
  )
  const { page, electron } = await start(demo)
  await previewFile(electron, page, settings)
  await page.getByRole('textbox', { name: /^Whose computer/ }).fill('Till server')
  await press(page, 'Enter')
  await expect(page.getByText('account Till server')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change', exact: true })).toBeDisabled()
  await commitImport(page)
  await expect(page.getByRole('region', { name: 'What was imported', exact: true })).toContainText('Till server')
})

test('a file is read as another kind when it was taken for the wrong one', async ({ start }) => {
  const { page, electron } = await start(demo)
  await previewFile(electron, page, aws)
  await page.getByRole('button', { name: 'not right?' }).click()
  await page.getByRole('combobox', { name: 'Read the file as' }).click()
  await page.getByRole('combobox', { name: 'Search kinds of files' }).fill('any table')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Which column is what?' })).toBeVisible()
  await expect(page.getByText('Any table (CSV)', { exact: true }).first()).toBeVisible()
})

test('a workbook shows its sheets, and another one can be read', async ({ start, folder }) => {
  const book = join(folder, 'lists.xlsx')
  writeFileSync(
    book,
    workbook([
      {
        name: 'Robots',
        rows: [
          ['Name', 'Owner'],
          ['robot-one', 'Sam Okafor'],
        ],
      },
      {
        name: 'Hooks',
        rows: [
          ['Name', 'Owner'],
          ['hook-one', 'Priya Nair'],
          ['hook-two', 'Priya Nair'],
        ],
      },
    ]),
  )
  const { page, electron } = await start(demo)
  await previewFile(electron, page, book)
  await expect(previewRow(page, 'robot-one')).toBeVisible()
  await page.getByRole('combobox', { name: 'Sheet of the workbook' }).click()
  await page.getByRole('option', { name: 'Hooks' }).click()
  await expect(previewRow(page, 'hook-two')).toContainText('Priya Nair')
  await expect(previewRow(page, 'robot-one')).toHaveCount(0)
  await commitImport(page)
  expect((await storedIdentities(page)).map((row) => row.name).filter((name) => /^(?:robot|hook)-/.test(name))).toEqual([
    'hook-one',
    'hook-two',
  ])
})

test('single entries are left out, all or none are ticked, and the rows of one state are shown alone', async ({ start, folder }) => {
  const list = join(folder, 'list.csv')
  writeFileSync(list, 'Name,Owner\nrobot-one,Sam Okafor\nrobot-two,Sam Okafor\nrobot-three,Priya Nair\n,nobody\n')
  const { page, electron } = await start(demo)
  await previewFile(electron, page, list)
  await expect(importButton(page)).toHaveText('Import 3 new')
  await expect(page.getByText('4 records read').locator('..')).toHaveText('4 records read=3 usable+0 skipped+1 failed')

  // The row stays where it is, and so does the focus.
  await tickBox(page, 'robot-two').focus()
  await press(page, 'Space')
  await expect(importButton(page)).toHaveText('Import 2 new')
  await expect(page.getByText('4 records read').locator('..')).toHaveText('4 records read=2 usable+1 skipped+1 failed')
  await expect(tickBox(page, 'robot-two')).toBeFocused()
  await expect(previewRow(page, 'robot-two')).toContainText('skipped')

  const shown = page.getByRole('group', { name: 'Show' })
  await shown.getByRole('button', { name: 'failed 1' }).click()
  await expect(previewRow(page, 'no name')).toBeVisible()
  await expect(previewRow(page, 'robot-one')).toHaveCount(0)
  await shown.getByRole('button', { name: 'All' }).click()
  await expect(previewRow(page, 'robot-one')).toBeVisible()

  await page.getByRole('button', { name: 'Tick none' }).click()
  await expect(importButton(page)).toHaveText('Nothing to import')
  await tickBox(page, 'robot-three').check()
  await expect(importButton(page)).toHaveText('Import 1 new')
  await commitImport(page)
  expect((await storedIdentities(page)).map((row) => row.name).filter((name) => name.startsWith('robot-'))).toEqual(['robot-three'])
})

test('where vault and file disagree, a person decides field by field', async ({ start, folder }) => {
  const { page, electron } = await start(demo)
  await typeInto(page, 'Stripe test key', 'Purpose', 'Typed by hand')
  await expect(await cell(page, 'Stripe test key', 'Purpose')).toHaveText('Typed by hand')
  const newer = join(folder, '4-our-own-list.csv')
  writeFileSync(newer, readFileSync(ownList, 'utf8').replace('Tests the checkout before a release', 'Tests the checkout every night'))
  await previewFile(electron, page, newer)
  const row = previewRow(page, 'Stripe test key')
  await expect(row).toContainText('Typed by hand kept: typed by you')
  await page.getByRole('button', { name: 'Where vault and file disagree: 1 cell' }).click()
  await page.getByRole('combobox', { name: 'Purpose: what counts' }).click()
  await page.getByRole('option', { name: 'Take the file, even over what a person typed' }).click()
  await expect(row).toContainText('Typed by hand → Tests the checkout every night')
  await press(page, 'Escape')
  await commitImport(page)
  expect((await storedIdentities(page)).find((one) => one.name === 'Stripe test key')?.purpose).toBe('Tests the checkout every night')
})

test('a first row that is data is read as data, and a person may say otherwise', async ({ start, folder }) => {
  const list = join(folder, 'logins.csv')
  const password = ['otter', 'lamp', '91', 'crisp'].join('-')
  writeFileSync(list, `Shop,ann@firm.example,${password},https://shop.example\nBank,ben@firm.example,${password}2,https://bank.example\n`)
  const { page, electron } = await start(demo)
  await previewFile(electron, page, list)
  await expect(page.getByText('The first row is read as data')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Column 1/ })).toContainText('Shop · Bank')
  await expect(page.getByRole('row', { name: /^Column 3/ })).toContainText('It may hold passwords.')
  await page.getByRole('button', { name: 'It holds the headers' }).click()
  await expect(page.getByRole('row', { name: /^Column 1/ })).not.toContainText('Shop')
  expect(await page.content()).not.toContain(password)
  await page.getByRole('button', { name: 'It is data' }).click()
  await expect(page.getByRole('row', { name: /^Column 1/ })).toContainText('Shop · Bank')
  await fillFrom(page, 'Column 1', 'Name')
  await expect(importButton(page)).toHaveText('Import 2 new')
  expect(await page.content()).not.toContain(password)
})

test('the history tells how the columns of an import were matched', async ({ start, folder }) => {
  const list = join(folder, 'bots.csv')
  writeFileSync(list, 'Ding,Seit,Wer\nrobot-one,03/04/2026,Sam Okafor\nrobot-two,05/06/2026,Sam Okafor\n')
  const { page, electron } = await start(demo)
  await previewFile(electron, page, list)
  await fillFrom(page, 'Ding', 'Name')
  await fillFrom(page, 'Seit', 'Created')
  await page.getByText('Day first').click()
  await tickBox(page, 'robot-two').uncheck()
  await expect(importButton(page)).toHaveText('Import 1 new')
  await commitImport(page)
  await page.getByRole('button', { name: /^bots\.csv/ }).click()
  await expect(page.getByRole('region', { name: 'How the columns were matched' }).getByRole('listitem')).toHaveText([
    'Ding→ fills: Name',
    'Seit→ fills: Created',
    'Wer→ fills: Owner',
  ])
  await expect(page.getByRole('region', { name: 'What was answered' })).toContainText('Day first')
  await expect(page.getByRole('region', { name: 'What was taken' })).toContainText('As suggested, with 1 entry ticked differently')
  // Where nothing had to be matched there is nothing to tell.
  await page.getByRole('button', { name: /^1-aws-credential-report\.csv/ }).click()
  await expect(page.getByRole('region', { name: 'How the columns were matched' })).toHaveCount(1)
})

test('what has no export has a command, ready to copy', async ({ start }) => {
  const { page, electron } = await start(demo)
  await show(page, 'Imports')
  await page.getByRole('searchbox', { name: 'Search a system or a kind of file' }).fill('authorized')
  await page.getByText('SSH keys that may sign in').click()
  await expect(page.getByText('Its list does not show who holds the private half')).toBeVisible()
  await page.getByRole('button', { name: 'Copy the command' }).click()
  await expect.poll(() => readClipboard(electron)).toContain('ssh-keygen -lf')
})

test('an import is taken back: what somebody worked on stays, and the same file can come in again', async ({ start, folder }) => {
  const list = join(folder, 'list.csv')
  writeFileSync(list, 'Name,Owner,System\nrobot-one,Sam Okafor,Web shop\nrobot-two,Sam Okafor,Web shop\nrobot-three,Priya Nair,Web shop\n')
  const { page, electron } = await start(demo)
  await previewFile(electron, page, list)
  await commitImport(page)
  await page.getByRole('button', { name: 'Show in inventory' }).click()
  await goTo(page, 'robot-two')
  await typeInto(page, 'robot-two', 'Purpose', 'Worked on since')
  await expect(await cell(page, 'robot-two', 'Purpose')).toHaveText('Worked on since')
  await show(page, 'Imports')

  const dialog = await askToTakeBack(page, 'list.csv')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Copy the fingerprint' }).click()
  await expect.poll(() => readClipboard(electron)).toBe(createHash('sha256').update(readFileSync(list)).digest('hex'))
  await page.getByRole('button', { name: 'Take this import back…' }).click()
  await expect(dialog).toContainText('What somebody worked on since then stays as it is now.')
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByRole('group', { name: 'What was taken back' })).toContainText('4 changes taken back1 kept0 no longer there')
  await expect(page.getByRole('dialog')).toContainText('robot-two')
  await expect(page.getByRole('dialog')).toContainText('The same file can be imported again')
  await page.getByRole('button', { name: 'Done' }).click()
  const line = page.getByRole('button', { name: /^list\.csv/ })
  await expect(line).toContainText('taken back')
  await expect(line).toBeFocused()
  await expect(page.getByRole('button', { name: 'Take this import back…' })).toHaveCount(0)
  const names = async () => (await storedIdentities(page)).map((row) => row.name).filter((name) => name.startsWith('robot-'))
  await expect.poll(names).toEqual(['robot-two'])

  await previewFile(electron, page, list)
  await expect(importButton(page)).toBeEnabled()
  await commitImport(page)
  expect(new Set(await names())).toEqual(new Set(['robot-one', 'robot-two', 'robot-three']))
})

test('a table is pasted and looked at like a file', async ({ start }) => {
  const { page } = await start(demo)
  await show(page, 'Imports')
  await page.getByRole('button', { name: 'Paste a table' }).click()
  await expect(page.getByRole('button', { name: 'Look at it' })).toBeDisabled()
  await page
    .getByRole('textbox', { name: 'Table' })
    .fill('Name\tOwner\tSystem\nrobot-one\tSam Okafor\tTill server\nrobot-two\tSam Okafor\tWeb shop\n')
  await press(page, 'Control+Enter')
  await expect(page.getByRole('heading', { name: 'Import: pasted table.tsv' })).toBeVisible()
  await expect(previewRow(page, 'robot-one')).toContainText('Till server')
  await commitImport(page)
  expect(await storedIdentities(page)).toHaveLength(46)
})

test('60,000 rows scroll, say how far they are while they are saved, and stop without a trace', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const list = join(folder, 'big.csv')
  writeFileSync(
    list,
    `Name,Owner,System\n${Array.from({ length: 60_000 }, (_, index) => `service-${index},Sam Okafor,System ${index % 40}`).join('\n')}\n`,
  )
  const { page, electron } = await start(demo)
  await previewFile(electron, page, list)
  await expect(importButton(page)).toHaveText('Import 60,000 new', { timeout: 60_000 })
  await page.getByRole('region', { name: 'Rows of the file' }).evaluate((frame) => frame.scrollTo({ top: frame.scrollHeight }))
  await expect(previewRow(page, 'service-59999')).toBeVisible()
  expect(await page.getByRole('table', { name: 'What the import would do' }).getByRole('row').count()).toBeLessThan(100)
  await importButton(page).click()
  const work = page.getByRole('group', { name: 'Work in progress' })
  await expect(work).toContainText(/Saving.* of 60,000/)
  await work.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stopped, as you asked. Nothing was changed.')).toBeVisible()
  await expect(work).toHaveCount(0)
  expect(await storedIdentities(page)).toHaveLength(44)
  expect(await storedImports(page)).toBe(4)
  await expect(importButton(page)).toBeEnabled()
})

test('nothing but tables scrolls sideways, in a small window and at twice the size', async ({ start, folder }) => {
  const list = join(folder, 'a list with a name that is a good deal longer than any window is wide, from the old file server.csv')
  writeFileSync(
    list,
    `Name,Owner,Purpose,Ding\n${'a-service-with-a-very-long-name-'.repeat(4)},Sam Okafor,${'one long sentence '.repeat(20)},x\n`,
  )
  const { page, electron } = await start(demo)
  for (const [name, fit] of [
    ['1024 × 700', () => resizeWindow(electron, page, 1024, 700)],
    ['200 %', () => zoom(electron, page, 2)],
  ] as const) {
    await fit()
    await show(page, 'Imports')
    await expect(page.getByRole('heading', { name: 'How to get the files' })).toBeVisible()
    expect.soft(await sidewaysScrollers(page), `start page at ${name}`).toEqual([])
    await offerFiles(electron, page, [list])
    await expect(page.getByRole('table', { name: 'What the import would do' })).toBeVisible()
    expect.soft(await sidewaysScrollers(page), `preview at ${name}`).toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).click()
  }
})

test('systems in use are named, checked by hand and put aside, and the share of those looked at adds up', async ({ start }) => {
  const { page } = await start(demo)
  await show(page, 'Imports')
  const systems = page.getByRole('region', { name: 'Systems we use' })
  await expect(systems.first()).toContainText('3 of 19 systems looked at in the last 90 days, 16 never')
  await page.getByRole('combobox', { name: 'Add a system we use' }).click()
  await page.getByRole('combobox', { name: 'Search systems' }).fill('shopify')
  await page
    .getByRole('option', { name: /Shopify/ })
    .first()
    .click()
  await expect(systems.first()).toContainText('3 of 20 systems')
  await page.getByRole('button', { name: /^Checked by hand: Shopify/ }).click()
  await expect(systems.first()).toContainText('4 of 20 systems')
  await page.getByRole('button', { name: /^Not used: Shopify/ }).click()
  await expect(systems.first()).toContainText('3 of 19 systems')
})

test('the rows of a view are exported as a file', async ({ start, folder }) => {
  const { page, electron } = await start(demo)
  await expectRows(page, 44)
  const target = join(folder, 'out.csv')
  await chooseSavePath(electron, target)
  await page.getByRole('button', { name: /^Menu of the view/ }).click()
  await page.getByRole('menuitem', { name: 'Export this view…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('44 identities, as the sheet shows them')
  await dialog.getByRole('button', { name: 'Save as…' }).click()
  await expect(toasts(page)).toContainText(`Saved as ${target}`)
  expect(readFileSync(target, 'utf8')).toContain('Stripe test key')
})

test('a decision to remove is proved by a later export that no longer lists the identity', async ({ start, folder }) => {
  const { page, electron } = await start(demo)
  await startReview(page, /Everything/)
  const list = page.getByRole('complementary', { name: 'Identities of this review' })
  await list.getByRole('button', { name: /report-reader/ }).click()
  await page.getByRole('radio', { name: /Remove/ }).click()
  await reason(page).fill('Nobody reads these reports any more')
  await page.getByRole('button', { name: 'Decide and go on' }).click()
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
  const smaller = join(folder, '1-aws-credential-report.csv')
  writeFileSync(
    smaller,
    readFileSync(aws, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('report-reader,'))
      .join('\n'),
  )
  await previewFile(electron, page, smaller)
  await commitImport(page)
  await expect(page.getByRole('group', { name: 'What came in' })).toContainText('It proves 1 decision of your reviews as carried out.')
  await show(page, 'Reviews')
  await page.getByRole('button', { name: /^Continue/ }).click()
  await list.getByRole('button', { name: /report-reader/ }).click()
  await expect(page.getByText('Proved by 1-aws-credential-report.csv of')).toBeVisible()
})

async function goTo(page: Page, name: string): Promise<void> {
  await press(page, 'Control+k')
  await page.getByRole('combobox', { name: 'Command' }).fill(name)
  await page.getByRole('option', { name: new RegExp(`Go to ${name}`) }).click()
}
