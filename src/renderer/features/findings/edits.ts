import type { CredentialView, InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { blankAgent } from '../../../shared/domain/record/facts/agent-record.ts'
import { blankParts } from '../../../shared/domain/record/facts/catalogue.ts'
import type { CredentialId } from '../../../shared/domain/values/ids.ts'
import { dayFromTyping, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'
import type { FactInput } from './fact-inputs.ts'
import type { Step } from './steps.ts'

/** What stands in the fields: a text, or the ticked values. */
export type Values = Readonly<Record<string, string | readonly string[]>>

/** What a step is about: a record, and the key when the finding is about one. */
export type Subject = Readonly<{ row: InventoryRow; credentialId: CredentialId | null }>

type Facts = Readonly<Record<string, unknown>>
type Fixed = Pick<Step, 'identity' | 'credential' | 'onlyMissing'>

/** The key of a field within its form. */
export function nameOf({ of, into, key }: FactInput): string {
  return [of, into, key].filter((part) => part !== undefined).join('.')
}

/** What is wrong with a field, in words; null when it can be saved. */
export function problemOf(input: FactInput, values: Values, today: PlainDate): string | null {
  const value = values[nameOf(input)]
  const text = typeof value === 'string' ? value.trim() : ''
  if (input.kind === 'ticks')
    return (value ?? []).length > 0 || input.none !== undefined || input.optional === true ? null : 'Tick at least one.'
  if (input.kind === 'names') return null
  if (text === '')
    return input.optional === true ? null : input.kind === 'choice' || input.kind === 'yes-no' ? 'Choose one.' : 'Fill this in.'
  if (input.kind === 'day' && dayFromTyping(text, today) === null) return 'This is not a day. Write it as 2026-11-30.'
  if (input.kind === 'number' && !/^\d{1,4}$/.test(text)) return 'Write a whole number.'
  return null
}

/** The edits that write these values into every record, as one step to undo. */
export function editsOf(
  inputs: readonly FactInput[],
  values: Values,
  fixed: Fixed,
  subjects: readonly Subject[],
  today: PlainDate,
): readonly RecordEdit[] {
  const filled = { identity: patchOf('identity', inputs, values, today), credential: patchOf('credential', inputs, values, today) }
  return subjects.flatMap((subject) => {
    const { row, credentialId } = subject
    const always = typeof fixed.identity === 'function' ? fixed.identity(row, filled.identity) : fixed.identity
    const missing = (patch: Facts, known: object) => (fixed.onlyMissing === true ? withoutKnown(patch, known) : patch)
    const identity = { ...missing(filled.identity, flat(row)), ...plain(always, today), ...partsOf(row, inputs, values, always, today) }
    const keys = keysOf(row, credentialId).map((key) => ({
      id: key.id,
      patch: { ...missing(filled.credential, flat(key)), ...plain(fixed.credential, today) },
    }))
    // Where no key is written down yet, what is said about it is its first entry.
    const made = fixed.onlyMissing === true && row.credentials.length === 0 && hasAny(filled.credential)
    // Main reads every edit through the schema of the contract before anything is written.
    return [
      ...(hasAny(identity) ? [{ kind: 'identity' as const, id: row.id, patch: identity }] : []),
      ...keys.filter(({ patch }) => hasAny(patch)).map(({ id, patch }) => ({ kind: 'credential' as const, id, patch })),
      ...(made ? [{ kind: 'new-credential' as const, identityId: row.id, facts: filled.credential }] : []),
    ]
  })
}

/** The fields a step asks for: those of the record it is about, or those somebody still has to fill in. */
export function inputsOf(step: Pick<Step, 'inputs' | 'onlyMissing'>, subjects: readonly Subject[]): readonly FactInput[] {
  const [first] = subjects
  const inputs = typeof step.inputs === 'function' ? (first === undefined ? [] : step.inputs(first.row)) : step.inputs
  if (step.onlyMissing !== true) return inputs
  const missing = inputs.filter((input) => subjects.some((subject) => isMissing(input, subject)))
  return missing.length === 0 ? inputs : missing
}

function isMissing({ key, of }: FactInput, { row, credentialId }: Subject): boolean {
  const keys = keysOf(row, credentialId)
  return of === 'identity' ? isUnknown(flat(row)[key]) : keys.length === 0 || keys.some((one) => isUnknown(flat(one)[key]))
}

function withoutKnown(patch: Facts, known: object): Facts {
  return Object.fromEntries(Object.entries(patch).filter(([key]) => isUnknown(Reflect.get(known, key))))
}

// A status nobody knows is a word of its own.
function isUnknown(value: unknown): boolean {
  return value === null || value === undefined || value === 'unknown'
}

/** The keys a step is about: the one of the finding, else all that are in use. */
export function keysOf(row: InventoryRow, credentialId: CredentialId | null): readonly CredentialView[] {
  return credentialId === null
    ? row.credentials.filter(({ status }) => status !== 'revoked')
    : row.credentials.filter(({ id }) => id === credentialId)
}

/** What is known already, as it stands in the field. */
export function knownValue(input: FactInput, { row, credentialId }: Subject): string | readonly string[] {
  const source: Facts =
    input.of === 'credential' ? flat(keysOf(row, credentialId)[0]) : input.into === undefined ? flat(row) : { ...row[input.into] }
  const value = source[input.key]
  if (input.kind === 'ticks') return Array.isArray(value) ? value.map(String) : []
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function flat(record: InventoryRow | CredentialView | undefined): Facts {
  return { ...record }
}

function patchOf(of: FactInput['of'], inputs: readonly FactInput[], values: Values, today: PlainDate): Facts {
  return written(
    inputs.filter((input) => input.of === of && input.into === undefined),
    values,
    today,
  )
}

// A plan and an agent record are saved whole: what was in them stays.
function partsOf(row: InventoryRow, inputs: readonly FactInput[], values: Values, fixed: Facts | undefined, today: PlainDate): Facts {
  const blank = { revokePlan: blankParts('revokePlan'), agent: blankAgent }
  return Object.fromEntries(
    (['revokePlan', 'agent'] as const).flatMap((part) => {
      const always = fixed?.[part]
      const patch = {
        ...(typeof always === 'object' ? always : {}),
        ...written(
          inputs.filter(({ into }) => into === part),
          values,
          today,
        ),
      }
      return hasAny(patch) ? [[part, { ...(row[part] ?? blank[part]), ...patch }] as const] : []
    }),
  )
}

function written(inputs: readonly FactInput[], values: Values, today: PlainDate): Facts {
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const value = storedValue(input, values[nameOf(input)], today)
      return value === undefined ? [] : [[input.key, value]]
    }),
  )
}

// undefined: nothing was said, so nothing is changed.
function storedValue(input: FactInput, value: string | readonly string[] | undefined, today: PlainDate): unknown {
  if (input.kind === 'ticks')
    return (value ?? []).length === 0 && (input.none === undefined || input.optional === true) ? undefined : (value ?? [])
  const text = typeof value === 'string' ? value.trim() : ''
  if (input.kind === 'names')
    return text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
  if (text === '') return undefined
  if (input.kind === 'day') return dayFromTyping(text, today) ?? undefined
  if (input.kind === 'number') return Number(text)
  return input.kind === 'yes-no' ? text === 'yes' : text
}

function plain(fixed: Facts | undefined, today: PlainDate): Facts {
  return Object.fromEntries(Object.entries(fixed ?? {}).map(([key, value]) => [key, value === 'today' ? today : value]))
}

function hasAny(patch: object): boolean {
  return Object.keys(patch).length > 0
}
