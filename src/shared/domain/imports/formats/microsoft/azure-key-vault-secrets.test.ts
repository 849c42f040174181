import { describe, expect, it } from 'vitest'
import { canary, fakeSecret, jsonFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { azureKeyVaultSecrets } from './azure-key-vault-secrets.ts'

type Json = Readonly<Record<string, unknown>>
const secret = (name: string, changes: Json = {}): Json => ({
  attributes: {
    created: '2023-01-02T03:04:05+00:00',
    enabled: true,
    expires: null,
    notBefore: null,
    recoverableDays: 90,
    updated: '2026-10-01T00:00:00+00:00',
  },
  contentType: null,
  id: `https://tidemark.vault.azure.net/secrets/${name}`,
  managed: null,
  name,
  tags: null,
  ...changes,
})
const parse = (...secrets: readonly unknown[]) => azureKeyVaultSecrets.parse(jsonFile(secrets), {})

describe('the secrets of an Azure key vault', () => {
  it('are recognised by their addresses, bare and as the answer of the API', () => {
    for (const value of [[secret('mail')], { value: [secret('mail')], nextLink: null }])
      expect(azureKeyVaultSecrets.recognise(jsonFile(value))).not.toBeNull()
    for (const value of [[], [secret('mail', { id: 'https://tidemark.vault.azure.net/keys/mail' })], [{ id: 'x', attributes: {} }]])
      expect(azureKeyVaultSecrets.recognise(jsonFile(value))).toBeNull()
  })

  it('are one secret each; a change of the entry is neither use nor rotation', () => {
    expect(parse(secret('mail', { tags: { env: 'prod', owner: 'Ana Ivo' }, contentType: 'text/plain' }))).toMatchObject({
      account: 'tidemark',
      drafts: [
        {
          key: 'https://tidemark.vault.azure.net/secrets/mail',
          facts: {
            name: 'mail',
            provider: 'azure',
            account: 'tidemark',
            system: 'Azure Key Vault tidemark',
            status: 'active',
            createdOn: '2023-01-02',
            environments: ['production'],
            technicalOwner: 'Ana Ivo',
            notes: 'Content type: text/plain.',
          },
          credentials: [
            {
              facts: {
                type: 'other',
                createdOn: '2023-01-02',
                lastRotatedOn: null,
                lastUsedOn: null,
                lastUsedState: 'unknown',
                expiresOn: null,
                neverExpires: false,
                storage: ['secrets_manager'],
              },
            },
          ],
        },
      ],
    })
  })

  it('may end, be switched off, or belong to a certificate', () => {
    expect(
      parse(secret('a', { attributes: { created: 1672628645, enabled: true, exp: 1798761600 } })).drafts[0]?.credentials,
    ).toMatchObject([{ facts: { expiresOn: '2027-01-01' } }])
    const parsed = parse(
      secret('a', { attributes: { created: 1672628645, enabled: false, expires: '2027-01-01T00:00:00+00:00' } }),
      secret('b', { managed: true }),
    )
    expect(parsed.drafts).toMatchObject([
      { facts: { status: 'disabled', createdOn: '2023-01-02' }, credentials: [{ facts: { expiresOn: '2027-01-01', status: 'disabled' } }] },
      {
        facts: { kind: 'certificate', notes: 'Belongs to a certificate of the vault.' },
        credentials: [{ facts: { type: 'certificate' } }],
      },
    ])
  })

  it('have one key whatever their version', () => {
    expect(parse(secret('a', { id: 'https://tidemark.vault.azure.net/secrets/a/0000fake', name: null })).drafts[0]).toMatchObject({
      key: 'https://tidemark.vault.azure.net/secrets/a',
      facts: { name: 'a' },
    })
  })

  it('on one page call nothing gone, and never let a value through', () => {
    expect(azureKeyVaultSecrets.parse(jsonFile({ value: [secret('a')], nextLink: 'https://x.example' }), {}).partial).toBe(true)
    const parsed = parse(secret('a', { value: canary }))
    expect(parsed).toMatchObject({ secretsDropped: 1, warnings: [expect.stringContaining('plain secrets')] })
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('stay sound whatever their fields hold', () => {
    expectSoundJson(
      (entries) => parse(...entries),
      [secret('a', { tags: { owner: fakeSecret } }), secret('b', { managed: true, contentType: fakeSecret })],
      ['value'],
    )
  })
})
