import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParsedImport } from '../draft/draft.ts'
import type { ImportFile } from '../file/document.ts'
import type { JsonObject } from '../file/json-list.ts'
import { type ListFixture, saasCodeLists } from './fixtures/saas-code-lists.ts'
import { saasKeyLists } from './fixtures/saas-key-lists.ts'
import { canary, fakeSecret, importedRecords, jsonFile } from './fixtures/tables.ts'
import { importSources } from './format-list.ts'
import { saasSources } from './saas-sources.ts'

const fixtures = [...saasCodeLists, ...saasKeyLists]
const answers = { account: 'brackenport' }

const sourceOf = ({ id }: ListFixture) => saasSources.find((source) => source.id === id) ?? expect.unreachable(id)
const fileOf = ({ under }: ListFixture, entries: readonly unknown[]): ImportFile =>
  jsonFile(under === null ? entries : { [under]: entries })
const parse = (fixture: ListFixture, entries: readonly unknown[] = fixture.entries) =>
  sourceOf(fixture).parse(fileOf(fixture, entries), answers)
const counted = (parsed: ParsedImport) => importedRecords(parsed) + parsed.skipped.length + parsed.failed.length

const withField = (entry: JsonObject, field: string, value: unknown): JsonObject => ({ ...entry, [field]: value })

/** Every text in the entry, however deep, replaced by what looks like a live secret. */
function poisoned(value: unknown): unknown {
  if (typeof value === 'string') return fakeSecret
  if (Array.isArray(value)) return value.map(poisoned)
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned(inner)]))
    : value
}

describe('every list of a service', () => {
  it('has a fixture here, or is a table with a test of its own', () => {
    expect(saasSources.map(({ id }) => id).filter((id) => fixtures.every((fixture) => fixture.id !== id))).toEqual([
      'salesforce-oauthtoken',
    ])
  })

  describe.each(fixtures.map((fixture) => [fixture.id, fixture] as const))('%s', (_, fixture) => {
    const source = sourceOf(fixture)

    it('is known by its content under any name, and by no other source', () => {
      const file = { ...fileOf(fixture, fixture.entries), fileName: 'download (3).bin' }
      expect(importSources.filter((other) => other.recognise(file) !== null).map(({ id }) => id)).toEqual([fixture.id])
      expect(importSources.filter((other) => other.recognise(jsonFile(fixture.entries)) !== null).map(({ id }) => id)).toEqual([fixture.id])
    })

    it('is known in the usual wrappers, spread over several documents, and beside a broken entry', () => {
      for (const wrapper of ['value', 'data', 'result', 'results', 'items'])
        expect(source.recognise(jsonFile({ [wrapper]: fixture.entries }))).not.toBeNull()
      expect(source.parse(jsonFile(fixture.entries, []), answers).drafts).toHaveLength(parse(fixture).drafts.length)
      expect(parse(fixture, [...fixture.entries, 7])).toMatchObject({
        read: fixture.entries.length + 1,
        failed: [{ record: fixture.entries.length + 1 }],
        // A thing that names nothing protects nothing.
        partial: parse(fixture).partial,
      })
    })

    it('is not any empty or strange thing', () => {
      for (const value of [[], {}, null, 'text', [1], [{}], [{ name: 'x' }], { data: [] }])
        expect(source.recognise(jsonFile(value))).toBeNull()
    })

    it('counts every entry once and fails none', () => {
      const parsed = parse(fixture)
      expect(parsed).toMatchObject({ source: fixture.id, read: fixture.entries.length, failed: [] })
      expect(counted(parsed)).toBe(parsed.read)
      expect(parsed.drafts.length).toBeGreaterThan(0)
    })

    it('is the same when read twice, and keeps its keys when the order changes', () => {
      const keys = (parsed: ParsedImport) =>
        parsed.drafts.flatMap(({ key, credentials }) => [key, ...credentials.map((credential) => `${key} ${credential.key}`)]).sort()
      expect(parse(fixture)).toEqual(parse(fixture))
      expect(keys(parse(fixture, fixture.entries.toReversed()))).toEqual(keys(parse(fixture)))
    })

    it('never lets a secret field, or a secret in any text, through', () => {
      for (const field of fixture.secrets) {
        const parsed = parse(
          fixture,
          fixture.entries.map((entry) => withField(entry, field, canary)),
        )
        expect(JSON.stringify(parsed)).not.toContain(canary)
      }
      for (const entries of fixture.entries.map((_entry, index) =>
        fixture.entries.map((entry, at) => (at === index ? poisoned(entry) : entry)),
      )) {
        const parsed = parse(fixture, entries)
        expect(JSON.stringify(parsed)).not.toContain(fakeSecret)
        expect(counted(parsed)).toBe(parsed.read)
      }
    })

    it('counts what it left out', () => {
      const all = fixture.entries.map((entry) => fixture.secrets.reduce((filled, field) => withField(filled, field, canary), entry))
      if (fixture.id !== 'slack-integration-logs')
        expect(parse(fixture, all).secretsDropped).toBeGreaterThanOrEqual(fixture.secrets.length * fixture.entries.length)
    })

    it('survives anything in any field, counted and without the secret', () => {
      const fields = [...new Set(fixture.entries.flatMap((entry) => Object.keys(entry)))]
      const value = fc.oneof(
        fc.jsonValue(),
        fc.constantFrom<unknown>(null, '', -1, 0, 'N/A', '9999-12-31T23:59:59Z', fakeSecret, `Password: ${canary}`.slice(0, 10), [], {}),
      )
      const change = fc.record({ entry: fc.nat(fixture.entries.length - 1), field: fc.constantFrom(...fields), value })
      fc.assert(
        fc.property(fc.array(change, { maxLength: 6 }), fc.boolean(), (changes, twice) => {
          const changed = changes.reduce<readonly JsonObject[]>(
            (list, item) => list.map((entry, index) => (index === item.entry ? withField(entry, item.field, item.value) : entry)),
            fixture.entries,
          )
          const entries = [...fixture.entries, ...changed, ...(twice ? changed : [])].map((entry) =>
            fixture.secrets.reduce((filled, field) => withField(filled, field, canary), entry),
          )
          const parsed = parse(fixture, entries)
          expect(parsed.read).toBe(entries.length)
          expect(counted(parsed)).toBe(parsed.read)
          expect(JSON.stringify(parsed)).not.toContain(canary)
          expect(JSON.stringify(parsed)).not.toContain(fakeSecret)
        }),
        { numRuns: 40 },
      )
    })
  })
})
