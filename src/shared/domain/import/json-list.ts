import type { ImportFile } from './document.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export type JsonList = Readonly<{
  /** The entries of all documents of the file, in their order. */
  entries: readonly unknown[]
  /** A document says that more pages follow. */
  onePage: boolean
  /** The objects around the entries, for what they say about all of them. */
  wrappers: readonly JsonObject[]
  /** Entries stand by themselves, one for each line or the answer to making one: nothing says that these are all. */
  single: boolean
}>

/** The entries of a list export: bare arrays, the array each document holds under one of `keys`, several of these in one more list (`gh api --slurp`, `jq -s`), or entries by themselves (`jq -c '.[]'`) as `isEntry` knows them. null when a document is none of these. */
export function jsonList(file: ImportFile, keys: readonly string[], isEntry: (value: JsonObject) => boolean = () => false): JsonList | null {
  if (file.document.kind !== 'json' || file.document.values.length === 0) return null
  const entries: unknown[] = []
  const wrappers: JsonObject[] = []
  const documents = file.document.values.flatMap((document) => pagesIn(document, keys, isEntry)).map((value) => ({ value, alone: isJsonObject(value) && isEntry(value) }))
  const single = documents.filter(({ alone }) => alone).length
  for (const { value, alone } of documents) {
    const list = alone ? [value] : Array.isArray(value) ? (value as readonly unknown[]) : wrapped(value, keys)
    // Among entries by themselves a broken one is counted instead of hiding the file.
    if (list === null && single * 2 < documents.length) return null
    for (const entry of list ?? [value]) entries.push(entry)
    if (!alone && list !== null && isJsonObject(value)) wrappers.push(value)
  }
  return { entries, onePage: wrappers.some(hasNextPage) || lacksPages(wrappers), wrappers, single: single > 0 }
}

/** The pages inside a list of nothing but pages; any other document as it is. */
export function pagesIn(document: unknown, keys: readonly string[], isEntry: (value: JsonObject) => boolean): readonly unknown[] {
  const isPage = (part: unknown) => Array.isArray(part) || (isJsonObject(part) && !isEntry(part) && wrapped(part, keys) !== null)
  return Array.isArray(document) && document.length > 0 && document.every(isPage) ? (document as readonly unknown[]) : [document]
}

/** True for an object that is no list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True when there are entries and each is an object with all of the keys. */
export function haveKeys(entries: readonly unknown[], keys: readonly string[]): boolean {
  return entries.length > 0 && entries.every((entry) => isJsonObject(entry) && keys.every((key) => Object.hasOwn(entry, key)))
}

function wrapped(value: unknown, keys: readonly string[]): readonly unknown[] | null {
  if (!isJsonObject(value)) return null
  const key = keys.find((name) => Object.hasOwn(value, name) && Array.isArray(value[name]))
  return key === undefined ? null : (value[key] as readonly unknown[])
}

// The ways list calls say that this is not all: Graph, OpenAI and Anthropic, Docker Hub and Atlassian, Twilio, Cloudflare, Slack, AWS, CircleCI, WorkOS.
function hasNextPage(wrapper: JsonObject): boolean {
  const links = isJsonObject(wrapper.links) ? wrapper.links : {}
  return (
    [wrapper['@odata.nextLink'], wrapper.nextLink, wrapper.next, wrapper.next_page_uri, wrapper.next_page_token, wrapper.NextToken, wrapper.nextToken, wrapper.nextPageToken, wrapper.Marker, links.next, ...cursors(wrapper)].some(isFilledText) ||
    [wrapper.has_more, wrapper.IsTruncated].includes(true) ||
    (isJsonObject(wrapper.meta) && isFilledText(wrapper.meta.next_page_url))
  )
}

// Answers that number their pages say themselves when all of them are here.
function lacksPages(wrappers: readonly JsonObject[]): boolean {
  const numbered = wrappers.flatMap((wrapper) => [wrapper.result_info, wrapper.paging, wrapper.meta].filter(isJsonObject)).flatMap(({ total_pages: all, pages = all, page }) => (typeof pages === 'number' ? [{ pages, page }] : []))
  return numbered.some(({ pages }) => pages > new Set(numbered.map(({ page }) => page)).size)
}

function cursors(wrapper: JsonObject): readonly unknown[] {
  const inside = (key: string) => (isJsonObject(wrapper[key]) ? wrapper[key] : {})
  return [inside('response_metadata').next_cursor, inside('list_metadata').after]
}

function isFilledText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
