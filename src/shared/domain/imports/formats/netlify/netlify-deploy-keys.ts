import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { has, hasNo, idField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { sshPublicKey } from '../ssh/ssh-public-key.ts'

// Format: Netlify API, listDeployKeys. A key has no name, so it is known by the end of its id.
export const netlifyDeployKeys = keyListSource({
  id: 'netlify-deploy-keys',
  title: 'Netlify deploy keys',
  provider: 'netlify',
  system: 'Netlify',
  kind: 'ssh_key',
  credentialType: 'ssh_key',
  noun: 'Deploy key',
  why: 'It is a JSON list of Netlify deploy keys: the entries have id, public_key and created_at.',
  cannotShow: 'The list shows no names, no last use, and not which site or repository uses a key.',
  guide: {
    who: 'A member of the Netlify team.',
    steps: [
      'Open a terminal where the Netlify command line is signed in (netlify login).',
      'Run the command below.',
      'Choose the file it wrote.',
    ],
    command: 'netlify api listDeployKeys > netlify-deploy-keys.json',
    fileName: 'netlify-deploy-keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'id', 'public_key', 'created_at') && hasNo(entry, 'fingerprint', 'type'),
  entry: z.object({ id: idField, public_key: z.unknown().transform(sshPublicKey), created_at: z.unknown().optional() }),
  otherwise: 'it has no key id',
  read: (key, { day }) => ({
    id: key.id,
    name: null,
    createdOn: day(key.created_at),
    identity: { runsAs: 'machine' },
    credential: { externalId: key.public_key?.fingerprint ?? key.id },
  }),
})
