import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { channels } from '../../shared/ipc/channels.ts'
import { ask, openTestContext, refusal, type TestContext, testContext } from '../testing/test-context.ts'
import { answer } from './answer.ts'

let context: TestContext
beforeAll(async () => {
  context = await openTestContext()
})
afterAll(() => {
  context.remove()
})

describe('the bridge', () => {
  it('answers any input on any channel with a value, and never with a path or a stack', async () => {
    const channel = fc.constantFrom(...channels.filter((name) => !['vault.lock', 'vault.create'].includes(name)))
    await fc.assert(
      fc.asyncProperty(
        channel,
        fc.oneof(fc.anything({ withBigInt: true, withMap: true, withTypedArray: true }), hostileObjects),
        async (name, input) => {
          const reply = await answer(name, input, context)
          if (reply.ok) return
          expect(reply.error.code).not.toBe('internal')
          expect(JSON.stringify(reply.error)).not.toContain(context.folder)
          expect(reply.error.message).not.toMatch(/\bat .*:\d+/)
        },
      ),
      { numRuns: 600 },
    )
  })

  it('refuses fields nobody declared', async () => {
    expect(await refusal(context, 'settings.update', { theme: 'dark', admin: true })).toBe('invalid_input')
    expect(await refusal(context, 'vault.unlock', JSON.parse('{"__proto__": {"passphrase": "x"}, "passphrase": 5}'))).toBe('invalid_input')
  })

  it('says which field was wrong', async () => {
    const reply = await answer('records.edit', { edits: [{ kind: 'new-identity', facts: { name: '' } }] }, context)
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', fields: { 'edits.0.facts.name': 'A name is needed so that people can find it again.' } },
    })
  })

  it('answers nothing about the vault while it is locked', async () => {
    const locked = testContext()
    const open = new Set([
      'app.info',
      'vault.status',
      'vault.create',
      'vault.unlock',
      'vault.lock',
      'imports.discard',
      'work.stop',
      'window.clipboard',
    ])
    for (const name of channels) {
      if (open.has(name)) continue
      const reply = await answer(name, undefined, locked)
      expect(reply.ok, name).toBe(false)
      if (!reply.ok) expect(['vault_locked', 'invalid_input'], name).toContain(reply.error.code)
    }
    locked.remove()
  })

  it('keeps what nobody foresaw to the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = {
      ...context,
      clock: {
        ...context.clock,
        today: () => {
          throw new Error('/home/somebody/secret place')
        },
      },
    }
    const reply = await answer('rotations.due', undefined, broken)
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(reply)).not.toContain('somebody')
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })

  it('knows the vault it works on', async () => {
    expect(await ask(context, 'vault.status', undefined)).toMatchObject({
      state: 'open',
      companyName: 'Fernhollow Supplies',
      slots: ['passphrase'],
    })
  })
})

const hostileObjects = fc.oneof(
  fc.record({ id: fc.uuid(), patch: fc.dictionary(fc.string(), fc.anything()) }),
  fc.record({ token: fc.uuid(), mapping: fc.array(fc.string()) }),
  fc.record({ fileName: fc.string(), lastModified: fc.double(), bytes: fc.uint8Array({ maxLength: 400 }) }),
  fc.record({ ids: fc.array(fc.uuid()), reviewId: fc.uuid(), decision: fc.constantFrom('keep', 'burn'), note: fc.string() }),
)
