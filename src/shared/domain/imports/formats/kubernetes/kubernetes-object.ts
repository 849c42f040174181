import { z } from 'zod'
import type { PlainDate } from '../../../values/plain-date.ts'
import type { RecordProblem } from '../../draft/draft.ts'
import { tableOf, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { holdsSomething, looseObject, looseObjects, looseText, rawDay } from '../common/json-fields.ts'

const valueCount = z
  .unknown()
  .optional()
  .transform((value) => (isJsonObject(value) ? Object.values(value).filter(holdsSomething).length : 0))
const namesOf = looseObjects.transform((list) => list.map((entry) => looseText.parse(entry.name)).filter((name) => name !== ''))
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

/** One account or secret of a cluster. Of the values only how many there are. */
export const kubernetesObjectSchema = z
  .object({
    kind: z.string(),
    type: looseText,
    data: valueCount,
    stringData: valueCount,
    secrets: namesOf,
    metadata: z.object({
      name: z.string().min(1),
      namespace: looseText,
      uid: looseText,
      creationTimestamp: rawDay,
      annotations: looseObject,
    }),
  })
  .transform(({ kind, type, data, stringData, secrets, metadata: { name, namespace, uid, creationTimestamp, annotations } }) => {
    const annotation = (key: string) => looseText.parse(annotations[key])
    return {
      kind,
      type,
      name,
      namespace: namespace === '' ? 'default' : namespace,
      uid,
      createdAt: creationTimestamp,
      secrets,
      values: data + stringData + (annotation(lastApplied) === '' ? 0 : 1),
      accountName: annotation('kubernetes.io/service-account.name'),
      accountUid: annotation('kubernetes.io/service-account.uid'),
      awsRole: annotation('eks.amazonaws.com/role-arn'),
      googleAccount: annotation('iam.gke.io/gcp-service-account'),
      azureClient: annotation('azure.workload.identity/client-id'),
    }
  })

export type KubernetesObject = Readonly<Omit<z.infer<typeof kubernetesObjectSchema>, 'createdAt'>> &
  Readonly<{ createdOn: PlainDate | null }>

export type ClusterObjects = Readonly<{
  objects: readonly unknown[]
  /** A list was cut by the limit of its request. */
  onePage: boolean
  /** Single objects, as `kubectl get secret NAME` prints them, are among them. */
  single: boolean
}>

/** The raw objects of all documents: lists or single objects. null for anything else. */
export function clusterObjects(file: ImportFile): ClusterObjects | null {
  if (file.document.kind !== 'json' || file.document.values.length === 0) return null
  const documents = file.document.values.filter(isJsonObject)
  const lists = documents.map((document) =>
    Array.isArray(document.items) ? listedObjects(document, document.items) : isClusterObject(document) ? [document] : null,
  )
  if (lists.length !== file.document.values.length || !lists.every((list) => list !== null)) return null
  return {
    objects: lists.flat(),
    onePage: documents.some(({ metadata }) => isJsonObject(metadata) && typeof metadata.continue === 'string' && metadata.continue !== ''),
    single: documents.some(({ items }) => !Array.isArray(items)),
  }
}

// The API itself names the kind once, on the list; kubectl names it on every object.
function listedObjects(list: JsonObject, items: readonly unknown[]): readonly unknown[] | null {
  const [, kind] = /^(|Secret|ServiceAccount)List$/.exec(typeof list.kind === 'string' ? list.kind : '') ?? []
  if (
    kind === undefined ||
    (typeof list.apiVersion !== 'string' &&
      !items.some((item) => isJsonObject(item) && typeof item.kind === 'string' && isJsonObject(item.metadata)))
  )
    return null
  return kind === '' ? items : items.map((item) => (isJsonObject(item) ? { kind, ...item } : item))
}

function isClusterObject(value: JsonObject): boolean {
  return (
    (value.kind === 'Secret' || value.kind === 'ServiceAccount') && typeof value.apiVersion === 'string' && isJsonObject(value.metadata)
  )
}

export type ColumnObjects = Readonly<{
  objects: readonly Readonly<{ record: number; raw: unknown }>[]
  broken: readonly RecordProblem[]
  read: number
}>

/** The objects of the columns our own command prints, which never holds a value: `-o custom-columns=KIND:…,NS:…,NAME:…`. null for any other table. */
export function columnObjects(file: ImportFile): ColumnObjects | null {
  const table = tableOf(file)
  const [header] = table?.headers ?? []
  if (table?.headers.length !== 1 || header === undefined) return null
  const columns = wordsOf(header)
  if (!['NS', 'NAME', 'TYPE', 'CREATED'].every((column) => columns.includes(column))) return null
  const { records, broken } = tableRecords(table)
  // kubectl repeats the headers where another kind begins.
  const lines = records
    .map((record) => ({ record: record.record, words: wordsOf(record.cell(header)) }))
    .filter(({ words }) => words.join() !== columns.join())
  return {
    objects: lines.map(({ words }, index) => ({ record: index + 1, raw: rawOf(columns, words) })),
    broken,
    read: lines.length + broken.length,
  }
}

function wordsOf(line: string): readonly string[] {
  return line
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
}

function rawOf(columns: readonly string[], words: readonly string[]): unknown {
  if (words.length !== columns.length) return null
  const cell = (column: string) => words[columns.indexOf(column)]?.replace(/^<none>$/, '') ?? ''
  const kind = cell('KIND') === '' ? (cell('TYPE') === '' ? 'ServiceAccount' : 'Secret') : cell('KIND')
  return {
    kind,
    type: cell('TYPE'),
    metadata: {
      name: cell('NAME'),
      namespace: cell('NS'),
      uid: cell('UID'),
      creationTimestamp: cell('CREATED'),
      annotations: { 'kubernetes.io/service-account.name': cell('ACCOUNT') },
    },
  }
}
