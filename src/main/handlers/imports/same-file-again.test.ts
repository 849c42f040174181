import { describe, expect, it } from 'vitest'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

type Work = Readonly<{ statements: number; rows: number }>

/** Counts the writing statements that run and the rows they touch from here on. */
function writingCounter({ vault }: TestContext): () => Work {
  const { raw } = vault.db()
  const prepare = raw.prepare.bind(raw)
  const rowsWritten = prepare<[], { rows: number }>('SELECT total_changes() AS rows')
  const rows = () => rowsWritten.get()?.rows ?? 0
  const from = rows()
  let statements = 0
  Object.assign(raw, {
    prepare: (sql: string) => {
      const statement = prepare(sql)
      if (statement.readonly) return statement
      const run = statement.run.bind(statement)
      return Object.assign(statement, {
        run: (...values: readonly unknown[]) => {
          statements += 1
          return run(...values)
        },
      })
    },
  })
  return () => ({ statements, rows: rows() - from })
}

async function importRows(context: TestContext, count: number, day: string, system = 'Shop') {
  const lines = Array.from({ length: count }, (_, at) => `svc-${at},id-${at},${system},API key,k-${at}`)
  const { token } = await ask(context, 'imports.offer', {
    fileName: 'list.csv',
    lastModified: Date.parse(`${day}T12:00:00`),
    bytes: new TextEncoder().encode(['Name,Id at the provider,System,Credential type,Key id', ...lines].join('\n')),
  })
  await ask(context, 'imports.preview', { token })
  return ask(context, 'imports.commit', { token })
}

/** What importing `count` rows writes the first time, and what the same rows write again. */
async function firstAndAgain(count: number): Promise<Readonly<{ first: Work; again: Work }>> {
  const counted = async (context: TestContext, day: string, before: number) => {
    const work = writingCounter(context)
    expect((await importRows(context, count, day)).identities).toEqual({ new: count - before, changed: 0, same: before, gone: 0 })
    return work()
  }
  const [empty, filled] = [await openTestContext(), await openTestContext()]
  try {
    await importRows(filled, count, '2026-10-01')
    return { first: await counted(empty, '2026-10-01', 0), again: await counted(filled, '2026-10-02', count) }
  } finally {
    empty.remove()
    filled.remove()
  }
}

describe('the same file again', () => {
  it('runs no more statements and writes no more rows than the first time', async () => {
    const { first, again } = await firstAndAgain(1000)
    expect(again.statements).toBeLessThanOrEqual(first.statements)
    expect(again.rows).toBeLessThanOrEqual(first.rows)
    // A sighting for each identity and each credential; the import and its action beside them.
    expect(again.rows).toBeLessThan(2 * 1000 + 10)
    expect(again.statements).toBeLessThan((2 * 1000) / 100 + 10)
  })

  it('grows with the number of rows and no faster', async () => {
    const [small, large] = [(await firstAndAgain(200)).again, (await firstAndAgain(800)).again]
    expect(large.rows).toBeLessThanOrEqual(4 * small.rows)
    expect(large.statements).toBeLessThanOrEqual(4 * small.statements)
  })
})
