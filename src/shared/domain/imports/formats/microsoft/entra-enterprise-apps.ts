import { blankCredentialFacts } from '../../../record/credential.ts'
import { foldText } from '../../../values/fold-text.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import { type SwitchReader, switchReader } from '../../../values/truth-words.ts'
import type { CredentialDraft, IdentityDraft, ImportAnswers, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { tableOf, type TableRecord, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile } from '../../file/document.ts'
import { type DateColumns, dateColumns } from '../common/date-columns.ts'
import { isMicrosoftApp } from './microsoft-apps.ts'

/** What the portal's list of enterprise apps holds. It has two shapes; a column one of them lacks reads as empty. */
export function parseEnterpriseApps(
  file: ImportFile,
  answers: ImportAnswers,
  source: 'entra-enterprise-apps-state' | 'entra-enterprise-apps-type',
): ParsedImport {
  const { records, broken, read, recordOf } = tableRecords(tableOf(file) ?? { headers: [], rows: [], brokenRows: [] })
  const guard = textGuard()
  const switches = switchReader(['not applicable', 'not available'])
  const dates = dateColumns(records, ['createdDateTime', 'activeCertificateExpiryDate'], answers)
  return parsedList({
    source,
    read,
    outcomes: records.flatMap((record) => readApp(record, { dates, guard, switches })),
    recordOf,
    broken,
    guard,
    warnings: [...dates.warnings, ...switches.warnings()],
    questions: dates.questions,
  })
}

type Tools = Readonly<{ dates: DateColumns; guard: TextGuard; switches: SwitchReader }>

function readApp(row: TableRecord, { dates, guard, switches }: Tools): readonly RecordOutcome[] {
  const appId = guard.text(row.cell('appId'), 300)
  const name = guard.text(row.cell('displayName'), 300) ?? appId ?? `Line ${row.line}`
  if (appId === null) return [{ outcome: 'failed', problem: { record: row.record, label: name, reason: 'it has no application id' } }]

  const types = row
    .cell('applicationType')
    .split('&')
    .map((type) => type.trim().toLowerCase())
  const isManagedIdentity = types.includes('managed identity')
  const objectId = guard.text(row.cell('id'), 300)
  const draft: IdentityDraft = {
    key: appId,
    facts: {
      ...unknownIdentity(name),
      kind: isManagedIdentity ? 'cloud_role' : 'oauth_app',
      provider: 'azure',
      system: isManagedIdentity ? 'Azure' : 'Microsoft 365',
      externalId: appId,
      status: statusOf(row, switches),
      runsAs: isManagedIdentity ? 'machine' : null,
      createdOn: dates.day(row, 'createdDateTime'),
      notes: guard.text(sentences(row, switches).join(' '), 4000),
    },
    credentials: signInCertificate(row, dates),
    records: [row.record],
    nativeIds: [
      `entra-app:${appId.toLowerCase()}`,
      ...(objectId !== null && isGuid(objectId) ? [`entra-object:${objectId.toLowerCase()}`] : []),
    ],
    providerManaged: types.includes('microsoft application') || isMicrosoftApp(appId),
    // The registration of an app knows better when and for what it was made.
    standIns: ['system', 'notes', 'createdOn'],
    remarks: [],
  }
  return draftOutcomes(draft, `line ${row.line}`)
}

function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

// Two independent switches: nobody can sign in to an app that either of them turned off.
function statusOf(row: TableRecord, switches: SwitchReader): 'active' | 'disabled' | 'unknown' {
  const says = ['state', 'appStatus', 'accountEnabled'].map((column) => switches.read(row.cell(column)))
  if (says.includes(false)) return 'disabled'
  return says.includes(true) ? 'active' : 'unknown'
}

function sentences(row: TableRecord, switches: SwitchReader): readonly string[] {
  const off = switches.read(row.cell('state')) === false && switches.read(row.cell('appStatus')) === true
  return [
    ...(off ? ['Disabled for sign-in: its state is Deactivated although its status is Enabled.'] : []),
    ...([row.cell('appVisibility'), row.cell('applicationVisibility')].some((cell) => cell.toLowerCase() === 'hidden')
      ? ['Hidden from people.']
      : []),
    ...(switches.read(row.cell('assignmentRequired')) === false
      ? ['Open to everybody in the organisation: nobody has to be assigned.']
      : []),
    ...([row.cell('appProxy'), row.cell('isAppProxy')].some((cell) => switches.read(cell) === true)
      ? ['Reached through the application proxy.']
      : []),
  ]
}

// The certificate an app signs its sign-ins with (SAML).
function signInCertificate(row: TableRecord, dates: DateColumns): readonly CredentialDraft[] {
  const ends = dates.cell(row, 'activeCertificateExpiryDate')
  if (ends.says === 'not_applicable' && noCertificate.has(foldText(row.cell('certificateExpiryStatus')))) return []
  const facts = {
    ...blankCredentialFacts('certificate'),
    label: 'Sign-in certificate (SAML)',
    expiresOn: ends.says === 'day' ? ends.day : null,
    neverExpires: ends.says === 'never',
  }
  return [{ key: 'sign-in-certificate', facts }]
}

// Dashes and blanks fold to nothing.
const noCertificate: ReadonlySet<string> = new Set(['', 'n a', 'na', 'none', 'null', 'not applicable'])
