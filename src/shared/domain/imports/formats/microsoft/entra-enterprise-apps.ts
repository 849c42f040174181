import { blankCredentialFacts } from '../../../record/credential.ts'
import { valueOf } from '../../../record/value-words.ts'
import { foldText } from '../../../values/fold-text.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
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
  const { records, broken, read } = tableRecords(tableOf(file) ?? { headers: [], rows: [], brokenRows: [] })
  const guard = textGuard()
  const dates = dateColumns(records, ['createdDateTime', 'activeCertificateExpiryDate'], answers)
  return parsedList({
    source,
    read,
    outcomes: records.flatMap((record) => readApp(record, dates, guard)),
    broken,
    guard,
    warnings: dates.warnings,
    questions: dates.questions,
  })
}

function readApp(row: TableRecord, dates: DateColumns, guard: TextGuard): readonly RecordOutcome[] {
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
      status: statusOf(row),
      runsAs: isManagedIdentity ? 'machine' : null,
      createdOn: dates.day(row, 'createdDateTime'),
      notes: guard.text(sentences(row).join(' '), 4000),
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
function statusOf(row: TableRecord): 'active' | 'disabled' | 'unknown' {
  const switches = ['state', 'appStatus', 'accountEnabled'].map((column) => isOn(row.cell(column)))
  if (switches.includes(false)) return 'disabled'
  return switches.includes(true) ? 'active' : 'unknown'
}

// Excel writes TRUE and FALSE in its own language.
function isOn(cell: string): boolean | null {
  const word = foldText(cell)
  if (['wahr', 'vrai', 'verdadero', 'vero', 'waar'].includes(word)) return true
  if (['falsch', 'faux', 'falso', 'onwaar'].includes(word)) return false
  const status = valueOf.status(cell)
  return status === 'active' ? true : status === 'disabled' ? false : null
}

function sentences(row: TableRecord): readonly string[] {
  const off = isOn(row.cell('state')) === false && isOn(row.cell('appStatus')) === true
  return [
    ...(off ? ['Disabled for sign-in: its state is Deactivated although its status is Enabled.'] : []),
    ...([row.cell('appVisibility'), row.cell('applicationVisibility')].some((cell) => cell.toLowerCase() === 'hidden')
      ? ['Hidden from people.']
      : []),
    ...(isOn(row.cell('assignmentRequired')) === false ? ['Open to everybody in the organisation: nobody has to be assigned.'] : []),
    ...([row.cell('appProxy'), row.cell('isAppProxy')].some((cell) => isOn(cell) === true)
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
