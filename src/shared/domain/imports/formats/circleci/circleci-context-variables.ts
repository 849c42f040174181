import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { has } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: CircleCI API v2, "List environment variables" of a context, in both spellings (snake_case, and with dashes). Names repeat between contexts.
export const circleciContextVariables = keyListSource({
  id: 'circleci-context-variables',
  title: 'CircleCI variables of a context',
  provider: 'circleci',
  system: 'CircleCI',
  kind: 'ci_token',
  credentialType: 'other',
  noun: 'CI variable',
  why: 'It is a JSON list of CircleCI context variables: the entries have variable and context_id.',
  cannotShow: 'The list does not name the context, nor the projects that use it, nor what a value opens.',
  guide: {
    who: 'A member of the CircleCI organisation who may see the context.',
    steps: [
      'Open a terminal and put a CircleCI token into CIRCLE_TOKEN.',
      'Run the command below once for each context; its id stands in its address.',
      'Choose the files it wrote.',
    ],
    command:
      'curl -H "Circle-Token: $CIRCLE_TOKEN" https://circleci.com/api/v2/context/<context id>/environment-variable > circleci-context.json',
    fileName: 'circleci-context.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'variable') && (has(entry, 'context_id') || has(entry, 'context-id')),
  entry: z.object({
    variable: z.string().trim().min(1),
    context_id: optionalWords,
    'context-id': optionalWords,
    created_at: z.unknown().optional(),
    'created-at': z.unknown().optional(),
    updated_at: z.unknown().optional(),
    'updated-at': z.unknown().optional(),
  }),
  otherwise: 'it has no name',
  secrets: ['value'],
  hints: ['truncated_value', 'truncated-value'],
  read: (item, { day }) => {
    const context = item.context_id ?? item['context-id'] ?? ''
    return {
      id: `${context}/${item.variable}`,
      name: item.variable,
      createdOn: day(item.created_at ?? item['created-at']),
      identity: { runsAs: 'machine' },
      // There is nothing to change about a variable but its value.
      credential: { lastRotatedOn: day(item.updated_at ?? item['updated-at']), storage: ['ci_variable_masked'] },
      notes: [`In the context ${context}.`],
    }
  },
})
