import type { z } from 'zod'
import { credentialFacts } from './credential-facts.ts'
import { endingFacts } from './ending-facts.ts'
import { type FactRow, incoming, stored, type TextRules, type ValueOf, type ValuesOf } from './fact-kit.ts'
import { generalFacts } from './general-facts.ts'
import { leakFacts } from './leak-facts.ts'
import { originFacts } from './origin-facts.ts'
import { ownershipFacts } from './ownership-facts.ts'
import { rightsFacts } from './rights-facts.ts'
import { upkeepFacts } from './upkeep-facts.ts'
import { watchFacts } from './watch-facts.ts'

// Every fact of a record, once. Schemas, blank records, columns of the vault, cells of files, columns of the sheet and lines of the panel are made of these rows.

/** Facts with a column of their own in the vault: adding one needs a migration. */
export const identityColumnRows = generalFacts
export const credentialColumnRows = credentialFacts
/** Facts of which most records know few: the vault keeps them together in one column, so that adding one is a row in a file of this folder. */
export const furtherIdentityRows = { ...ownershipFacts, ...rightsFacts, ...watchFacts, ...endingFacts, ...originFacts } as const
export const furtherCredentialRows = { ...upkeepFacts, ...leakFacts } as const

export const identityRows = { ...identityColumnRows, ...furtherIdentityRows } as const
export const credentialRows = { ...credentialColumnRows, ...furtherCredentialRows } as const

type Rows = Readonly<Record<string, FactRow<unknown>>>

/** A value as it may be handed to a schema: days and ids are still plain texts. */
type Written<Value> = Value extends z.core.$brand
  ? string
  : Value extends string
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly Written<Item>[]
      : Value extends object
        ? { readonly [Key in keyof Value]: Written<Value[Key]> }
        : Value

/** Schemas of a record's fields, as zod's `shape`. */
export type ShapeOf<R> = { [Field in keyof R]: z.ZodType<ValueOf<R[Field]>, Written<ValueOf<R[Field]>>> }

/** The schemas of these fields as they may come from outside. */
export function incomingShape<R extends Rows>(rows: R): ShapeOf<R> {
  return shapeOf(rows, incoming)
}

/** The same as the vault gives them back: checked for secrets when they went in. */
export function storedShape<R extends Rows>(rows: R): ShapeOf<R> {
  return shapeOf(rows, stored)
}

/** What a record says of which nothing is known. */
export function blankValues<R extends Rows>(rows: R): ValuesOf<R> {
  return mapped(rows, (row) => row.blank) as ValuesOf<R>
}

/** The parts of a fact of which nothing is known; undefined for a fact without parts. */
export function blankParts(field: string): Readonly<Record<string, unknown>> | undefined {
  const rows: Rows = { ...identityRows, ...credentialRows }
  const parts = rows[field]?.parts
  return parts === undefined ? undefined : blankValues(parts)
}

function shapeOf<R extends Rows>(rows: R, rules: TextRules): ShapeOf<R> {
  return mapped(rows, (row) => row.schema(rules)) as ShapeOf<R>
}

function mapped(rows: Rows, make: (row: FactRow<unknown>) => unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(rows).map(([field, row]) => [field, make(row)]))
}
