import { describe, expect, it } from 'vitest'
import { draftsOf, parsedFixture } from '../fixtures/listed.ts'
import { jsonFile } from '../fixtures/tables.ts'
import { slackApprovedApps } from './slack-approved-apps.ts'
import { slackIntegrationLogs } from './slack-integration-logs.ts'

const app = (change: string, date: number, more: Readonly<Record<string, unknown>> = {}) => ({
  app_id: 'A000BP',
  app_type: 'Notes',
  change_type: change,
  date: String(date),
  user_name: 'ada',
  ...more,
})
const only = (...events: readonly unknown[]) => slackIntegrationLogs.parse(jsonFile({ ok: true, logs: events }), {}).drafts[0]

describe('the Slack integration log', () => {
  it('is folded: one draft per app or service with its maker, beginning and all scopes', () => {
    expect(draftsOf(slackIntegrationLogs)).toMatchObject([
      {
        key: 'A000BRACKEN',
        records: [1, 2],
        nativeIds: ['slack-app:A000BRACKEN'],
        credentials: [],
        facts: {
          name: 'Chart maker',
          kind: 'oauth_app',
          status: 'active',
          technicalOwner: 'grace',
          createdOn: '2023-11-14',
          scopes: ['files:write', 'chat:write', 'channels:read'],
        },
      },
      {
        key: '900001',
        records: [3],
        facts: { name: 'Incoming WebHooks 900001', kind: 'webhook', createdOn: '2020-09-13', notes: 'Writes to the channel C000BRACKEN.' },
        credentials: [{ key: '900001', facts: { type: 'webhook_url', createdOn: '2020-09-13', lastUsedState: 'unknown' } }],
      },
    ])
  })

  it('lets the newest event decide, in whatever order the events stand', () => {
    const events = [app('removed', 1700000000), app('added', 1600000000, { scope: 'commands' })]
    expect(only(...events)?.facts).toMatchObject({ status: 'revoked', scopes: ['commands'], technicalOwner: 'ada' })
    expect(only(...events.toReversed())?.facts.status).toBe('revoked')
    expect(only(app('disabled', 1700000000), app('added', 1600000000))?.facts.status).toBe('disabled')
    expect(only(app('enabled', 1710000000), app('disabled', 1700000000), app('added', 1600000000))?.facts.status).toBe('active')
  })

  it('begins anew when an app was removed and added again', () => {
    expect(
      only(
        app('added', 1720000000, { user_name: 'grace', scope: 'bot' }),
        app('removed', 1700000000),
        app('added', 1600000000, { scope: 'commands' }),
      )?.facts,
    ).toMatchObject({ status: 'active', technicalOwner: 'grace', createdOn: '2024-07-03', scopes: ['bot'] })
  })

  it('claims no owner for an app whose beginning is cut off, and says who was seen first', () => {
    expect(only(app('expanded', 1700000000, { user_name: 'former' }))).toMatchObject({
      remarks: ['The log does not go back to when it was added: first seen as expanded by former.'],
      facts: { technicalOwner: null, createdOn: null },
    })
  })

  it('fails an event about nothing, and is one page of several when it says so', () => {
    const parsed = slackIntegrationLogs.parse(
      jsonFile({
        ok: true,
        logs: [app('added', 1600000000), { change_type: 'added', date: '1' }],
        paging: { count: 2, total: 9, page: 1, pages: 5 },
      }),
      {},
    )
    expect(parsed).toMatchObject({ read: 2, failed: [{ record: 2, reason: 'it names neither an app nor a service' }], partial: true })
  })

  it('is known by its name alone where nothing happened yet', () => {
    const file = jsonFile({ ok: true, logs: [], paging: { count: 100, total: 0, page: 1, pages: 1 } })
    expect(slackIntegrationLogs.recognise(file)).not.toBeNull()
    expect(slackIntegrationLogs.parse(file, {})).toMatchObject({ read: 0, drafts: [], partial: false })
    expect(slackIntegrationLogs.recognise(jsonFile({ data: [] }))).toBeNull()
  })
})

describe('the approved Slack apps', () => {
  it('are apps with their scopes, without an owner and a beginning', () => {
    expect(draftsOf(slackApprovedApps)).toMatchObject([
      {
        key: 'A000BRACKEN',
        credentials: [],
        nativeIds: ['slack-app:A000BRACKEN'],
        remarks: ['Slack calls one of its scopes sensitive.'],
        facts: {
          name: 'Chart maker',
          kind: 'oauth_app',
          createdOn: null,
          technicalOwner: null,
          scopes: ['chat:write', 'admin.users:read'],
          notes: 'Made by somebody else.',
        },
      },
    ])
    expect(JSON.stringify(draftsOf(slackApprovedApps))).not.toContain('Makes charts')
    expect(parsedFixture(slackApprovedApps, {}, undefined, { response_metadata: { next_cursor: 'abc' } }).partial).toBe(true)
  })
})
