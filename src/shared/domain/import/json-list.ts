import type { ImportFile } from './document.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export type JsonList = Readonly<{
  /** The entries of all documents of the file, in their order. */
  entries: readonly unknown[]
  /** A document says that there are other pages. */
  onePage: boolean
  /** The objects around the entries, for what they say about all of them. */
  wrappers: readonly JsonObject[]
}>

/** The entries of a list export: bare arrays, or the array each document holds under one of `keys`. null when a document is neither. */
export function jsonList(file: ImportFile, keys: readonly string[]): JsonList | null {
  if (file.document.kind !== 'json' || file.document.values.length === 0) return null
  const entries: unknown[] = []
  const wrappers: JsonObject[] = []
  for (const value of file.document.values) {
    const list = Array.isArray(value) ? (value as readonly unknown[]) : wrapped(value, keys)
    if (list === null) return null
    for (const entry of list) entries.push(entry)
    if (isJsonObject(value)) wrappers.push(value)
  }
  return { entries, onePage: wrappers.some((wrapper) => hasOtherPages(wrapper) || pagesOf(wrapper).some(({ total_count: total }) => isMore(total, entries.length))), wrappers }
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
    [wrapper['@odata.nextLink'], wrapper.nextLink, wrapper.next, wrapper.next_page_uri, wrapper.next_page_token, wrapper.NextToken, wrapper.nextToken, wrapper.nextPageToken, wrapper.Marker, links.next, objectIn(wrapper, 'response_metadata').next_cursor, metadata.after].some(isFilledText) ||
    [wrapper.previous, wrapper.previous_page_uri, links.prev, links.previous, metadata.before].some(isFilledText) ||
    [pagination.next, pagination.prev].some((cursor) => typeof cursor === 'number' || isFilledText(cursor)) ||
    [wrapper.has_more, wrapper.IsTruncated].includes(true) ||
    pagesOf(wrapper).some((pages) => isMore(pages.total_pages, 1) || isMore(pages.pages, 1) || isFilledText(pages.next_page_url) || isFilledText(pages.previous_page_url))
  )
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
