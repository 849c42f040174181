import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fakeSecret, jsonFile, tableFile } from '../fixtures/tables.ts'
import { canaryInBase64, expectCounted, expectNoSecret, withLeaf } from '../testing/hunt.ts'
import { kubernetesList } from './kubernetes-list.ts'

const uid = (number: number) => `00000000-beef-4000-8000-${String(number).padStart(12, '0')}`
const made = { creationTimestamp: '2024-02-03T04:05:06Z' }
const account = (number: number, namespace: string, name: string, more: object = {}, annotations?: object) => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { ...made, name, namespace, uid: uid(number), ...(annotations === undefined ? {} : { annotations }) },
  ...more,
})
const secret = (number: number, namespace: string, name: string, type: string, annotations: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  type,
  data: { value: canaryInBase64 },
  stringData: { other: fakeSecret },
  metadata: {
    ...made,
    name,
    namespace,
    uid: uid(number),
    annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `{"data":{"value":"${canaryInBase64}"}}`, ...annotations },
  },
})
const items = [
  account(1, 'default', 'default'),
  account(2, 'web-prod', 'checkout', {}, { 'iam.gke.io/gcp-service-account': 'checkout@harborlight-prod.iam.gserviceaccount.com' }),
  account(3, 'build', 'pusher', { secrets: [{ name: 'pusher-token' }] }),
  account(4, 'kube-system', 'job-controller'),
  secret(5, 'build', 'pusher-token', 'kubernetes.io/service-account-token', { 'kubernetes.io/service-account.name': 'pusher' }),
  secret(6, 'web-prod', 'site-tls', 'kubernetes.io/tls'),
  secret(7, 'web-prod', 'mail', 'Opaque'),
  secret(8, 'web-prod', 'sh.helm.release.v1.web.v3', 'helm.sh/release.v1'),
  secret(9, 'kube-system', 'bootstrap-token-abc', 'bootstrap.kubernetes.io/token'),
]
const list = (entries: readonly unknown[] = items) => ({
  apiVersion: 'v1',
  kind: 'List',
  items: entries,
  metadata: { resourceVersion: '' },
})
const parse = (...values: readonly unknown[]) => kubernetesList.parse(jsonFile(...values), {})
const columns = ['KIND            NS         NAME           UID     TYPE      CREATED                ACCOUNT']

describe('a list of Kubernetes service accounts and secrets', () => {
  it('is recognised as a list, a typed list and a single object, and nothing else is', () => {
    for (const value of [list(), { ...list(), kind: 'SecretList' }, items[6]])
      expect(kubernetesList.recognise(jsonFile(value))).not.toBeNull()
    expect(kubernetesList.recognise(jsonFile(list(), list()))).not.toBeNull()
    for (const value of [{ items: [] }, { kind: 'List', items: [] }, [], 'List', { kind: 'Pod', apiVersion: 'v1', metadata: {} }])
      expect(kubernetesList.recognise(jsonFile(value))).toBeNull()
    expect(kubernetesList.recognise(tableFile(['NS', 'NAME', 'TYPE', 'CREATED'], []))).toBeNull()
  })

  it('puts a long-lived token under its account and leaves out what Kubernetes makes itself', () => {
    const parsed = parse(list())
    expect(parsed.read).toBe(9)
    expect(parsed.drafts.map(({ facts }) => facts.name)).toEqual([
      'web-prod/checkout',
      'build/pusher',
      'web-prod/site-tls',
      'web-prod/mail',
      'kube-system/bootstrap-token-abc',
    ])
    expect(parsed.skipped.map(({ label, reason }) => [label, reason])).toEqual([
      ['default/default', 'the account every namespace has by itself'],
      ['kube-system/job-controller', 'part of Kubernetes itself'],
      ['web-prod/sh.helm.release.v1.web.v3', 'a record of a Helm release, not a credential'],
    ])
    expect(parsed.drafts[1]).toMatchObject({
      key: uid(3),
      records: [3, 5],
      nativeIds: [`kubernetes:${uid(3)}`],
      facts: { kind: 'service_account', provider: 'kubernetes', runsAs: 'machine', createdOn: '2024-02-03', environments: null },
      credentials: [
        {
          key: uid(5),
          facts: { label: 'pusher-token', type: 'service_account_key', neverExpires: true, createdOn: '2024-02-03', lastRotatedOn: null },
        },
      ],
    })
    expect(parsed.warnings[0]).toContain('plain secrets')
    expectCounted(parsed)
    expectNoSecret(parsed)
  })

  it('notes the cloud account an account acts as and guesses the environment by the namespace', () => {
    expect(parse(list()).drafts[0]?.facts).toMatchObject({
      environments: ['production'],
      notes: 'Acts as the Google Cloud service account checkout@harborlight-prod.iam.gserviceaccount.com.',
    })
    expect(
      parse(account(1, 'x', 'default', {}, { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::900000000001:role/web' })).drafts[0]?.facts.notes,
    ).toBe('Acts as the AWS role arn:aws:iam::900000000001:role/web.')
  })

  it('tells web certificates and joining tokens from other secrets and never reads an expiry out of one', () => {
    const [, , tls, mail, bootstrap] = parse(list()).drafts
    expect(tls).toMatchObject({
      facts: { kind: 'certificate' },
      credentials: [{ facts: { type: 'tls_certificate', expiresOn: null, neverExpires: false } }],
    })
    expect(mail).toMatchObject({ facts: { kind: 'api_key' }, credentials: [{ facts: { type: 'other', label: 'mail' } }] })
    expect(bootstrap?.remarks).toHaveLength(1)
  })

  it('keeps the token of an account that is not in the file, and folds away tokens old clusters made by themselves', () => {
    const token = secret(5, 'build', 'pusher-token', 'kubernetes.io/service-account-token', {
      'kubernetes.io/service-account.name': 'pusher',
      'kubernetes.io/service-account.uid': uid(3),
    })
    expect(parse(token).drafts).toMatchObject([{ key: uid(3), facts: { name: 'build/pusher' }, credentials: [{ key: uid(5) }] }])
    const old = parse(
      list([
        account(1, 'shop', 'default'),
        secret(2, 'shop', 'default-token-abcde', 'kubernetes.io/service-account-token', {
          'kubernetes.io/service-account.name': 'default',
        }),
      ]),
    )
    expect(old.drafts).toMatchObject([{ providerManaged: true, credentials: [{ facts: { label: 'default-token-abcde' } }] }])
  })

  it('fails an entry without a name and skips other kinds', () => {
    const parsed = parse(list([{ kind: 'Secret', metadata: {} }, { kind: 'ConfigMap', metadata: { name: 'a' } }, null]))
    expect(parsed).toMatchObject({
      read: 3,
      partial: true,
      failed: [{ record: 1, reason: 'it has no kind or no name' }, { record: 3 }],
      skipped: [{ record: 2, reason: 'neither a service account nor a secret' }],
    })
  })

  it('reads the columns of the command that prints no values, also where kubectl repeats the headers', () => {
    const file = tableFile(columns, [
      [`ServiceAccount   build   pusher   ${uid(3)}   <none>   2024-02-03T04:05:06Z   <none>`],
      columns,
      [`Secret   build   pusher-token   ${uid(5)}   kubernetes.io/service-account-token   2024-02-04T04:05:06Z   pusher`],
      ['what is this'],
    ])
    expect(kubernetesList.recognise(file)).toContain('kubectl')
    const parsed = kubernetesList.parse(file, {})
    expect(parsed).toMatchObject({
      read: 3,
      warnings: ['Some entries could not be read, so nothing is marked as gone.'],
      failed: [{ record: 3 }],
      drafts: [{ key: uid(3), credentials: [{ key: uid(5), facts: { createdOn: '2024-02-04' } }] }],
    })
    const short = tableFile(['NS   NAME   TYPE   CREATED'], [['build   mail   Opaque   2024-02-03T04:05:06Z']])
    expect(kubernetesList.parse(short, {}).drafts[0]).toMatchObject({ key: 'secret:build/mail', facts: { name: 'build/mail' } })
  })

  it('is recognised without its version, and takes the kind from the list where the objects name none', () => {
    expect(parse({ kind: 'List', items })).toMatchObject({ read: 9, partial: false })
    expect(kubernetesList.recognise(jsonFile({ kind: 'List', items }))).not.toBeNull()
    const nameless = items
      .filter(({ kind }) => kind === 'Secret')
      .map((item) => ({ type: 'type' in item ? item.type : '', metadata: item.metadata }))
    expect(parse({ kind: 'SecretList', apiVersion: 'v1', items: nameless })).toMatchObject({
      read: 5,
      failed: [],
      skipped: [{ label: 'web-prod/sh.helm.release.v1.web.v3' }],
    })
  })

  it('calls nothing gone by a list that was cut or by a single object', () => {
    expect(parse({ ...list(), metadata: { continue: 'cursor', remainingItemCount: 4 } })).toMatchObject({ partial: true })
    expect(parse(items[6])).toMatchObject({
      partial: true,
      warnings: [expect.stringContaining('plain secrets'), expect.stringContaining('single objects')],
    })
  })

  it('never repeats a secret and counts every object, whatever is written anywhere', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.oneof(fc.constantFrom(fakeSecret, '', null, 7, [], {}), fc.string()), (at, leaf) => {
        const parsed = parse(withLeaf(list(), at, leaf))
        expectNoSecret(parsed)
        expectCounted(parsed)
      }),
    )
  })
})
