import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { flagField, has, idField, lastUse, textOf } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { agreedText } from '../key-list/listed-entries.ts'
import { sshPublicKey } from '../ssh/ssh-public-key.ts'
import { github } from './github-defaults.ts'

// Format: gh repo deploy-key list prints created_at and read_only whatever names were asked for; the REST list adds more fields.
export const githubDeployKeys = keyListSource({
  ...github,
  id: 'github-deploy-keys',
  title: 'GitHub deploy keys of a repository',
  kind: 'ssh_key',
  credentialType: 'ssh_key',
  noun: 'Deploy key',
  why: 'It is a JSON list of GitHub deploy keys: the entries have title, key and read_only.',
  cannotShow:
    'The list is about one repository and does not name it; made by the command line it shows no last use and nobody who added the key.',
  guide: {
    who: 'Somebody who may administer the repository.',
    steps: [
      'Open a terminal where the GitHub command line is signed in (gh auth login).',
      'Run the command below once for each repository.',
      'Choose each file it wrote and say which repository it is about.',
    ],
    command: 'gh repo deploy-key list --repo <owner/repository> --json id,title,key,createdAt,readOnly > deploy-keys.json',
    fileName: 'deploy-keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'title', 'key') && (has(entry, 'read_only') || has(entry, 'readOnly')),
  entry: z.object({
    id: idField,
    title: optionalWords,
    key: z.unknown().optional().transform(sshPublicKey),
    read_only: flagField,
    readOnly: flagField,
    created_at: z.unknown().optional(),
    createdAt: z.unknown().optional(),
    added_by: optionalWords,
    last_used: z.unknown().optional(),
    enabled: flagField,
  }),
  otherwise: 'it has no key id',
  ask: 'Which repository is this list about? Write it as owner/repository.',
  // Only the REST list has the address of each key.
  account: (list) => agreedText(list, (key) => /\/repos\/([\w.-]{1,100}\/[\w.-]{1,100})\/keys\//.exec(textOf(key.url) ?? '')?.[1]),
  read: (key, { day }) => {
    const readOnly = key.read_only ?? key.readOnly
    return {
      id: key.id,
      name: key.title,
      status: key.enabled === false ? 'disabled' : 'active',
      createdOn: day(key.created_at ?? key.createdAt),
      identity: {
        technicalOwner: key.added_by,
        runsAs: 'machine',
        scopes: readOnly === null ? null : [readOnly ? 'read' : 'write'],
        privileges: readOnly === null ? null : [readOnly ? 'read' : 'write'],
      },
      credential: { ...lastUse(key.last_used, day, 'unknown'), externalId: key.key?.fingerprint ?? key.id },
      nativeIds: [`github-deploy-key:${key.id}`],
    }
  },
})
