import { describe, expect, it } from 'vitest'
import { plainDate } from '../values/plain-date.ts'
import secretShapes from '../values/secret-shapes.json'
import { knownOf } from './known-facts.ts'
import { type Provider, providers } from './provider.ts'
import { evidenceOf, factSources, type ProviderFactName, providerFactNames } from './provider-evidence.ts'
import { lifecycleOf, type ProviderLifecycle } from './provider-lifecycle.ts'

// The day of the build these facts belong to; a source read later than that is a slip of the pen.
const today = plainDate('2026-12-01')

// Whether the catalogue claims something under each name. A rotation basis of the house is our own choice and needs no source.
const claims: Readonly<Record<ProviderFactName, (provider: Provider, lifecycle: ProviderLifecycle) => boolean>> = {
  kinds: ({ kinds }) => kinds.length > 0,
  patterns: ({ id }) => secretShapes.some(({ provider }) => provider === id),
  overlap: (_, { overlap }) => overlap.possible !== 'unknown' && overlap.possible !== 'n/a',
  expiry: (_, { expiry }) => expiry.settable !== 'unknown',
  lastUsed: (_, { lastUsed }) => lastUsed.visible !== 'unknown',
  rotation: ({ rotation }) => rotation.byType.some(({ basisType }) => basisType !== 'house'),
  shortLived: (_, { shortLivedAlternative }) => shortLivedAlternative !== null,
  consolePath: ({ consolePath }) => consolePath !== '',
  steps: ({ steps }) => steps.length > 0,
  emergency: (_, { emergency }) => emergency !== null,
}

describe('where the facts of the catalogue come from', () => {
  it('is told for each provider once, and for no other', () => {
    expect(factSources.map(({ id }) => id).sort()).toEqual(providers.map(({ id }) => id).sort())
  })

  it('leaves no fact without', () => {
    const without = providers.flatMap((provider) => {
      const lifecycle = lifecycleOf(provider.id)
      return lifecycle === null
        ? [`${provider.id}: no life cycle`]
        : providerFactNames
            .filter((fact) => claims[fact](provider, lifecycle) && evidenceOf(provider.id, fact) === null)
            .map((fact) => `${provider.id}: ${fact}`)
    })
    expect(without).toEqual([])
  })

  it('names no fact twice, as read and as remembered', () => {
    const both = factSources.flatMap(({ id, sources, fromMemory }) =>
      fromMemory.filter((fact) => sources.some(({ facts }) => facts.includes(fact))).map((fact) => `${id}: ${fact}`),
    )
    expect(both).toEqual([])
  })

  it('is never read on a day to come', () => {
    const days = [
      ...factSources.flatMap(({ writtenOn, sources }) => [writtenOn, ...sources.map(({ checkedOn }) => checkedOn)]),
      ...providers.flatMap(({ id }) => (lifecycleOf(id)?.deadlines ?? []).map(({ evidence }) => evidence.checkedOn)),
    ]
    expect(days.filter((day) => day > today || day < '2026-01-01')).toEqual([])
  })

  it('calls nothing checked that others wrote about a provider', () => {
    const others = /how-to-rotate|vercel-breach|gitguardian|docs\.gitlab\.com\/\S*dast|dev\.to|w3cschool|apideck|chift/
    const wrong = factSources.flatMap(({ id, sources }) =>
      sources.filter(({ certainty, where }) => certainty === 'checked' && others.test(where)).map(({ where }) => `${id}: ${where}`),
    )
    expect(wrong).toEqual([])
  })

  it('leaves no mark of doubt in the words themselves, where no one would look for it', () => {
    const said = providers.flatMap(({ id }) => {
      const { emergency, place, plannedSteps, others } = knownOf(id)
      return [emergency, place, plannedSteps, ...others].flatMap((fact) => fact?.lines ?? [])
    })
    expect(said.filter((line) => /recall|from memory|not confirmed|unverified/i.test(line))).toEqual([])
  })
})

describe('what was corrected', () => {
  const deadlines = (id: string) =>
    (lifecycleOf(id)?.deadlines ?? []).map(({ date, effect, evidence }) => [date, effect, evidence.certainty])

  it.each([
    ['bitbucket', ['2026-07-28', 'stops', 'checked']],
    ['npm', ['2025-12-09', 'stops', 'secondary']],
    ['hubspot', ['2026-06-23', 'no_new', 'checked']],
    ['hubspot', ['2026-10-26', 'no_new', 'checked']],
    ['hubspot', ['2027-09-30', 'notice', 'checked']],
    ['salesforce', ['2027-06-01', 'notice', 'checked']],
    ['microsoft-365', ['2026-05-31', 'stops', 'secondary']],
    ['microsoft-365', ['2026-10-01', 'notice', 'secondary']],
    ['cloudflare', ['2026-09-30', 'stops', 'checked']],
    ['google-ai', ['2026-06-19', 'stops', 'checked']],
    ['google-ai', ['2026-09-30', 'stops', 'checked']],
  ])('%s announced %j', (id, deadline) => {
    expect(deadlines(id)).toContainEqual(deadline)
  })

  it('Bitbucket does not end app passwords on the day the pauses began', () => {
    expect(deadlines('bitbucket').filter(([day]) => day === '2026-06-09')).toEqual([])
  })

  it('Zendesk has no second token to change to', () => {
    expect(lifecycleOf('zendesk')?.overlap).toMatchObject({ possible: 'no', most: null })
    expect(lifecycleOf('zendesk')?.emergency).toContain('60 days')
  })

  it('secrets of the Salesforce platform have no end', () => {
    expect(lifecycleOf('salesforce')?.expiry).toMatchObject({ settable: 'no', maxDays: null })
  })

  it.each([
    ['shopify', 'Service account token (Shopify CLI)'],
    ['stripe', 'Managed API key (made by a hosting platform)'],
    ['heroku', 'Team authorization'],
    ['xai', 'Management key'],
    ['vault', 'Root token'],
    ['cursor', 'Service account key'],
    ['posthog', 'Project secret API key (beta)'],
    ['datadog', 'Service access token'],
    ['strato', 'Master password (FTP and SSH)'],
    ['openrouter', 'Management key (earlier: provisioning key)'],
    ['planetscale', 'Service token'],
    ['plaid', 'Secret of an environment'],
  ])('%s has a kind called %s', (id, label) => {
    expect(providers.find((provider) => provider.id === id)?.kinds.map((kind) => kind.label)).toContain(label)
  })

  it.each([
    ['telegram', { possible: 'no', most: 1 }],
    ['databricks', { possible: 'yes', most: 600 }],
    ['plivo', { possible: 'yes', most: 2 }],
    ['posthog', { possible: 'yes', most: 10 }],
    ['zoho-crm', { possible: 'yes', most: 20 }],
  ])('%s has so many at once: %j', (id, overlap) => {
    expect(lifecycleOf(id)?.overlap).toMatchObject(overlap)
  })

  it.each([
    ['brevo', { settable: 'yes', maxDays: 365 }],
    ['circleci', { settable: 'partial', maxDays: 365 }],
    ['cursor', { settable: 'forced', maxDays: null }],
    ['datadog', { settable: 'partial', maxDays: null }],
    ['databricks', { settable: 'yes', maxDays: null }],
    ['doppler', { settable: 'yes', maxDays: null }],
    ['fly-io', { settable: 'yes', maxDays: null }],
    ['ionos', { settable: 'partial', maxDays: 365 }],
    ['vault', { settable: 'yes', maxDays: null }],
    ['windows-service-account', { settable: 'yes', maxDays: null }],
    ['zoho-crm', { settable: 'no', maxDays: null }],
  ])('the end of keys at %s: %j', (id, expiry) => {
    expect(lifecycleOf(id)?.expiry).toMatchObject(expiry)
  })

  it.each([
    ['pagerduty', 'no'],
    ['paypal', 'partial'],
    ['postman', 'partial'],
    ['posthog', 'partial'],
    ['rubygems', 'yes'],
  ])('the last use of keys at %s is shown: %s', (id, visible) => {
    expect(lifecycleOf(id)?.lastUsed.visible).toBe(visible)
  })

  it.each([
    ['cloudflare', 'account tokens: Manage Account > API Tokens'],
    ['notion', 'Developer portal'],
    ['atlassian', 'Insights > API token activity'],
    ['twilio', 'Keys & credentials'],
    ['brevo', 'API Keys & MCP'],
    ['perplexity', 'console.perplexity.ai'],
    ['plivo', 'Account > Settings > Credentials'],
  ])('%s keeps its keys under %s', (id, place) => {
    expect(knownOf(id).place?.lines.join(' ')).toContain(place)
  })

  // A password once kept and a primary key just reset both live on after what looks like the end of them.
  it.each([
    ['mysql', 'DISCARD OLD PASSWORD'],
    ['mailgun', '48 hours'],
    ['mailjet', 'more than an hour'],
    ['gocardless', 'pending submission'],
    ['strato', 'contact mailbox first'],
    ['windows-service-account', 'Kerberos tickets'],
    ['heroku', 'change the account password'],
    ['dropbox', 'refresh token'],
  ])('an emergency at %s says: %s', (id, words) => {
    expect(lifecycleOf(id)?.emergency).toContain(words)
  })

  it.each([
    ['telegram', '/revoke'],
    ['slack', 'until the new token is in place nothing of it works'],
    ['salesforce', 'stage new credentials'],
  ])('the planned way at %s says: %s', (id, words) => {
    expect(knownOf(id).plannedSteps?.lines.join(' ')).toContain(words)
  })

  it('Hugging Face has no tokens of an organization any more', () => {
    expect(providers.find(({ id }) => id === 'huggingface')?.kinds.map(({ label }) => label)).toEqual([
      'User access token',
      'Trusted publisher (OIDC)',
    ])
  })

  it('a secret key of Supabase may do all that service_role may', () => {
    const kinds = providers.find(({ id }) => id === 'supabase')?.kinds ?? []
    expect(kinds.filter(({ masterKey }) => masterKey).map(({ label }) => label)).toEqual(['Secret key', 'service_role key (legacy)'])
  })

  it.each([
    ['terraform-cloud', 'partial', null],
    ['discord', 'partial', null],
    ['onepassword', 'yes', 2],
    ['plaid', 'yes', 2],
    ['zoom', 'yes', 2],
  ] as const)('of %s two keys at once are possible: %s', (id, possible, most) => {
    expect(lifecycleOf(id)?.overlap).toMatchObject({ possible, most })
  })

  it.each([
    ['terraform-cloud', 'forced', null],
    ['pulumi', 'yes', 730],
    ['langsmith', 'yes', null],
    ['contentful', 'yes', null],
    ['grafana', 'yes', null],
    ['square', 'partial', 30],
    ['meta', 'partial', 60],
    ['clickup', 'no', null],
  ] as const)('the keys of %s can be given an end: %s', (id, settable, maxDays) => {
    expect(lifecycleOf(id)?.expiry).toMatchObject({ settable, maxDays })
  })

  it.each([
    ['redis', /kill its connections \(they stay open otherwise\)/],
    ['klaviyo', /^Disable the key/],
    ['google-workspace', /a revoked grant alone can be given again/],
  ])('a leak at %s is ended for good', (id, words) => {
    expect(lifecycleOf(id)?.emergency).toMatch(words)
  })

  it('a serious breach at Shopify begins with revoking', () => {
    expect(knownOf('shopify').emergency).toMatchObject({ evidence: { certainty: 'checked' } })
    expect(lifecycleOf('shopify')?.emergency).toMatch(/^Uninstall the app or revoke/)
  })
})

describe('what is known of a provider', () => {
  it('says the emergency, the place and the planned way apart', () => {
    const { emergency, place, plannedSteps } = knownOf('aws')
    expect(emergency?.lines[0]).toMatch(/^Set the key to Inactive at once/)
    expect(place?.lines).toEqual(['IAM > Users > (user) > Security credentials > Access keys'])
    expect(plannedSteps?.lines.some((line) => line.includes('wait a day'))).toBe(true)
  })

  it.each([
    ['aws', 'Two keys at once', ['Yes, at most 2', 'Two access keys per IAM user.']],
    ['aws', 'Last use', ['Shown by the provider', 'IAM console, credential report and get-access-key-last-used.']],
    ['aws', 'May do everything in the account', ['Root account access key']],
    ['aws', 'Longest life', ['No end: a key lives until someone deletes it', 'Access keys never expire; role credentials do.']],
    ['gcp', 'Longest life', ['Some kinds of keys can be given an end, at most 3650 days', expect.any(String)]],
    ['square', 'Two keys at once', ['No: a new key ends the old one', expect.any(String)]],
  ])('says of %s: %s', (id, label, lines) => {
    expect(knownOf(id).others.find((fact) => fact.label === label)?.lines).toEqual(lines)
  })

  it('says nothing of a provider the catalogue does not know, and of no fact it does not have', () => {
    expect(knownOf('our own')).toEqual({ emergency: null, place: null, plannedSteps: null, others: [] })
    expect(knownOf('notion').others.map(({ label }) => label)).not.toContain('Longest life')
  })
})
