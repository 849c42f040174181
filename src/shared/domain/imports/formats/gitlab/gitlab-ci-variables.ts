import { z } from 'zod'
import { valueOf } from '../../../record/value-words.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { flagField, has } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: GitLab REST, variables of a project or group. The list carries every value; one key may stand once per environment.
export const gitlabCiVariables = keyListSource({
  id: 'gitlab-ci-variables',
  title: 'GitLab CI/CD variables',
  provider: 'gitlab',
  system: 'GitLab',
  kind: 'ci_token',
  credentialType: 'other',
  noun: 'CI variable',
  why: 'It is a JSON list of GitLab CI/CD variables: the entries have key, variable_type, masked and environment_scope.',
  cannotShow: 'The list shows no dates at all, does not say what a value opens, nor which project or group it belongs to.',
  guide: {
    who: 'Somebody who maintains the GitLab project or group.',
    steps: [
      'Open a terminal where the GitLab command line is signed in (glab auth login).',
      'Run the command below; for a group write groups/<id>/variables. The values are left out by its last part.',
      'Choose the file it wrote and say what it is about.',
    ],
    command: 'glab api --paginate projects/<id>/variables | jq "map(del(.value))" > gitlab-variables.json',
    fileName: 'gitlab-variables.json',
    checkedOn: plainDate('2026-11-21'),
  },
  under: ['variables'],
  is: (entry) => has(entry, 'key', 'variable_type') && (has(entry, 'masked') || has(entry, 'environment_scope')),
  entry: z.object({
    key: z.string().trim().min(1),
    variable_type: optionalWords,
    protected: flagField,
    masked: flagField,
    masked_and_hidden: flagField,
    hidden: flagField,
    environment_scope: optionalWords,
  }),
  otherwise: 'it has no key',
  secrets: ['value'],
  freeTexts: ['description'],
  ask: 'Which GitLab project or group do these variables belong to?',
  read: (variable, { account }) => {
    const scope = variable.environment_scope ?? '*'
    const environment = scope === '*' ? null : valueOf.environment(scope.replace(/\/\*$/, ''))
    const masked = variable.masked === true || variable.masked_and_hidden === true || variable.hidden === true
    const id = [...(account === null ? [] : [account]), variable.key, scope].join('/')
    return {
      id,
      externalId: account === null ? null : id,
      name: variable.key,
      identity: { runsAs: 'machine', environments: environment === null ? null : [environment] },
      credential: { storage: [masked ? 'ci_variable_masked' : 'ci_variable_unmasked'] },
      notes: [
        scope === '*' ? 'For all environments.' : `For the environment ${scope}.`,
        ...(variable.protected === true ? ['Only on protected branches.'] : []),
        ...(variable.variable_type === 'file' ? ['Handed over as a file.'] : []),
      ],
      remarks: masked ? [] : ['It is not masked: its value can turn up in job logs.'],
    }
  },
})
