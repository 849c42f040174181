import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { textOf, wordsField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: Twilio API 2010-04-01 Keys.json and iam.twilio.com/v1/Keys. date_updated moves when a key is renamed, so it is no last use. A key without a name is known by the end of its SID.
export const twilioKeys = keyListSource({
  id: 'twilio-keys',
  title: 'Twilio API keys',
  provider: 'twilio',
  system: 'Twilio',
  kind: 'api_key',
  credentialType: 'api_key',
  noun: 'API key',
  why: 'It is a JSON list of Twilio API keys: the entries have a sid that begins with SK.',
  cannotShow: 'The list shows no last use and no permissions, and never the auth token of the account: add that by hand.',
  guide: {
    who: 'An administrator of the Twilio account.',
    steps: [
      'Open a terminal and put the account SID into TWILIO_ACCOUNT_SID and the auth token into TWILIO_AUTH_TOKEN.',
      'Run the command below.',
      'Choose the file it wrote.',
    ],
    command:
      'curl -u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN" "https://api.twilio.com/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID/Keys.json?PageSize=1000" > twilio-keys.json',
    fileName: 'twilio-keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => textOf(entry.sid)?.startsWith('SK') === true,
  entry: z.object({ sid: z.string().trim().min(1), friendly_name: optionalWords, date_created: z.unknown().optional(), flags: wordsField }),
  otherwise: 'it has no SID',
  secrets: ['secret'],
  // The address of the list names the account.
  account: ({ wrappers }) =>
    wrappers.flatMap(
      (wrapper) =>
        /(?:\/Accounts\/|AccountSid=)(AC[0-9a-zA-Z]{32})/.exec(
          [wrapper.uri, wrapper.first_page_uri, accountPage(wrapper.meta)].map(textOf).join(' '),
        )?.[1] ?? [],
    )[0] ?? null,
  read: (key, { day }) => ({
    id: key.sid,
    name: key.friendly_name,
    createdOn: day(key.date_created),
    notes: key.flags.length === 0 ? [] : [`Marked by Twilio: ${key.flags.join(', ')}.`],
  }),
})

function accountPage(meta: unknown): unknown {
  return typeof meta === 'object' && meta !== null && 'url' in meta ? meta.url : null
}
