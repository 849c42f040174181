import { z } from 'zod'
import { blankCredentialFacts } from '../../../record/credential.ts'
import type { CredentialType, IdentityKind } from '../../../record/facts/vocabulary.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { haveKeys, isJsonObject } from '../../file/json-list.ts'
import { type DayReader, dayReader } from '../common/day-reader.ts'
import { providerNamed } from '../common/host-provider.ts'
import { holdsSomething, looseText, rawDay } from '../common/json-fields.ts'

export const n8nCredentials: ImportSource = {
  id: 'n8n-credentials',
  name: 'n8n credentials',
  provider: 'n8n',
  recognise: (file) =>
    entriesOf(file) === null ? null : 'It is a list of n8n credentials: the entries have a name, a type, data and createdAt.',
  parse: parseCredentials,
  cannotShow: 'The export shows no owners, no expiry and no last use, and the date of change is any edit, not only a new secret.',
  guide: {
    who: 'Somebody with a terminal on the machine n8n runs on.',
    steps: [
      'Open a terminal on that machine, or in its container.',
      'Run the command below, without --decrypted: the file then holds no readable secret.',
      'Choose the file here, then delete it.',
    ],
    command: 'n8n export:credentials --all --output=n8n-credentials.json',
    fileName: 'n8n-credentials.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

type Entries = Readonly<{ entries: readonly unknown[]; /** Some stand alone and not in a list. */ single: boolean }>

// One list, or one document for each credential (--separate). Half of the entries tell: a broken one is counted and does not hide the file.
function entriesOf(file: ImportFile): Entries | null {
  if (file.document.kind !== 'json') return null
  const { values } = file.document
  const entries = values.flatMap((value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]))
  const telling = entries.filter(isCredential).length
  return telling > 0 && telling * 2 >= entries.length ? { entries, single: values.some((value) => !Array.isArray(value)) } : null
}

function isCredential(entry: unknown): boolean {
  return (
    isJsonObject(entry) &&
    haveKeys([entry], ['id', 'name', 'type', 'data']) &&
    (typeof entry.data === 'string' || isJsonObject(entry.data)) &&
    ('createdAt' in entry || 'updatedAt' in entry)
  )
}

const credentialSchema = z.object({
  id: looseText.pipe(z.string().min(1)),
  name: looseText,
  type: looseText,
  createdAt: rawDay,
  updatedAt: rawDay,
  isManaged: z.unknown().optional(),
  data: z
    .unknown()
    .optional()
    .transform((data) => ({
      fields: isJsonObject(data) ? Object.values(data).filter(holdsSomething).length : 0,
      sealed: typeof data === 'string' && data !== '',
    })),
})
type Credential = Readonly<z.infer<typeof credentialSchema>>

function parseCredentials(file: ImportFile): ParsedImport {
  const { entries: listed, single } = entriesOf(file) ?? { entries: [], single: false }
  const entries = listed.map((entry) => credentialSchema.safeParse(entry))
  const guard = textGuard()
  const days = dayReader()
  const outcomes = entries.flatMap(({ data }, index): readonly RecordOutcome[] => {
    const record = index + 1
    return data === undefined
      ? [{ outcome: 'failed', problem: { record, label: `Entry ${record}`, reason: 'it has no id' } }]
      : readCredential(data, record, guard, days)
  })
  const plain = entries.reduce((sum, { data }) => sum + (data?.data.fields ?? 0), 0)
  return parsedList({
    source: 'n8n-credentials',
    read: entries.length,
    outcomes,
    recordOf: (record) => listed[record - 1],
    guard,
    partial: single,
    warnings: [
      ...(plain > 0
        ? [
            `This file contains plain secrets (${plain}), because it was exported with --decrypted. Nothing of them was read into Keyroster; delete the file when you are done.`,
          ]
        : []),
      ...days.warnings(),
      ...(single ? ['This file holds single credentials and not the whole list, so nothing is marked as gone.'] : []),
    ],
  })
}

function readCredential(
  { id, name, type, createdAt, updatedAt, isManaged, data }: Credential,
  record: number,
  guard: TextGuard,
  days: DayReader,
): readonly RecordOutcome[] {
  const [createdOn, editedOn] = [days.read(createdAt), days.read(updatedAt)]
  guard.drop(data.sealed ? 1 : data.fields)
  const key = guard.text(id, 300)
  const label = guard.text(name, 300) ?? key ?? `Entry ${record}`
  if (key === null) return [{ outcome: 'failed', problem: { record, label, reason: 'it has no id' } }]
  const typeName = guard.text(type, 80)
  const sort = sortOf(type)
  return draftOutcomes(
    {
      key,
      facts: {
        ...unknownIdentity(label),
        kind: sort.kind,
        provider: typeName === null ? null : providerOfType(typeName),
        system: 'n8n',
        externalId: key,
        status: 'active',
        runsAs: 'machine',
        createdOn,
        notes: typeName === null ? null : `Type in n8n: ${typeName}.`,
      },
      credentials: [
        {
          key: 'credential',
          facts: { ...blankCredentialFacts(sort.type), label: guard.text(name, 200), createdOn, lastRotatedOn: editedOn },
        },
      ],
      records: [record],
      remarks: [],
      ...(isManaged === true ? { providerManaged: true } : {}),
    },
    `entry ${record}`,
  )
}

// Type names come from the n8n nodes: slackOAuth2Api, postgres, openAiApi, httpHeaderAuth.
const sorts: readonly (readonly [RegExp, IdentityKind, CredentialType])[] = [
  [/OAuth\d?/i, 'oauth_token', 'oauth_grant'],
  [/^aws/i, 'api_key', 'access_key'],
  [/postgres|mysql|maria|mongo|redis|microsoftSql|mssql|questDb|snowflake|timescale|crateDb|oracle/i, 'db_user', 'db_password'],
  [/^ssh|PrivateKey/i, 'ssh_key', 'ssh_key'],
  [/smtp|imap|s?ftp|BasicAuth|DigestAuth|ldap|password/i, 'service_account', 'password'],
  [/certificate|ssl/i, 'certificate', 'certificate'],
  [/webhook/i, 'webhook', 'webhook_url'],
  [/bot|telegram|discord/i, 'bot', 'bot_token'],
]

function sortOf(type: string): Readonly<{ kind: IdentityKind; type: CredentialType }> {
  const [, kind, credential] = sorts.find(([pattern]) => pattern.test(type)) ?? ([null, 'api_key', 'api_key'] as const)
  return { kind, type: credential }
}

// The catalogue's id where it knows the product, else the product's name out of the type; 'httpHeaderAuth' and 'oAuth2Api' name a way of signing in and no product.
function providerOfType(type: string): string | null {
  if (/^(?:http|oAuth|ssh|jwt|smtp|imap|s?ftp|ldap|crypto|totp)(?=[A-Z\d]|$)/.test(type)) return null
  const [, office] = families.find(([pattern]) => pattern.test(type)) ?? []
  if (office !== undefined) return office
  const product = type
    .replace(/(?:OAuth\d?|Basic|Header|Query|Digest|Custom)?(?:Api|Auth|Token|Key)?$/, '')
    .replace(/(?:Access|Service|Personal|Bot)?(?:OAuth\d?|Api|Token)$/, '')
  const words = product.split(/(?<=\p{Ll})(?=\p{Lu})/u)
  const starts = words.map((_, index) => words.slice(0, words.length - index))
  const known = starts
    .flatMap((start) => [start.join(' '), start.join(''), start.join('-')])
    .map(providerNamed)
    .find((id) => id !== null)
  return known ?? (product === '' ? null : words.join(' ').toLowerCase())
}

// googleSheetsOAuth2Api, microsoftOutlookOAuth2Api: parts of one product. googleApi is a service account of the cloud.
const families: readonly (readonly [RegExp, string])[] = [
  [/^google(?:Sheets|Drive|Docs|Slides|Calendar|Contacts|Tasks|Chat|Workspace|GSuite)|^gmail/i, 'google-workspace'],
  [/^google(?:Api|Cloud|BigQuery|Firebase|Firestore)/i, 'gcp'],
  [/^google(?:Palm|Gemini|VertexAi)/i, 'google-ai'],
  [/^microsoft(?:Teams|Outlook|OneDrive|Excel|SharePoint|ToDo|Graph|OAuth2)/i, 'microsoft-365'],
]
