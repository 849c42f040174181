import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stoppedSecret } from './secret-gate.ts'
import { findSecretShape } from './secret-shape.ts'

// Look-alikes are joined here so that no scanner trips on this file.
const from =
  (alphabet: string) =>
  (length: number): string =>
    Array.from({ length }, (_, index) => alphabet.charAt((index * 7 + length) % alphabet.length)).join('')
const mixed = from('aB3dE6gH9jK2mN5pQ8sTuVwXyZ1')
const hex = from('0f1e2d3c4b5a69788796')
const lower = from('a1b2c3d4e5f6g7h8j9k')
const uuid = [hex(8), hex(4), hex(4), hex(4), hex(12)].join('-')

const secrets: readonly (readonly [name: string, secret: string])[] = [
  ['Amazon Bedrock key', 'AB' + 'SK' + mixed(120)],
  ['Google API key', 'AI' + 'za' + mixed(35)],
  ['Google OAuth client secret', 'GOC' + 'SPX-' + mixed(28)],
  ['Google access token', 'ya' + '29.' + mixed(60)],
  ['Google refresh token', '1/' + '/0' + mixed(50)],
  ['Google service account file', '"private' + '_key_id": "' + hex(40) + '"'],
  ['Entra client secret', 'abc' + '8' + 'Q~' + mixed(34)],
  ['Azure Storage connection string', 'DefaultEndpointsProtocol=https;Account' + 'Key=' + mixed(86) + '=='],
  ['Azure SAS address', 'https://x.blob.core.windows.net/c?sv=1&' + 'sig=' + mixed(44)],
  ['DigitalOcean token', 'do' + 'p_v1_' + hex(64)],
  ['Heroku token', 'HRKU' + '-AA' + mixed(58)],
  ['Netlify token', 'nf' + 'p_' + mixed(36)],
  ['Cloudflare token', 'cf' + 'ut_' + mixed(40) + hex(8)],
  ['Supabase secret key', 'sb_' + 'secret_' + mixed(30)],
  ['MongoDB address', 'mongodb+srv' + '://shop:' + mixed(12) + '@cluster.example'],
  ['PostgreSQL address', 'postgres' + '://shop:' + mixed(12) + '@db.internal/orders'],
  ['MySQL address', 'mysql' + '://root:' + mixed(9) + '@10.0.0.2/shop'],
  ['Redis address', 'redis' + '://:' + mixed(20) + '@cache:6379'],
  ['GitHub classic token', 'gh' + 'p_' + mixed(36)],
  ['GitHub server token', 'gh' + 's_' + mixed(36)],
  ['GitHub fine-grained token', 'github' + '_pat_' + mixed(82)],
  ['GitLab token', 'gl' + 'pat-' + mixed(20)],
  ['Bitbucket app password', 'AT' + 'BB' + mixed(32)],
  ['npm token', 'np' + 'm_' + mixed(36)],
  ['PyPI token', 'pypi' + '-AgE' + mixed(80)],
  ['Docker token', 'dckr' + '_pat_' + mixed(27)],
  ['Terraform Cloud token', mixed(14) + '.atlas' + 'v1.' + mixed(65)],
  ['Atlassian API token', 'ATA' + 'TT3' + mixed(120)],
  ['Slack bot token', 'xox' + 'b-' + '1234567890-' + mixed(24)],
  ['Slack app token', 'xap' + 'p-1-A0' + 'B1C2D3' + '-1234567890-' + hex(64)],
  ['Slack webhook', 'https://hooks.' + 'slack.com/services/T' + mixed(30)],
  ['Airtable token', 'pa' + 't' + mixed(14) + '.' + hex(64)],
  ['Notion token', 'nt' + 'n_' + '12345678901' + mixed(35)],
  ['Linear key', 'lin_' + 'api_' + mixed(40)],
  ['Stripe live key', 'sk' + '_live_' + mixed(24)],
  ['Stripe webhook secret', 'wh' + 'sec_' + mixed(32)],
  ['Shopify token', 'shp' + 'at_' + hex(32)],
  ['HubSpot token', 'pat-' + 'eu1-' + uuid],
  ['Mailchimp key', hex(32) + '-us' + '14'],
  ['SendGrid key', 'S' + 'G.' + mixed(22) + '.' + mixed(43)],
  ['Mailgun key', 'ke' + 'y-' + lower(32)],
  ['Zapier hook', 'https://hooks.' + 'zapier.com/hooks/catch/123456/' + lower(8)],
  ['Sentry token', 'sntr' + 'yu_' + hex(64)],
  ['OpenAI project key', 'sk-' + 'proj-' + mixed(40) + 'T3Blbk' + 'FJ' + mixed(40)],
  ['Anthropic key', 'sk-' + 'ant-api03-' + mixed(60)],
  ['Hugging Face token', 'hf' + '_' + mixed(34)],
  ['Brevo key', 'xkey' + 'sib-' + hex(64) + '-' + mixed(16)],
  ['Telegram bot token', '1234567890' + ':A' + mixed(34)],
  ['Discord webhook', 'https://discord' + '.com/api/webhooks/123456789012345678/' + mixed(68)],
  ['Postman key', 'PMA' + 'K-' + mixed(24) + '-' + mixed(34)],
  ['Grafana token', 'gl' + 'sa_' + mixed(41)],
  ['Tailscale key', 'tskey' + '-auth-' + mixed(16) + '-' + mixed(32)],
  ['Databricks token', 'da' + 'pi' + hex(32)],
  ['Vault token', 'hv' + 's.' + mixed(95)],
  ['Plaid token', 'access' + '-production-' + uuid],
  ['signed token (JWT)', 'ey' + 'J' + mixed(20) + '.ey' + 'J' + mixed(60) + '.' + mixed(43)],
  ['private key', '-----BEGIN ' + 'OPENSSH PRIVATE KEY-----\nb3Bl'],
  ['address with a password', 'ftp' + '://agency:' + mixed(8) + '@old.example'],
]

describe('the secret gate', () => {
  it.each(secrets)('stops a %s, alone and inside a sentence', (_, secret) => {
    expect(stoppedSecret(secret)).not.toBeNull()
    expect(stoppedSecret(`the one for the shop: ${secret}`)).not.toBeNull()
  })

  it.each(secrets)('keeps of a %s at most its public prefix and the last four', (_, secret) => {
    const { hint } = stoppedSecret(secret) ?? { hint: null }
    if (hint === null) return
    const [prefix = '', end = ''] = hint.split('…')
    expect(secret).toContain(prefix)
    expect(end).toHaveLength(4)
    expect(secret.length - prefix.length - 4).toBeGreaterThanOrEqual(16)
    expect(findSecretShape(hint)).toBeNull()
  })

  it('shows the prefix a provider publishes, and nothing where there is none', () => {
    const hintOf = (name: string) => stoppedSecret(secrets.find((secret) => secret[0] === name)?.[1] ?? '')?.hint ?? null
    expect(stoppedSecret('S' + 'G.' + mixed(22) + '.' + mixed(39) + 'x7Qe')).toEqual({
      label: 'SendGrid API key',
      providerName: expect.stringContaining('SendGrid'),
      hint: 'SG.…x7Qe',
    })
    expect(hintOf('GitHub classic token')).toMatch(/^ghp_….{4}$/)
    expect(hintOf('Stripe webhook secret')).toMatch(/^whsec_….{4}$/)
    expect(hintOf('Slack bot token')).toMatch(/^xoxb-?….{4}$/)
    for (const name of [
      'PostgreSQL address',
      'Redis address',
      'private key',
      'signed token (JWT)',
      'Entra client secret',
      'Mailchimp key',
      'address with a password',
    ])
      expect([name, hintOf(name)]).toEqual([name, null])
  })

  it('lets identifiers pass: at most one of two hundred is stopped, over five thousand of every kind', () => {
    const stopped = fc.sample(identifier, { numRuns: 5000, seed: 20261121 }).filter((text) => stoppedSecret(text) !== null)
    expect(stopped.length / 5000).toBeLessThan(0.005)
  })
})

const signs = (alphabet: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength: length, maxLength: length })
const hexOf = (length: number) => signs('0123456789abcdef', length)
const upperOf = (length: number) => signs('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', length)
const alphanumericOf = (length: number) => signs('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', length)
const digitsOf = (length: number) => signs('0123456789', length)
const word = fc.constantFrom(
  'backup',
  'mailer',
  'web-shop',
  'ci_deploy',
  'orders',
  'Zürich',
  'report-reader',
  'billing.sync',
  'n8n',
  'prod',
  'staging',
  'crm-export',
)
const host = fc
  .tuple(word, fc.constantFrom('example.com', 'fernhollow.example', 'internal', 'amazonaws.com'))
  .map(([name, domain]) => `${name.toLowerCase().replace(/[^a-z0-9-]/g, '')}.${domain}`)
const joined = (...parts: readonly (string | fc.Arbitrary<string>)[]) =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((texts) => texts.join(''))

const identifier = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => `{${id.toUpperCase()}}`),
  hexOf(32),
  hexOf(40),
  hexOf(64),
  hexOf(128),
  joined('sha256:', hexOf(64)),
  joined('SHA256:', alphanumericOf(43)),
  hexOf(40).map((digest) => (digest.match(/../g) ?? []).join(':')),
  joined('arn:aws:iam::', digitsOf(12), ':user/', word),
  joined('arn:aws:secretsmanager:eu-west-1:', digitsOf(12), ':secret:', word, '-', alphanumericOf(6)),
  joined('AK', 'IA', upperOf(16)),
  joined('AS', 'IA', upperOf(16)),
  joined('AIDA', upperOf(17)),
  joined(digitsOf(12), '-', hexOf(32), '.apps.googleusercontent.com'),
  joined(word, '@', word, '.iam.gserviceaccount.com'),
  digitsOf(21),
  joined('/subscriptions/', fc.uuid(), '/resourceGroups/', word, '/providers/Microsoft.Web/sites/', word),
  joined('Iv1.', hexOf(16)),
  joined('Iv23li', alphanumericOf(14)),
  joined('acct_', alphanumericOf(16)),
  joined('we_', alphanumericOf(24)),
  joined('pk', '_live_', alphanumericOf(24)),
  joined('AC', hexOf(32)),
  joined('B0', upperOf(9)),
  joined('T0', upperOf(9), '/', 'A0', upperOf(9)),
  joined('00D', alphanumericOf(15)),
  joined('app', alphanumericOf(14)),
  joined('kid-', alphanumericOf(27)),
  joined('serial ', hexOf(36)),
  joined('https://', host, '/v1/orders?limit=', digitsOf(2), '&cursor=', hexOf(16)),
  joined('https://', host, ':8443/hooks/', fc.uuid()),
  joined('git@', host, ':', word, '/', word, '.git'),
  joined('postgres://', host, ':5432/', word),
  joined('s3://', word, '/', word, '/', digitsOf(8), '.tar.gz'),
  joined(word, '@', host),
  joined('/etc/', word, '/', word, '.pem'),
  joined('C:\\Program Files\\', word, '\\', word, '.config'),
  joined(word, '-', digitsOf(4), '-', digitsOf(2), '.xlsx'),
  joined(word, ':', digitsOf(1), '.', digitsOf(2), '.', digitsOf(1), '@sha256:', hexOf(64)),
  joined('CN=', host, ', O=Fernhollow, C=CH'),
  joined('ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI', alphanumericOf(43), ' ', word, '@', word),
  joined('vault kv secret/data/', word, '/', word),
  joined('op://', word, '/', word, '/credential'),
  joined(digitsOf(3), '.', digitsOf(2), '.', digitsOf(1), '.', digitsOf(2), '/24'),
  fc.array(word, { minLength: 3, maxLength: 8 }).map((words) => words.join(' ')),
)

describe('a secret beside a word for it', () => {
  it.each(['Password: ' + 'hunter', 'the api key = ' + 'abc', 'Passwort: ' + 'geheim'])('is stopped without a hint: %s', (text) => {
    expect(stoppedSecret(text)).toMatchObject({ hint: null, providerName: null })
  })

  it('is told as what its shape shows, where it has one', () => {
    const key = 'S' + 'G.' + mixed(22) + '.' + mixed(43)
    expect(stoppedSecret(`Password: ${key}`)).toEqual(stoppedSecret(key))
  })

  it('is not seen in a sentence that only speaks of one', () => {
    expect(stoppedSecret('Sends the password reset mails')).toBeNull()
  })
})
