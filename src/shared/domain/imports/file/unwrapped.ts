import type { ImportFile } from './document.ts'
import { isJsonObject, type JsonObject } from './json-list.ts'

// {"response": {"result": {"data": {"items": […]}}}} is as deep as answers go.
const deepestWrapper = 4

/** A list as it lies inside a document, and what the wrappers on the way say beside it. */
type Wrapped = Readonly<{ list: readonly unknown[]; beside: JsonObject }>

/** A JSON file without the wrappers some tool put around its list, one file for each list found, the longest of the nearest first. Of a list the bare form comes first, then the same under the words of list calls, where what the wrappers say of pages to come stays beside it. */
export function* unwrappings(file: ImportFile): Generator<readonly ImportFile[]> {
  if (file.document.kind !== 'json') return
  const { values } = file.document
  const [first] = values
  // Several documents are pages or lines; only formats that know them can tell how they belong together.
  if (values.length !== 1 || !isJsonObject(first)) return
  const found = listsWithin(first, deepestWrapper, {})
  for (const { list, beside } of found.toSorted((a, b) => b.list.length - a.list.length)) {
    const forms = [list, ...usualWords.map((word) => ({ ...beside, [word]: list }))]
    yield forms.map((value) => ({ ...file, document: { kind: 'json', values: [value] } }))
  }
}

const usualWords: readonly string[] = ['value', 'data', 'items', 'result', 'results']

function listsWithin(value: JsonObject, depth: number, around: JsonObject): readonly Wrapped[] {
  if (depth === 0) return []
  const parts = Object.entries(value)
  const isList = (part: unknown): part is readonly unknown[] => Array.isArray(part) && part.length > 0 && part.some(isJsonObject)
  const beside = { ...around, ...Object.fromEntries(parts.filter(([, part]) => !isList(part))) }
  const lists = parts.flatMap(([, part]) => (isList(part) ? [{ list: part, beside }] : []))
  if (lists.length > 0) return lists
  return parts.flatMap(([key, part]) => {
    if (!isJsonObject(part)) return []
    return listsWithin(part, depth - 1, Object.fromEntries(Object.entries(beside).filter(([name]) => name !== key)))
  })
}
