import { facts } from './facts/fact.ts'
import { agentToolWords, approvalWords, autonomyWords, highImpactActionWords, toolAccessWords } from './facts/further-vocabulary.ts'
import { dataSensitivityWords } from './facts/vocabulary.ts'

/** The words of the closed lists inside an agent record, by the names of its parts and of the parts of its tools. */
export const agentVocabularies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tool: agentToolWords,
  access: toolAccessWords,
  dataAccess: dataSensitivityWords,
  actions: highImpactActionWords,
  autonomy: autonomyWords,
  ...Object.fromEntries(Object.keys(highImpactActionWords).map((action) => [action, approvalWords])),
}

/** What the parts of the facts that have parts are called. */
export const partWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(facts.flatMap(({ part, sentence }) => (part === null ? [] : [[part, sentence] as const]))),
  tools: 'tools',
  tool: 'tool',
  access: 'may',
  system: 'in',
  dataAccess: 'sees data',
  actions: 'big things',
  approval: 'approvals',
  approvedBy: 'approved by',
  autonomy: 'works on its own',
  builtBy: 'built by',
  runBy: 'run by',
  logPlace: 'logs in',
  stopButton: 'stop button',
  mayStop: 'may stop it',
  credentialsUsed: 'uses',
  tier: 'importance',
  until: 'until filled',
  ...Object.fromEntries(Object.entries(highImpactActionWords).map(([action, words]) => [action, words.toLowerCase()])),
}
