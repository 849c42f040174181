import { z } from 'zod'
import { blankCredentialFacts } from '../../../record/credential.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { CredentialDraft, IdentityDraft, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { haveKeys, isJsonObject, type JsonList, jsonList } from '../../file/json-list.ts'
import { type DayReader, dayReader } from '../common/day-reader.ts'
import { type Entry, fittingEntries, optionalWords } from '../common/json-entries.ts'
import { isFilled } from '../common/json-fields.ts'
import { freeTextWarnings, singleEntryWarnings } from '../common/left-out-words.ts'
import { tagFacts } from '../common/tag-facts.ts'
import { accountOfArn, awsSystem, commonAccount } from './aws-account.ts'
import { lastUseWords } from './aws-last-use.ts'
import { trustOf } from './aws-roles-trust.ts'

export const awsIamRoles: ImportSource = {
  id: 'aws-iam-roles',
  name: 'AWS IAM roles',
  provider: 'aws',
  recognise: (file) =>
    rolesOf(file) === null ? null : 'It is a list of AWS IAM roles: the entries have RoleName, Arn and a trust policy.',
  parse: parseRoles,
  cannotShow:
    'The list shows no owners, and last use and permissions only where the export has them (get-role, get-account-authorization-details).',
  guide: {
    who: 'Somebody who may read IAM in the AWS account, with the AWS command line installed.',
    steps: ['Open a terminal where the AWS command line is signed in.', 'Run the command below.', 'Choose the file it wrote.'],
    command: 'aws iam get-account-authorization-details --filter Role --output json > roles.json',
    fileName: 'roles.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

// list-roles, get-account-authorization-details, and get-role once per role.
function rolesOf(file: ImportFile): JsonList | null {
  if (file.document.kind !== 'json') return null
  const values = file.document.values.map((value) =>
    isJsonObject(value) && isJsonObject(value.Role) ? { ...value, Roles: [value.Role], IsTruncated: false } : value,
  )
  const list = jsonList({ ...file, document: { kind: 'json', values } }, ['Roles', 'RoleDetailList', 'items', 'data', 'value'], (entry) =>
    haveKeys([entry], ['RoleName', 'Arn']),
  )
  if (list === null) return null
  const named =
    list.wrappers.length > 0 && list.wrappers.every((wrapper) => Array.isArray(wrapper.Roles) || Array.isArray(wrapper.RoleDetailList))
  return haveKeys(list.entries.slice(0, 1), ['RoleName', 'Arn']) || (named && list.entries.every(isRole)) ? list : null
}

function isRole(entry: unknown): boolean {
  return isJsonObject(entry) && (Object.hasOwn(entry, 'RoleName') || Object.hasOwn(entry, 'RoleId'))
}

const roleSchema = z.object({
  Arn: z.string().min(1),
  RoleName: optionalWords,
  RoleId: optionalWords,
  Path: optionalWords,
  CreateDate: z.unknown().optional(),
  AssumeRolePolicyDocument: z.unknown().optional(),
  Description: isFilled,
  RoleLastUsed: z.object({ LastUsedDate: z.unknown().optional(), Region: optionalWords }).nullish().catch(null),
  AttachedManagedPolicies: z
    .array(z.object({ PolicyName: z.string(), PolicyArn: optionalWords }))
    .nullish()
    .catch(null),
  Tags: z.unknown().optional(),
})
type Role = Readonly<z.infer<typeof roleSchema>>

function parseRoles(file: ImportFile): ParsedImport {
  const list = rolesOf(file)
  const guard = textGuard()
  const days = dayReader()
  const { entries, failed } = fittingEntries(list?.entries ?? [], roleSchema, { Arn: 'it has no ARN' }, 'it is not an IAM role')
  const outcomes = [...entries.flatMap((entry) => readRole(entry, guard, days)), ...failed]
  const drafts = outcomes.flatMap((outcome) => (outcome.outcome === 'draft' ? [outcome.draft] : []))
  // One answer per role does not say that there are no others.
  const single = list !== null && (list.single || list.wrappers.some((wrapper) => isJsonObject(wrapper.Role)))
  const others =
    list?.wrappers.some((wrapper) =>
      [wrapper.UserDetailList, wrapper.GroupDetailList].some((part) => Array.isArray(part) && part.length > 0),
    ) ?? false
  return parsedList({
    source: 'aws-iam-roles',
    account: commonAccount(drafts),
    read: list?.entries.length ?? 0,
    outcomes,
    guard,
    onePage: list?.onePage ?? false,
    partial: single,
    warnings: [
      ...singleEntryWarnings(single),
      ...freeTextWarnings(entries.filter(({ value }) => value.Description).length, 'Description'),
      ...(others ? ['The file also lists users and groups. Only the roles were read; use the credential report for users.'] : []),
      ...days.warnings(),
    ],
  })
}

function readRole({ record, value: role }: Entry<Role>, guard: TextGuard, days: DayReader): readonly RecordOutcome[] {
  const arn = guard.text(role.Arn, 500)
  const account = accountOfArn(arn)
  const name = guard.text(role.RoleName, 300) ?? guard.text(arn?.split('/').at(-1), 300) ?? `Entry ${record}`
  if (arn === null || account === null)
    return [{ outcome: 'failed', problem: { record, label: name, reason: 'it has no ARN of an IAM role' } }]

  const trust = trustOf(role.AssumeRolePolicyDocument, account)
  const policies = (role.AttachedManagedPolicies ?? []).map(({ PolicyName }) => `Policy: ${PolicyName}`)
  const scopes = [...(trust?.trusted ?? []), ...policies].map((scope) => guard.text(scope, 300)).filter((scope) => scope !== null)
  const isAdmin = (role.AttachedManagedPolicies ?? []).some(({ PolicyArn }) =>
    /^arn:aws[a-z-]*:iam::aws:policy\/AdministratorAccess$/.test(PolicyArn ?? ''),
  )
  const draft: IdentityDraft = {
    key: arn,
    facts: {
      ...unknownIdentity(name),
      ...tagFacts(role.Tags, guard),
      kind: 'cloud_role',
      provider: 'aws',
      account,
      system: awsSystem(account),
      externalId: arn,
      status: 'active',
      privileges: isAdmin ? ['admin'] : null,
      scopes: scopes.length === 0 ? null : scopes,
      runsAs: null,
      createdOn: days.read(role.CreateDate),
    },
    credentials: readUse(role, guard, days),
    // list-roles leaves out what get-role tells.
    ...(role.RoleLastUsed === undefined ? { credentialsUntold: true } : {}),
    records: [record],
    nativeIds: [arn, ...(guard.text(role.RoleId, 200) === null ? [] : [`aws-role-id:${role.RoleId ?? ''}`])],
    providerManaged: isProviderManaged(role.Path ?? arn),
    remarks: [
      ...(trust?.remarks ?? []),
      ...(trust === null && role.AssumeRolePolicyDocument !== undefined ? ['Its trust policy could not be read: look at it in AWS.'] : []),
    ],
  }
  return draftOutcomes(draft, `entry ${record}`)
}

// AWS made these itself: service-linked roles, and those of IAM Identity Center. In an ARN the path follows ':role'.
function isProviderManaged(path: string): boolean {
  return /(?:^|:role)\/aws-(?:service-role|reserved)\//.test(path)
}

// AWS looks back 400 days: no date is not yet 'never'.
function readUse({ RoleLastUsed }: Role, guard: TextGuard, days: DayReader): readonly CredentialDraft[] {
  if (RoleLastUsed === null || RoleLastUsed === undefined) return []
  const usedOn = days.read(RoleLastUsed.LastUsedDate)
  const notes = usedOn === null ? 'AWS shows no use in the time it looks back (400 days).' : lastUseWords(null, RoleLastUsed.Region, guard)
  return [
    {
      key: 'session',
      facts: {
        ...blankCredentialFacts('role_session'),
        class: 'short_lived',
        label: 'Taking on the role',
        lastUsedOn: usedOn,
        lastUsedState: usedOn === null ? 'unknown' : 'used',
        notes,
      },
    },
  ]
}
