import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../fixtures/app.ts'

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong on the page as it stands, one line each. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // What fades in is judged when it is there.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run = Reflect.get(Reflect.get(window, 'axe') as object, 'run') as (
      options: object,
    ) => Promise<{ violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[] }>
    // Dialogs float over the page and belong to no landmark.
    const { violations } = await run({ rules: { region: { enabled: false } } })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    )
  })
}
