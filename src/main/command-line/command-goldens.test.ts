import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewTools } from '../../shared/domain/exports/review-tools.ts'
import { shippedViewIds } from '../../shared/domain/inventory/view.ts'
import { readImportFile } from '../files/read-document.ts'
import type { WritingContext } from '../services/handler-context.ts'
import { fixtureNames, openFixture } from '../testing/fixture-vault.ts'
import { expectGolden, expectGoldenJson, expectGoldenLines } from '../testing/golden.ts'
import { ask, type TestContext } from '../testing/test-context.ts'
import { readCommandWords } from './command-words.ts'
import type { Outcome } from './outcome.ts'
import { runOpened } from './run.ts'

// What scripts and people meet of a vault of version 0.1.0, byte for byte: these stay the same whatever is moved inside.

describe.each(fixtureNames)('a vault of version 0.1.0: %s', (name) => {
  // Opened once: reading changes nothing, and what writes opens a copy of its own.
  let context: TestContext
  let out: string
  beforeAll(async () => {
    context = await openFixture(name)
    out = join(context.folder, 'out')
    mkdirSync(out)
  })
  afterAll(() => {
    context.remove()
  })

  const run = async (words: readonly string[], opened = context): Promise<Outcome> => runOpened(readCommandWords(words, {}), opened)
  const golden = (command: string, outcome: Outcome) => {
    // The document as --json prints it, and the lines as they are printed without.
    expectGolden(`commands/${name}/${command}.json`, `${JSON.stringify(outcome.json, null, 2)}\n`)
    expectGolden(`commands/${name}/${command}.txt`, `${outcome.lines.map((line) => `${line}\n`).join('')}exit code ${outcome.code}\n`)
  }
  /** The file a command writes; its place is left out of what it says, because it differs on every computer. */
  const written = async (file: string, ...words: readonly string[]): Promise<Uint8Array> => {
    const path = join(out, file)
    const outcome = await run([...words, '--out', path])
    expect(outcome).toMatchObject({ json: { out: path }, code: 0 })
    return readFileSync(path)
  }
  const text = async (file: string, ...words: readonly string[]) => Buffer.from(await written(file, ...words)).toString('utf8')

  it.each(['list', 'findings', 'people', 'agents', 'sources'])('prints %s', async (command) => {
    golden(command, await run([command]))
  })

  it('prints what is due, in thirty days and in four hundred', async () => {
    golden('due', await run(['due']))
    golden('due-400', await run(['due', '--days', '400']))
  })

  it.each(shippedViewIds)('exports the view %s', async (view) => {
    expectGolden(`commands/${name}/export-${view}.csv`, await text('x.csv', 'export', '--view', view))
  })

  it('exports as JSON and as a workbook', async () => {
    expectGolden(`commands/${name}/export.json`, await text('x.json', 'export'))
    const bytes = await written('x.xlsx', 'export')
    const { document } = readImportFile({ fileName: 'x.xlsx', bytes, sheet: undefined })
    // A workbook is a zip; what counts is the rows another program reads out of it.
    if (document.kind !== 'table') throw new Error('a workbook is read as a table')
    expectGoldenLines(`commands/${name}/export-xlsx`, [document.table.headers, ...document.table.rows.map(({ cells }) => cells)])
  })

  it.each(reviewTools)('exports for %s', async (tool) => {
    expectGolden(`commands/${name}/export-for-${tool}.csv`, await text('x.csv', 'export', '--for', tool))
  })

  it.each(['html', 'csv', 'json'])('writes the report as %s', async (ending) => {
    expectGolden(`commands/${name}/report.${ending}`, await text(`report.${ending}`, 'report'))
  })

  it('prints reviews, views, hand-overs and break-glass sheets', async () => {
    const pages = pagesOf(context)
    for (const { review } of await ask(context, 'reviews.list', undefined))
      await ask(pages.context, 'reports.saveReview', { reviewId: review.id })
    const ids = (await ask(context, 'inventory.list', undefined)).slice(0, 8).map(({ id }) => id)
    await ask(pages.context, 'reports.printView', { title: 'First rows', ids })
    for (const { id } of await ask(context, 'drills.list', undefined)) await ask(pages.context, 'reports.saveHandover', { id })
    for (const { vendor } of (await ask(context, 'vendors.list', undefined)).slice(0, 4))
      await ask(pages.context, 'reports.saveBreakGlass', { vendor })
    for (const { title, html } of pages.printed) expectGolden(`commands/${name}/printed ${title}.html`, html)
    expectGoldenJson(
      `commands/${name}/printed`,
      pages.printed.map(({ title, footer }) => ({ title, footer })),
    )
  })

  it('takes the last import back', async () => {
    const own = await openFixture(name)
    golden('undo-import', await run(['undo-import', 'last'], own))
    golden('undo-import-list', await run(['list'], own))
    own.remove()
  })
})

/** The pages as they are handed to the printer. */
function pagesOf(context: TestContext) {
  const printed: { title: string; footer: string; html: string }[] = []
  let place = ''
  const printing: WritingContext = {
    ...context,
    surroundings: {
      ...context.surroundings,
      chooseSavePath: (suggested) => {
        place = suggested
        return Promise.resolve(join(context.folder, 'out', suggested))
      },
      printPdf: (html, footer) => {
        printed.push({ title: place.replace(/\.pdf$/, ''), footer, html })
        return Promise.resolve(new TextEncoder().encode(html))
      },
    },
  }
  return { context: printing, printed }
}
