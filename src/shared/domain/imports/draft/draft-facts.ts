import { z } from 'zod'
import { personNameSchema } from '../../people/person.ts'
import { credentialFactsSchema } from '../../record/credential.ts'
import { governanceIdentitySchema } from '../../record/governance-facts.ts'
import { withGovernance } from '../../record/governance-record.ts'
import { identityFactsSchema } from '../../record/identity.ts'
import type { DraftGovernance, IdentityDraft, IdentityDraftFacts } from './draft.ts'
import { isPlainDraft } from './plain-draft.ts'

const { backupOwnerId: _backup, knownBy: _known, tierFloor: _floor, ...governanceShape } = governanceIdentitySchema.shape
const draftGovernanceSchema: z.ZodType<DraftGovernance, DraftGovernance> = z
  .strictObject({ ...governanceShape, backupOwner: personNameSchema.nullable(), knownBy: z.array(personNameSchema).max(200).nullable() })
  .partial()
  .transform((facts) => withGovernance<DraftGovernance>({}, facts)) as never
const draftGovernanceFields: ReadonlySet<string> = new Set([...Object.keys(governanceShape), 'backupOwner', 'knownBy'])

/** Whether a field of a draft belongs to the facts of the rules. */
export function isDraftGovernanceField(field: string): field is keyof DraftGovernance {
  return draftGovernanceFields.has(field)
}

const ownerNames = { technicalOwner: personNameSchema.nullable(), businessOwner: personNameSchema.nullable() }
const draftSchema = z.object({
  facts: identityFactsSchema
    .omit({ technicalOwnerId: true, businessOwnerId: true, providerManaged: true, governance: true })
    .extend({ ...ownerNames, governance: draftGovernanceSchema }),
  credentials: z.array(z.object({ key: z.string().min(1), facts: credentialFactsSchema })),
})

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

/** Facts about which only the name is known. Status is unknown: a file that does not tell must not overwrite what is known. */
export function unknownIdentity(name: string): IdentityDraftFacts {
  return {
    name,
    kind: null,
    provider: null,
    account: null,
    system: null,
    externalId: null,
    status: 'unknown',
    technicalOwner: null,
    businessOwner: null,
    purpose: null,
    environments: null,
    dataSensitivity: null,
    privileges: null,
    scopes: null,
    runsAs: null,
    createdOn: null,
    rotationDays: null,
    notes: null,
    custom: {},
    governance: {},
  }
}
