import { z } from 'zod'
import type { Environment } from '../../../record/facts/vocabulary.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { has, idField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

const targets = z
  .unknown()
  .optional()
  .transform((value) =>
    (Array.isArray(value) ? value : [value]).filter((target): target is string => typeof target === 'string' && target !== ''),
  )

// Format: Vercel REST, environment variables of a project, times in milliseconds. updatedAt moves with a comment too, so it is no rotation.
export const vercelEnvVars = keyListSource({
  id: 'vercel-env-vars',
  title: 'Vercel environment variables',
  provider: 'vercel',
  system: 'Vercel',
  kind: 'ci_token',
  credentialType: 'other',
  noun: 'Environment variable',
  why: 'It is a JSON list of Vercel environment variables: the entries have key, type and target.',
  cannotShow: 'The list does not say what a value opens, who uses it, nor which of the variables are secrets at all.',
  guide: {
    who: 'A member of the Vercel team who may see the project.',
    steps: [
      'Open a terminal and put a Vercel token into VERCEL_TOKEN.',
      'Run the command below once for each project. The values are left out by its last part.',
      'Choose the files it wrote.',
    ],
    command:
      'curl -H "Authorization: Bearer $VERCEL_TOKEN" "https://api.vercel.com/v10/projects/<project>/env" | jq ".envs | map(del(.value))" > vercel-env.json',
    fileName: 'vercel-env.json',
    checkedOn: plainDate('2026-11-21'),
  },
  under: ['envs'],
  is: (entry) => has(entry, 'id', 'key', 'target') && has(entry, 'type'),
  entry: z.object({
    id: idField,
    key: optionalWords,
    type: optionalWords,
    target: targets,
    gitBranch: optionalWords,
    createdAt: z.unknown().optional(),
  }),
  otherwise: 'it has no id',
  secrets: ['value', 'legacyValue', 'vsmValue'],
  freeTexts: ['comment'],
  read: (variable, { day }) => {
    const environments = variable.target.map((target) => environmentOf.get(target) ?? null)
    const plain = variable.type === 'plain'
    return {
      id: variable.id,
      name: variable.key,
      createdOn: day(variable.createdAt),
      identity: {
        runsAs: 'machine',
        scopes: variable.target,
        environments: environments.includes(null) ? null : environments.filter((environment) => environment !== null),
      },
      credential: { storage: [plain ? 'ci_variable_unmasked' : 'ci_variable_masked'] },
      notes: variable.gitBranch === null ? [] : [`Only for the branch ${variable.gitBranch}.`],
      remarks: plain ? ['It is kept as plain text that members can read.'] : [],
      providerManaged: variable.type === 'system',
    }
  },
})

const environmentOf: ReadonlyMap<string, Environment> = new Map([
  ['production', 'production'],
  ['preview', 'staging'],
  ['development', 'development'],
])
