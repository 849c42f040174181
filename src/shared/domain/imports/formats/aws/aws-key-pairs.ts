import { z } from 'zod'
import { blankCredentialFacts } from '../../../record/credential.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { textGuard } from '../../../values/text-guard.ts'
import type { IdentityDraft, ImportAnswers, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { type Entry, optionalWords } from '../common/json-entries.ts'
import { isFilled } from '../common/json-fields.ts'
import { type ListFormat, listIn, type ListTools, parseListFormat } from '../common/list-format.ts'
import { tagFacts } from '../common/tag-facts.ts'
import { askedAccount, awsSystem } from './aws-account.ts'

export const awsKeyPairs: ImportSource = {
  id: 'aws-key-pairs',
  name: 'AWS EC2 key pairs',
  provider: 'aws',
  recognise: (file) =>
    listIn(file, formatFor(null)) === null ? null : 'It is the list of EC2 key pairs: entries with KeyName and KeyFingerprint.',
  parse: parsePairs,
  cannotShow: 'The list shows no account number, not who holds the private key, not which servers accept it, and no last use.',
  guide: {
    who: 'Somebody who may read EC2 in the AWS account, with the AWS command line installed.',
    steps: [
      'Open a terminal where the AWS command line is signed in.',
      'Run the command below, once for each region in use.',
      'Choose the file it wrote.',
    ],
    command: 'aws ec2 describe-key-pairs --region <region> --output json > key-pairs.json',
    fileName: 'key-pairs.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

const schema = z
  .object({
    KeyPairId: optionalWords,
    KeyName: optionalWords,
    KeyType: optionalWords,
    KeyFingerprint: optionalWords,
    CreateTime: z.unknown().optional(),
    Tags: z.unknown().optional(),
    // Only the answer that makes a pair holds it.
    KeyMaterial: isFilled,
  })
  .refine(({ KeyPairId, KeyFingerprint }) => KeyPairId !== null || KeyFingerprint !== null, { path: ['KeyPairId'] })
type KeyPair = Readonly<z.infer<typeof schema>>

function parsePairs(file: ImportFile, answers: ImportAnswers): ParsedImport {
  const guard = textGuard()
  const { account, question } = askedAccount(answers, guard)
  return parseListFormat(file, formatFor(account), { guard, questions: [question] })
}

function formatFor(account: string | null): ListFormat<KeyPair> {
  return {
    source: 'aws-key-pairs',
    named: ['KeyPairs'],
    telling: ['KeyName', 'KeyFingerprint'],
    schema,
    words: { KeyPairId: 'it has neither an id nor a fingerprint' },
    otherwise: 'it is not a key pair',
    read: (entries, tools) => entries.flatMap((entry) => readPair(entry, account, tools)),
    unclearPart: () => 'The list does not say which region it is from, so nothing is marked as gone.',
    plainSecrets: ({ KeyMaterial }) => (KeyMaterial ? 1 : 0),
  }
}

function readPair({ record, value: pair }: Entry<KeyPair>, account: string | null, { guard, days }: ListTools): readonly RecordOutcome[] {
  const id = guard.text(pair.KeyPairId, 200)
  const fingerprint = guard.text(pair.KeyFingerprint, 300)
  const name = guard.text(pair.KeyName, 300) ?? id ?? fingerprint ?? `Entry ${record}`
  const madeOn = days.read(pair.CreateTime)
  const key = id ?? fingerprint
  if (key === null) return [{ outcome: 'failed', problem: { record, label: name, reason: 'its id looks like a secret' } }]

  const kind = guard.text(pair.KeyType, 40)
  const draft: IdentityDraft = {
    key,
    facts: {
      ...unknownIdentity(name),
      ...tagFacts(pair.Tags, guard),
      kind: 'ssh_key',
      provider: 'aws',
      account,
      system: awsSystem(account),
      externalId: key,
      status: 'active',
      createdOn: madeOn,
    },
    credentials: [
      {
        key: 'key',
        facts: {
          ...blankCredentialFacts('ssh_key'),
          label: kind === null ? 'SSH key' : `SSH key (${kind})`,
          externalId: fingerprint,
          createdOn: madeOn,
        },
      },
    ],
    records: [record],
    nativeIds: id === null ? [] : [`aws-key-pair:${id}`],
    standIns: account === null ? ['system'] : [],
    remarks: [],
  }
  return draftOutcomes(draft, `entry ${record}`)
}
