import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { has, idField, wordsField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: SendGrid v3, "Retrieve all API keys belonging to the authenticated user". Names repeat, ids do not.
export const sendgridKeys = keyListSource({
  id: 'sendgrid-keys',
  title: 'SendGrid API keys',
  provider: 'sendgrid',
  system: 'SendGrid',
  kind: 'api_key',
  credentialType: 'api_key',
  noun: 'API key',
  why: 'It is a JSON list of SendGrid API keys: the entries have api_key_id.',
  cannotShow: 'The list shows names only: no dates, no last use, and what a key may do only one key at a time.',
  guide: {
    who: 'An administrator of the SendGrid account.',
    steps: [
      'Open a terminal and put a key that may read API keys into SENDGRID_API_KEY.',
      'Run the command below.',
      'Choose the file it wrote.',
    ],
    command: 'curl -H "Authorization: Bearer $SENDGRID_API_KEY" https://api.sendgrid.com/v3/api_keys > sendgrid-keys.json',
    fileName: 'sendgrid-keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'api_key_id'),
  entry: z.object({ api_key_id: idField, name: optionalWords, scopes: wordsField }),
  otherwise: 'it has no key id',
  secrets: ['api_key'],
  read: (key) => ({ id: key.api_key_id, name: key.name, identity: { scopes: key.scopes } }),
})
