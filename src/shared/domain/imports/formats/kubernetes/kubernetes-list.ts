import { plainDate } from '../../../values/plain-date.ts'
import { textGuard } from '../../../values/text-guard.ts'
import type { ImportSource, ParsedImport, RecordProblem } from '../../draft/draft.ts'
import { parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { dayReader } from '../common/day-reader.ts'
import { accountOutcomes, type NumberedObject } from './kubernetes-accounts.ts'
import { clusterObjects, columnObjects, kubernetesObjectSchema } from './kubernetes-object.ts'
import { secretOutcomes } from './kubernetes-secrets.ts'

export const kubernetesList: ImportSource = {
  id: 'kubernetes-list',
  name: 'Kubernetes service accounts and secrets',
  provider: 'kubernetes',
  recognise: (file) => {
    if (clusterObjects(file) !== null) return 'It is a list of Kubernetes objects, as kubectl prints them.'
    return columnObjects(file) === null ? null : 'It has the columns of the kubectl command in our guide: NS, NAME, TYPE and CREATED.'
  },
  parse: parseCluster,
  cannotShow:
    'The list shows no owners, no last use and no rights: those are in roles and role bindings. A changed secret keeps its old date.',
  guide: {
    who: 'Somebody who may list secrets in every namespace of the cluster.',
    steps: [
      'Open a terminal where kubectl reaches the cluster.',
      'Run the command below: it prints names and dates and never a value.',
      'Choose the file it wrote. The output of -o json is understood as well, but that file holds the secrets themselves.',
    ],
    command:
      "kubectl get serviceaccounts,secrets -A -o custom-columns='KIND:.kind,NS:.metadata.namespace,NAME:.metadata.name,UID:.metadata.uid,TYPE:.type,CREATED:.metadata.creationTimestamp,ACCOUNT:.metadata.annotations.kubernetes\\.io/service-account\\.name' > kubernetes.txt",
    fileName: 'kubernetes.txt',
    checkedOn: plainDate('2026-11-21'),
  },
}

type RawObjects = Readonly<{
  objects: readonly Readonly<{ record: number; raw: unknown }>[]
  broken: readonly RecordProblem[]
  read: number
  onePage?: boolean
  single?: boolean
}>

function parseCluster(file: ImportFile): ParsedImport {
  const { objects: raw, broken, read, onePage = false, single = false } = rawObjects(file)
  const guard = textGuard()
  const days = dayReader()
  const failed: RecordOutcome[] = []
  const objects = raw.flatMap(({ record, raw: entry }): readonly NumberedObject[] => {
    const { data } = kubernetesObjectSchema.safeParse(entry)
    if (data === undefined)
      failed.push({ outcome: 'failed', problem: { record, label: `Entry ${record}`, reason: 'it has no kind or no name' } })
    else guard.drop(data.values)
    return data === undefined ? [] : [{ record, object: { ...data, createdOn: days.read(data.createdAt) } }]
  })
  const others = objects.filter(({ object }) => object.kind !== 'ServiceAccount' && object.kind !== 'Secret')
  const accounts = accountOutcomes(objects, guard)
  const values = objects.reduce((sum, { object }) => sum + object.values, 0)
  return parsedList({
    source: 'kubernetes-list',
    read,
    outcomes: [
      ...accounts.outcomes,
      ...secretOutcomes(
        objects.filter(({ object, record }) => object.kind === 'Secret' && !accounts.tokens.has(record)),
        guard,
      ),
      ...others.map(({ record, object }): RecordOutcome => ({
        outcome: 'skipped',
        problem: { record, label: guard.text(object.name, 300) ?? `Entry ${record}`, reason: 'neither a service account nor a secret' },
      })),
      ...failed,
    ],
    recordOf: (record) => raw.find((entry) => entry.record === record)?.raw,
    broken,
    guard,
    onePage,
    partial: single,
    warnings: [
      ...days.warnings(),
      ...(values > 0
        ? [
            `This file contains plain secrets (${values}). Nothing of them was read into Keyroster; delete the file when you are done. The command in the guide writes none.`,
          ]
        : []),
      ...(single ? ['This file holds single objects and not the whole list, so nothing is marked as gone.'] : []),
    ],
  })
}

function rawObjects(file: ImportFile): RawObjects {
  const listed = clusterObjects(file)
  if (listed !== null)
    return { ...listed, objects: listed.objects.map((raw, index) => ({ record: index + 1, raw })), broken: [], read: listed.objects.length }
  return columnObjects(file) ?? { objects: [], broken: [], read: 0 }
}
