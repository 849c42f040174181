import { describe, expect, it } from 'vitest'
import { jsonFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { awsCertificates } from './aws-certificates.ts'

type Json = Readonly<Record<string, unknown>>
const arn = 'arn:aws:acm:eu-west-1:900000000001:certificate/00000000-beef-4000-8000-000000000001'
const certificate = (changes: Json = {}): Json => ({ CertificateArn: arn, DomainName: 'shop.brackenport.example', ...changes })
const parse = (...certificates: readonly unknown[]) => awsCertificates.parse(jsonFile({ CertificateSummaryList: certificates }), {})
const credential = (changes: Json) => parse(certificate(changes)).drafts[0]?.credentials[0]?.facts

describe('the certificates of AWS', () => {
  it('are recognised by list or entry', () => {
    for (const value of [{ CertificateSummaryList: [] }, [certificate()]]) expect(awsCertificates.recognise(jsonFile(value))).not.toBeNull()
    expect(awsCertificates.recognise(jsonFile({ SecretList: [] }))).toBeNull()
  })

  it('of old command lines have a name and no dates', () => {
    expect(parse(certificate()).drafts).toMatchObject([
      {
        key: arn,
        facts: { name: 'shop.brackenport.example', kind: 'certificate', account: '900000000001', status: 'unknown' },
        credentials: [{ facts: { type: 'tls_certificate', expiresOn: null, status: 'unknown' } }],
        nativeIds: [arn],
      },
    ])
  })

  it('of newer ones have their end, their use and who renews them', () => {
    const parsed = parse(
      certificate({
        Status: 'ISSUED',
        Type: 'AMAZON_ISSUED',
        RenewalEligibility: 'ELIGIBLE',
        NotBefore: '2026-01-01T00:00:00Z',
        NotAfter: '2027-02-01T00:00:00Z',
        InUse: false,
        CreatedAt: '2025-01-01T00:00:00Z',
        IssuedAt: '2026-01-02T00:00:00Z',
      }),
    )
    expect(parsed.drafts[0]).toMatchObject({
      facts: { status: 'active', createdOn: '2025-01-01', notes: 'No AWS service uses it. AWS renews it.' },
      credentials: [{ facts: { class: 'auto_managed', createdOn: '2026-01-02', expiresOn: '2027-02-01' } }],
      remarks: ['No AWS service uses this certificate.'],
    })
  })

  it.each([
    [{ Status: 'REVOKED' }, 'revoked'],
    [{ Status: 'PENDING_VALIDATION' }, 'planned'],
    [{ Status: 'INACTIVE' }, 'disabled'],
    [{ Status: 'NEW_WORD' }, 'unknown'],
  ])('with %j are %s', (changes, status) => {
    expect(credential(changes)?.status).toBe(status)
  })

  it.each([
    [{ Status: 'EXPIRED', NotAfter: '2024-01-01T00:00:00Z' }, '2024-01-01'],
    [{ Status: 'EXPIRED' }, null],
  ])('with %j have ended, and nobody switched them off', (changes, expiresOn) => {
    expect(credential(changes)).toMatchObject({ status: 'active', ended: true, expiresOn })
  })

  it('stay sound whatever their fields hold', () => {
    expectSoundJson(
      (entries) => parse(...entries),
      [certificate({ Status: 'ISSUED', NotAfter: 1700000000, InUse: true }), certificate({ CertificateArn: `${arn}2` })],
    )
  })
})
