import { z } from 'zod'
import type { RuleFacts } from '../findings/model/rule-facts.ts'
import { drillIdSchema, drillItemIdSchema, identityIdSchema, type PersonId, personIdSchema } from '../values/ids.ts'
import { plainDateSchema } from '../values/plain-date.ts'
import { textKey } from '../values/text-key.ts'
import { isDevice } from '../vendors/kept-at.ts'

// Somebody leaves, a project ends, a supplier goes: everything it touches is dealt with, row by row, before the drill can be closed.

export const drillKinds = ['leaver', 'project', 'vendor'] as const
export type DrillKind = (typeof drillKinds)[number]
export const drillKindWords: Readonly<Record<DrillKind, string>> = {
  leaver: 'Somebody leaves',
  project: 'A project ends',
  vendor: 'A vendor ends',
}

export const drillOutcomes = ['transferred', 'rotated', 'switched_off', 'not_theirs'] as const
export type DrillOutcome = (typeof drillOutcomes)[number]
export const drillOutcomeWords: Readonly<Record<DrillOutcome, string>> = {
  transferred: 'Handed to somebody else',
  rotated: 'Key changed',
  switched_off: 'Switched off',
  not_theirs: 'Not theirs',
}

/** How an identity is tied to what the drill is about. */
export const drillTies = [
  'owns',
  'business_owner',
  'backup_owner',
  'approves',
  'knows',
  'holds_copy',
  'requested',
  'built',
  'runs',
  'may_stop',
  'is_alerted',
  'recovery_mailbox',
  'named',
  'project',
  'vendor',
  'contract',
] as const
export type DrillTie = (typeof drillTies)[number]
export const drillTieWords: Readonly<Record<DrillTie, string>> = {
  owns: 'owns it',
  business_owner: 'answers for it in the business',
  backup_owner: 'steps in for the owner',
  approves: 'approves for it',
  knows: 'knows its secret',
  holds_copy: 'holds a copy of its key',
  requested: 'asked for it',
  built: 'made it',
  runs: 'runs it',
  may_stop: 'may stop it',
  is_alerted: 'is told when it misbehaves',
  recovery_mailbox: 'holds the mailbox it is recovered through',
  named: 'is named in its record',
  project: 'works for this project',
  vendor: 'belongs to this supplier',
  contract: 'ends with this contract',
}

export const drillSchema = z.object({
  id: drillIdSchema,
  kind: z.enum(drillKinds),
  personId: personIdSchema.nullable(),
  words: z.string(),
  startedOn: plainDateSchema,
  closedOn: plainDateSchema.nullable(),
})
export type Drill = Readonly<z.infer<typeof drillSchema>>

export const drillItemSchema = z.object({
  id: drillItemIdSchema,
  drillId: drillIdSchema,
  identityId: identityIdSchema,
  /** What it was called when the drill began. */
  name: z.string(),
  ties: z.array(z.enum(drillTies)).readonly(),
  outcome: z.enum(drillOutcomes).nullable(),
  note: z.string().nullable(),
  decidedOn: plainDateSchema.nullable(),
})
export type DrillItem = Readonly<z.infer<typeof drillItemSchema>>

/** A leaver, with every way the name is written. */
export type Leaver = Readonly<{
  id: PersonId
  names: readonly string[]
  email: string | null
  /** The first name, where nobody else has it: devices are called 'Maya’s laptop'. */
  firstName: string | null
}>

/** How one identity is tied to a person who leaves; empty when it is not. Free text counts where it names the person. */
export function tiesToPerson({ identity, credentials, exceptions }: RuleFacts, notes: string | null, leaver: Leaver): readonly DrillTie[] {
  const names = [...leaver.names, ...(leaver.email === null ? [] : [leaver.email])]
  const isNamed = (text: string | null | undefined) => text != null && names.some((name) => namesWhole(text, name))
  const isOn = (device: string) => isNamed(device) || isCalledAfter(device, leaver.firstName)
  const mailbox =
    leaver.email !== null &&
    [identity.externalId, identity.account, identity.name].some((text) => text != null && namesWhole(text, leaver.email ?? ''))
  return [
    identity.technicalOwnerId === leaver.id && ('owns' as const),
    identity.businessOwnerId === leaver.id && ('business_owner' as const),
    identity.backupOwnerId === leaver.id && ('backup_owner' as const),
    (exceptions.some(({ approvedBy }) => approvedBy === leaver.id) || isNamed(identity.agent?.approvedBy)) && ('approves' as const),
    identity.knownBy?.includes(leaver.id) === true && ('knows' as const),
    credentials.some(({ keptAt }) => keptAt?.some((place) => isDevice(place) && isOn(place)) === true) && ('holds_copy' as const),
    identity.requestedById === leaver.id && ('requested' as const),
    isNamed(identity.agent?.builtBy) && ('built' as const),
    isNamed(identity.agent?.runBy) && ('runs' as const),
    isNamed(identity.agent?.mayStop) && ('may_stop' as const),
    isNamed(identity.alertTo) && ('is_alerted' as const),
    mailbox && ('recovery_mailbox' as const),
    (isNamed(identity.purpose) || isNamed(notes) || isNamed(identity.revokePlan?.steps) || isNamed(identity.name)) && ('named' as const),
  ].filter((tie) => tie !== false)
}

/** How one identity is tied to a project, by the words people use for it. */
export function tiesToProject({ identity }: RuleFacts, notes: string | null, project: string): readonly DrillTie[] {
  const places = [
    identity.name,
    identity.system,
    identity.purpose,
    identity.endTrigger,
    identity.department,
    notes,
    ...(identity.consumers ?? []),
  ]
  return places.some((text) => text != null && namesWhole(text, project)) ? ['project'] : []
}

// 'Maya’s laptop', 'Mayas Laptop', 'laptop-maya'.
function isCalledAfter(device: string, firstName: string | null): boolean {
  return firstName !== null && [firstName, `${firstName}s`].some((name) => namesWhole(device, name))
}

/** The first name of a person, where it is nobody else's; null otherwise. */
export function firstNameOf(person: string, everybody: readonly string[]): string | null {
  const first = (name: string) => textKey(name).split(/[\s,]+/)[0] ?? ''
  const own = first(person)
  const isAddress = own.includes('@')
  return own.length < 2 || isAddress || everybody.filter((name) => first(name) === own).length > 1 ? null : own
}

// 'Ann' is not in 'Annual report'.
function namesWhole(text: string, name: string): boolean {
  const words = (value: string) =>
    ` ${textKey(value)
      .replace(/[^\p{L}\p{N}@.]+/gu, ' ')
      .trim()} `
  return name.trim() !== '' && words(text).includes(words(name))
}
