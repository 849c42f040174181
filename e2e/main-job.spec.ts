import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, hasKeychain, samples, test } from './fixtures/app.ts'
import { chooseSavePath } from './fixtures/native-dialogs.ts'
import { commitImport, previewFile } from './pages/imports.ts'
import { show } from './pages/rail.ts'
import { reason } from './pages/reviews.ts'
import { settled } from './pages/settled.ts'
import { cell, sheet, typeInto } from './pages/sheet.ts'
import { createVault } from './pages/welcome.ts'

test('from an admin export to a printed review', async ({ start, folder }) => {
  const { electron, page } = await start()
  await createVault(page, hasKeychain ? 'keychain' : 'passphrase')

  await test.step('import the AWS report', async () => {
    await previewFile(electron, page, join(samples, '1-aws-credential-report.csv'))
    await expect(page.getByText('AWS IAM credential report').first()).toBeVisible()
    await expect(page.getByText(/12 records/)).toBeVisible()
    await expect(page.getByText(/3 skipped/).first()).toBeVisible()
    await commitImport(page)
    await page.getByRole('button', { name: 'Show in inventory' }).click()
    await expect(sheet(page)).toHaveAttribute('aria-rowcount', '10')
  })

  await test.step('correct an owner in the cell', async () => {
    await typeInto(page, 'backup-nightly', 'Owner', 'Sam Okafor')
    await expect(await cell(page, 'backup-nightly', 'Owner')).toContainText('Sam Okafor')
  })

  await test.step('see what is overdue', async () => {
    await show(page, 'Due')
    await expect(page.getByRole('region', { name: /^Overdue/ })).toContainText('old-agency-upload')
    await expect(page.getByRole('region', { name: /^Overdue/ })).toContainText('days late')
  })

  await test.step('hold a review', async () => {
    await show(page, 'Reviews')
    await page.getByRole('button', { name: 'Start a review' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Who decides').fill('Maya Lindqvist')
    await dialog.getByRole('button', { name: /^Start/ }).click()
    await page.getByRole('progressbar').waitFor()
    await settled(page)
    for (let at = 0; at < 9; at += 1) {
      await page.keyboard.press(at === 0 ? 'x' : 'k')
      if (at === 0) await reason(page).fill('Its job ended; Sam, this week')
      await page.keyboard.press('Enter')
      if (at < 8) await expect(page.getByText(new RegExp(`${at + 1} of 9`)).first()).toBeVisible()
    }
    await page
      .getByRole('button', { name: /^Finish/ })
      .first()
      .click()
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: /^Finish/ })
      .click()
  })

  await test.step('print it', async () => {
    const pdf = join(folder, 'review.pdf')
    await chooseSavePath(electron, pdf)
    await page.getByRole('button', { name: /PDF/ }).click()
    await expect.poll(() => existsSync(pdf), { timeout: 20_000 }).toBe(true)
    await expect(page.getByText(/review\.pdf/).first()).toBeVisible()
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    for (const words of [
      'Fernhollow Supplies',
      'Review of non-human access',
      'Maya Lindqvist',
      '1 November 2026',
      'Remove',
      'Keep',
      'backup-nightly',
      'Sam Okafor',
      '1-aws-credential-report.csv',
    ])
      expect(text).toContain(words)
    const pages = /Page 1 of (\d+)/.exec(text)?.[1]
    expect(Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1])).toBe(Number(pages))
  })
})
