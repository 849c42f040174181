import { z } from 'zod'
import { blankCredentialFacts } from '../../../record/credential.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { textGuard } from '../../../values/text-guard.ts'
import type { IdentityDraft, ImportAnswers, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject } from '../../file/json-list.ts'
import { type Entry, optionalWords } from '../common/json-entries.ts'
import { isFilled } from '../common/json-fields.ts'
import { type ListFormat, listIn, type ListTools, parseListFormat } from '../common/list-format.ts'
import { tagFacts } from '../common/tag-facts.ts'
import { accountOfArn, askedAccount, awsSystem, regionsOfArns } from './aws-account.ts'

export const awsParameters: ImportSource = {
  id: 'aws-parameters',
  name: 'AWS Parameter Store',
  provider: 'aws',
  recognise: (file) =>
    listIn(file, formatFor(null)) === null
      ? null
      : 'It is the list of AWS Systems Manager parameters: entries with Name, Type and LastModifiedDate.',
  parse: parseParameters,
  cannotShow: 'The list shows no values, no owners, not what each parameter opens, and no last use.',
  guide: {
    who: 'Somebody who may read Systems Manager in the AWS account, with the AWS command line installed.',
    steps: [
      'Open a terminal where the AWS command line is signed in.',
      'Run the command below, once for each region in use.',
      'Choose the file it wrote.',
    ],
    command: 'aws ssm describe-parameters --region <region> --output json > parameters.json',
    fileName: 'parameters.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

const schema = z.object({
  Name: z.string().min(1),
  ARN: optionalWords,
  Type: optionalWords,
  LastModifiedDate: z.unknown().optional(),
  LastModifiedUser: optionalWords,
  Version: z.unknown().optional(),
  Description: isFilled,
  Tags: z.unknown().optional(),
  // `get-parameters` gives the same entries with the value.
  Value: isFilled,
})
type Parameter = Readonly<z.infer<typeof schema>>

// The file names its account only where the entries carry an ARN or the user who changed them.
function parseParameters(file: ImportFile, answers: ImportAnswers): ParsedImport {
  const guard = textGuard()
  const { account, question } = askedAccount(answers, guard)
  const tells =
    listIn(file, formatFor(null))?.entries.every(
      (entry) => isJsonObject(entry) && toldAccount(entry.ARN, entry.LastModifiedUser) !== null,
    ) ?? false
  return parseListFormat(file, formatFor(account), { guard, questions: tells ? [] : [question] })
}

function formatFor(asked: string | null): ListFormat<Parameter> {
  return {
    source: 'aws-parameters',
    named: [],
    wrappers: ['Parameters'],
    telling: ['Name', 'Type'],
    isEntry: ({ Type, ...entry }) =>
      typeof Type === 'string' &&
      parameterTypes.has(Type) &&
      (Object.hasOwn(entry, 'LastModifiedDate') || Object.hasOwn(entry, 'DataType')),
    schema,
    words: { Name: 'it has no name' },
    otherwise: 'it is not a parameter',
    read: (entries, tools) => entries.flatMap((entry) => readParameter(entry, asked, tools)),
    part: (parameters) => regionsOfArns(parameters.map(({ ARN }) => ARN)),
    unclearPart: (parameters) =>
      regionsOfArns(parameters.map(({ ARN }) => ARN)) === undefined
        ? 'The list does not say which region it is from, so nothing is marked as gone.'
        : null,
    freeText: { field: 'Description', isIn: ({ Description }) => Description },
    plainSecrets: ({ Value, Type }) => (Value && Type === 'SecureString' ? 1 : 0),
  }
}

const parameterTypes: ReadonlySet<string> = new Set(['String', 'StringList', 'SecureString'])

function readParameter(
  { record, value: parameter }: Entry<Parameter>,
  asked: string | null,
  { guard, days }: ListTools,
): readonly RecordOutcome[] {
  const name = guard.text(parameter.Name, 300)
  if (name === null) return [{ outcome: 'failed', problem: { record, label: `Entry ${record}`, reason: 'its name looks like a secret' } }]
  if (parameter.Type !== 'SecureString')
    return [{ outcome: 'skipped', problem: { record, label: name, reason: 'an open setting, not kept as a secret' } }]

  const arn = guard.text(parameter.ARN, 500)
  const account = toldAccount(parameter.ARN, parameter.LastModifiedUser) ?? asked
  const changedOn = days.read(parameter.LastModifiedDate)
  // The first version was made on the day of its last change.
  const madeOn = parameter.Version === 1 ? changedOn : null
  const changedBy = guard.text(parameter.LastModifiedUser?.split(/[/:]/).at(-1), 200)
  const draft: IdentityDraft = {
    key: arn ?? `parameter:${account ?? ''}:${name}`,
    facts: {
      ...unknownIdentity(name),
      ...tagFacts(parameter.Tags, guard),
      provider: 'aws',
      account,
      system: awsSystem(account),
      externalId: arn,
      status: 'active',
      createdOn: madeOn,
      notes: changedBy === null ? null : `Last changed by ${changedBy}.`,
    },
    credentials: [
      {
        key: 'secret',
        facts: {
          ...blankCredentialFacts('other'),
          label: 'Secret',
          createdOn: madeOn,
          lastRotatedOn: changedOn,
          storage: ['secrets_manager'],
        },
      },
    ],
    records: [record],
    nativeIds: arn === null ? [] : [arn],
    remarks: [],
  }
  return draftOutcomes(draft, `entry ${record}`)
}

function toldAccount(...arns: readonly unknown[]): string | null {
  return arns.map((arn) => (typeof arn === 'string' ? accountOfArn(arn) : null)).find((account) => account !== null) ?? null
}
