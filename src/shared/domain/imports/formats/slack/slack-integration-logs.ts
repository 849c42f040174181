import { z } from 'zod'
import { blankCredentialFacts } from '../../../record/credential.ts'
import type { RecordStatus } from '../../../record/facts/vocabulary.ts'
import { type PlainDate, plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { IdentityDraft, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { ImportFile } from '../../file/document.ts'
import { dayReader } from '../common/day-reader.ts'
import { type Entry, fittingEntries, groupedBy, optionalWords } from '../common/json-entries.ts'
import { has, idField } from '../key-list/fields.ts'
import { type EntryMarks, isListOf, listedEntries } from '../key-list/listed-entries.ts'

// Format: Slack Web API, team.integrationLogs: events, newest first as a rule. Dates are Unix seconds as text. Addresses of feeds are not read.
const eventSchema = z
  .object({
    date: z.unknown().optional(),
    change_type: z.string().trim().min(1),
    user_name: optionalWords,
    app_id: idField.nullish(),
    app_type: optionalWords,
    service_id: idField.nullish(),
    service_type: optionalWords,
    scope: optionalWords,
    channel: optionalWords,
  })
  .transform((event) => ({ ...event, subject: event.app_id ?? event.service_id ?? '', seconds: Number(event.date) }))
  .refine(({ subject }) => subject !== '', { path: ['app_id'] })
type SlackEvent = Readonly<z.infer<typeof eventSchema>>

const problems = { app_id: 'it names neither an app nor a service', change_type: 'it does not say what happened' }

const marks: EntryMarks = {
  under: ['logs'],
  named: ['logs'],
  is: (entry) => has(entry, 'change_type', 'date') && (has(entry, 'app_id') || has(entry, 'service_id')),
}

export const slackIntegrationLogs: ImportSource = {
  id: 'slack-integration-logs',
  name: 'Slack integration log',
  provider: 'slack',
  recognise: (file) =>
    isListOf(file, marks) ? 'It is the Slack integration log: its entries have change_type with an app_id or service_id.' : null,
  parse: parseLog,
  cannotShow: 'The log tells what happened to apps and webhooks, not whether anybody uses them; its oldest part may be cut off.',
  guide: {
    who: 'An administrator of a paid Slack workspace.',
    steps: [
      'Open a terminal and put a user token with the scope admin into SLACK_TOKEN.',
      'Run the command below, once for each page.',
      'Choose the file it wrote.',
    ],
    command:
      'curl -H "Authorization: Bearer $SLACK_TOKEN" "https://slack.com/api/team.integrationLogs?count=1000" > slack-integration-logs.json',
    fileName: 'slack-integration-logs.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

function parseLog(file: ImportFile): ParsedImport {
  const list = listedEntries(file, marks)
  const guard = textGuard()
  const days = dayReader()
  const { entries, failed } = fittingEntries(
    (list?.entries ?? []).map(({ value }) => value),
    eventSchema,
    problems,
    'it is no event of the log',
  )
  const subjects = [...groupedBy(entries, ({ value }) => value.subject).values()]
  return parsedList({
    source: 'slack-integration-logs',
    asOf: file.asOf ?? null,
    read: list?.read ?? 0,
    outcomes: [
      ...subjects.flatMap((events) => draftOutcomes(integrationDraft(events, days.read, guard), `entry ${events[0]?.record ?? 0}`)),
      ...failed,
    ],
    guard,
    onePage: list?.onePage ?? false,
    warnings: days.warnings(),
  })
}

function integrationDraft(
  entries: readonly Entry<SlackEvent>[],
  day: (value: unknown) => PlainDate | null,
  guard: TextGuard,
): IdentityDraft {
  // Of two events in one second the one the log names first is the newer.
  const events = entries.map(({ value }) => value).sort((a, b) => (b.seconds || 0) - (a.seconds || 0))
  const present = sinceRemoval(events)
  const added = present.findLast(({ change_type }) => change_type === 'added') ?? events.find(({ change_type }) => change_type === 'added')
  const named = events.find(({ app_type, service_type }) => (app_type ?? service_type) !== null)
  const subject = guard.text(events[0]?.subject, 200) ?? 'an integration'
  const isApp = events.some(({ app_id }) => app_id != null)
  const word = named?.app_type ?? named?.service_type ?? null
  const channel = guard.text(events.find((event) => event.channel !== null)?.channel, 100)
  const isHook = !isApp && /web ?hook/i.test(word ?? '')
  const status = statusOf(events[0]?.change_type ?? '')
  const createdOn = day(added?.date)
  const scopes = [...new Set(present.flatMap(({ scope }) => scope?.split(',') ?? []).flatMap((scope) => guard.text(scope, 300) ?? []))]
  const first = events.at(-1)
  return {
    key: subject,
    facts: {
      ...unknownIdentity(nameOf(guard.text(word, 250) ?? (isApp ? 'Slack app' : 'Slack integration'), isApp, subject)),
      kind: isHook ? 'webhook' : isApp ? 'oauth_app' : 'integration',
      provider: 'slack',
      system: 'Slack',
      externalId: subject,
      status,
      technicalOwner: guard.text(added?.user_name, 120),
      scopes: scopes.length === 0 ? null : scopes,
      createdOn,
      notes: channel === null ? null : `Writes to the channel ${channel}.`,
    },
    credentials: isHook
      ? [
          {
            key: subject,
            facts: { ...blankCredentialFacts('webhook_url'), label: 'Webhook address', externalId: subject, status, createdOn },
          },
        ]
      : [],
    records: entries.map(({ record }) => record),
    remarks: added === undefined ? firstSeen(first, guard) : [],
    nativeIds: isApp ? [`slack-app:${subject}`] : [`slack-service:${subject}`],
  }
}

// Several webhooks share one word; their number tells them apart.
function nameOf(word: string, isApp: boolean, subject: string): string {
  return isApp ? word : `${word} ${subject}`
}

// An app that was removed and added again begins anew; one that is removed now is told whole.
function sinceRemoval(events: readonly SlackEvent[]): readonly SlackEvent[] {
  const removal = events.findIndex(({ change_type }) => change_type === 'removed')
  return removal > 0 ? events.slice(0, removal) : events
}

function statusOf(change: string): RecordStatus {
  if (change === 'removed') return 'revoked'
  return change === 'disabled' ? 'disabled' : 'active'
}

function firstSeen(event: SlackEvent | undefined, guard: TextGuard): readonly string[] {
  const who = guard.text(event?.user_name, 120)
  return [
    `The log does not go back to when it was added${event === undefined ? '' : `: first seen as ${guard.text(event.change_type, 40) ?? 'changed'}${who === null ? '' : ` by ${who}`}`}.`,
  ]
}
