import { expect, type Locator, type Page } from '@playwright/test'
import { nextUndo } from '../fixtures/vault-content.ts'

/** The inventory sheet. */
export function sheet(page: Page): Locator {
  return page.getByRole('grid').or(page.getByRole('treegrid'))
}

/** The cell of the row with this name under this heading. */
export async function cell(page: Page, name: string, heading: string): Promise<Locator> {
  const header = sheet(page).getByRole('columnheader', { name: heading, exact: false }).first()
  const column = await header.getAttribute('aria-colindex')
  const row = sheet(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: false }).or(page.getByRole('gridcell', { name, exact: false })) })
    .first()
  return row.locator(`[aria-colindex="${column ?? ''}"]`)
}

/** Replaces the value of a cell by typing, as in a spreadsheet. */
export async function typeInto(page: Page, name: string, heading: string, text: string): Promise<void> {
  await (await cell(page, name, heading)).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Presses keys one after another. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Waits until the sheet has the keyboard: a key pressed while the window is still being drawn is nobody's. */
export async function takesKeys(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role="treegrid"]')?.role), { timeout: 60_000 })
    .toBe('treegrid')
}

/** Presses keys meant for the sheet once it has the keyboard again: a panel or menu that closes gives it back a moment after it is gone. */
export async function pressInSheet(page: Page, ...keys: readonly string[]): Promise<void> {
  await takesKeys(page)
  await press(page, ...keys)
}

/** Adds an identity by its name, and waits until it is stored: the sheet then stands on its owner. Until that the next new row would be closed again. */
export async function addIdentity(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+n')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expectFocus(page, `${name} / Owner`)
}

/** Types words to be found into the box that Ctrl+F leads to. */
export async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: 'Find in the inventory' })).toBeFocused()
  await page.keyboard.type(words)
}

/** Opens the command palette and types into it. */
export async function askPalette(page: Page, words: string, keys = 'Control+k'): Promise<void> {
  await page.keyboard.press(keys)
  await expect(page.getByRole('combobox', { name: /^(Command|Name or id)$/ })).toBeFocused()
  await page.keyboard.type(words)
}

/** Takes the last change back, and waits until the sheet went to what it touched: what is pressed before that would be pressed elsewhere. */
export async function undo(page: Page): Promise<void> {
  const label = await nextUndo(page)
  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveText(`Undone: ${label}`)
}

/** Waits for the focus to be on a cell: 'backup-nightly / Owner', with '(editing)' while its editor is open. */
export async function expectFocus(page: Page, place: string): Promise<void> {
  await expect.poll(() => focusedPlace(page)).toBe(place)
}

export function focusedPlace(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    const at = focused?.closest<HTMLElement>('[role="treegrid"] [aria-colindex]') ?? null
    if (at === null) return `outside the sheet: ${focused?.tagName ?? 'nothing'} ${focused?.getAttribute('aria-label') ?? ''}`.trim()
    const name = at.parentElement?.querySelector<HTMLElement>('[role="rowheader"]')?.innerText.trim() ?? ''
    const heading =
      document
        .querySelector<HTMLElement>(`[role="columnheader"][aria-colindex="${at.getAttribute('aria-colindex') ?? ''}"]`)
        ?.innerText.trim() ?? ''
    return `${name} / ${heading}${focused === at ? '' : ' (editing)'}`
  })
}

/** Waits for this many identities (and open credentials) in the sheet, whether drawn or not. */
export async function expectRows(page: Page, rows: number): Promise<void> {
  await expect(sheet(page)).toHaveAttribute('aria-rowcount', String(rows + 1))
}

/** The line under the sheet. */
export function statusBar(page: Page): Locator {
  return page.getByRole('main').locator('footer')
}

/** The part of it that says what just happened. */
export function said(page: Page): Locator {
  // By its place: behind a question it is there for eyes only.
  return page.locator('main footer [data-said]')
}

/** Why the text in the open editor is refused. */
export function refusal(page: Page): Locator {
  return sheet(page).locator('p')
}

/** The messages that float at the bottom. */
export function toasts(page: Page): Locator {
  return page.getByRole('region', { name: 'Messages' }).filter({ has: page.getByRole('button', { name: 'Close this message' }) })
}

/** Takes back what a message says was done. An older message may still stand beside it, and the new one comes a moment later than what it tells of. */
export async function undoInMessage(page: Page, words: string): Promise<void> {
  const message = page.getByRole('region', { name: 'Messages' }).locator(':scope > div', { hasText: words })
  await message.getByRole('button', { name: 'Undo' }).click()
}

export function editor(page: Page): Locator {
  return sheet(page).getByRole('textbox').or(sheet(page).getByRole('combobox'))
}
