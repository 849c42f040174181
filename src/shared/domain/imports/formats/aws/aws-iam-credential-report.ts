import { blankCredentialFacts } from '../../../record/credential.ts'
import { readMachineDay } from '../../../values/machine-dates.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { textGuard } from '../../../values/text-guard.ts'
import { type SwitchReader, switchReader } from '../../../values/truth-words.ts'
import type { CredentialDraft, IdentityDraft, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { checkedDraft, unknownIdentity } from '../../draft/draft-facts.ts'
import { parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { hasHeaders, tableOf, type TableRecord, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile } from '../../file/document.ts'
import { dayReader } from '../common/day-reader.ts'
import type { ListTools } from '../common/list-format.ts'
import { awsSystem, commonAccount, userBirthIds, userNativeIds } from './aws-account.ts'
import { lastUseWords } from './aws-last-use.ts'

// Format: AWS IAM user guide, "Getting credential reports"; columns are matched by name because AWS adds some at the end.
const telling = ['user', 'arn', 'user_creation_time', 'password_enabled', 'access_key_1_active', 'access_key_1_last_rotated'] as const

export const awsIamCredentialReport: ImportSource = {
  id: 'aws-iam-credential-report',
  name: 'AWS IAM credential report',
  provider: 'aws',
  recognise: (file) => {
    const table = tableOf(file)
    return table !== null && hasHeaders(table, telling)
      ? 'It has the columns of the AWS credential report: user, arn, access_key_1_active and more.'
      : null
  },
  parse: parseReport,
  cannotShow:
    'The report shows no key ids, no permissions and no owners, and leaves out roles, SSH keys and CodeCommit or Bedrock credentials.',
  guide: {
    who: 'Somebody who may open IAM in the AWS account.',
    steps: [
      'Sign in to the AWS console and open IAM.',
      'Choose "Credential report" on the left.',
      'Press "Download credentials report" and choose the file here.',
    ],
    command: 'aws iam generate-credential-report && aws iam get-credential-report > credential-report.json',
    fileName: 'status_reports_<date>T<time>.csv',
    checkedOn: plainDate('2026-11-21'),
  },
}

function parseReport(file: ImportFile): ParsedImport {
  const table = tableOf(file) ?? { headers: [], rows: [], brokenRows: [] }
  const { records, broken, read, recordOf } = tableRecords(table)
  const tools = { guard: textGuard(), days: dayReader(), switches: switchReader() }
  const { guard, days, switches } = tools
  const outcomes = records.map((record) => readUser(record, tools))
  const drafts = outcomes.flatMap((outcome) => (outcome.outcome === 'draft' ? [outcome.draft] : []))
  const accounts = new Set(drafts.map((draft) => draft.facts.account))
  const more = records.filter((record) => !noFurther.includes(record.cell('additional_credentials_info').toLowerCase())).length
  return parsedList({
    source: 'aws-iam-credential-report',
    account: commonAccount(drafts),
    asOf: file.asOf ?? null,
    read,
    outcomes,
    recordOf,
    broken,
    guard,
    warnings: [
      ...(accounts.size > 1 ? [`This file holds the reports of ${accounts.size} AWS accounts.`] : []),
      ...days.warnings(),
      ...switches.warnings(),
      ...(more > 0
        ? [
            `${more === 1 ? '1 user has' : `${more} users have`} further credentials that the report only mentions. List them with the AWS access keys export.`,
          ]
        : []),
    ],
  })
}

type Tools = ListTools & Readonly<{ switches: SwitchReader }>

function readUser(record: TableRecord, tools: Tools): RecordOutcome {
  const { guard, days, switches } = tools
  const arn = guard.text(record.cell('arn'), 500)
  const [, account, resource] = /^arn:aws[a-z-]*:iam::(\d{12}):(root|user\/.+)$/.exec(arn ?? '') ?? []
  const isRoot = resource === 'root'
  const user = guard.text(record.cell('user'), 300)
  const name = isRoot ? '<root_account>' : (user ?? arn ?? `Line ${record.line}`)
  const problem = (reason: string) => ({ record: record.record, label: name, reason })
  if (arn === null || account === undefined) return { outcome: 'failed', problem: problem('it has no ARN of an IAM user') }

  const credentials = readCredentials(record, tools)
  const signsIn = switches.read(record.cell('password_enabled')) === true
  if (credentials.length === 0) return { outcome: 'skipped', problem: problem(emptyReason(isRoot, signsIn)) }

  const draft: IdentityDraft = {
    key: arn,
    facts: {
      ...unknownIdentity(name),
      kind: isRoot || signsIn ? 'api_key' : 'service_account',
      provider: 'aws',
      account,
      system: awsSystem(account),
      externalId: arn,
      status: 'active',
      privileges: isRoot ? ['root'] : null,
      runsAs: isRoot ? null : signsIn ? 'person' : 'machine',
      createdOn: days.read(record.cell('user_creation_time')),
    },
    credentials,
    records: [record.record],
    nativeIds: [
      arn,
      ...(isRoot
        ? []
        : [
            ...userNativeIds(account, user),
            ...userBirthIds(
              user,
              slots.map((slot) => record.cell(`access_key_${slot}_last_rotated`)),
            ),
          ]),
    ],
    remarks:
      isRoot && credentials.some(({ facts }) => facts.type === 'access_key' && facts.status === 'active')
        ? ['The root account has an active access key: whoever holds it can do everything in this AWS account.']
        : [],
  }
  const checked = checkedDraft(draft)
  return checked.ok
    ? { outcome: 'draft', draft: checked.draft, place: `line ${record.line}` }
    : { outcome: 'failed', problem: problem(checked.reason) }
}

function emptyReason(isRoot: boolean, signsIn: boolean): string {
  if (isRoot) return 'the root account without a key'
  return signsIn ? 'a person with a password and no key' : 'no key and no password'
}

function readCredentials(record: TableRecord, tools: Tools): readonly CredentialDraft[] {
  return [...slots.flatMap((slot) => readAccessKey(record, slot, tools)), ...slots.flatMap((slot) => readCertificate(record, slot, tools))]
}

const slots = ['1', '2'] as const

// A key exists when it was ever made: a switched-off key keeps its date, although the user guide reads otherwise.
function readAccessKey(record: TableRecord, slot: string, { guard, days, switches }: Tools): readonly CredentialDraft[] {
  const made = record.cell(`access_key_${slot}_last_rotated`)
  if (readMachineDay(made).says === 'none') return []
  const madeOn = days.read(made)
  const used = record.cell(`access_key_${slot}_last_used_date`)
  const usedOn = days.read(used)
  return [
    {
      key: `access-key-${slot}`,
      // The list of keys knows their ids.
      standIns: ['label'],
      facts: {
        ...blankCredentialFacts('access_key'),
        label: `Access key ${slot}`,
        status: credentialStatus(switches.read(record.cell(`access_key_${slot}_active`))),
        createdOn: madeOn,
        lastRotatedOn: madeOn,
        lastUsedOn: usedOn,
        lastUsedState: usedOn !== null ? 'used' : used.toUpperCase() === 'N/A' ? 'never' : 'unknown',
        neverExpires: true,
        notes: lastUseWords(record.cell(`access_key_${slot}_last_used_service`), record.cell(`access_key_${slot}_last_used_region`), guard),
      },
    },
  ]
}

function readCertificate(record: TableRecord, slot: string, { days, switches }: Tools): readonly CredentialDraft[] {
  const made = record.cell(`cert_${slot}_last_rotated`)
  if (readMachineDay(made).says === 'none') return []
  const madeOn = days.read(made)
  const facts = {
    ...blankCredentialFacts('certificate'),
    label: `Signing certificate ${slot}`,
    status: credentialStatus(switches.read(record.cell(`cert_${slot}_active`))),
    createdOn: madeOn,
    lastRotatedOn: madeOn,
  }
  return [{ key: `cert-${slot}`, facts }]
}

function credentialStatus(active: boolean | null): 'active' | 'disabled' | 'unknown' {
  return active === null ? 'unknown' : active ? 'active' : 'disabled'
}

// Column 23 of the user guide; how it says that there are none is not documented.
const noFurther: readonly string[] = ['', 'n/a', 'none', 'false', '0', '[]', '{}', 'no_information', 'not_supported']
