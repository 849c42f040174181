import { blankCredentialFacts } from '../../../record/credential.ts'
import type { Privilege, RecordStatus } from '../../../record/facts/vocabulary.ts'
import type { PlainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import { type SwitchReader, switchReader } from '../../../values/truth-words.ts'
import type { ImportAnswers, ImportSourceId, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { hasHeaders, tableOf, type TableRecord, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile } from '../../file/document.ts'
import { type DayReader, dayReader } from '../common/day-reader.ts'

export type DatabaseUser = Readonly<{
  /** Names the user within its server. */
  key: string
  name: string
  status: RecordStatus
  privileges?: Privilege[] | null
  providerManaged?: boolean
  hasPassword: boolean
  lastRotatedOn?: PlainDate | null
  expiresOn?: PlainDate | null
  neverExpires?: boolean
  remarks: readonly string[]
}>

export type DatabaseTools = Readonly<{ has: (header: string) => boolean; days: DayReader; switches: SwitchReader }>

export type DatabaseFormat = Readonly<{
  id: ImportSourceId
  provider: string
  system: string
  /** The user of a row, or why the row is none. */
  read: (record: TableRecord, tools: DatabaseTools) => DatabaseUser | Readonly<{ none: string }>
}>

/** The users of one database server. Which server that is stands nowhere in the list, so a person is asked. */
export function parseDatabaseUsers(format: DatabaseFormat, file: ImportFile, answers: ImportAnswers): ParsedImport {
  const table = tableOf(file) ?? { headers: [], rows: [], brokenRows: [] }
  const { records, broken, read, recordOf } = tableRecords(table)
  const days = dayReader()
  const switches = switchReader()
  const userOf = (record: TableRecord) => format.read(record, { has: (header) => hasHeaders(table, [header]), days, switches })
  const guard = textGuard()
  const account = guard.text(answers.account, 200)
  return parsedList({
    source: format.id,
    account,
    read,
    outcomes: records.flatMap((record) => readUser(format, record, userOf(record), account, guard)),
    recordOf,
    broken,
    guard,
    warnings: [...days.warnings(), ...switches.warnings()],
    questions: [
      { id: 'account', text: `Which ${format.system} server is this list from?`, choices: null, answer: answers.account ?? null },
    ],
  })
}

function readUser(
  format: DatabaseFormat,
  record: TableRecord,
  user: ReturnType<DatabaseFormat['read']>,
  account: string | null,
  guard: TextGuard,
): readonly RecordOutcome[] {
  const problem = (label: string | null, reason: string) => ({ record: record.record, label: label ?? `Line ${record.line}`, reason })
  if ('none' in user)
    return [{ outcome: 'skipped', problem: problem(guard.text(record.cell('rolname') || record.cell('user'), 300), user.none) }]
  guard.at(record.line)
  const name = guard.name(user.name, 300, record.line)
  const key = guard.text(user.key, 300) ?? name
  if (name === null || key === null) return [{ outcome: 'failed', problem: problem(name, 'it has no name that can be kept') }]
  return draftOutcomes(
    {
      key: account === null ? key : `${account} | ${key}`,
      facts: {
        ...unknownIdentity(name),
        kind: 'db_user',
        provider: format.provider,
        account,
        system: account ?? format.system,
        externalId: account === null ? null : `${account} | ${key}`,
        status: user.status,
        privileges: user.privileges ?? null,
      },
      credentials: user.hasPassword
        ? [
            {
              key: 'password',
              facts: {
                ...blankCredentialFacts('db_password'),
                label: 'Password',
                status: user.status,
                lastRotatedOn: user.lastRotatedOn ?? null,
                expiresOn: user.expiresOn ?? null,
                neverExpires: user.neverExpires ?? false,
              },
            },
          ]
        : [],
      records: [record.record],
      remarks: user.remarks,
      ...(user.providerManaged === true ? { providerManaged: true } : {}),
    },
    `line ${record.line}`,
  )
}
