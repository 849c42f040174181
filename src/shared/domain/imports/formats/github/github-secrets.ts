import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import type { JsonObject } from '../../file/json-list.ts'
import { optionalWords } from '../common/json-entries.ts'
import { has, isThere, textOf } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { agreedText } from '../key-list/listed-entries.ts'
import { github } from './github-defaults.ts'

const listed: ReadonlySet<string> = new Set([
  'name',
  'visibility',
  'updatedAt',
  'createdAt',
  'numSelectedRepos',
  'selectedReposURL',
  'value',
  'updated_at',
  'created_at',
  'selected_repositories_url',
])

// Format: gh secret list and gh variable list (camelCase, no day of making), GitHub REST "List organization secrets" and its kin (snake_case). Two repositories have secrets of one name, so the scope is part of the key.
export const githubSecrets = keyListSource({
  ...github,
  id: 'github-secrets',
  title: 'GitHub Actions secrets and variables',
  kind: 'ci_token',
  credentialType: 'other',
  noun: 'CI secret',
  why: 'It is a JSON list of GitHub secrets or variables: the entries have a name, the day they were updated and who may see them, and no value.',
  cannotShow: 'The list does not say what a secret opens, who uses it, nor which organisation, repository or environment it belongs to.',
  guide: {
    who: 'Somebody who may administer the organisation or repository.',
    steps: [
      'Open a terminal where the GitHub command line is signed in (gh auth login).',
      'Run the command below; for a repository write --repo <owner/repository> for --org, and add --env <environment> or --app dependabot for those.',
      'Choose each file it wrote and say what it is about.',
    ],
    command: 'gh secret list --org <organisation> --json name,visibility,updatedAt,numSelectedRepos,selectedReposURL > github-secrets.json',
    fileName: 'github-secrets.json',
    checkedOn: plainDate('2026-11-21'),
  },
  under: ['secrets', 'variables'],
  is: (entry) =>
    has(entry, 'name') &&
    (has(entry, 'updatedAt') || has(entry, 'updated_at')) &&
    Object.keys(entry).every((key) => listed.has(key)) &&
    !(textOf(entry.name)?.includes(' ') ?? true),
  entry: z.object({
    name: z.string().trim().min(1),
    visibility: optionalWords,
    updatedAt: z.unknown().optional(),
    updated_at: z.unknown().optional(),
    createdAt: z.unknown().optional(),
    created_at: z.unknown().optional(),
    numSelectedRepos: z.unknown().optional(),
    value: isThere,
  }),
  otherwise: 'it has no name',
  secrets: ['value'],
  ask: 'What do these secrets belong to? Write the organisation, the repository as owner/repository, or the environment as owner/repository/environment.',
  account: (list) => agreedText(list, scopeOf),
  read: (secret, { day, account }) => {
    const repositories = secret.numSelectedRepos
    return {
      id: account === null ? secret.name : `${account}/${secret.name}`,
      externalId: account === null ? null : `${account}/${secret.name}`,
      name: secret.name,
      createdOn: day(secret.createdAt ?? secret.created_at),
      identity: { scopes: secret.visibility === null ? null : [secret.visibility], runsAs: 'machine' },
      credential: {
        lastRotatedOn: day(secret.updatedAt ?? secret.updated_at),
        storage: [secret.value ? 'ci_variable_unmasked' : 'ci_variable_masked'],
        label: secret.value ? 'CI variable' : 'CI secret',
      },
      notes:
        secret.visibility === 'selected' && typeof repositories === 'number'
          ? [repositories === 1 ? 'Open to 1 selected repository.' : `Open to ${repositories} selected repositories.`]
          : [],
      remarks: secret.visibility === 'all' ? ['Every repository of the organisation can use it.'] : [],
    }
  },
})

// A secret for selected repositories has an address that names the organisation and, for others than Actions, the app.
function scopeOf(entry: JsonObject): string | undefined {
  const address = textOf(entry.selectedReposURL) ?? textOf(entry.selected_repositories_url) ?? ''
  const [, organisation, app] = /\/orgs\/([\w.-]{1,100})\/([a-z]{1,30})\//.exec(address) ?? []
  return organisation === undefined || app === 'actions' ? organisation : `${organisation} (${app})`
}
