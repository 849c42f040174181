import { describe, expect, it } from 'vitest'
import { blankCredentialFacts, type CredentialFacts } from '../../record/credential.ts'
import type { CredentialId, IdentityId } from '../../values/ids.ts'
import { plainDate } from '../../values/plain-date.ts'
import type { IdentityDraft } from '../draft/draft.ts'
import { unknownIdentity } from '../draft/draft-facts.ts'
import type { IdentityPlan, ImportPlan } from '../matching/import-plan.ts'
import { previewColumns } from './preview-columns.ts'
import { previewIndex, previewRowsAt, previewStates } from './previewed-rows.ts'

const identityId = '0' as IdentityId
const credentialId = '1' as CredentialId
const counts = { new: 0, changed: 0, same: 0, gone: 0 }
const planOf = (...identities: readonly IdentityPlan[]): ImportPlan => ({ identities, counts: { identities: counts, credentials: counts } })

function draft(name: string): IdentityDraft {
  return {
    key: name,
    facts: { ...unknownIdentity(name), status: 'active', provider: 'aws' },
    credentials: [],
    records: [1],
    remarks: [],
  }
}

const key = (label: string, facts: Partial<CredentialFacts> = {}) => ({
  key: label,
  facts: { ...blankCredentialFacts('access_key'), label, ...facts },
})

const previewRows = (...words: Parameters<typeof previewIndex>) => {
  const index = previewIndex(...words)
  return previewRowsAt(index, 0, index.total)
}

describe('previewRows', () => {
  it('puts new before changed before gone before same, and what was left out last', () => {
    const rows = previewRows(
      planOf(
        { state: 'same', taken: true, id: identityId, draft: draft('d'), changes: [], credentials: [] },
        { state: 'gone', id: identityId, name: 'c', credentials: [] },
        { state: 'changed', taken: true, id: identityId, draft: draft('b'), changes: [], credentials: [] },
        { state: 'new', taken: true, draft: draft('a'), credentials: [] },
      ),
      [{ record: 7, label: 'bob', reason: 'person with a password, no key' }],
      [{ record: 9, label: '', reason: 'too few columns' }],
    )
    expect(rows.map((row) => [row.state, row.identity])).toEqual([
      ['new', 'a'],
      ['changed', 'b'],
      ['gone', 'c'],
      ['same', 'd'],
      ['skipped', 'bob'],
      ['failed', 'Record 9'],
    ])
  })

  it('shows the old and the new value of a changed cell and names the identity once', () => {
    const rows = previewRows(
      planOf({
        state: 'changed',
        taken: true,
        id: identityId,
        draft: draft('ci-deploy'),
        changes: [],
        credentials: [
          { state: 'same', id: credentialId, draft: key('Access key 2'), changes: [] },
          {
            state: 'changed',
            id: credentialId,
            draft: key('Access key 1', { lastRotatedOn: plainDate('2026-11-02') }),
            changes: [{ field: 'lastRotatedOn', before: '2025-01-04', after: '2026-11-02', kept: null }],
          },
        ],
      }),
      [],
      [],
    )
    expect(rows.map((row) => [row.state, row.identity, row.credential])).toEqual([
      ['changed', 'ci-deploy', 'Access key 1'],
      ['same', '', 'Access key 2'],
    ])
    expect(rows[0]?.cells['credential.lastRotatedOn']).toEqual({ text: '2026-11-02', before: '2025-01-04', kept: null })
  })

  it('shows what the rules ask about with its old and its new value, and only where a file tells it', () => {
    const told = draft('shop')
    const rows = previewRows(
      planOf({
        state: 'changed',
        taken: true,
        id: identityId,
        draft: { ...told, facts: { ...told.facts, shared: false, contextLimits: [], department: 'Shop' } },
        changes: [
          { field: 'shared', before: true, after: false, kept: null },
          { field: 'contextLimits', before: ['time'], after: [], kept: 'typed' },
          { field: 'revokePlan', before: null, after: { documented: true, rehearsedOn: null, minutes: 12, steps: null }, kept: null },
        ],
        credentials: [
          {
            state: 'changed',
            id: credentialId,
            draft: key('Key', { masterKey: false }),
            changes: [{ field: 'masterKey', before: null, after: false, kept: null }],
          },
        ],
      }),
      [],
      [],
    )
    const [row] = rows
    expect(row?.cells['identity.shared']).toEqual({ text: 'no', before: 'yes', kept: null })
    expect(row?.cells['identity.contextLimits']).toEqual({ text: 'none', before: 'Only at certain times', kept: 'typed' })
    expect(row?.cells['identity.revokePlan']).toEqual({ text: 'written down: yes, minutes it took: 12', before: 'empty', kept: null })
    expect(row?.cells['identity.department']).toEqual({ text: 'Shop', before: null, kept: null })
    expect(row?.cells['credential.masterKey']).toEqual({ text: 'no', before: 'empty', kept: null })
    expect(row?.cells).not.toHaveProperty('identity.logging')
    expect(previewColumns(rows).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Shared by several tools', 'Limits', 'Switch-off plan', 'Department', 'Master key']),
    )
  })

  it('tells never used from not known', () => {
    const [row] = previewRows(
      planOf({
        state: 'new',
        taken: true,
        draft: draft('a'),
        credentials: [{ state: 'new', draft: key('k', { lastUsedState: 'never' }) }],
      }),
      [],
      [],
    )
    expect(row?.cells['credential.lastUsedOn']?.text).toBe('never')
  })
})

describe('previewColumns', () => {
  it('leaves out what is empty or the same everywhere', () => {
    const rows = previewRows(
      planOf(
        {
          state: 'new',
          taken: true,
          draft: draft('a'),
          credentials: [{ state: 'new', draft: key('k', { createdOn: plainDate('2026-01-02') }) }],
        },
        { state: 'new', taken: true, draft: draft('b'), credentials: [{ state: 'new', draft: key('k') }] },
      ),
      [],
      [],
    )
    expect(previewColumns(rows).map((column) => column.title)).toEqual(['Credential created', 'Credential status'])
  })
})

describe('entries that are ticked or not', () => {
  const plan = planOf(
    { state: 'new', taken: false, draft: draft('unticked'), credentials: [] },
    { state: 'new', taken: true, draft: { ...draft('ticked by hand'), leftOut: 'a login of a person' }, credentials: [] },
    { state: 'new', taken: false, draft: { ...draft('left out by the source'), leftOut: 'a login of a person' }, credentials: [] },
    { state: 'new', taken: true, draft: draft('taken'), credentials: [] },
  )
  const names = (...states: readonly ('new' | 'skipped')[]) => {
    const index = previewIndex(plan, [], [], states.length === 0 ? null : new Set(states))
    return previewRowsAt(index, 0, index.total).map((row) => [row.identity, row.state])
  }

  it('stay where they are, so that no row jumps away from the pointer', () => {
    expect(names()).toEqual([
      ['unticked', 'skipped'],
      ['taken', 'new'],
      ['ticked by hand', 'new'],
      ['left out by the source', 'skipped'],
    ])
  })

  it('are counted in the state they are in', () => {
    expect(previewStates(plan, [{ record: 7, label: 'bob', reason: 'no key' }], [])).toEqual({
      new: 2,
      changed: 0,
      gone: 0,
      same: 0,
      skipped: 3,
      failed: 0,
    })
  })

  it('are found in the state they would have and among the skipped', () => {
    expect(names('new').map(([name]) => name)).toEqual(['unticked', 'taken', 'ticked by hand'])
    expect(names('skipped').map(([name]) => name)).toEqual(['unticked', 'ticked by hand', 'left out by the source'])
  })
})
