import { blankCredentialFacts } from '../../../record/credential.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { IdentityDraft, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import { hasHeaders, tableOf, type TableRecord, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile } from '../../file/document.ts'
import { type DayReader, dayReader } from '../common/day-reader.ts'
import { groupedBy } from '../common/json-entries.ts'
import { plainSecretWarnings } from '../common/left-out-words.ts'

// Format: Salesforce object OauthToken, one row per user and app. Id is the same on every row, so the name of the app is all that joins them. The three token columns hold refresh tokens.
const secretColumns = ['AccessToken', 'RequestToken', 'DeleteToken'] as const

// What a query answers at most. Source: Salesforce object reference, OauthToken.
const queryLimit = 2500

export const salesforceOauthToken: ImportSource = {
  id: 'salesforce-oauthtoken',
  name: 'Salesforce OAuth tokens',
  provider: 'salesforce',
  recognise: (file) => (isTokenTable(file) ? 'It has the columns of Salesforce OauthToken: AppName with UseCount or LastUsedDate.' : null),
  parse: parseTokens,
  cannotShow: 'The list shows no day of making, no scopes and no owner, and leaves out external client apps.',
  guide: {
    who: 'An administrator of Salesforce, with its command line installed.',
    steps: [
      'Open a terminal where the Salesforce command line is signed in (sf org login web).',
      'Run the command below.',
      'Choose the file it wrote.',
    ],
    command:
      'sf data query -q "SELECT AppName, UserId, LastUsedDate, UseCount FROM OauthToken" --result-format csv > salesforce-oauthtoken.csv',
    fileName: 'salesforce-oauthtoken.csv',
    checkedOn: plainDate('2026-11-21'),
  },
}

function isTokenTable(file: ImportFile): boolean {
  const table = tableOf(file)
  return table !== null && (hasHeaders(table, ['AppName', 'UseCount']) || hasHeaders(table, ['AppName', 'LastUsedDate']))
}

function parseTokens(file: ImportFile): ParsedImport {
  const table = tableOf(file) ?? { headers: [], rows: [], brokenRows: [] }
  const { records, broken, read, recordOf } = tableRecords(table)
  const guard = textGuard()
  const days = dayReader()
  const secrets = records.reduce((sum, { cell }) => sum + secretColumns.filter((column) => cell(column) !== '').length, 0)
  guard.drop(secrets)
  const named = records.map((record) => ({ record, app: guard.text(record.cell('AppName'), 300) }))
  const groups = [
    ...groupedBy(
      named.filter(({ app }) => app !== null),
      ({ app }) => app ?? '',
    ),
  ]
  const nameless = named.filter(({ app }) => app === null)
  const cut = read >= queryLimit && read % queryLimit === 0
  return parsedList({
    source: 'salesforce-oauthtoken',
    asOf: file.asOf ?? null,
    read,
    outcomes: [
      ...groups.flatMap(([app, rows]) =>
        draftOutcomes(
          appDraft(
            app,
            rows.map(({ record }) => record),
            days,
            guard,
          ),
          `line ${rows[0]?.record.line ?? 0}`,
        ),
      ),
      ...nameless.map(({ record }) => ({
        outcome: 'failed' as const,
        problem: { record: record.record, label: `Line ${record.line}`, reason: 'it has no app name' },
      })),
    ],
    recordOf,
    broken,
    guard,
    partial: cut,
    warnings: [
      ...plainSecretWarnings(secrets),
      ...(cut
        ? [`Salesforce answers at most ${queryLimit.toLocaleString('en')} rows, so the list may be cut off and nothing is marked as gone.`]
        : []),
      ...days.warnings(),
    ],
  })
}

function appDraft(app: string, rows: readonly TableRecord[], days: DayReader, guard: TextGuard): IdentityDraft {
  const used = rows
    .map(({ cell }) => days.read(cell('LastUsedDate')))
    .filter((day) => day !== null)
    .sort()
  const newest = used.at(-1) ?? null
  const counts = rows.map(({ cell }) => (/^\d{1,12}(?:\.0+)?$/.test(cell('UseCount')) ? Number(cell('UseCount')) : null))
  const uses = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const users = new Set(rows.flatMap(({ cell }) => guard.text(cell('UserId'), 40) ?? [])).size
  const grants = rows.length === 1 ? '1 grant' : `${rows.length} grants`
  // Only a count of nought for every grant proves that nobody ever used the app.
  const lastUsedState = newest !== null || uses > 0 ? 'used' : counts.every((count) => count === 0) ? 'never' : 'unknown'
  return {
    key: app,
    facts: {
      ...unknownIdentity(app),
      kind: 'oauth_app',
      provider: 'salesforce',
      system: 'Salesforce',
      status: 'active',
      notes:
        [
          users === 0 ? null : users === 1 ? 'Allowed by 1 person.' : `Allowed by ${users} people.`,
          counts.every((count) => count === null) ? null : uses === 1 ? 'Used once.' : `Used ${uses.toLocaleString('en')} times.`,
        ]
          .filter((note) => note !== null)
          .join(' ') || null,
    },
    credentials: [{ key: 'grants', facts: { ...blankCredentialFacts('oauth_grant'), label: grants, lastUsedOn: newest, lastUsedState } }],
    records: rows.map(({ record }) => record),
    remarks: [],
  }
}
