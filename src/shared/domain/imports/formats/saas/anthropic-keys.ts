import { z } from 'zod'
import type { RecordState } from '../../../record/facts/vocabulary.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, has, idField, objectField, textOf } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: Anthropic Admin API, "List API keys". Older answers lack expires_at, which says nothing, while null says that there is no end. Newer ones name the principal a key acts for.
export const anthropicKeys = keyListSource({
  id: 'anthropic-keys',
  title: 'Anthropic API keys',
  provider: 'anthropic',
  system: 'Anthropic',
  kind: 'api_key',
  credentialType: 'api_key',
  noun: 'API key',
  why: 'It is a JSON list of Anthropic API keys: the entries have type api_key, partial_key_hint and workspace_id.',
  cannotShow: 'The list shows no last use and names the people who made keys only by an id.',
  guide: {
    who: 'An administrator of the Anthropic organisation.',
    steps: [
      'In the Claude Console make an admin key and put it into ANTHROPIC_ADMIN_KEY.',
      'Run the command below.',
      'Choose the file it wrote.',
    ],
    command:
      'curl -H "x-api-key: $ANTHROPIC_ADMIN_KEY" -H "anthropic-version: 2023-06-01" "https://api.anthropic.com/v1/organizations/api_keys?limit=1000" > anthropic-keys.json',
    fileName: 'anthropic-keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => entry.type === 'api_key' && (has(entry, 'partial_key_hint') || has(entry, 'workspace_id')),
  entry: z.object({
    id: idField,
    name: optionalWords,
    workspace_id: z.unknown().optional(),
    created_at: z.unknown().optional(),
    created_by: objectField,
    principal: objectField,
    status: optionalWords,
    expires_at: z.unknown().optional(),
  }),
  otherwise: 'it has no key id',
  hints: ['partial_key_hint'],
  secrets: ['key', 'api_key', 'value'],
  read: (key, { day }) => {
    const maker = textOf(key.created_by.id)
    const workspace = textOf(key.workspace_id)
    const machine = key.principal.type === 'service_account' ? textOf(key.principal.id) : null
    return {
      id: key.id,
      name: key.name,
      status: statuses.get(key.status?.toLowerCase() ?? '') ?? 'unknown',
      createdOn: day(key.created_at),
      credential: expiry(key.expires_at, day),
      principal: machine === null ? null : { id: machine, name: null, nativeId: `anthropic-service-account:${machine}`, createdOn: null },
      notes: [
        ...(workspace !== null ? [`In the workspace ${workspace}.`] : key.workspace_id === null ? ['In the default workspace.'] : []),
        ...(maker === null ? [] : [`Made by ${maker}.`]),
      ],
    }
  },
})

const statuses: ReadonlyMap<string, RecordState> = new Map([
  ['active', 'active'],
  ['inactive', 'disabled'],
  ['archived', 'revoked'],
  ['expired', 'expired'],
])
