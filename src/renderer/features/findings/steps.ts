import type { NextStep } from '../../../shared/domain/findings/model/rule.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { deadlineKey, lifecycleOf } from '../../../shared/domain/providers/provider-lifecycle.ts'
import { highImpactActions } from '../../../shared/domain/record/facts/further-vocabulary.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import { type FactInput, inputFor } from './fact-inputs.ts'

type Facts = Readonly<Record<string, unknown>>

/** The next step of a rule as a button and what it asks for. */
export type Step = Readonly<{
  /** The button: a verb. */
  button: string
  /** What to do first, or what is written down by saving. */
  ask: string
  /** Some are asked for one record only, by what it holds. */
  inputs: readonly FactInput[] | ((row: InventoryRow) => readonly FactInput[])
  /** Written as well, whatever is filled in; some by what the record says, and by what was filled in. */
  identity?: Facts | ((row: InventoryRow, filled: Facts) => Facts)
  /** The same for the key it is about, or for every key in use when it is about the identity. */
  credential?: Facts
  /** Only what nobody has filled in yet is asked for and written. */
  onlyMissing?: boolean
  /** Makes sense for one record only. */
  single?: boolean
}>

/** The step is taken on another screen, or in a form of its own. */
export type StepElsewhere = Readonly<{ button: string; goTo: 'reviews' | 'agent' | 'decide-again' }>

const environmentsInput = inputFor('environments')
const privilegesInput = inputFor('privileges')
const storageInput = inputFor('storage')
const changedOn: FactInput = { key: 'lastRotatedOn', of: 'credential', label: 'Changed on', kind: 'day', today: true }
const endsOn: FactInput = { key: 'expiresOn', of: 'credential', label: 'It ends on', kind: 'day' }
const owner = inputFor('technicalOwner')
const markerInput: FactInput = {
  key: 'toolMarker',
  of: 'identity',
  label: 'The log tells the tools that share it apart',
  kind: 'yes-no',
  optional: true,
}
const labels: readonly FactInput[] = [
  environmentsInput,
  inputFor('dataSensitivity'),
  privilegesInput,
  { key: 'system', of: 'identity', label: 'Where it lives', kind: 'text' },
  inputFor('credentialType'),
  storageInput,
]
const offOn = { statusChangedOn: 'today' }

const steps: Readonly<Record<NextStep, Step | StepElsewhere>> = {
  assign_owner: { button: 'Assign owner', ask: 'Who approves changes to it and can switch it off?', inputs: [owner] },
  assign_business_owner: {
    button: 'Name business owner',
    ask: 'Who in the business would notice first if it stopped?',
    inputs: [{ key: 'businessOwner', of: 'identity', label: 'Business owner', kind: 'person' }],
  },
  write_purpose: {
    button: 'Write the reason',
    ask: 'One sentence: what it does, and what breaks without it.',
    inputs: [
      { key: 'purpose', of: 'identity', label: 'What it is for', hint: 'At least 12 characters, and more than its name.', kind: 'long' },
    ],
  },
  fill_labels: {
    button: 'Fill in labels',
    ask: 'Fill in what you know. What stays empty stays open.',
    inputs: labels.map((input) => ({ ...input, optional: true })),
    onlyMissing: true,
  },
  decide: {
    button: 'Decide',
    ask: 'Keep it and name an owner, or switch it off at the provider and say so.',
    inputs: [
      {
        key: 'status',
        of: 'identity',
        label: 'Decision',
        kind: 'choice',
        options: [
          { value: 'active', label: 'Keep it' },
          { value: 'disabled', label: 'It is switched off' },
        ],
      },
      { ...owner, optional: true },
    ],
    identity: (_, { status }) => ({ triage: 'known', ...(status === 'disabled' ? offOn : {}) }),
  },
  mark_rotated: { button: 'Mark as changed', ask: 'Change the key at the provider first. Then write down here when.', inputs: [changedOn] },
  switch_off: {
    button: 'Mark as switched off',
    ask: 'Switch the key off at the provider first. Saving writes down that it is off since today.',
    inputs: [],
    credential: { status: 'disabled', ...offOn },
  },
  remove: {
    button: 'Mark as removed',
    ask: 'Remove it at the provider first. Saving writes down that it is gone since today.',
    inputs: [],
    identity: { status: 'revoked', ...offOn },
  },
  set_rotation: {
    button: 'Plan the changing',
    ask: 'How often will somebody change it? Give it an end date too where the provider lets you.',
    inputs: [
      { key: 'rotationDays', of: 'identity', label: 'Change it every … days', kind: 'number', optional: true },
      { ...endsOn, optional: true },
    ],
  },
  renew: {
    button: 'Write the new end',
    ask: 'Renew it at the provider first. Then write down until when it holds.',
    inputs: [endsOn, changedOn],
  },
  replace_key: {
    button: 'Mark as replaced',
    ask: 'Make a new key at the provider that ends within months, put it in place and switch the old one off. Then write it down.',
    inputs: [
      { ...changedOn, label: 'Replaced on' },
      { ...endsOn, label: 'The new one ends on', optional: true },
    ],
  },
  move_to_short_lived: {
    button: 'Mark as moved',
    ask: 'Move it to the safer way of signing in at the provider first. Saving writes down that no lasting key is left to lose.',
    inputs: [],
    credential: { class: 'short_lived' },
  },
  plan_replacement: {
    button: 'Say what you do about it',
    ask: 'Replace it before the day, then write down that the old one is gone. Or say which notice does not concern you.',
    inputs: (row) => [
      {
        key: 'status',
        of: 'identity',
        label: 'Replaced',
        kind: 'choice',
        options: [{ value: 'revoked', label: 'Yes, and the old one is gone' }],
        optional: true,
      },
      noticesOf(row),
    ],
    identity: (_, { status }) => (status === 'revoked' ? offOn : {}),
    single: true,
  },
  write_privilege_reason: {
    button: 'Write the reason',
    ask: 'Why does it need these rights? Without a reason, give it a smaller role.',
    inputs: [{ key: 'privilegeReason', of: 'identity', label: 'Reason for its rights', kind: 'long' }],
  },
  reduce_rights: {
    button: 'Write what it may do',
    ask: 'Take away what it does not need at the provider first. Then tick what is left.',
    inputs: [privilegesInput, { ...inputFor('scopeReach', 'How far it reaches'), optional: true }],
  },
  split: {
    button: 'Write what it may do',
    ask: 'Split it at the provider first. Then tick what this one may still do.',
    inputs: [privilegesInput],
  },
  replace_master_key: {
    button: 'Mark as replaced',
    ask: 'Make a key at the provider that may do only this job, and put it in place of the master key. Then write down what this one is now.',
    inputs: [
      inputFor('kind', 'What it is now'),
      { key: 'masterKey', of: 'credential', label: 'It still opens the whole account', kind: 'yes-no' },
      privilegesInput,
    ],
  },
  limit_use: {
    button: 'Write its limits',
    ask: 'Set the limits at the provider first. Then tick them here.',
    inputs: [inputFor('contextLimits')],
  },
  separate_tools: {
    button: 'Mark as separated',
    ask: 'Give every tool a key of its own first. Then name the one tool that still uses this one.',
    inputs: [{ key: 'consumers', of: 'identity', label: 'Tool that uses it', kind: 'names' }],
    identity: { shared: false },
  },
  separate_environments: {
    button: 'Mark as separated',
    ask: 'Make another one for test first. Then tick where this one still works.',
    inputs: [
      environmentsInput,
      { key: 'reachesProduction', of: 'identity', label: 'It reaches live systems', kind: 'yes-no', optional: true },
    ],
  },
  stop_human_use: { button: 'Say who signs in', ask: 'Give the people accounts of their own first.', inputs: [inputFor('humanUse')] },
  move_to_machine_account: {
    button: 'Mark as moved',
    ask: 'Move it to a machine account (service account) first. Saving writes that down.',
    inputs: [],
    identity: { runsAs: 'machine' },
  },
  move_secret: {
    button: 'Write where it is now',
    ask: 'Change the key, put it into the password manager and remove every copy. Then tick where it is kept now.',
    inputs: [
      storageInput,
      {
        ...changedOn,
        label: 'Key changed on',
        optional: true,
        today: false,
        hint: 'Only when it was changed. Deleting a copy alone does not help.',
      },
    ],
  },
  revoke_now: {
    button: 'Mark as revoked',
    ask: 'Revoke it at the provider now (switch it off for good). Saving writes down that it no longer works since today.',
    inputs: [],
    // What was off and still worked is off only from today.
    identity: ({ status }) =>
      status === 'disabled' || status === 'revoked' ? { status: 'revoked', ...offOn, seenEnabledSinceOff: false } : {},
    credential: { status: 'revoked', ...offOn },
  },
  set_alerts: {
    button: 'Say who is alerted',
    ask: 'Turn on logs and alerts at the provider first.',
    inputs: [inputFor('logging'), { key: 'alertTo', of: 'identity', label: 'Who receives the alerts', kind: 'person' }],
  },
  rename: {
    button: 'Rename',
    ask: 'A good name says system, job and place: shopify-stock-sync-live.',
    inputs: (row) => [{ key: 'name', of: 'identity', label: 'Name', kind: 'text' }, ...(row.shared === true ? [markerInput] : [])],
    single: true,
  },
  write_switch_off_plan: {
    button: 'Write the switch-off plan',
    ask: 'Where is the switch, in which order, who can press it? Never write a password here.',
    inputs: [
      { key: 'steps', of: 'identity', into: 'revokePlan', label: 'Steps', kind: 'long' },
      { key: 'rehearsedOn', of: 'identity', into: 'revokePlan', label: 'Tried on', kind: 'day', optional: true },
      { key: 'minutes', of: 'identity', into: 'revokePlan', label: 'Minutes it took', kind: 'number', optional: true },
    ],
    identity: { revokePlan: { documented: true } },
  },
  describe_agent: { button: 'Describe the agent', goTo: 'agent' },
  take_tool_away: { button: 'Go to its tools', goTo: 'agent' },
  require_approval: {
    button: 'Mark as approved by a person',
    ask: 'Set it up so that a person has to press “approve” each time. Then write down who.',
    inputs: [{ key: 'approvedBy', of: 'identity', into: 'agent', label: 'Who approves', kind: 'person' }],
    identity: ({ agent }) => ({
      agent: { approval: Object.fromEntries((agent?.actions ?? highImpactActions).map((action) => [action, 'always'])) },
    }),
  },
  check_vendor: {
    button: 'Write down the check',
    ask: 'Is it still needed, what does it reach, and is the company the one it says it is?',
    inputs: [
      { key: 'vendorVerified', of: 'identity', label: 'The company is genuine', kind: 'yes-no' },
      { key: 'vendorCheckedOn', of: 'identity', label: 'Checked on', kind: 'day', today: true },
    ],
  },
  protect_webhook: {
    button: 'Write how it is protected',
    ask: 'Switch it to https and check the signature on every call first.',
    inputs: [inputFor('webhookScheme'), inputFor('signatureChecked')],
  },
  review: { button: 'Go to the reviews', goTo: 'reviews' },
  decide_again: { button: 'Decide again', goTo: 'decide-again' },
}

// The notices of its provider that are about things of its kind.
function noticesOf({ provider, kind }: InventoryRow): FactInput {
  const notices =
    provider === null ? [] : (lifecycleOf(provider)?.deadlines.filter(({ kinds }) => kind !== null && kinds.includes(kind)) ?? [])
  return {
    key: 'deadlinesNotApplying',
    of: 'identity',
    label: 'Does not concern us',
    kind: 'ticks',
    optional: true,
    options: notices.map((notice) => ({ value: deadlineKey(provider ?? '', notice), label: `${longDay(notice.date)}: ${notice.what}` })),
  }
}

/** What the button of a finding does. */
export function stepOf(step: NextStep): Step | StepElsewhere {
  return steps[step]
}

/** Whether the step is taken here, not on another screen. */
export function isHere(step: Step | StepElsewhere): step is Step {
  return 'inputs' in step
}
