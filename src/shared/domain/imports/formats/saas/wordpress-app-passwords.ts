import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { has, hasNo, idField, lastUse } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: wp user application-password list, CSV or JSON, times in Unix seconds. The last address of a person is left alone.
export const wordpressAppPasswords = keyListSource({
  id: 'wordpress-app-passwords',
  title: 'WordPress application passwords of a user',
  provider: 'wordpress',
  system: 'WordPress',
  kind: 'app_password',
  credentialType: 'app_password',
  noun: 'Application password',
  why: 'It is a list of WordPress application passwords: it has uuid, app_id, name and created.',
  cannotShow: 'The list is about one user of one site and names neither, and does not show what the user may do.',
  guide: {
    who: 'Somebody with a command line on the web server.',
    steps: [
      'Open a terminal in the folder of the WordPress site.',
      'Run the command below once for each user.',
      'Choose each file it wrote and say whose it is.',
    ],
    command: 'wp user application-password list <user> --fields=uuid,app_id,name,created,last_used --format=csv > app-passwords.csv',
    fileName: 'app-passwords.csv',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) =>
    has(entry, 'uuid', 'name', 'created') &&
    hasNo(entry, 'token_label') &&
    ['app_id', 'last_used', 'last_ip'].some((key) => has(entry, key)),
  table: {
    headers: ['uuid', 'name', 'created'],
    oneOf: ['app_id', 'last_used', 'last_ip'],
    entry: ({ cell, has: hasColumn }) => ({
      uuid: cell('uuid'),
      name: cell('name'),
      password: cell('password'),
      created: cell('created'),
      ...(hasColumn('last_used') ? { last_used: cell('last_used') } : {}),
    }),
  },
  entry: z.object({ uuid: idField, name: optionalWords, created: z.unknown().optional(), last_used: z.unknown().optional() }),
  otherwise: 'it has no uuid',
  secrets: ['password'],
  ask: 'Whose application passwords are these? Write the WordPress user.',
  read: (password, { day, account }) => ({
    id: password.uuid,
    name: password.name,
    createdOn: day(password.created),
    identity: { technicalOwner: account },
    credential: lastUse(password.last_used, day, 'never'),
  }),
})
