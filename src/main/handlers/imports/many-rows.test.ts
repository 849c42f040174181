import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blankCredentialFacts } from '../../../shared/domain/record/credential.ts'
import { blankIdentityFacts } from '../../../shared/domain/record/identity.ts'
import type { CommittedImport } from '../../../shared/ipc/areas/imports-contract.ts'
import { recordAction } from '../../services/change-recorder.ts'
import { changesOf } from '../../store/change-log.ts'
import { listCredentials } from '../../store/credential-table.ts'
import { listIdentities } from '../../store/identity-table.ts'
import { allRows } from '../../store/statement.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const offer = (lines: readonly string[], day: string) =>
  ask(context, 'imports.offer', {
    fileName: 'list.csv',
    lastModified: Date.parse(`${day}T12:00:00`),
    bytes: new TextEncoder().encode(['Name,Id at the provider,System,Credential type,Key id', ...lines].join('\n')),
  })
async function importLines(lines: readonly string[], day: string): Promise<CommittedImport> {
  const { token } = await offer(lines, day)
  await ask(context, 'imports.preview', { token })
  return ask(context, 'imports.commit', { token })
}
const line = (at: number, system = 'Shop') => `svc-${at},id-${at},${system},${at % 3 === 0 ? ',' : `API key,k-${at}`}`
const lines = (from: number, to: number, system?: string) => Array.from({ length: to - from }, (_, at) => line(from + at, system))

describe('an import of many rows', () => {
  it('creates them in the order of the file, each with its own key and its own history', async () => {
    await importLines(lines(0, 357), '2026-10-01')
    const db = context.vault.db()
    const identities = listIdentities(db)
    expect(identities.map(({ name }) => name)).toEqual(Array.from({ length: 357 }, (_, at) => `svc-${at}`))
    const nameOf = new Map(identities.map(({ id, externalId }) => [id, externalId]))
    expect(listCredentials(db).map(({ identityId, externalId }) => [nameOf.get(identityId), externalId])).toEqual(
      Array.from({ length: 357 }, (_, at) => [`id-${at}`, at % 3 === 0 ? null : `k-${at}`]),
    )
    const created = allRows(db, "SELECT entity_id AS id FROM change WHERE field = 'created' ORDER BY seq").map(
      (row) => (row as { id: string }).id,
    )
    const keys = new Map(listCredentials(db).map(({ id, identityId }) => [identityId, id]))
    expect(created).toEqual(identities.flatMap(({ id }) => [id, ...(keys.has(id) ? [keys.get(id)] : [])]))
  })

  it('keeps new, changed, same and gone apart when they are mixed in one file', async () => {
    await importLines(lines(0, 300), '2026-10-01')
    const mixed = [...lines(400, 450), ...lines(0, 100), ...lines(450, 520), ...lines(100, 250, 'Web'), ...lines(520, 530)]
    expect((await importLines(mixed, '2026-10-02')).identities).toEqual({ new: 130, changed: 150, same: 100, gone: 50 })
    expect((await importLines(mixed, '2026-10-03')).identities).toEqual({ new: 0, changed: 0, same: 380, gone: 50 })
    const gone = allRows(context.vault.db(), 'SELECT gone_on AS goneOn, count(*) AS count FROM sighting GROUP BY 1 ORDER BY 1')
    expect(gone).toEqual([
      {
        goneOn: null,
        // Every row has a key, named or not.
        count: 380 + Array.from({ length: 530 }, (_, at) => at).filter((at) => at < 250 || at >= 400).length,
      },
      { goneOn: '2026-10-02', count: 50 + 50 },
    ])
  })

  it('is planned again when the vault changed after the preview', async () => {
    const { token } = await offer(lines(0, 20), '2026-10-01')
    await ask(context, 'imports.preview', { token })
    await importLines(lines(0, 5), '2026-10-01')
    expect((await ask(context, 'imports.commit', { token })).identities).toEqual({ new: 15, changed: 0, same: 5, gone: 0 })
  })
})

describe('creating many records in one action', () => {
  it('writes and logs what creating them one by one does', () => {
    const entries = Array.from({ length: 23 }, (_, at) => ({
      facts: { ...blankIdentityFacts(`n${at}`), environments: ['test' as const] },
      credentials: Array.from({ length: at % 3 }, (_, key) => ({ ...blankCredentialFacts('api_key'), label: `k${key}` })),
    }))
    const atOnce = recordAction(context, { kind: 'edit', label: 'at once' }, ({ createIdentities }) => createIdentities(entries))
    const oneByOne = recordAction(context, { kind: 'edit', label: 'one by one' }, ({ createIdentity, createCredential }) =>
      entries.map(({ facts, credentials }) => {
        const id = createIdentity(facts)
        return { id, credentials: credentials.map((credential) => createCredential(id, credential)) }
      }),
    )
    const db = context.vault.db()
    const written = (made: typeof atOnce, seq: number) => {
      const places = new Map<string, string>(
        made.flatMap(({ id, credentials }, at) => [
          [id, `i${at}`] as const,
          ...credentials.map((credential, key) => [credential as string, `c${at}-${key}`] as const),
        ]),
      )
      const own = <Row extends Readonly<{ id: string }>>(rows: readonly Row[]) =>
        rows
          .filter(({ id }) => places.has(id))
          .map((row) => ({ ...row, id: places.get(row.id), identityId: 'identityId' in row ? places.get(String(row.identityId)) : null }))
      return {
        identities: own(listIdentities(db)),
        credentials: own(listCredentials(db)),
        changes: changesOf(db, seq).map((change) => ({ ...change, entityId: places.get(change.entityId) })),
      }
    }
    const seqs = allRows(db, 'SELECT seq FROM action ORDER BY seq DESC LIMIT 2').map((row) => (row as { seq: number }).seq)
    expect(written(atOnce, seqs[1] ?? 0)).toEqual(written(oneByOne, seqs[0] ?? 0))
    expect(written(atOnce, seqs[1] ?? 0).changes).toHaveLength(23 + 22)
  })
})
