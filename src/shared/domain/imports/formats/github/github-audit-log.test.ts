import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canary, fakeSecret, importedRecords, jsonFile, tableFile } from '../fixtures/tables.ts'
import { githubAuditLog } from './github-audit-log.ts'

const event = (action: string, at: number, more: Readonly<Record<string, unknown>> = {}) => ({
  action,
  actor: 'ada-bp',
  org: 'brackenport',
  created_at: 1790000000000 + at * 86_400_000,
  ...more,
})
const parse = (...events: readonly unknown[]) => githubAuditLog.parse(jsonFile(events), {})

describe('the GitHub audit log', () => {
  it('folds the events of one app into one hint, whatever their order', () => {
    const events = [
      event('integration_installation.create', 0, { data: { integration: 'deploy-bot' } }),
      event('integration_installation.repositories_added', 3, { integration: 'deploy-bot' }),
      event('integration_installation.suspend', 5, { 'data.integration': 'deploy-bot', actor: 'grace-bp' }),
    ]
    for (const list of [events, events.toReversed()]) {
      expect(parse(...list)).toMatchObject({
        account: 'brackenport',
        partial: true,
        drafts: [
          {
            credentials: [],
            remarks: ['Known only from the audit log.'],
            facts: {
              name: 'deploy-bot',
              kind: 'oauth_app',
              account: 'brackenport',
              status: 'disabled',
              createdOn: '2026-09-21',
              technicalOwner: 'ada-bp',
              notes: 'Last in the log: integration_installation.suspend.',
            },
          },
        ],
      })
    }
    expect(parse(...events, event('integration_installation.destroy', 9, { integration: 'deploy-bot' })).drafts[0]?.facts.status).toBe(
      'revoked',
    )
  })

  it.each([
    ['personal_access_token.expired', { status: 'active', ended: true, expiresOn: '2026-09-30' }],
    ['personal_access_token.access_revoked', { status: 'revoked', ended: null, expiresOn: null }],
  ])('%s is the end of the token', (action, end) => {
    const token = { user: 'grace-bp', user_programmatic_access_name: 'laptop' }
    const { drafts } = parse(event('personal_access_token.access_granted', 0, token), event(action, 9, token))
    expect(drafts[0]).toMatchObject({ facts: { status: end.status }, credentials: [{ facts: end }] })
  })

  it('tells tokens by person and name, with their renewal', () => {
    const token = { user: 'grace-bp', user_programmatic_access_name: 'laptop' }
    expect(
      parse(
        event('personal_access_token.access_granted', 0, token),
        event('personal_access_token.credential_regenerated', 4, token),
        event('personal_access_token.access_granted', 1, { ...token, user: 'ada-bp' }),
      ).drafts,
    ).toMatchObject([
      {
        facts: { name: 'laptop', technicalOwner: 'grace-bp', status: 'active' },
        credentials: [
          { facts: { type: 'personal_token', createdOn: '2026-09-21', lastRotatedOn: '2026-09-25', lastUsedState: 'unknown' } },
        ],
      },
      { facts: { name: 'laptop', technicalOwner: 'ada-bp' } },
    ])
  })

  it('tells webhooks by their number and never their address', () => {
    const parsed = parse(
      event('hook.create', 0, { hook_id: 4711, repo: 'brackenport/site', config: { url: canary, secret: canary } }),
      event('hook.config_changed', 1, { hook_id: 4711, repo: 'brackenport/site', data: { config: { url: canary } } }),
    )
    expect(parsed).toMatchObject({
      secretsDropped: 2,
      drafts: [
        {
          key: 'hook:4711',
          nativeIds: ['github-hook:4711'],
          facts: { name: 'Webhook 4711 of brackenport/site', kind: 'webhook', status: 'active', externalId: '4711' },
        },
      ],
    })
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('tells OAuth apps and credentials allowed past single sign-on', () => {
    expect(
      parse(
        event('oauth_application.create', 0, { oauth_application_id: 12, name: 'Chart maker' }),
        event('org_credential_authorization.revoke', 0, { user: 'grace-bp', credential_type: 'SSH key' }),
      ).drafts,
    ).toMatchObject([
      { key: 'oauth_application:12', facts: { name: 'Chart maker', kind: 'oauth_app' } },
      {
        facts: { technicalOwner: 'grace-bp', status: 'revoked', createdOn: null },
        credentials: [{ facts: { type: 'ssh_key', status: 'revoked' } }],
        remarks: [expect.stringContaining('does not go back')],
      },
    ])
  })

  it('takes no bot for an owner', () => {
    expect(
      parse(event('integration_installation.create', 0, { actor: 'dependabot[bot]', integration: 'x' })).drafts[0]?.facts.technicalOwner,
    ).toBeNull()
  })

  it('skips what is about other things or names nothing, with the reason', () => {
    expect(
      parse(event('repo.create', 0), event('integration_installation.create', 0), event('hook.create', 0, { hook_id: 1 }), {
        action: 'hook.create',
        actor: 'x',
      }),
    ).toMatchObject({
      read: 4,
      skipped: [
        { record: 1, reason: 'not about an app, a token or a webhook' },
        { record: 2, reason: 'does not say which GitHub App it is about' },
      ],
      failed: [{ record: 4, reason: 'it does not say what happened when' }],
    })
  })

  it('is read from CSV with dotted columns as well', () => {
    const headers = ['action', 'actor', 'user', 'org', 'repo', 'created_at', 'data.integration', 'data.hashed_token']
    const file = tableFile(headers, [
      ['integration_installation.create', 'ada-bp', '', 'brackenport', '', '1790000000000', 'deploy-bot', canary],
      ['team.create', 'ada-bp', '', 'brackenport', '', '1790000000000', '', ''],
    ])
    expect(githubAuditLog.recognise(file)).not.toBeNull()
    expect(githubAuditLog.parse(file, {})).toMatchObject({
      read: 2,
      secretsDropped: 1,
      skipped: [{ record: 2, label: 'Line 3' }],
      drafts: [{ facts: { name: 'deploy-bot', createdOn: '2026-09-21' } }],
    })
    expect(githubAuditLog.recognise(tableFile(['action', 'actor', 'created_at'], []))).toBeNull()
  })

  it('counts every event once and lets no secret through, whatever the fields hold', () => {
    const change = fc.record({
      at: fc.nat(3),
      field: fc.constantFrom('action', 'actor', 'user', 'org', 'created_at', 'data', 'integration', 'hook_id', 'name'),
      value: fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(fakeSecret, 'hook.create', 'oauth_application.create')),
    })
    const events = [
      event('integration_installation.create', 0, { integration: 'a' }),
      event('hook.create', 0, { hook_id: 1 }),
      event('personal_access_token.access_granted', 0, { user: 'x', name: 'y' }),
      event('org_credential_authorization.grant', 1, { user: 'x' }),
    ]
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const parsed = parse(
          ...changes.reduce<readonly object[]>(
            (list, { at, field, value }) =>
              list.map((item, index) => (index === at ? { ...item, [field]: value, hashed_token: canary } : item)),
            events,
          ),
        )
        expect(importedRecords(parsed) + parsed.skipped.length + parsed.failed.length).toBe(4)
        expect(JSON.stringify(parsed)).not.toContain(fakeSecret)
        expect(JSON.stringify(parsed)).not.toContain(canary)
      }),
    )
  })
})
