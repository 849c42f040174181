import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, samples, test, today } from './fixtures/app.ts'
import { storedIdentities, storedImports } from './fixtures/vault-content.ts'
import { commitImport, dropFile, fillFrom, offerFiles, previewFile, previewRow } from './pages/imports.ts'
import { show } from './pages/rail.ts'
import { cell, expectRows, press, typeInto } from './pages/sheet.ts'
import { createVault } from './pages/welcome.ts'

// The sample company with all four of its files imported already.
const demo = ['--demo', '--today', today]
const aws = join(samples, '1-aws-credential-report.csv')
const google = join(samples, '2-google-accessed-apps.csv')
const entra = join(samples, '3-entra-applications.json')
const ownList = join(samples, '4-our-own-list.csv')

test('three exports chosen at once come in one after another, and a second time change nothing', async ({ start }) => {
  const { page, electron } = await start()
  await createVault(page, 'passphrase')

  await test.step('the first time', async () => {
    await offerFiles(electron, page, [aws, google, entra])
    for (const [file, recognised, waiting, sum] of [
      [
        '1-aws-credential-report.csv',
        'AWS IAM credential report',
        '2 more files after this one',
        '12 records read=9 usable+3 skipped+0 failed',
      ],
      [
        '2-google-accessed-apps.csv',
        'Google Workspace accessed apps',
        '1 more file after this one',
        '9 records read=9 usable+0 skipped+0 failed',
      ],
      ['3-entra-applications.json', 'Microsoft Entra app registrations', null, '5 records read=5 usable+0 skipped+0 failed'],
    ] as const) {
      await expect(page.getByRole('heading', { name: `Import: ${file}` })).toBeVisible()
      await expect(page.getByText(recognised, { exact: true })).toBeVisible()
      if (waiting !== null) await expect(page.getByText(waiting)).toBeVisible()
      await expect(page.getByText(/records read/).locator('..')).toHaveText(sum)
      await page.getByRole('button', { name: /^Import \d+ new$/ }).click()
    }
    await expect(page.getByRole('group', { name: 'What came in' }).getByRole('listitem')).toHaveText([
      'Imported 1-aws-credential-report.csv: 9 new. 12 records read, 3 skipped, 0 failed.',
      'Imported 2-google-accessed-apps.csv: 9 new. 9 records read, 0 skipped, 0 failed.',
      'Imported 3-entra-applications.json: 5 new. 5 records read, 0 skipped, 0 failed.',
    ])
    expect(await storedIdentities(page)).toHaveLength(23)
  })

  await test.step('the second time', async () => {
    const before = await storedIdentities(page)
    await offerFiles(electron, page, [aws, google])
    await expect(page.getByText('9 identities', { exact: true }).locator('..').filter({ hasText: 'new' })).toContainText(
      '0 new+0 changed+9 same',
    )
    await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('heading', { name: 'Import: 2-google-accessed-apps.csv' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('heading', { name: 'Imports', exact: true })).toBeVisible()
    expect(await storedIdentities(page)).toEqual(before)
    expect(await storedImports(page)).toBe(3)
  })

  await test.step('what came in stays written down', async () => {
    const history = page.getByRole('region', { name: 'What was imported' }).getByRole('table')
    await expect(history.getByRole('row')).toHaveCount(4)
    await expect(history.getByRole('row', { name: /1-aws-credential-report\.csv/ })).toContainText(/12\s*3\s*0\s*9\s*0\s*0\s*0$/)
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: /^Inventory/ })
      .click()
    await expectRows(page, 23)
  })
})

test('a list with headers of its own is matched as far as they tell, put right by hand, and the preview follows', async ({
  start,
  folder,
}) => {
  const list = join(folder, 'bots.csv')
  writeFileSync(list, 'Ding;Wer;Platz\nrobot-one;Sam Okafor;Till server\nrobot-two;Priya Nair;Web shop\nrobot-three;;Web shop\n')
  const { page, electron } = await start(demo)
  await previewFile(electron, page, list)
  await expect(page.getByRole('heading', { name: 'Which column is what?' })).toBeVisible()
  await fillFrom(page, 'Ding', 'Leave out')
  await expect(page.getByText('Choose the column that holds the name.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await expect(page.getByRole('row', { name: /^Ding/ })).toContainText('robot-one · robot-two · robot-three')

  await fillFrom(page, 'Ding', 'Name')
  await expect(page.getByText('Choose the column that holds the name.')).toHaveCount(0)
  await expect(page.getByText('3 identities', { exact: true }).locator('..')).toContainText('3 new+0 changed+0 same')
  await fillFrom(page, 'Wer', 'Leave out')
  await expect(previewRow(page, 'robot-one')).not.toContainText('Sam Okafor')
  await fillFrom(page, 'Wer', 'Owner')
  await expect(previewRow(page, 'robot-one')).toContainText('Sam Okafor')
  await fillFrom(page, 'Platz', 'System')
  await expect(previewRow(page, 'robot-two')).toContainText('Web shop')
  // A field is filled by one column: choosing it again takes it away from the first.
  await fillFrom(page, 'Platz', 'Owner')
  await expect(page.getByRole('combobox', { name: 'Field filled by Wer' })).toContainText('Leave out')
  await fillFrom(page, 'Platz', 'System')
  await fillFrom(page, 'Wer', 'Owner')
  await expect(previewRow(page, 'robot-two')).toContainText('Priya Nair')

  await commitImport(page)
  await page.getByRole('button', { name: 'Show in inventory' }).click()
  await expectRows(page, 3)
  const robots = (await storedIdentities(page))
    .filter((row) => row.name.startsWith('robot-'))
    .map((row) => [row.name, row.technicalOwner, row.system])
  expect(robots).toEqual([
    ['robot-one', 'Sam Okafor', 'Till server'],
    ['robot-two', 'Priya Nair', 'Web shop'],
    ['robot-three', null, 'Web shop'],
  ])
})

test('columns that hold secrets are refused, and nothing of them is shown or kept', async ({ start, folder, vaultPath }) => {
  const list = join(folder, 'vault-export.csv')
  const token = ['gh', 'p_', 'Zq7Lw2Xn9Rb4Tk1Vm8Yc', '5Hd3Jf6Ps0Ga2Ue7'].join('')
  writeFileSync(list, `Robot,Password,Remark\nrobot-one,otter-lamp-91-crisp,plain words\nrobot-two,moss-plum-44-tide,${token}\n`)
  const { page, electron } = await start()
  await createVault(page, 'passphrase')
  await previewFile(electron, page, list)
  await expect(page.getByRole('row', { name: /^Password/ })).toContainText(
    'Its header says it holds secrets. Keyroster never stores secrets.',
  )
  await expect(page.getByRole('row', { name: /^Password/ })).toContainText('Left out')
  await expect(page.getByRole('combobox', { name: 'Field filled by Password' })).toHaveCount(0)
  // One token costs its cell, not the column it stands in.
  await expect(page.getByRole('combobox', { name: 'Field filled by Remark' })).toContainText('Leave out')
  await fillFrom(page, 'Robot', 'Name')
  await expect(previewRow(page, 'robot-one')).toBeVisible()
  const shown = await page.content()
  for (const secret of ['otter-lamp', 'moss-plum', 'Zq7Lw2', 'plain words']) expect(shown).not.toContain(secret)
  await commitImport(page)
  const stored = JSON.stringify(await storedIdentities(page))
  expect(stored).toContain('robot-two')
  for (const secret of ['otter-lamp', 'moss-plum', 'Zq7Lw2']) expect(stored).not.toContain(secret)
  // With the copies that are put aside before an import.
  for (const entry of readdirSync(dirname(vaultPath), { recursive: true, withFileTypes: true }).filter((file) => file.isFile())) {
    const name = join(entry.parentPath, entry.name)
    const bytes = readFileSync(name)
    for (const text of ['otter-lamp', 'moss-plum', 'Zq7Lw2', 'robot-two']) expect(bytes.includes(text), name).toBe(false)
  }
})

test('a file dropped anywhere on the window is looked at, not imported', async ({ start }) => {
  const { page } = await start(demo)
  await expectRows(page, 44)
  await dropFile(page, { name: 'dropped.csv', text: 'Name,Owner,System\ndropped-bot,Sam Okafor,Web shop\n' }, async () => {
    await expect(page.getByText('Drop to look at it. Nothing is imported yet.')).toBeVisible()
  })
  await expect(page.getByText('Drop to look at it.')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Import: dropped.csv' })).toBeVisible()
  await expect(previewRow(page, 'dropped-bot')).toContainText('new')
  expect(await storedIdentities(page)).toHaveLength(44)
  await commitImport(page)
  expect(await storedIdentities(page)).toHaveLength(45)
})

test('a file that cannot be read is answered with a sentence, dropped or chosen, and changes nothing', async ({ start, folder }) => {
  const wrong: readonly (readonly [name: string, bytes: Buffer, sentence: RegExp])[] = [
    ['picture.csv', Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'), /Nothing was changed/],
    [
      'list.xlsx',
      Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(26), Buffer.from('[Content_Types].xml')]),
      /Nothing was changed\./,
    ],
    ['empty.csv', Buffer.alloc(0), /^This file is empty\. Nothing was changed\./],
    ['scan.pdf', Buffer.from('%PDF-1.7\n'), /^This is a PDF\. Nothing was changed\./],
  ]
  const { page, electron } = await start(demo)
  const before = await storedIdentities(page)
  for (const [name, bytes, sentence] of wrong) {
    await test.step(name, async () => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      await offerFiles(electron, page, [path])
      await expect(page.getByText(sentence)).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Imports', exact: true })).toBeVisible()
    })
  }
  await show(page, 'Inventory')
  await dropFile(page, { name: 'dropped.csv', text: '' })
  await expect(
    page.getByRole('region', { name: 'Messages' }).filter({ hasText: 'dropped.csv: This file is empty. Nothing was changed.' }),
  ).toBeVisible()
  expect(await storedIdentities(page)).toEqual(before)
  expect(await storedImports(page)).toBe(4)
})

test('a preview that is cancelled leaves nothing behind', async ({ start, folder }) => {
  const list = join(folder, 'list.csv')
  writeFileSync(list, 'Name,Owner\nrobot-one,Sam Okafor\n')
  const { page, electron } = await start(demo)
  const before = await storedIdentities(page)
  await previewFile(electron, page, list)
  await expect(page.getByRole('button', { name: 'Import 1 new' })).toBeEnabled()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'Imports', exact: true })).toBeVisible()
  await expect(page.getByRole('group', { name: 'What came in' })).toHaveCount(0)
  expect(await storedIdentities(page)).toEqual(before)
  expect(await storedImports(page)).toBe(4)
})

test('what somebody typed is kept against a newer file, and marked so', async ({ start, folder }) => {
  const { page, electron } = await start(demo)
  await typeInto(page, 'Stripe test key', 'Purpose', 'Typed by hand')
  await expect(await cell(page, 'Stripe test key', 'Purpose')).toHaveText('Typed by hand')
  const newer = join(folder, '4-our-own-list.csv')
  writeFileSync(
    newer,
    readFileSync(ownList, 'utf8').replace(
      'Stripe test key,api_key,stripe,Stripe,Sam Okafor,,Tests the checkout before a release',
      'Stripe test key,api_key,stripe,Stripe,Priya Nair,,Tests the checkout every night',
    ),
  )
  await previewFile(electron, page, newer)
  const row = previewRow(page, 'Stripe test key')
  await expect(row).toContainText('changed')
  await expect(row).toContainText('Typed by hand kept: typed by you')
  await expect(row).toContainText('Sam Okafor → Priya Nair')
  await commitImport(page)
  const stored = (await storedIdentities(page)).find((one) => one.name === 'Stripe test key')
  expect([stored?.purpose, stored?.technicalOwner]).toEqual(['Typed by hand', 'Priya Nair'])

  await page.getByRole('button', { name: 'Show in inventory' }).click()
  await (await cell(page, 'Stripe test key', 'Name')).click()
  await press(page, 'Space')
  const origins = page
    .getByRole('complementary', { name: 'Details of Stripe test key' })
    .getByRole('list', { name: 'Where these facts come from' })
    .last()
  await expect(origins.getByRole('listitem').filter({ hasText: /^Purpose/ })).toHaveText('Purpose: typed by you')
  await expect(origins.getByRole('listitem').filter({ hasText: /^Name/ })).toContainText('from 4-our-own-list.csv, as of 1 November 2026')
})

test('an identity that a newer file no longer holds is said to be gone, and stays in the list', async ({ start, folder }) => {
  const { page, electron } = await start(demo)
  const smaller = join(folder, '1-aws-credential-report.csv')
  writeFileSync(
    smaller,
    readFileSync(aws, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('report-reader,'))
      .join('\n'),
  )
  await previewFile(electron, page, smaller)
  await expect(page.getByText('1 gone from source')).toBeVisible()
  await expect(previewRow(page, 'report-reader')).toContainText('gone')
  await commitImport(page)
  await page.getByRole('button', { name: 'Show in inventory' }).click()
  await expectRows(page, 44)
  expect((await storedIdentities(page)).map((row) => row.name)).toContain('report-reader')
})
