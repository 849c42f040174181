import type { ImportFile } from './document.ts'
import { isJsonObject, type JsonObject } from './json-list.ts'

// {"response": {"result": {"data": {"items": […]}}}} is as deep as answers go.
const deepestWrapper = 4

/** A list as it lies inside a document, and what the wrappers on the way say beside it. */
type Wrapped = Readonly<{ path: readonly string[]; list: readonly unknown[]; beside: JsonObject }>

/** A file without its wrappers: where the list lies in it, how long it is, and the forms it is known in. */
export type Unwrapped = Readonly<{ path: string; entries: number; forms: readonly ImportFile[] }>

/** A JSON file without the wrappers some tool put around its list, one file for each list found, the longest of the nearest first. Of a list the bare form comes first, then the same under the words of list calls, where what the wrappers say of pages to come stays beside it. */
export function* unwrappings(file: ImportFile): Generator<Unwrapped> {
  if (file.document.kind !== 'json') return
  const { values } = file.document
  const [first] = values
  // Several documents are pages or lines; only formats that know them can tell how they belong together.
  if (values.length !== 1 || !isJsonObject(first)) return
  const found = listsWithin(first, [], {})
  const nearest = found.toSorted((a, b) => a.path.length - b.path.length || b.list.length - a.list.length)
  for (const { path, list, beside } of nearest) {
    const forms = [list, ...usualWords.map((word) => ({ ...beside, [word]: list }))]
    yield {
      path: path.join('.'),
      entries: list.length,
      forms: forms.map((value) => ({ ...file, document: { kind: 'json', values: [value] } })),
    }
  }
}

const usualWords: readonly string[] = ['value', 'data', 'items', 'result', 'results']

function listsWithin(value: JsonObject, path: readonly string[], around: JsonObject): readonly Wrapped[] {
  if (path.length === deepestWrapper) return []
  const parts = Object.entries(value)
  const isList = (part: unknown): part is readonly unknown[] => Array.isArray(part) && part.length > 0 && part.some(isJsonObject)
  const beside = { ...around, ...Object.fromEntries(parts.filter(([, part]) => !isList(part))) }
  return parts.flatMap(([key, part]): readonly Wrapped[] => {
    if (isList(part)) return [{ path: [...path, key], list: part, beside }]
    if (!isJsonObject(part)) return []
    return listsWithin(part, [...path, key], Object.fromEntries(Object.entries(beside).filter(([name]) => name !== key)))
  })
}
