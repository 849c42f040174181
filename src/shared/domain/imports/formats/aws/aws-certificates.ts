import { z } from 'zod'
import { blankCredentialFacts } from '../../../record/credential.ts'
import type { RecordState } from '../../../record/facts/vocabulary.ts'
import { plainDate } from '../../../values/plain-date.ts'
import type { IdentityDraft, ImportSource } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { expiryOn } from '../common/day-reader.ts'
import { type Entry, optionalWords } from '../common/json-entries.ts'
import { type ListFormat, listIn, type ListTools, parseListFormat } from '../common/list-format.ts'
import { toldStatus } from '../common/told-status.ts'
import { accountOfArn, awsSystem, regionsOfArns } from './aws-account.ts'

export const awsCertificates: ImportSource = {
  id: 'aws-certificates',
  name: 'AWS certificates (ACM)',
  provider: 'aws',
  recognise: (file) =>
    listIn(file, format) === null ? null : 'It is the list of AWS Certificate Manager: entries with CertificateArn and DomainName.',
  parse: (file) => parseListFormat(file, format),
  cannotShow: 'The list shows no owners, and not where each certificate is used.',
  guide: {
    who: 'Somebody who may read Certificate Manager in the AWS account, with the AWS command line installed.',
    steps: [
      'Open a terminal where the AWS command line is signed in.',
      'Run the command below, once for each region in use.',
      'Choose the file it wrote.',
    ],
    command: 'aws acm list-certificates --region <region> --output json > certificates.json',
    fileName: 'certificates.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

const schema = z.object({
  CertificateArn: z.string().min(1),
  DomainName: optionalWords,
  Status: optionalWords,
  Type: optionalWords,
  RenewalEligibility: optionalWords,
  NotBefore: z.unknown().optional(),
  NotAfter: z.unknown().optional(),
  CreatedAt: z.unknown().optional(),
  IssuedAt: z.unknown().optional(),
  ImportedAt: z.unknown().optional(),
  InUse: z.unknown().optional(),
})
type Certificate = Readonly<z.infer<typeof schema>>

const format: ListFormat<Certificate> = {
  source: 'aws-certificates',
  named: ['CertificateSummaryList'],
  telling: ['CertificateArn'],
  schema,
  words: { CertificateArn: 'it has no ARN' },
  otherwise: 'it is not a certificate',
  part: (certificates) => regionsOfArns(certificates.map(({ CertificateArn }) => CertificateArn)),
  read: (entries, tools) => entries.flatMap((entry) => readCertificate(entry, tools)),
}

function readCertificate({ record, value: certificate }: Entry<Certificate>, { guard, days }: ListTools): readonly RecordOutcome[] {
  const arn = guard.text(certificate.CertificateArn, 500)
  const account = accountOfArn(arn)
  const name = guard.text(certificate.DomainName, 300) ?? arn ?? `Entry ${record}`
  if (arn === null || account === null)
    return [{ outcome: 'failed', problem: { record, label: name, reason: 'it has no ARN of a certificate' } }]

  const endsOn = days.read(certificate.NotAfter)
  const issuedOn = days.read(certificate.IssuedAt) ?? days.read(certificate.ImportedAt) ?? days.read(certificate.NotBefore)
  const { status, ended } = toldStatus(statusOf(certificate.Status))
  const renewsItself = certificate.Type === 'AMAZON_ISSUED' && certificate.RenewalEligibility === 'ELIGIBLE'
  const notes = [
    ...(certificate.InUse === false ? ['No AWS service uses it.'] : []),
    ...(certificate.Type === 'IMPORTED' ? ['Brought in from elsewhere: AWS does not renew it.'] : []),
    ...(renewsItself ? ['AWS renews it.'] : []),
  ]
  const draft: IdentityDraft = {
    key: arn,
    facts: {
      ...unknownIdentity(name),
      kind: 'certificate',
      provider: 'aws',
      account,
      system: awsSystem(account),
      externalId: arn,
      status,
      createdOn: days.read(certificate.CreatedAt) ?? issuedOn,
      notes: notes.length === 0 ? null : notes.join(' '),
    },
    credentials: [
      {
        key: 'certificate',
        facts: {
          ...blankCredentialFacts('tls_certificate'),
          label: 'Certificate',
          class: renewsItself ? 'auto_managed' : 'static',
          status,
          ended,
          createdOn: issuedOn,
          lastRotatedOn: issuedOn,
          ...expiryOn(endsOn),
        },
      },
    ],
    records: [record],
    nativeIds: [arn],
    remarks: certificate.InUse === false ? ['No AWS service uses this certificate.'] : [],
  }
  return draftOutcomes(draft, `entry ${record}`)
}

function statusOf(word: string | null): RecordState {
  switch (word?.toUpperCase()) {
    case 'ISSUED':
      return 'active'
    case 'EXPIRED':
      return 'expired'
    case 'REVOKED':
      return 'revoked'
    case 'PENDING_VALIDATION':
      return 'planned'
    case 'INACTIVE':
    case 'FAILED':
    case 'VALIDATION_TIMED_OUT':
      return 'disabled'
    default:
      return 'unknown'
  }
}
