import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { providers } from '../providers/provider.ts'
import { metadataText } from './metadata-text.ts'
import { findSecretShape, providerShapes } from './secret-shape.ts'

// Look-alikes are joined here so that no scanner trips on this file.
const filler = (length: number, alphabet = 'aB3dE6gH9jK2mN5pQ8sT'): string =>
  alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length)
const secrets: readonly (readonly [string, string])[] = [
  ['a GitHub token', 'gh' + 'p_' + filler(36)],
  ['a fine-grained GitHub token', 'github' + '_pat_' + filler(82)],
  ['a Stripe key', 'sk' + '_live_' + filler(24)],
  ['a Slack token', 'xox' + 'b-' + '1234567890-' + filler(24)],
  ['a Slack webhook', 'https://hooks.' + 'slack.com/services/T' + filler(30)],
  ['a SendGrid key', 'S' + 'G.' + filler(22) + '.' + filler(43)],
  ['an OpenAI project key', 'sk-' + 'proj-' + filler(34)],
  ['an Anthropic key', 'sk-' + 'ant-api03-' + filler(60)],
  ['a database address with its password', 'postgres' + '://shop:' + filler(12) + '@db.internal/orders'],
  ['any address with a password', 'ftp' + '://agency:' + filler(8) + '@old.example'],
  ['a signed token', 'ey' + 'J' + filler(20) + '.ey' + 'J' + filler(60) + '.' + filler(43)],
  ['a private key', '-----BEGIN ' + 'PRIVATE KEY-----'],
  ['an Entra client secret', filler(3) + '8' + 'Q~' + filler(34)],
]

const harmless = [
  'arn:aws:iam::111122223333:user/bots/ci-deploy',
  '00000000-feed-4000-8000-000000000001',
  '420042000001-samplesamplesample.apps.googleusercontent.com',
  'SHA256:' + filler(43),
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'https://api.example/v1/orders?limit=10',
  'Key of the web shop, kept in the password manager',
  'AKIA' + '0FAKE0FAKE0FAKE0',
  'backup@fernhollow.iam.gserviceaccount.com',
  'Mail.Send (application)',
]

describe('the text of a free field', () => {
  it.each(secrets)('is refused when it holds %s', (_, secret) => {
    expect(findSecretShape(secret)).not.toBeNull()
    expect(metadataText(4000).safeParse(`the key is ${secret}`).success).toBe(false)
  })

  const named = providerShapes
    .filter((shape) => shape.strength === 'strong' && shape.sensitivity === 'secret')
    .map((shape) => [`${shape.providerName}: ${shape.label}`, shape] as const)

  it('names each shape after a provider as the catalogue does', () => {
    const names = new Map(providers.map(({ id, name }) => [id, name]))
    expect(providerShapes.filter(({ provider, providerName }) => names.get(provider) !== providerName)).toEqual([])
  })

  it.each(named)('is refused when it holds any %s', (_, pattern) => {
    // Generated from the expression itself, without what only looks around it.
    const core = pattern.regex.replace(/\(\?!\[[^\]]*\]\)|\\b|\(\?:\^\|\[\^[^\]]*\]\)/g, '')
    fc.assert(
      fc.property(
        fc.stringMatching(new RegExp(`^(?:${core})$`)),
        (secret) => findSecretShape(secret) !== null && findSecretShape(`old: ${secret} (web shop)`) !== null,
      ),
      { numRuns: 20 },
    )
  })

  it('is looked through to its end, however long it is', () => {
    const secret = secrets[0]?.[1] ?? ''
    const long = (before: number) => `${'x'.repeat(before)} ${secret} ${'x'.repeat(10_000_000)}`
    expect(findSecretShape('x'.repeat(10_000_000))).toBeNull()
    for (const before of [0, 189_990, 199_995, 200_005, 5_000_000]) expect(findSecretShape(long(before)), String(before)).not.toBeNull()
  })

  it('never repeats the secret in the reason', () => {
    for (const [, secret] of secrets) {
      const result = metadataText(4000).safeParse(secret)
      expect(JSON.stringify(result.error?.issues)).not.toContain(secret.slice(8))
    }
  })

  it.each(harmless)('lets %s pass', (text) => {
    expect(metadataText(4000).parse(text)).toBe(text)
  })

  it.each(['Password: hunter2-Sommer', 'pwd=geheim99', 'API key: abcd-1234', 'Kennwort: Sommer2026'])(
    'is refused in notes when it names a secret: %s',
    (text) => {
      expect(metadataText(100).safeParse(text).success).toBe(false)
    },
  )

  it.each(['The password is in the password manager', 'Token of the web shop, rotated by Sam', 'Ask before changing the API key'])(
    'lets a sentence about a secret pass: %s',
    (text) => {
      expect(metadataText(100).parse(text)).toBe(text)
    },
  )

  it('loses the marks that turn a name around', () => {
    expect(metadataText(50).parse('\u202Eecila')).toBe('ecila')
  })

  it('is trimmed and has a limit', () => {
    expect(metadataText(5).parse('  ab ')).toBe('ab')
    expect(metadataText(5).safeParse('abcdef').success).toBe(false)
  })
})
