import { expect, type RunningApp, test, today } from './fixtures/app.ts'
import { storedIdentities } from './fixtures/vault-content.ts'
import { axeFaults } from './pages/axe.ts'
import { choose } from './pages/people.ts'
import { show } from './pages/rail.ts'
import { press, toasts } from './pages/sheet.ts'

const demo = ['--demo', '--today', today]
type Page = RunningApp['page']

const reach = (page: Page) => page.getByRole('region', { name: 'What it can do' }).getByRole('paragraph').first()

async function openAgent(page: Page): Promise<void> {
  await show(page, 'AI agents')
  await page.getByRole('button', { name: 'Open Support chat assistant' }).click()
}

async function addTool(page: Page, tool: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Tool', exact: true }).click()
  await page.getByRole('option', { name: tool, exact: true }).click()
  await page.getByRole('button', { name: 'Add tool' }).click()
  await expect(page.getByRole('button', { name: `Take ${tool} away` })).toBeVisible()
}

test('taking a tool away changes only its clause of the sentence', async ({ start }) => {
  const { page } = await start(demo)
  await openAgent(page)
  for (const tool of ['Reading e-mail', 'Database', 'Sending e-mail']) await addTool(page, tool)
  await page.getByRole('group', { name: 'What it may do with Sending e-mail' }).getByRole('checkbox', { name: 'Send' }).check()
  await expect(reach(page)).toContainText('send e-mail')
  await expect(page.getByText(/^Dangerous together:/)).toBeVisible()
  const clauses = async () =>
    (await reach(page).innerText())
      .replace(/^[^:]*: /, '')
      .replace(/\.$/, '')
      .split('; ')
  const before = await clauses()
  expect(before).toHaveLength(3)
  await page.getByRole('button', { name: 'Take Database away' }).click()
  await expect(reach(page)).not.toContainText('database')
  await expect.poll(clauses).toEqual(before.filter((clause) => !clause.includes('database')))
})

test('the record keeps who answers for it, the level it acts on, its stop button, and the yes to each big thing', async ({ start }) => {
  const { page } = await start(demo)
  await openAgent(page)
  await page.getByRole('radio', { name: 'Asks before big things' }).check()
  await page.getByRole('combobox', { name: 'Move or change payments: who says yes' }).click()
  await page.getByRole('option', { name: 'A person approves each time' }).click()
  await page.getByLabel('Stop button').fill('Settings > Assistants > Off')
  await press(page, 'Enter')
  await page.getByLabel('Who may press it').fill('Maya Lindqvist')
  await press(page, 'Tab')
  await expect(page.getByText('After a person said yes: move or change payments.')).toBeVisible()
  await page.getByRole('button', { name: 'All AI agents' }).click()
  await openAgent(page)
  await expect(page.getByRole('radio', { name: 'Asks before big things' })).toBeChecked()
  await expect(page.getByLabel('Stop button')).toHaveValue('Settings > Assistants > Off')
  await expect(page.getByLabel('Who may press it')).toHaveValue('Maya Lindqvist')
  await expect(page.getByRole('combobox', { name: 'Accountable human' })).toContainText('Sam Okafor')
  await expect(page.getByRole('heading', { name: '0 of 6 gaps closed' })).toBeVisible()
})

test('the six gaps are closed where they are read', async ({ start }) => {
  const { page } = await start(demo)
  await openAgent(page)
  await page.getByLabel('Who is told').fill('Maya Lindqvist')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: '1 of 6 gaps closed' })).toBeVisible()
  await choose(page, 'Who steps in', 'Priya Nair')
  await page.getByRole('combobox', { name: 'Who or what changes its key' }).click()
  await page.getByRole('option', { name: 'A person changes it' }).click()
  await page.getByRole('checkbox', { name: 'Only for certain things' }).check()
  await page.getByLabel('What it normally does, and when').fill('Answers customers, nine to five')
  await press(page, 'Enter')
  await page.getByLabel('The day it ends').fill('soon')
  await press(page, 'Enter')
  await expect(page.getByRole('alert')).toHaveText('This is not a day. Write it as 2026-12-31.')
  await page.getByLabel('The day it ends').fill('2027-06-30')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: '6 of 6 gaps closed' })).toBeVisible()
  const assistant = (await storedIdentities(page)).find(({ name }) => name === 'Support chat assistant')
  expect(assistant?.backupOwner).toBe('Priya Nair')
  expect(assistant).toMatchObject({
    alertTo: 'Maya Lindqvist',
    rotationMode: 'by_hand',
    contextLimits: ['resource'],
    expectedUse: 'Answers customers, nine to five',
    projectEndsOn: '2027-06-30',
  })
})

test('a text is as long as can be saved, and a refused one stays to be put right', async ({ start }) => {
  const { page } = await start(demo)
  await openAgent(page)
  const stop = page.getByLabel('Stop button')
  const long = 'Settings, Assistants, Off. '.repeat(20).slice(0, 300).trim()
  await stop.fill(long)
  await press(page, 'Enter')
  await expect
    .poll(async () => (await storedIdentities(page)).find(({ name }) => name === 'Support chat assistant')?.agent?.stopButton)
    .toBe(long)
  const token = ['gh', 'p_', 'aB3dE6gH9j'.repeat(4).slice(0, 36)].join('')
  await stop.fill(token)
  await press(page, 'Enter')
  await expect(toasts(page)).toBeVisible()
  await expect(stop).toHaveValue(token)
  await press(page, 'Escape')
  await expect(stop).toHaveValue(long)
})

for (const theme of ['light', 'dark'] as const) {
  test(`AI agents have no fault that axe finds, in ${theme} colours`, async ({ start }) => {
    const { page } = await start(demo)
    await page.emulateMedia({ colorScheme: theme })
    await show(page, 'AI agents')
    await expect(page.getByRole('button', { name: 'Open Support chat assistant' })).toBeVisible()
    expect.soft(await axeFaults(page), 'list').toEqual([])
    await openAgent(page)
    await expect(reach(page)).toBeVisible()
    expect.soft(await axeFaults(page), 'record').toEqual([])
  })
}
