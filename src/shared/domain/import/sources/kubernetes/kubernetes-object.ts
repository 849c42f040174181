import { z } from 'zod'
import type { ImportFile } from '../../document.ts'
import { isJsonObject, type JsonObject } from '../../json-list.ts'
import { tableOf, tableRecords } from '../../table-records.ts'
import type { RecordProblem } from '../../draft.ts'
import { holdsSomething, looseDay, looseObject, looseObjects, looseText } from '../json-fields.ts'

const valueCount = z.unknown().optional().transform((value) => (isJsonObject(value) ? Object.values(value).filter(holdsSomething).length : 0))
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
    metadata: z.object({ name: z.string().min(1), namespace: looseText, uid: looseText, creationTimestamp: looseDay, annotations: looseObject }),
  })
  .transform(({ kind, type, data, stringData, secrets, metadata: { name, namespace, uid, creationTimestamp, annotations } }) => {
    const annotation = (key: string) => looseText.parse(annotations[key])
    return {
      kind,
      type,
      name,
      namespace: namespace === '' ? 'default' : namespace,
      uid,
      createdOn: creationTimestamp,
      secrets,
      values: data + stringData + (annotation(lastApplied) === '' ? 0 : 1),
      accountName: annotation('kubernetes.io/service-account.name'),
      accountUid: annotation('kubernetes.io/service-account.uid'),
      awsRole: annotation('eks.amazonaws.com/role-arn'),
      googleAccount: annotation('iam.gke.io/gcp-service-account'),
      azureClient: annotation('azure.workload.identity/client-id'),
    }
  })

export type KubernetesObject = Readonly<z.infer<typeof kubernetesObjectSchema>>

/** The raw objects of all documents: lists, or single objects as `kubectl get secret NAME` prints them. null for anything else. */
export function clusterObjects(file: ImportFile): readonly unknown[] | null {
  if (file.document.kind !== 'json' || file.document.values.length === 0) return null
  const lists = file.document.values.map((value) => {
    if (!isJsonObject(value)) return null
    if (Array.isArray(value.items)) return isClusterList(value) ? (value.items as readonly unknown[]) : null
    return isClusterObject(value) ? [value] : null
  })
  return lists.every((list) => list !== null) ? lists.flat() : null
}

function isClusterList(value: JsonObject): boolean {
  return typeof value.kind === 'string' && /^(?:|Secret|ServiceAccount)List$/.test(value.kind) && typeof value.apiVersion === 'string'
}

function isClusterObject(value: JsonObject): boolean {
  return (value.kind === 'Secret' || value.kind === 'ServiceAccount') && typeof value.apiVersion === 'string' && isJsonObject(value.metadata)
}

export type ColumnObjects = Readonly<{ objects: readonly Readonly<{ record: number; raw: unknown }>[]; broken: readonly RecordProblem[]; read: number }>

/** The objects of the columns our own command prints, which never holds a value: `-o custom-columns=KIND:…,NS:…,NAME:…`. null for any other table. */
export function columnObjects(file: ImportFile): ColumnObjects | null {
  const table = tableOf(file)
  const [header] = table?.headers ?? []
  if (table?.headers.length !== 1 || header === undefined) return null
  const columns = wordsOf(header)
  if (!['NS', 'NAME', 'TYPE', 'CREATED'].every((column) => columns.includes(column))) return null
  const { records, broken } = tableRecords(table)
  // kubectl repeats the headers where another kind begins.
  const lines = records.map((record) => ({ record: record.record, words: wordsOf(record.cell(header)) })).filter(({ words }) => words.join() !== columns.join())
  return { objects: lines.map(({ words }, index) => ({ record: index + 1, raw: rawOf(columns, words) })), broken, read: lines.length + broken.length }
}

function wordsOf(line: string): readonly string[] {
  return line.trim().split(/\s+/).filter((word) => word !== '')
}

function rawOf(columns: readonly string[], words: readonly string[]): unknown {
  if (words.length !== columns.length) return null
  const cell = (column: string) => words[columns.indexOf(column)]?.replace(/^<none>$/, '') ?? ''
  const kind = cell('KIND') === '' ? (cell('TYPE') === '' ? 'ServiceAccount' : 'Secret') : cell('KIND')
  return { kind, type: cell('TYPE'), metadata: { name: cell('NAME'), namespace: cell('NS'), uid: cell('UID'), creationTimestamp: cell('CREATED'), annotations: { 'kubernetes.io/service-account.name': cell('ACCOUNT') } } }
}
