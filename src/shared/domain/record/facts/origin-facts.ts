import { agentSchema } from './agent-record.ts'
import { agentServersSchema } from './agent-servers.ts'
import { anyDay, choice, deadlines, pastDay, record, text } from './fact-kit.ts'
import { discoveryWayWords } from './further-vocabulary.ts'

// What is written down about an agent, and where a record comes from.

export const originFacts = {
  agent: record(agentSchema, {
    title: 'Agent record',
    sentence: 'agent record',
    meaning: 'What is written down about an AI agent: its tools, what it may do alone, how it is stopped.',
    group: 'agent',
  }),
  tools: record(agentServersSchema, {
    // Lists people keep have columns called "Tools" and "AI tools": these mean names.
    id: 'agentTools',
    title: 'Tools of the AI client',
    sentence: 'tools of the AI client',
    meaning: 'The servers an AI client has as its tools: which are on, how they are reached, and where their keys are.',
    group: 'agent',
  }),
  firstSeenOn: pastDay({
    title: 'First seen',
    sentence: 'first seen',
    meaning: 'The day it turned up for the first time.',
    ofThisOne: true,
    question: 'When was it first seen?',
    group: 'origin',
  }),
  discoveredVia: choice(discoveryWayWords, {
    title: 'Found through',
    sentence: 'found through',
    meaning: 'How it was found.',
    ofThisOne: true,
    group: 'origin',
  }),
  sourceRef: text(300, {
    title: 'Where found',
    sentence: 'where it was found',
    meaning: 'Where it was found: a file, a page, a ticket.',
    ofThisOne: true,
    group: 'origin',
  }),
  nextReviewDueOn: anyDay({
    title: 'Next review',
    sentence: 'next review',
    meaning: 'The day by which somebody must look at it again.',
    decision: true,
    ofThisOne: true,
    group: 'origin',
  }),
  /** Keys of provider deadlines somebody marked as not applying here. */
  deadlinesNotApplying: deadlines({
    title: 'Deadlines that do not apply',
    sentence: 'provider deadlines that do not apply',
    meaning: 'Announcements of the provider that somebody found not to matter here.',
    group: 'company',
  }),
} as const
