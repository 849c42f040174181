import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { isJsonObject } from '../../file/json-list.ts'
import { has, objectField, textOf } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

const scopeList = z
  .unknown()
  .optional()
  .transform((value) => (Array.isArray(value) ? value.filter(isJsonObject) : []))

// Format: Slack Web API, admin.apps.approved.list. date_updated moves with every decision about the app, so it is not the day it was added.
export const slackApprovedApps = keyListSource({
  id: 'slack-approved-apps',
  title: 'Slack approved apps',
  provider: 'slack',
  system: 'Slack',
  kind: 'oauth_app',
  credentialType: 'bot_token',
  noun: 'Slack app',
  why: 'It is a JSON list of approved Slack apps: approved_apps with an app and its scopes.',
  cannotShow: 'The list shows which apps are allowed, not who installed them, since when, nor whether anybody uses them.',
  guide: {
    who: 'An owner of a Slack Enterprise organisation.',
    steps: [
      'Open a terminal and put a token with the scope admin.apps:read into SLACK_TOKEN.',
      'Run the command below.',
      'Choose the file it wrote.',
    ],
    command:
      'curl -H "Authorization: Bearer $SLACK_TOKEN" "https://slack.com/api/admin.apps.approved.list?limit=1000" > slack-approved-apps.json',
    fileName: 'slack-approved-apps.json',
    checkedOn: plainDate('2026-11-21'),
  },
  under: ['approved_apps'],
  named: ['approved_apps'],
  is: (entry) => has(entry, 'app', 'scopes') && isJsonObject(entry.app) && has(entry.app, 'id'),
  entry: z.object({ app: objectField, scopes: scopeList }).refine(({ app }) => textOf(app.id) !== null),
  otherwise: 'it has no app id',
  read: ({ app, scopes }) => {
    const id = textOf(app.id) ?? ''
    const sensitive = scopes.flatMap((scope) => (scope.is_sensitive === true ? (textOf(scope.name) ?? []) : []))
    return {
      id,
      name: textOf(app.name),
      identity: { scopes: scopes.flatMap((scope) => textOf(scope.name) ?? []) },
      credential: null,
      notes: [app.is_internal === true ? 'Made by your own organisation.' : 'Made by somebody else.'].slice(
        typeof app.is_internal === 'boolean' ? 0 : 1,
      ),
      remarks:
        sensitive.length === 0
          ? []
          : [
              sensitive.length === 1
                ? 'Slack calls one of its scopes sensitive.'
                : `Slack calls ${sensitive.length} of its scopes sensitive.`,
            ],
      nativeIds: [`slack-app:${id}`],
      // Allowed is not installed: that stands in the log.
      standIns: ['status', 'scopes', 'notes'],
    }
  },
})
