import type { ImportFile } from './document.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export type JsonList = Readonly<{
  /** The entries of all documents of the file, in their order. */
  entries: readonly unknown[]
  /** A document says that there are other pages. */
  onePage: boolean
  /** The objects around the entries, for what they say about all of them. */
  wrappers: readonly JsonObject[]
  /** Entries stand by themselves, one for each line or the answer to making one: nothing says that these are all. */
  single: boolean
}>

/** The entries of a list export: bare arrays, the array each document holds under one of `keys`, several of these in one more list (`gh api --slurp`, `jq -s`), or entries by themselves (`jq -c '.[]'`) as `isEntry` knows them. null when a document is none of these. */
export function jsonList(
  file: ImportFile,
  keys: readonly string[],
  isEntry: (value: JsonObject) => boolean = () => false,
): JsonList | null {
  if (file.document.kind !== 'json' || file.document.values.length === 0) return null
  const entries: unknown[] = []
  const wrappers: JsonObject[] = []
  const documents = file.document.values
    .flatMap((document) => pagesIn(document, keys, isEntry))
    .map((value) => ({ value, alone: isJsonObject(value) && isEntry(value) }))
  const single = documents.filter(({ alone }) => alone).length
  for (const { value, alone } of documents) {
    const list = alone ? [value] : Array.isArray(value) ? (value as readonly unknown[]) : wrapped(value, keys)
    // Among entries by themselves a broken one is counted instead of hiding the file.
    if (list === null && single * 2 < documents.length) return null
    for (const entry of list ?? [value]) entries.push(entry)
    if (!alone && list !== null && isJsonObject(value)) wrappers.push(value)
  }
  const countsMore = (wrapper: JsonObject) => pagesOf(wrapper).some(({ total_count: total }) => isMore(total, entries.length))
  return {
    entries,
    onePage: wrappers.some((wrapper) => hasOtherPages(wrapper) || countsMore(wrapper)) || lacksPages(wrappers),
    wrappers,
    single: single > 0,
  }
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

// The ways list calls say that this is not all: Graph, OpenAI and Anthropic, Docker Hub and Atlassian, Twilio, Cloudflare, Slack, Vercel, AWS, CircleCI, WorkOS. The last page of several knows only the one before it.
function hasOtherPages(wrapper: JsonObject): boolean {
  const links = objectIn(wrapper, 'links')
  const pagination = objectIn(wrapper, 'pagination')
  const metadata = objectIn(wrapper, 'list_metadata')
  return (
    [
      wrapper['@odata.nextLink'],
      wrapper.nextLink,
      wrapper.next,
      wrapper.next_page_uri,
      wrapper.next_page_token,
      wrapper.NextToken,
      wrapper.nextToken,
      wrapper.nextPageToken,
      wrapper.Marker,
      links.next,
      objectIn(wrapper, 'response_metadata').next_cursor,
      metadata.after,
    ].some(isFilledText) ||
    [wrapper.previous, wrapper.previous_page_uri, links.prev, links.previous, metadata.before].some(isFilledText) ||
    [pagination.next, pagination.prev].some((cursor) => typeof cursor === 'number' || isFilledText(cursor)) ||
    [wrapper.has_more, wrapper.IsTruncated].includes(true) ||
    pagesOf(wrapper).some((pages) => isFilledText(pages.next_page_url) || isFilledText(pages.previous_page_url))
  )
}

// Answers that number their pages say themselves when all of them are here.
function lacksPages(wrappers: readonly JsonObject[]): boolean {
  const numbers = wrappers
    .flatMap(pagesOf)
    .flatMap(({ total_pages: all, pages = all, page }) => (pages === undefined ? [] : [{ pages, page: String(page) }]))
  return numbers.some(({ pages }) => isMore(pages, new Set(numbers.map(({ page }) => page)).size))
}

function pagesOf(wrapper: JsonObject): readonly JsonObject[] {
  return [wrapper.result_info, wrapper.paging, wrapper.meta].filter(isJsonObject)
}

function objectIn(wrapper: JsonObject, key: string): JsonObject {
  const inner = wrapper[key]
  return isJsonObject(inner) ? inner : {}
}

function isMore(count: unknown, than: number): boolean {
  return (typeof count === 'number' || isFilledText(count)) && Number(count) > than
}

function isFilledText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
