/** True for a web address whose path lets in whoever knows it: the links of Composio, Zapier, Pipedream, Make and of webhooks. */
export function hasPrivatePath(text: string): boolean {
  const [, host = '', path = ''] = /^(?:https?|wss?):\/\/([^/?#\s]+)\/([^?#\s]*)/i.exec(text) ?? []
  const parts = path.split('/').filter((part) => part !== '')
  return parts.some((part, at) => isLongAndMixed(part) || (isUuid(part) && opensDoor(host, parts.slice(0, at))))
}

// Words in lower case with hyphens name a project; a key mixes digits or upper and lower case.
function isLongAndMixed(part: string): boolean {
  if (!/^[\w~=+.%-]{20,}$/.test(part) || isUuid(part)) return false
  const count = (sign: RegExp) => part.match(sign)?.length ?? 0
  const longest = Math.max(...part.split(/[-_.~]/).map((run) => run.length))
  const mixed = count(/\d/g) >= 2 && count(/[a-z]/gi) >= 3
  const bothCases = count(/[A-Z]/g) >= 4 && count(/[a-z]/g) >= 4
  return longest >= 12 && (mixed || bothCases)
}

function isUuid(part: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(part)
}

// An id behind /projects/ or /tenants/ only says which one; behind /s/ or /hooks/, or at a hub that makes such links, it is the key.
function opensDoor(host: string, before: readonly string[]): boolean {
  if (
    /(?:^|[-_/])(?:projects?|orgs?|organi[sz]ations?|tenants?|workspaces?|accounts?|teams?|users?|subscriptions?|sites?|apps?|customers?)$/i.test(
      before.at(-1) ?? '',
    )
  )
    return false
  return (
    hubs.test(host) ||
    /^(?:s|u|t|k|hooks?|webhooks?|mcp|mcp-server|server|servers|sse|private|share|links?|token|key)$/i.test(before.at(-1) ?? '')
  )
}

const hubs =
  /(?:^|\.)(?:composio|zapier|pipedream|make|integromat|activepieces|klavis|gumloop|n8n|viasocket|smithery|rube|strata|arcade|metorial|toolhouse|mcp\.run|relay|tray|workato|paragon)\b/i
