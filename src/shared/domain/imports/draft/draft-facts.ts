import { z } from 'zod'
import { credentialFactsSchema } from '../../record/credential.ts'
import { peopleById, peopleByName, workedOut } from '../../record/facts/by-name.ts'
import { recordFacts } from '../../record/facts/fact.ts'
import { blankIdentityFacts, identityFactsSchema, type IdentityField } from '../../record/identity.ts'
import { copiesOf } from '../../values/fixed-shape.ts'
import type { IdentityDraft, IdentityDraftFacts } from './draft.ts'
import { isPlainDraft } from './plain-draft.ts'

const identityDraftSchema = identityFactsSchema.omit({ ...peopleById, ...workedOut }).extend(peopleByName)
const identityKeys = Object.keys(identityFactsSchema.shape) as readonly IdentityField[]
const draftSchema = z.object({
  facts: identityDraftSchema,
  credentials: z.array(z.object({ key: z.string().min(1), facts: credentialFactsSchema })),
})

/** Facts a draft and a record have under one name, with one value. */
export const sameInDraft: readonly IdentityField[] = identityKeys.filter(
  (field) => field in identityDraftSchema.shape && !(field in peopleById),
)

export type CheckedDraft = Readonly<{ ok: true; draft: IdentityDraft }> | Readonly<{ ok: false; reason: string }>

/** The draft with its facts in the stored form (lists ordered, empty made null), or why they are not acceptable, never quoting a value. */
export function checkedDraft(draft: IdentityDraft): CheckedDraft {
  return isPlainDraft(draft) ? { ok: true, draft } : checkedBySchema(draft)
}

/** The same by the schema alone. */
export function checkedBySchema(draft: IdentityDraft): CheckedDraft {
  const parsed = draftSchema.safeParse({ facts: draft.facts, credentials: draft.credentials })
  if (parsed.success)
    return {
      ok: true,
      draft: {
        ...draft,
        facts: parsed.data.facts,
        credentials: draft.credentials.map((credential, index) => ({ ...credential, ...parsed.data.credentials[index] })),
      },
    }
  const field = parsed.error.issues[0]?.path.filter((part) => typeof part === 'string').at(-1)
  return { ok: false, reason: field === undefined ? 'it cannot be read' : `its ${field} cannot be used` }
}

// People stand where the record holds them.
const inDraft = recordFacts.filter(({ of, derived }) => of === 'identity' && !derived)

/** The facts of a draft in the order of the catalogue, without the fields a firm added itself. */
export const identityDraftFields = inDraft.map(({ key }) => key) as readonly (keyof IdentityDraftFacts)[]

const blank: Readonly<Record<string, unknown>> = blankIdentityFacts('')
const blankDraft = copiesOf({
  ...Object.fromEntries(inDraft.map(({ key, field }) => [key, blank[field]])),
  status: 'unknown',
  custom: {},
} as unknown as IdentityDraftFacts)

/** Facts about which only the name is known. Status is unknown: a file that does not tell must not overwrite what is known. */
export function unknownIdentity(name: string): IdentityDraftFacts {
  const facts: { -readonly [Field in keyof IdentityDraftFacts]: IdentityDraftFacts[Field] } = blankDraft()
  facts.name = name
  return facts
}
