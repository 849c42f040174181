import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { isJsonObject } from '../../file/json-list.ts'
import { optionalWords } from '../common/json-entries.ts'
import { has, idField, textOf } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { agreedText } from '../key-list/listed-entries.ts'

// Format: Okta management API, ApiToken. The end moves on with every use; lastUpdated is only near the last use, so none is claimed.
export const oktaApiTokens = keyListSource({
  id: 'okta-api-tokens',
  title: 'Okta API tokens',
  provider: 'okta',
  system: 'Okta',
  kind: 'api_key',
  credentialType: 'api_key',
  noun: 'API token',
  why: 'It is a JSON list of Okta API tokens: the entries have tokenWindow and clientName.',
  cannotShow: 'The list shows no last use and names the person behind a token only by an id.',
  guide: {
    who: 'A super administrator of Okta.',
    steps: [
      'Open a terminal and put a token that may read API tokens into OKTA_TOKEN.',
      'Run the command below with your Okta address.',
      'Choose the file it wrote.',
    ],
    command: 'curl -H "Authorization: SSWS $OKTA_TOKEN" https://<company>.okta.com/api/v1/api-tokens > okta-api-tokens.json',
    fileName: 'okta-api-tokens.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'tokenWindow') && (has(entry, 'clientName') || has(entry, 'userId')),
  entry: z.object({
    id: idField,
    name: optionalWords,
    userId: optionalWords,
    clientName: optionalWords,
    tokenWindow: optionalWords,
    created: z.unknown().optional(),
    expiresAt: z.unknown().optional(),
  }),
  otherwise: 'it has no token id',
  secrets: ['token', 'value'],
  account: (list) => agreedText(list, (token) => hostOf(token._link ?? token._links)),
  read: (token, { day }) => ({
    id: token.id,
    name: token.name,
    createdOn: day(token.created),
    identity: { technicalOwner: token.userId === null ? null : `Okta user ${token.userId}` },
    credential: { expiresOn: day(token.expiresAt) },
    notes: [
      ...(token.tokenWindow === null
        ? []
        : [`It ends when it was not used for ${windowWords(token.tokenWindow)}; every use moves the end on.`]),
      ...(token.clientName === null || token.clientName === 'Okta API' ? [] : [`Made for ${token.clientName}.`]),
    ],
    remarks: ['It may do everything its user may.'],
    standIns: ['technicalOwner'],
  }),
})

function windowWords(window: string): string {
  const [, days, hours] = /^P(?:(\d{1,4})D)?(?:T(\d{1,5})H)?$/.exec(window) ?? []
  const length = Number(days ?? 0) + Number(hours ?? 0) / 24
  return length === 1 ? 'a day' : length > 1 && Number.isInteger(length) ? `${length} days` : window
}

// {self: {href: 'https://company.okta.com/api/v1/…'}}
function hostOf(links: unknown): string | undefined {
  const self = isJsonObject(links) ? links.self : null
  return /^https:\/\/([a-z0-9.-]{3,100})\//i.exec(textOf(isJsonObject(self) ? self.href : self) ?? '')?.[1]
}
