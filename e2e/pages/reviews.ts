import { expect, type Locator, type Page } from '@playwright/test'
import { show } from './rail.ts'
import { settled } from './settled.ts'

/** Starts a review and waits for its first card. */
export async function startReview(page: Page, scope: RegExp, reviewer = 'Maya Lindqvist'): Promise<void> {
  await show(page, 'Reviews')
  await page.getByRole('button', { name: 'Start a review' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: scope }).check()
  await dialog.getByLabel('Who decides').fill(reviewer)
  await dialog.getByRole('button', { name: /^Start/ }).click()
  await page.getByRole('progressbar', { name: 'Decided' }).waitFor()
  await expect(dialog).toHaveCount(0)
  // The card takes keys from the frame after it was drawn.
  await settled(page)
}

/** The list on the left: what is left by tier, and what is decided. */
export function reviewList(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Identities of this review' })
}

export function reviewGroup(page: Page, title: RegExp): Locator {
  return reviewList(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title }) })
}

/** The name on the card that asks right now. */
export function card(page: Page): Locator {
  return page.getByRole('main').locator('section#review-card').getByRole('heading')
}

/** Where a decision to change something gets its reason. */
export function reason(page: Page): Locator {
  return page.getByLabel('What should change, who does it, by when')
}

export async function expectDecided(page: Page, done: number, of: number): Promise<void> {
  await expect(page.getByText(`${done} of ${of}`, { exact: true })).toBeVisible()
}

/** Decides the same for all that is left, and finishes. */
export async function keepAllAndFinish(page: Page, count: number): Promise<void> {
  for (let done = 1; done <= count; done += 1) {
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await expectDecided(page, done, count)
  }
  await page.getByRole('button', { name: 'Finish the review' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByRole('button', { name: /PDF/ })).toBeVisible()
}
