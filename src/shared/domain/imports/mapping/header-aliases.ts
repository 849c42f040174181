import { recordFacts } from '../../record/facts/fact.ts'
import { foldText } from '../../values/fold-text.ts'
import { fieldTitle, keyedTargets, type MappableField, mappableFields } from './mapping.ts'

/** The columns of our template: what our copy-paste commands print and what the CSV to fill in has. */
export const templateHeaders = [
  'name',
  'kind',
  'provider',
  'external_id',
  'owner',
  'credential_type',
  'scopes',
  'created',
  'last_used',
  'last_rotated',
  'expires',
  'status',
  'environment',
  'notes',
] as const

/** The field a header stands for in our own words or field names ('Last used', 'lastUsedOn'), or null. */
export function ownHeaderField(header: string): MappableField | null {
  return ownHeaders.get(foldText(header)) ?? null
}

/** The field a header usually means in English, German, French or Spanish lists, or null. Notes are never guessed: they often hold secrets. */
export function aliasHeaderField(header: string): MappableField | null {
  return aliases.get(foldText(header)) ?? null
}

const ownHeaders: ReadonlyMap<string, MappableField> = new Map(
  [...mappableFields, ...keyedTargets.map(({ id }) => id)].flatMap((field) => [
    [foldText(fieldTitle(field)), field] as const,
    [foldText(field), field] as const,
  ]),
)

const aliases: ReadonlyMap<string, MappableField> = new Map(
  recordFacts.flatMap(({ id, headers }) => headers.map((header) => [header, id] as const)),
)
