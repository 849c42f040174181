import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { isJsonObject } from '../../file/json-list.ts'
import { optionalWords } from '../common/json-entries.ts'
import { idField, textOf } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { openai, serviceAccountId } from './openai-owner.ts'

// Format: OpenAI administration API, "List project service accounts". The answer to making one carries its key.
export const openaiServiceAccounts = keyListSource({
  ...openai,
  id: 'openai-service-accounts',
  title: 'OpenAI service accounts of a project',
  kind: 'service_account',
  noun: 'Service account',
  why: 'It is a JSON list of OpenAI service accounts: the entries call themselves organization.project.service_account.',
  cannotShow: 'The list shows no keys: import the keys of the project as well, they find their accounts.',
  guide: {
    who: 'An owner of the OpenAI organisation.',
    steps: [
      'In the OpenAI platform settings make an admin key and put it into OPENAI_ADMIN_KEY.',
      'Run the command below once for each project.',
      'Choose the files it wrote.',
    ],
    command:
      'curl -H "Authorization: Bearer $OPENAI_ADMIN_KEY" "https://api.openai.com/v1/organization/projects/<project id>/service_accounts?limit=100" > openai-service-accounts.json',
    fileName: 'openai-service-accounts.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => textOf(entry.object)?.endsWith('.service_account') === true && !isJsonObject(entry.owner),
  entry: z.object({ id: idField, name: optionalWords, role: optionalWords, created_at: z.unknown().optional() }),
  otherwise: 'it has no account id',
  secrets: ['api_key'],
  read: (account, { day }) => ({
    id: account.id,
    name: account.name,
    createdOn: day(account.created_at),
    identity: { runsAs: 'machine', scopes: account.role === null ? null : [`role:${account.role}`] },
    credential: null,
    remarks: account.role === 'owner' ? ['It is an owner of the project.'] : [],
    nativeIds: [serviceAccountId(account.id)],
  }),
})
