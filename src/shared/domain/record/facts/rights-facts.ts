import { choice, interval, keyedLists, names, prose, statedList, yesNo } from './fact-kit.ts'
import { humanUseWords, purposeCategoryWords, rightsPlaceWords, rotationModeWords, scopeReachWords } from './further-vocabulary.ts'
import { privilegeWords } from './vocabulary.ts'

// What its job is, what that job needs, and who else uses its key.

export const rightsFacts = {
  purposeCategory: choice(purposeCategoryWords, {
    title: 'Sort of job',
    sentence: 'sort of job',
    meaning: 'The sort of job it does. Some jobs never need strong rights.',
    question: 'What sort of job does it do?',
    group: 'purpose',
  }),
  expectedUse: prose(500, {
    title: 'Normal use',
    sentence: 'what it normally does',
    meaning: 'What it normally does, so that anything else stands out.',
    group: 'purpose',
  }),
  reachesProduction: yesNo({
    title: 'Reaches live systems',
    sentence: 'reaches live systems',
    meaning: 'Whether something made for testing can touch the systems customers use.',
    question: 'Can it reach live systems from test?',
    group: 'rights',
  }),
  /** Where it is written down, the flat lists of environments and permissions hold everything in it: settled-rights.ts. */
  rightsByEnvironment: keyedLists(rightsPlaceWords, privilegeWords, {
    title: 'Rights per environment',
    sentence: 'rights per environment',
    meaning:
      'What it may do in each environment, such as Production: Read; Staging: Write. Where nothing is said, every right may count everywhere.',
    entry: { label: 'What it may do where' },
    group: 'rights',
    headers: [
      'rights by environment, permissions per environment, permissions by environment, access per environment, access by',
      'environment, rechte je umgebung, rechte pro umgebung, berechtigungen je umgebung, berechtigungen pro umgebung, droits par',
      'environnement, autorisations par environnement, permisos por entorno, derechos por entorno',
    ],
  }),
  privilegesNeeded: statedList(privilegeWords, {
    title: 'Permissions needed',
    sentence: 'permissions its job needs',
    meaning: 'The rights its job really needs. More than that is a risk without a use.',
    entry: { label: 'Its job needs', none: 'None of these' },
    question: 'What does its job really need?',
    group: 'rights',
  }),
  privilegeReason: prose(1000, {
    title: 'Reason for permissions',
    sentence: 'reason for its permissions',
    meaning: 'Why it has strong rights.',
    group: 'rights',
  }),
  scopeReach: choice(scopeReachWords, {
    title: 'Reach',
    sentence: 'how far it reaches',
    meaning: 'How much it can reach: one thing, several, or everything.',
    question: 'How far does it reach: one thing, several, everything?',
    group: 'rights',
  }),
  neededScopeReach: choice(scopeReachWords, {
    title: 'Reach needed',
    sentence: 'how far its job needs to reach',
    meaning: 'How much its job needs to reach.',
    question: 'How far does its job need to reach?',
    group: 'rights',
  }),
  expectedIntervalDays: interval({
    title: 'Days between uses',
    sentence: 'days between uses',
    meaning: 'How many days normally lie between two uses. A yearly job is not unused after 90 days.',
    group: 'purpose',
  }),
  rotationMode: choice(rotationModeWords, {
    title: 'Key changed by',
    sentence: 'who changes its key',
    meaning: 'Who or what changes its key.',
    question: 'Who changes its key?',
    group: 'key-use',
  }),
  consumers: names(
    { longest: 120, most: 200, none: true },
    {
      title: 'Used by tools',
      sentence: 'tools that use it',
      meaning: 'The tools and scripts that log in with it.',
      entry: { label: 'Tools, with commas between', hint: 'Leave it empty when no tool uses it.' },
      question: 'Which tools use it?',
      group: 'key-use',
    },
  ),
  shared: yesNo({
    title: 'Shared by several tools',
    sentence: 'shared by several tools',
    meaning: 'Whether several tools log in with the same key.',
    question: 'Is it shared by several tools?',
    group: 'key-use',
  }),
  toolMarker: yesNo({
    title: 'Tools told apart in logs',
    sentence: 'tools told apart in the logs',
    meaning: 'Whether the logs tell the tools apart that share it.',
    question: 'Can you tell the tools apart in the logs?',
    group: 'key-use',
  }),
  humanUse: choice(humanUseWords, {
    title: 'People sign in',
    sentence: 'people sign in with it',
    meaning: 'Whether people log in with it too.',
    entry: { label: 'People sign in with it' },
    question: 'Do people sign in with it?',
    group: 'key-use',
  }),
} as const
