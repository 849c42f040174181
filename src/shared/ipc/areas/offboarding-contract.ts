import { z } from 'zod'
import { type Drill, type DrillItem, type DrillKind, drillKinds, drillOutcomes } from '../../domain/offboarding/drill.ts'
import type { RecordStatus, Tier } from '../../domain/record/facts/vocabulary.ts'
import { type DrillId, drillIdSchema, identityIdSchema, personIdSchema } from '../../domain/values/ids.ts'
import { metadataText } from '../../domain/values/metadata-text.ts'
import { personNameSchema } from '../../domain/values/person-name.ts'
import { nothing, reads, writes } from './channel.ts'
import type { PersonHolding } from './people-contract.ts'

// Drills: what has to be done when somebody leaves, a project ends or a supplier goes.

export type DrillLine = Drill & Readonly<{ items: number; open: number }>

export type DrillDetail = Readonly<{
  drill: Drill
  items: readonly (DrillItem & Readonly<{ system: string | null; owner: string | null; tier: Tier | null; status: RecordStatus | null }>)[]
  /** Why it cannot be closed yet; null when it can. */ obstacle: string | null
}>

export type DrillPreview = Readonly<{ kind: DrillKind; items: readonly PersonHolding[] }>

export type StartedDrill = Readonly<{ id: DrillId; items: number }>

/** What a drill is about: a person for a leaver, else the words people use for the project or the vendor. */
const drillAbout = { kind: z.enum(drillKinds), personId: personIdSchema.nullable(), words: metadataText(200).nullable() }

export const offboardingContract = {
  /** What a drill would ask about; nothing is written. */
  'drills.preview': reads<DrillPreview>()(z.strictObject(drillAbout)),
  'drills.start': writes<StartedDrill>()(z.strictObject(drillAbout)),
  'drills.list': reads<readonly DrillLine[]>()(nothing),
  'drills.get': reads<DrillDetail>()(z.strictObject({ id: drillIdSchema })),
  /** Does what the outcome says: hands over to `newOwner`, marks the keys as changed today, or switches off. 'not_theirs' needs a note. */
  'drills.decide': writes<null>()(
    z.strictObject({
      id: drillIdSchema,
      identityIds: z.array(identityIdSchema).min(1).max(10_000),
      outcome: z.enum(drillOutcomes),
      newOwner: personNameSchema.nullable(),
      note: metadataText(500).nullable(),
    }),
  ),
  /** Takes the outcome of these rows back, with what it did to the records. */
  'drills.takeBack': writes<null>()(z.strictObject({ id: drillIdSchema, identityIds: z.array(identityIdSchema).min(1).max(10_000) })),
  /** Refused while a row is open. */
  'drills.close': writes<null>()(z.strictObject({ id: drillIdSchema })),
  'drills.reopen': writes<null>()(z.strictObject({ id: drillIdSchema })),
} as const
