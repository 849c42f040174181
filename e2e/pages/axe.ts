import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../fixtures/app.ts'
import { settled } from './settled.ts'

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** What floats over the page, such as an open menu or a dialog, belongs to no landmark; the rest is judged all the same. */
export const floating = { rules: { region: { enabled: false } } }

/** What axe finds wrong on the page once it stands still, one line each. */
export async function axeFaults(page: Page, options: object = floating): Promise<readonly string[]> {
  await settled(page)
  await page.evaluate(axe)
  return page.evaluate(async (given) => {
    const run = Reflect.get(Reflect.get(window, 'axe') as object, 'run') as (
      options: object,
    ) => Promise<{ violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[] }>
    const { violations } = await run(given)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    )
  }, options)
}
