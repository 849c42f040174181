import { choice, statedList, text } from './fact-kit.ts'
import { contextLimitWords, loggingCoverageWords, loggingWords } from './further-vocabulary.ts'

// Whether misuse would be noticed, and what limits it.

export const watchFacts = {
  logging: choice(loggingWords, {
    title: 'Logging',
    sentence: 'logging',
    meaning: 'Whether what it does is written to a log.',
    entry: { label: 'What is logged' },
    question: 'Is what it does logged?',
    group: 'watch',
  }),
  loggingCoverage: statedList(loggingCoverageWords, {
    title: 'Log holds',
    sentence: 'what the log holds',
    meaning: 'What that log holds.',
    group: 'watch',
  }),
  alertTo: text(200, {
    title: 'Alerts go to',
    sentence: 'who is alerted',
    meaning: 'Who is told when something is wrong with it: a person, a mailbox, a channel.',
    group: 'watch',
  }),
  contextLimits: statedList(contextLimitWords, {
    title: 'Limits',
    sentence: 'limits on where and when',
    meaning: 'From where, when and for what it works. A stolen key is worth less with limits.',
    entry: { label: 'It works', none: 'No limits at all' },
    question: 'Is it limited to certain addresses, things, machines or times?',
    group: 'rights',
  }),
} as const
