import { highImpactActions } from '../../../shared/domain/governance-vocabulary.ts'
import type { NextStep } from '../../../shared/domain/rules/rule.ts'
import { dataInput, environmentsInput, humanUseInput, limitsInput, loggingInput, privilegesInput, signatureInput, storageInput, typeInput, webhookInput, type FactInput } from './fact-inputs.ts'

/** The next step of a rule as a button and what it asks for. */
export type Step = Readonly<{
  /** The button: a verb. */
  button: string
  /** What to do first, or what is written down by saving. */
  ask: string
  inputs: readonly FactInput[]
  /** Written as well, whatever is filled in. */
  identity?: Readonly<Record<string, unknown>>
  /** The same for the key it is about, or for every key in use when it is about the identity. */
  credential?: Readonly<Record<string, unknown>>
  /** Only fields nobody has filled in yet are asked for. */
  onlyMissing?: boolean
  /** Makes sense for one record only. */
  single?: boolean
}>

/** The step is taken on another screen. */
export type StepElsewhere = Readonly<{ button: string; goTo: 'reviews' | 'agents' | 'inventory' }>

const changedOn: FactInput = { key: 'lastRotatedOn', of: 'credential', label: 'Changed on', kind: 'day', today: true }
const owner: FactInput = { key: 'technicalOwner', of: 'identity', label: 'Owner', kind: 'person' }
const labels: readonly FactInput[] = [environmentsInput, dataInput, privilegesInput, { key: 'system', of: 'identity', label: 'Where it lives', kind: 'text' }, typeInput, storageInput]
const offOn = { statusChangedOn: 'today' }

const steps: Readonly<Record<NextStep, Step | StepElsewhere>> = {
  assign_owner: { button: 'Assign owner', ask: 'Who approves changes to it and can switch it off?', inputs: [owner] },
  assign_business_owner: { button: 'Name business owner', ask: 'Who in the business would notice first if it stopped?', inputs: [{ key: 'businessOwner', of: 'identity', label: 'Business owner', kind: 'person' }] },
  write_purpose: { button: 'Write the reason', ask: 'One sentence: what it does, and what breaks without it.', inputs: [{ key: 'purpose', of: 'identity', label: 'What it is for', kind: 'long' }] },
  fill_labels: { button: 'Fill in labels', ask: 'Fill in what you know. What stays empty stays open.', inputs: labels.map((input) => ({ ...input, optional: true })), onlyMissing: true },
  decide: {
    button: 'Decide',
    ask: 'Keep it and name an owner, or switch it off at the provider and say so.',
    inputs: [{ key: 'status', of: 'identity', label: 'Decision', kind: 'choice', options: [{ value: 'active', label: 'Keep it' }, { value: 'disabled', label: 'It is switched off' }] }, { ...owner, optional: true }],
    identity: { triage: 'known' },
  },
  mark_rotated: { button: 'Mark as changed', ask: 'Change the key at the provider first. Then write down here when.', inputs: [changedOn] },
  switch_off: { button: 'Mark as switched off', ask: 'Switch the key off at the provider first. Saving writes down that it is off since today.', inputs: [], credential: { status: 'disabled', ...offOn } },
  remove: { button: 'Mark as removed', ask: 'Remove it at the provider first. Saving writes down that it is gone since today.', inputs: [], identity: { status: 'revoked', ...offOn } },
  set_rotation: { button: 'Plan the changing', ask: 'How often will somebody change it? Give it an end date too where the provider lets you.', inputs: [{ key: 'rotationDays', of: 'identity', label: 'Change it every … days', kind: 'number', optional: true }, { key: 'expiresOn', of: 'credential', label: 'It ends on', kind: 'day', optional: true }] },
  renew: { button: 'Write the new end', ask: 'Renew it at the provider first. Then write down until when it holds.', inputs: [{ key: 'expiresOn', of: 'credential', label: 'It ends on', kind: 'day' }, changedOn] },
  plan_replacement: { button: 'See it in the inventory', goTo: 'inventory' },
  write_privilege_reason: { button: 'Write the reason', ask: 'Why does it need these rights? Without a reason, give it a smaller role.', inputs: [{ key: 'privilegeReason', of: 'identity', label: 'Reason for its rights', kind: 'long' }] },
  reduce_rights: { button: 'Write what it may do', ask: 'Take away what it does not need at the provider first. Then tick what is left.', inputs: [privilegesInput] },
  split: { button: 'Write what it may do', ask: 'Split it at the provider first. Then tick what this one may still do.', inputs: [privilegesInput] },
  limit_use: { button: 'Write its limits', ask: 'Set the limits at the provider first. Then tick them here.', inputs: [limitsInput] },
  separate_tools: { button: 'Mark as separated', ask: 'Give every tool a key of its own first. Then name the one tool that still uses this one.', inputs: [{ key: 'consumers', of: 'identity', label: 'Tool that uses it', kind: 'names' }], identity: { shared: false } },
  separate_environments: { button: 'Mark as separated', ask: 'Make another one for test first. Then tick where this one still works.', inputs: [environmentsInput, { key: 'reachesProduction', of: 'identity', label: 'It reaches live systems', kind: 'yes-no', optional: true }] },
  stop_human_use: { button: 'Say who signs in', ask: 'Give the people accounts of their own first.', inputs: [humanUseInput] },
  move_to_machine_account: { button: 'Mark as moved', ask: 'Move it to a machine account (service account) first. Saving writes that down.', inputs: [], identity: { runsAs: 'machine' } },
  move_secret: { button: 'Write where it is now', ask: 'Change the key, put it into the password manager and remove every copy. Then tick where it is kept now.', inputs: [storageInput, { ...changedOn, label: 'Key changed on', optional: true, today: false, hint: 'Only when it was changed. Deleting a copy alone does not help.' }] },
  revoke_now: { button: 'Mark as revoked', ask: 'Revoke it at the provider now. Saving writes down that it no longer works since today.', inputs: [], credential: { status: 'revoked', ...offOn } },
  set_alerts: { button: 'Say who is alerted', ask: 'Turn on logs and alerts at the provider first.', inputs: [loggingInput, { key: 'alertTo', of: 'identity', label: 'Who receives the alerts', kind: 'person' }] },
  rename: { button: 'Rename', ask: 'A good name says system, job and place: shopify-stock-sync-live.', inputs: [{ key: 'name', of: 'identity', label: 'Name', kind: 'text' }], single: true },
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
  describe_agent: { button: 'Describe the agent', goTo: 'agents' },
  require_approval: {
    button: 'Mark as approved by a person',
    ask: 'Set it up so that a person has to press “approve” each time. Then write down who.',
    inputs: [{ key: 'approvedBy', of: 'identity', into: 'agent', label: 'Who approves', kind: 'person' }],
    identity: { agent: { approval: Object.fromEntries(highImpactActions.map((action) => [action, 'always'])) } },
  },
  check_vendor: { button: 'Write down the check', ask: 'Is it still needed, what does it reach, and is the company the one it says it is?', inputs: [{ key: 'vendorVerified', of: 'identity', label: 'The company is genuine', kind: 'yes-no' }, { key: 'vendorCheckedOn', of: 'identity', label: 'Checked on', kind: 'day', today: true }] },
  protect_webhook: { button: 'Write how it is protected', ask: 'Switch it to https and check the signature on every call first.', inputs: [webhookInput, signatureInput] },
  review: { button: 'Go to the reviews', goTo: 'reviews' },
  decide_again: { button: 'Go to the reviews', goTo: 'reviews' },
}

/** What the button of a finding does. */
export function stepOf(step: NextStep): Step | StepElsewhere {
  return steps[step]
}

/** Whether the step is taken here, not on another screen. */
export function isHere(step: Step | StepElsewhere): step is Step {
  return 'inputs' in step
}
