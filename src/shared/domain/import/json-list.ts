import type { ImportFile } from './document.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export type JsonList = Readonly<{
  /** The entries of all documents of the file, in their order. */
  entries: readonly unknown[]
  /** A document says that more pages follow. */
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
  return { entries, onePage: wrappers.some(hasNextPage), wrappers }
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
    [wrapper.result_info, wrapper.paging, wrapper.meta].some(hasMorePages)
  )
}

function cursors(wrapper: JsonObject): readonly unknown[] {
  const inside = (key: string) => (isJsonObject(wrapper[key]) ? wrapper[key] : {})
  return [inside('response_metadata').next_cursor, inside('list_metadata').after]
}

function hasMorePages(pages: unknown): boolean {
  if (!isJsonObject(pages)) return false
  return [pages.total_pages, pages.pages].some((count) => typeof count === 'number' && count > 1) || isFilledText(pages.next_page_url)
}

function isFilledText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
