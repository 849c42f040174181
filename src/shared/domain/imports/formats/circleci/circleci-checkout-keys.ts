import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { flagField, has, idField, tail } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

const key = z.object({
  type: optionalWords,
  fingerprint: idField,
  preferred: flagField,
  created_at: z.unknown().optional(),
  'created-at': z.unknown().optional(),
})

// Format: CircleCI API v2, "Get all checkout keys", in both spellings (public_key and public-key). The fingerprint is the only id there is.
export const circleciCheckoutKeys = keyListSource({
  id: 'circleci-checkout-keys',
  title: 'CircleCI checkout keys of a project',
  provider: 'circleci',
  system: 'CircleCI',
  kind: 'ssh_key',
  credentialType: 'ssh_key',
  noun: 'Checkout key',
  why: 'It is a JSON list of CircleCI checkout keys: the entries have a public key, a fingerprint and preferred.',
  cannotShow: 'The list does not name the project, nor the person behind a user key, and shows no last use.',
  guide: {
    who: 'A member of the CircleCI organisation who may see the project.',
    steps: [
      'Open a terminal and put a CircleCI token into CIRCLE_TOKEN.',
      'Run the command below once for each project.',
      'Choose the files it wrote.',
    ],
    command:
      'curl -H "Circle-Token: $CIRCLE_TOKEN" https://circleci.com/api/v2/project/<project slug>/checkout-key > circleci-checkout-keys.json',
    fileName: 'circleci-checkout-keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'fingerprint') && (has(entry, 'public-key') || has(entry, 'public_key')) && has(entry, 'type'),
  entry: key,
  otherwise: 'it has no fingerprint',
  read: (entry, { day }) => {
    const ofPerson = entry.type !== null && /user/i.test(entry.type)
    return {
      id: entry.fingerprint,
      name: `${ofPerson ? 'User key' : 'Deploy key'} ${tail(entry.fingerprint)}`,
      createdOn: day(entry.created_at ?? entry['created-at']),
      identity: { runsAs: ofPerson ? 'person' : 'machine', scopes: entry.type === null ? null : [entry.type] },
      notes: entry.preferred === true ? ['Preferred for checkouts.'] : [],
      remarks: ofPerson ? ['It acts as the person who added it and reaches whatever that person can.'] : [],
    }
  },
})
