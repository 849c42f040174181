import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { _electron } from '@playwright/test'
import { root } from '../setup/paths.mjs'
import { decisionFor, owners } from './decisions.mjs'

// The day the invented exports were made, so that the demo shows the same on every day.
const today = '2026-11-21'
const output = join(root, 'demo-output')
const keys = { keep: 'k', reduce: 'r', rotate: 't', disable: 'd', remove: 'x' }
const samples = join(root, 'resources', 'sample-company')
const folder = mkdtempSync(join(tmpdir(), 'keyroster-demo-'))
const passphrase = 'four calm otters swim'

mkdirSync(output, { recursive: true })
const { electron, page } = await open()
try {
  await createVault()
  await importAll()
  await nameOwners()
  await picture('1-inventory')
  const due = await lookAtDue()
  const review = await holdReview()
  await savePdf()
  summarise(due, review)
} finally {
  await electron.close()
  rmSync(folder, { recursive: true, force: true })
}

async function open() {
  const words = [root, '--vault', join(folder, 'vault', 'demo.keyroster'), '--today', today]
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const electron = await _electron.launch({
    executablePath: process.env.KEYROSTER_ELECTRON_PATH,
    args: [...words, ...asRoot],
    env: { ...process.env, XDG_CONFIG_HOME: folder, APPDATA: folder },
  })
  return { electron, page: await electron.firstWindow() }
}

async function createVault() {
  await page.getByLabel('Company name').fill('Fernhollow Supplies')
  await page.getByRole('radio', { name: /passphrase/ }).check()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same passphrase again').fill(passphrase)
  await page.getByRole('button', { name: 'Create the vault' }).click()
  await page.getByRole('navigation', { name: 'Screens' }).waitFor()
  say('A new encrypted vault, opened by a passphrase.')
}

async function importAll() {
  const files = readdirSync(samples)
    .filter((name) => /\.(csv|json)$/.test(name))
    .sort()
  // The dialog belongs to the operating system; this answers in a person's place.
  await electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    files.map((name) => join(samples, name)),
  )
  await show('Imports')
  await page
    .getByRole('button', { name: /Choose/ })
    .first()
    .click()
  for (const name of files) {
    await page.getByRole('heading', { name: `Import: ${name}` }).waitFor()
    await page.getByRole('button', { name: /^Import \d/ }).click()
  }
  await page.getByRole('button', { name: 'Show in inventory' }).click()
  for (const done of (await call('imports.list')).toReversed()) {
    say(
      `Imported ${done.fileName}: ${done.records.read} records read, ${done.records.imported} imported, ${done.records.skipped} skipped, ${done.records.failed} failed.`,
    )
  }
}

async function nameOwners() {
  for (const row of await call('inventory.list')) {
    const technicalOwner = owners[row.name]
    if (technicalOwner !== undefined) await call('records.edit', { edits: [{ kind: 'identity', id: row.id, patch: { technicalOwner } }] })
  }
  // What the script changed behind the window's back is read again when the window comes back to the sheet.
  await page.reload()
  await page.getByRole('navigation', { name: 'Screens' }).waitFor()
}

async function lookAtDue() {
  const due = await call('rotations.due')
  await show('Due')
  await page.getByRole('region', { name: /^Overdue/ }).waitFor()
  await picture('2-due')
  return due
}

async function holdReview() {
  await show('Reviews')
  await page.getByRole('button', { name: 'Start a review' }).first().click()
  await page.getByRole('dialog').getByLabel('Who decides').fill('Maya Lindqvist')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Start/ })
    .click()
  await page.getByRole('progressbar').waitFor()
  const [{ review }] = await call('reviews.list')
  const { items } = await call('reviews.get', { id: review.id })
  // The first dozen by keyboard, as a person does it; the rest, with their reasons, at once.
  for (const [at, item] of items.slice(0, 12).entries()) {
    const { decision, note } = decisionFor(item.snapshot)
    await page.keyboard.press(keys[decision])
    if (decision !== 'keep') await page.getByLabel('What should change, who does it, by when').fill(note)
    await page.keyboard.press('Enter')
    await page
      .getByText(`${at + 1} of ${items.length}`)
      .first()
      .waitFor()
  }
  await page.keyboard.press('t')
  await picture('3-review')
  for (const item of items) {
    const { decision, note } = decisionFor(item.snapshot)
    await call('reviews.decide', { reviewId: review.id, identityIds: [item.identityId], decision, note })
  }
  await call('reviews.finish', { id: review.id })
  return review
}

async function savePdf() {
  const file = join(output, 'review.pdf')
  rmSync(file, { force: true })
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  const [{ review }] = await call('reviews.list')
  await call('reports.saveReview', { reviewId: review.id })
}

function summarise(due, review) {
  say(
    `Due: ${due.overdue.length} overdue, ${due.thisWeek.length} this week, ${due.next30Days.length} in the next 30 days, ${due.cannotTell} cannot be told.`,
  )
  say(`Review “${review.name}” is finished and printed.`)
  console.log(`\nIn ${relative(process.cwd(), output) || '.'}: review.pdf, 1-inventory.png, 2-due.png, 3-review.png`)
}

async function picture(name) {
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(output, `${name}.png`) })
}

async function show(screen) {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: new RegExp(`^${screen}`) })
    .click()
}

async function call(channel, input) {
  const reply = await page.evaluate(
    ([name, value]) => window.keyroster.call(name, JSON.stringify(value)).then(JSON.parse),
    [channel, input],
  )
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`)
  return reply.value
}

function say(sentence) {
  console.log(`  ${sentence}`)
}
