import { z } from 'zod'
import { anyDay, choice, number, parts, pastDay, prose, record, yesNo } from './fact-kit.ts'
import { linkedSystemStatusWords, signatureCheckWords, webhookSchemeWords } from './further-vocabulary.ts'
import { tiers, tierWords } from './vocabulary.ts'

// How it is switched off, when it ends, and the company behind it.

export const endingFacts = {
  statusChangedOn: pastDay({
    title: 'Status changed',
    sentence: 'status changed on',
    meaning: 'The day it was switched on or off.',
    ofThisOne: true,
    question: 'When was it switched off?',
    group: 'switch-off',
  }),
  seenEnabledSinceOff: yesNo({
    title: 'Seen on after switch-off',
    sentence: 'seen on after it was switched off',
    meaning: 'Whether somebody saw it switched on after it had been switched off.',
    ofThisOne: true,
    entry: { label: 'It was seen switched on again' },
    question: 'Was it seen switched on again after it was off?',
    group: 'switch-off',
  }),
  linkedSystemStatus: choice(linkedSystemStatusWords, {
    title: 'System it serves',
    sentence: 'the system it serves',
    meaning: 'Whether the system it works for is still in use.',
    question: 'Is the system it serves still there?',
    group: 'purpose',
  }),
  revokePlan: parts(
    {
      documented: yesNo({
        title: 'Switch-off written down',
        sentence: 'written down',
        meaning: 'Whether it is written down how to switch it off in an emergency.',
        entry: { label: 'It is written down' },
        question: 'Is it written down how to switch it off in an emergency?',
        group: 'switch-off',
      }),
      rehearsedOn: pastDay({
        title: 'Switch-off tried on',
        sentence: 'tried on',
        meaning: 'The day switching it off was tried last.',
        group: 'switch-off',
      }),
      minutes: number(0, 100_000, {
        title: 'Minutes to switch off',
        sentence: 'minutes it took',
        meaning: 'How many minutes that took.',
        group: 'switch-off',
      }),
      steps: prose(4000, {
        title: 'Switch-off steps',
        sentence: 'steps',
        meaning: 'How to switch it off, and who does it. No secrets: say where the login is kept.',
        group: 'switch-off',
      }),
    },
    { title: 'Switch-off plan', sentence: 'plan for switching it off', meaning: 'How it is switched off in an emergency.' },
  ),
  webhookScheme: choice(webhookSchemeWords, {
    title: 'Webhook address',
    sentence: 'webhook address',
    meaning: 'Whether the address it calls is encrypted.',
    entry: { label: 'Its address' },
    question: 'Does its address begin with https (encrypted) or http (open)?',
    group: 'webhook',
  }),
  signatureChecked: choice(signatureCheckWords, {
    title: 'Signature checked',
    sentence: 'signature checked',
    meaning: 'Whether the receiver checks that a call is genuine.',
    entry: { label: 'Signature checked' },
    question: 'Is it checked on every call that the right sender made it (signature)?',
    group: 'webhook',
  }),
  thirdParty: yesNo({
    title: 'Another company’s',
    sentence: 'belongs to another company',
    meaning: 'Whether another company made it and runs it.',
    question: 'Does it belong to another company?',
    group: 'company',
  }),
  vendorVerified: yesNo({
    title: 'Company genuine',
    sentence: 'company checked to be genuine',
    meaning: 'Whether somebody checked that this company is who it says it is.',
    question: 'Is the company behind it the one it says it is?',
    group: 'company',
  }),
  vendorCheckedOn: pastDay({
    title: 'Company checked',
    sentence: 'company last checked',
    meaning: 'The day somebody looked at this company last.',
    group: 'company',
  }),
  vendorContractEndsOn: anyDay({
    title: 'Contract ends',
    sentence: 'contract ends',
    meaning: 'The day the contract with this company ends. Its access should end with it.',
    question: 'When does the contract with the supplier end?',
    group: 'end',
  }),
  projectEndsOn: anyDay({
    title: 'Project ends',
    sentence: 'project ends',
    meaning: 'The day its work is done and it can go.',
    question: 'When does the work it serves end?',
    group: 'end',
  }),
  /** It serves work without a planned end, so there is no such day. */
  openEnded: yesNo({
    title: 'No planned end',
    sentence: 'work without an end',
    meaning: 'Whether its work goes on without a planned end.',
    entry: { label: 'It goes on without an end' },
    question: 'Does the work it serves go on without an end?',
    group: 'end',
  }),
  /** What ends its life when no date is known: ‘when the shop moves’. */
  endTrigger: prose(300, {
    title: 'What ends it',
    sentence: 'what ends it',
    meaning: 'What ends its life where no day is known: “when the shop moves”.',
    group: 'end',
  }),
  /** A decision: the tier is at least this, or one lower than computed. */
  tierPinned: choice(tierWords, {
    title: 'Importance set by hand',
    sentence: 'importance set by hand',
    meaning: 'An importance somebody set by hand. It is never less careful than the facts allow.',
    decision: true,
    group: 'rights',
  }),
  tierFloor: record(
    () =>
      z
        .object({ tier: z.enum(tiers), until: z.array(z.string()).readonly() })
        .readonly()
        .nullable(),
    {
      title: 'Importance held',
      sentence: 'importance held until labels are back',
      meaning: 'The importance it had when a label was deleted, held until those labels are filled again.',
      derived: true,
    },
  ),
} as const
