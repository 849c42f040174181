import { z } from 'zod'
import { blankCredentialFacts } from '../../../record/credential.ts'
import { plainDate } from '../../../values/plain-date.ts'
import type { IdentityDraft, ImportSource } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { type Entry, optionalWords } from '../common/json-entries.ts'
import { isFilled } from '../common/json-fields.ts'
import { type ListFormat, listIn, type ListTools, parseListFormat } from '../common/list-format.ts'
import { tagFacts } from '../common/tag-facts.ts'
import { accountOfArn, awsSystem, regionsOfArns } from './aws-account.ts'

export const awsSecrets: ImportSource = {
  id: 'aws-secrets',
  name: 'AWS Secrets Manager',
  provider: 'aws',
  recognise: (file) =>
    listIn(file, format) === null ? null : 'It is the list of AWS Secrets Manager: SecretList with the ARN of each secret.',
  parse: (file) => parseListFormat(file, format),
  cannotShow: 'The list shows no secret values, not what each secret opens, and nobody behind it except where a tag names an owner.',
  guide: {
    who: 'Somebody who may list secrets in the AWS account, with the AWS command line installed.',
    steps: [
      'Open a terminal where the AWS command line is signed in.',
      'Run the command below, once for each region in use.',
      'Choose the file it wrote.',
    ],
    command: 'aws secretsmanager list-secrets --region <region> --output json > secrets.json',
    fileName: 'secrets.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

const schema = z.object({
  ARN: z.string().min(1),
  Name: optionalWords,
  Description: isFilled,
  RotationEnabled: z
    .unknown()
    .optional()
    .transform((value) => value === true),
  RotationRules: z
    .object({ AutomaticallyAfterDays: z.int().min(1).max(3650).nullish().catch(null) })
    .nullish()
    .catch(null),
  LastRotatedDate: z.unknown().optional(),
  LastChangedDate: z.unknown().optional(),
  LastAccessedDate: z.unknown().optional(),
  CreatedDate: z.unknown().optional(),
  DeletedDate: z.unknown().optional(),
  OwningService: optionalWords,
  Tags: z.unknown().optional(),
  // Not in the list, but in the answers people save beside it.
  SecretString: isFilled,
  SecretBinary: isFilled,
})
type Secret = Readonly<z.infer<typeof schema>>

const format: ListFormat<Secret> = {
  source: 'aws-secrets',
  named: ['SecretList'],
  telling: ['ARN', 'Name'],
  isEntry: ({ ARN }) => typeof ARN === 'string' && /^arn:aws[a-z-]*:secretsmanager:/.test(ARN),
  schema,
  words: { ARN: 'it has no ARN' },
  otherwise: 'it is not a secret of AWS Secrets Manager',
  read: (entries, tools) => entries.flatMap((entry) => readSecret(entry, tools)),
  part: (secrets) => regionsOfArns(secrets.map(({ ARN }) => ARN)),
  freeText: { field: 'Description', isIn: ({ Description }) => Description },
  plainSecrets: ({ SecretString, SecretBinary }) => [SecretString, SecretBinary].filter(Boolean).length,
}

function readSecret({ record, value: secret }: Entry<Secret>, { guard, days }: ListTools): readonly RecordOutcome[] {
  const arn = guard.text(secret.ARN, 500)
  const account = accountOfArn(arn)
  const name = guard.text(secret.Name, 300) ?? guard.text(arn?.split(':').slice(6).join(':'), 300) ?? `Entry ${record}`
  if (arn === null || account === null)
    return [{ outcome: 'failed', problem: { record, label: name, reason: 'its ARN is not one of AWS Secrets Manager' } }]

  const every = secret.RotationEnabled ? (secret.RotationRules?.AutomaticallyAfterDays ?? null) : null
  const usedOn = days.read(secret.LastAccessedDate)
  const deletedOn = days.read(secret.DeletedDate)
  const service = guard.text(secret.OwningService, 100)
  const status = secret.DeletedDate === null || secret.DeletedDate === undefined ? 'active' : 'disabled'
  const draft: IdentityDraft = {
    key: arn,
    facts: {
      ...unknownIdentity(name),
      ...tagFacts(secret.Tags, guard),
      provider: 'aws',
      account,
      system: awsSystem(account),
      externalId: arn,
      status,
      createdOn: days.read(secret.CreatedDate),
      rotationDays: every,
      notes: service === null ? null : `Made and changed by the AWS service ${service}.`,
    },
    credentials: [
      {
        key: 'secret',
        facts: {
          ...blankCredentialFacts('other'),
          label: 'Secret',
          class: every !== null && every <= 90 ? 'auto_managed' : 'static',
          status,
          createdOn: days.read(secret.CreatedDate),
          lastRotatedOn: days.read(secret.LastRotatedDate) ?? days.read(secret.LastChangedDate),
          lastUsedOn: usedOn,
          lastUsedState: usedOn === null ? 'unknown' : 'used',
          storage: ['secrets_manager'],
        },
      },
    ],
    records: [record],
    nativeIds: [arn],
    remarks: status === 'disabled' ? [`It is marked for deletion${deletedOn === null ? '' : ` since ${deletedOn}`}.`] : [],
  }
  return draftOutcomes(draft, `entry ${record}`)
}
