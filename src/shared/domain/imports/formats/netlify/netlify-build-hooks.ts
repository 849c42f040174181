import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { has, idField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: Netlify API, listSiteBuildHooks. Whoever knows the address of a hook can start a build: the address is the secret, and its last part is the id of the hook.
export const netlifyBuildHooks = keyListSource({
  id: 'netlify-build-hooks',
  title: 'Netlify build hooks',
  provider: 'netlify',
  system: 'Netlify',
  kind: 'webhook',
  credentialType: 'webhook_url',
  noun: 'Build hook',
  why: 'It is a JSON list of Netlify build hooks: the entries have title, branch and url.',
  cannotShow: 'The list shows no last use, and not who keeps the address of a hook.',
  guide: {
    who: 'A member of the Netlify team.',
    steps: [
      'Open a terminal where the Netlify command line is signed in (netlify login).',
      'Run the command below once for each site. The addresses are left out by its last part.',
      'Choose the files it wrote.',
    ],
    command: `netlify api listSiteBuildHooks --data '{"site_id":"<site id>"}' | jq "map(del(.url))" > netlify-build-hooks.json`,
    fileName: 'netlify-build-hooks.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'id', 'title', 'branch') && has(entry, 'created_at'),
  entry: z.object({ id: idField, title: optionalWords, branch: optionalWords, created_at: z.unknown().optional() }),
  otherwise: 'it has no hook id',
  secrets: ['url'],
  read: (hook, { day }) => ({
    id: hook.id,
    name: hook.title,
    createdOn: day(hook.created_at),
    identity: { runsAs: 'machine', privileges: ['deploy'] },
    notes: hook.branch === null ? [] : [`Builds the branch ${hook.branch}.`],
  }),
})
