import type { z } from 'zod'
import { credentialFactsSchema } from '../record/credential.ts'
import { blankParts } from '../record/facts/catalogue.ts'
import type { Fact } from '../record/facts/fact.ts'
import { identityFactsSchema } from '../record/identity.ts'
import { personNameSchema, personNamesSchema } from '../values/person-name.ts'
import { disagreement } from './apply-patch.ts'
import type { FactRecord } from './fact-value.ts'

/** The fields of a record as they are to be. */
export type FactPatch = Readonly<Record<string, unknown>>
export type FactChange = Readonly<{ ok: true; patch: FactPatch }> | Readonly<{ ok: false; reason: string }>

/** What making a fact say this changes about a record; the schema of the field has the last word, the gate for secrets included. */
export function changeOfFact(fact: Fact, record: FactRecord, value: unknown): FactChange {
  const whole = fact.part === null ? value : withPart(fact, record, fact.part, value)
  const read = schemaOf(fact).safeParse(whole)
  if (!read.success) return { ok: false, reason: read.error.issues[0]?.message ?? 'This is not allowed here.' }
  const patch = { [fact.key]: read.data }
  const problem = disagreement({ ...record, ...patch })
  return problem === null ? { ok: true, patch } : { ok: false, reason: problem }
}

function schemaOf(fact: Fact): z.ZodType {
  if (fact.sort === 'person') return personNameSchema.nullable()
  if (fact.sort === 'people') return personNamesSchema.nullable()
  const shapes: Readonly<Record<string, z.ZodType>> = fact.of === 'identity' ? identityFactsSchema.shape : credentialFactsSchema.shape
  const schema = shapes[fact.field]
  if (schema === undefined) throw new Error(`No schema for ${fact.id}`)
  return schema
}

// Without anything known there is no plan and no leak, rather than an empty one.
function withPart(fact: Fact, record: FactRecord, part: string, value: unknown): FactPatch | null {
  const blank = blankParts(fact.field) ?? {}
  const stored = (record as unknown as Readonly<Record<string, FactPatch | null>>)[fact.field]
  const whole = { ...blank, ...stored, [part]: value ?? blank[part] ?? null }
  return Object.entries(whole).every(([key, content]) => content === (blank[key] ?? null)) ? null : whole
}
