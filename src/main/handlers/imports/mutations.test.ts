import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../ipc/answer.ts'
import { mutated, mutation } from '../../testing/mutated-bytes.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'
import { exported } from '../exports/export-handlers.ts'

// Files as they arrive when something went wrong on the way: the whole path from bytes to the committed vault.

const samples = join(import.meta.dirname, '../../../../resources/sample-company')
let context: TestContext
const files: Uint8Array[] = []
beforeAll(async () => {
  context = await openTestContext()
  for (const name of readdirSync(samples).filter((entry) => /\.(csv|json)$/.test(entry))) files.push(readFileSync(join(samples, name)))
  for (const bytes of files) {
    const { token } = await ask(context, 'imports.offer', { fileName: 'whole', lastModified: 0, bytes: new Uint8Array(bytes) })
    await ask(context, 'imports.preview', { token })
    await ask(context, 'imports.commit', { token })
  }
  files.push(
    exported(context, null, 'xlsx', 'records') as Uint8Array,
    new TextEncoder().encode(exported(context, null, 'json', 'records') as string),
  )
})
afterAll(() => {
  context.remove()
})

describe('a damaged file', () => {
  it('is refused with a sentence and nothing changed, or taken over with counts that add up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: files.length - 1 }), fc.array(mutation, { minLength: 1, maxLength: 4 }), async (which, mutations) => {
        const before = JSON.stringify(await ask(context, 'inventory.list', undefined))
        const imports = (await ask(context, 'imports.list', undefined)).length
        const bytes = mutations.reduce<Uint8Array>(mutated, files[which] ?? new Uint8Array())
        const offer = await answer(
          'imports.offer',
          { fileName: 'damaged', lastModified: Date.now(), bytes: new Uint8Array(bytes) },
          context,
        )
        const preview = offer.ok ? await answer('imports.preview', { token: offer.value.token }, context) : offer
        if (preview.ok && 'records' in preview.value) {
          const { read, imported, skipped, failed } = preview.value.records
          expect(imported + skipped + failed).toBe(read)
          expect(Math.min(read, imported, skipped, failed)).toBeGreaterThanOrEqual(0)
        }
        expect(JSON.stringify(await ask(context, 'inventory.list', undefined))).toBe(before)
        const committed = preview.ok && offer.ok ? await answer('imports.commit', { token: offer.value.token }, context) : preview
        if (committed.ok) {
          expect(await ask(context, 'imports.list', undefined)).toHaveLength(imports + 1)
          // Taken back, so that every round starts from the same vault.
          const [last] = await ask(context, 'imports.list', undefined)
          if (last !== undefined) await ask(context, 'imports.undo', { id: last.id })
        } else {
          expect(committed.error.code).not.toBe('internal')
          expect(committed.error.message).toMatch(/Nothing was changed|not matched|Correct/)
          expect(await ask(context, 'imports.list', undefined)).toHaveLength(imports)
        }
        expect(JSON.stringify(await ask(context, 'inventory.list', undefined))).toBe(before)
      }),
      { numRuns: 150 },
    )
  }, 120_000)
})
