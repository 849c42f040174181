import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awsHeaders, awsKey, awsReport, awsRootRow, awsRow, awsRows } from '../fixtures/aws-report.ts'
import { fakeSecret, importedRecords, jsonFile, tableFile } from '../fixtures/tables.ts'
import { awsIamCredentialReport } from './aws-iam-credential-report.ts'

const parse = (rows: readonly (readonly string[])[]) => awsIamCredentialReport.parse(awsReport(rows), {})
const only = (rows: readonly (readonly string[])[]) => {
  const [draft] = parse(rows).drafts
  if (draft === undefined) throw new Error('no draft')
  return draft
}

describe('the AWS credential report', () => {
  it('is recognised by its columns in any order and with new ones at the end', () => {
    expect(awsIamCredentialReport.recognise(tableFile([...awsHeaders].reverse(), []))).toContain('arn')
    expect(awsIamCredentialReport.recognise(tableFile([...awsHeaders, 'additional_credentials_info'], []))).not.toBeNull()
    expect(awsIamCredentialReport.recognise(tableFile(['user', 'arn'], []))).toBeNull()
    expect(awsIamCredentialReport.recognise(jsonFile([]))).toBeNull()
  })

  it('takes users with a key or certificate and says why it leaves out the others', () => {
    const parsed = parse(awsRows)
    expect(parsed.drafts.map(({ facts }) => facts.name)).toEqual(['<root_account>', 'ana', 'courier', 'sealer'])
    expect(parsed.skipped).toEqual([
      { record: 4, label: 'ivo', reason: 'a person with a password and no key' },
      { record: 6, label: 'nobody', reason: 'no key and no password' },
    ])
    expect(parsed).toMatchObject({ read: 6, failed: [], account: '900000000001', partial: false, asOf: null })
  })

  it('keeps the root account with its powers and a remark while its key is active', () => {
    const root = only([awsRootRow])
    expect(root.facts).toMatchObject({
      kind: 'api_key',
      privileges: ['root'],
      runsAs: null,
      system: 'AWS 9000 0000 0001',
      externalId: 'arn:aws:iam::900000000001:root',
    })
    expect(root.remarks).toHaveLength(1)
    expect(
      only([awsRow('<root_account>', { arn: 'arn:aws:iam::900000000001:root', ...awsKey, access_key_1_active: 'false' })]).remarks,
    ).toEqual([])
    expect(parse([awsRow('<root_account>', { arn: 'arn:aws:iam::900000000001:root' })]).skipped[0]?.reason).toBe(
      'the root account without a key',
    )
  })

  it('tells a person with a key from a machine', () => {
    expect(only([awsRow('ana', { password_enabled: 'TRUE', ...awsKey })]).facts).toMatchObject({ kind: 'api_key', runsAs: 'person' })
    expect(only([awsRow('courier', awsKey)]).facts).toMatchObject({ kind: 'service_account', runsAs: 'machine', status: 'active' })
  })

  it('keeps a switched-off key with its dates and knows a key that was never used', () => {
    const [off, unused] = only([
      awsRow('courier', {
        ...awsKey,
        access_key_1_active: 'false',
        access_key_2_active: 'true',
        access_key_2_last_rotated: '2018-03-03T03:04:00Z',
      }),
    ]).credentials
    expect(off).toMatchObject({
      key: 'access-key-1',
      facts: {
        type: 'access_key',
        status: 'disabled',
        createdOn: '2024-02-20',
        lastRotatedOn: '2024-02-20',
        lastUsedOn: '2026-10-30',
        lastUsedState: 'used',
        neverExpires: true,
        externalId: null,
      },
    })
    expect(unused).toMatchObject({ key: 'access-key-2', facts: { label: 'Access key 2', lastUsedOn: null, lastUsedState: 'never' } })
  })

  it('notes service and region of the last use and leaves out a region that does not apply', () => {
    expect(only([awsRow('courier', awsKey)]).credentials[0]?.facts.notes).toBe('Last used with s3 in eu-west-1')
    expect(only([awsRow('courier', { ...awsKey, access_key_1_last_used_region: 'N/A' })]).credentials[0]?.facts.notes).toBe(
      'Last used with s3',
    )
  })

  it('reads signing certificates, of whose use the report says nothing', () => {
    expect(only([awsRow('sealer', { cert_2_active: 'true', cert_2_last_rotated: '2019-06-01T00:05:00Z' })]).credentials).toMatchObject([
      {
        key: 'cert-2',
        facts: {
          type: 'certificate',
          label: 'Signing certificate 2',
          lastUsedState: 'unknown',
          neverExpires: false,
          createdOn: '2019-06-01',
        },
      },
    ])
  })

  it('fails a row without an ARN and goes on, and then calls nothing gone that it names', () => {
    const parsed = parse([awsRow('lost', { arn: 'N/A', ...awsKey }), awsRow('courier', awsKey)])
    expect(parsed.failed).toEqual([{ record: 1, label: 'lost', reason: 'it has no ARN of an IAM user' }])
    expect(parsed).toMatchObject({ partial: false, unread: ['lost', 'N/A'], drafts: [{ facts: { name: 'courier' } }] })
  })

  it('skips a user listed twice', () => {
    expect(parse([awsRow('courier', awsKey), awsRow('courier', awsKey)]).skipped).toEqual([
      { record: 2, label: 'courier', reason: 'repeats line 2' },
    ])
  })

  it('leaves unreadable dates empty and counts them', () => {
    const parsed = parse([awsRow('courier', { ...awsKey, access_key_1_last_rotated: 'soon' })])
    expect(parsed.drafts[0]?.credentials[0]?.facts.createdOn).toBeNull()
    expect(parsed.warnings).toEqual(['1 date could not be read and stays empty.'])
  })

  it('names no account when the file holds several', () => {
    const parsed = parse([awsRow('a', awsKey), awsRow('b', { ...awsKey, arn: 'arn:aws-us-gov:iam::900000000002:user/b' })])
    expect(parsed.account).toBeNull()
    expect(parsed.drafts.map(({ facts }) => facts.account)).toEqual(['900000000001', '900000000002'])
  })

  it('never repeats a secret pasted into any cell', () => {
    fc.assert(
      fc.property(fc.nat(awsRows.length - 1), fc.nat(awsHeaders.length - 1), (row, column) => {
        const rows = awsRows.map((cells, index) => (index === row ? cells.map((cell, at) => (at === column ? fakeSecret : cell)) : cells))
        expect(JSON.stringify(parse(rows))).not.toContain(fakeSecret)
      }),
    )
  })

  it('counts every record once whatever happens to the cells', () => {
    const place = fc.record({
      row: fc.nat(awsRows.length - 1),
      column: fc.nat(awsHeaders.length - 1),
      text: fc.oneof(fc.constantFrom('', 'N/A', 'true', 'arn:aws:iam::900000000001:user/x'), fc.string()),
    })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.nat(awsRows.length), (places, keep) => {
        const rows = places
          .reduce<readonly (readonly string[])[]>(
            (list, { row, column, text }) => list.map((cells, index) => (index === row ? cells.with(column, text) : cells)),
            awsRows,
          )
          .slice(0, keep)
        const parsed = parse(rows)
        expect(parsed.read).toBe(rows.length)
        expect(importedRecords(parsed) + parsed.skipped.length + parsed.failed.length).toBe(parsed.read)
      }),
    )
  })
})
