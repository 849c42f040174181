import { z } from 'zod'
import { credentialIdSchema, identityIdSchema } from '../values/ids.ts'
import { metadataProse, metadataText, optionalText, storedText, type TextRule } from '../values/metadata-text.ts'
import { plainDateSchema } from '../values/plain-date.ts'
import { type CredentialGovernance, credentialGovernanceSchema, storedCredentialGovernance } from './governance-record.ts'
import { credentialClasses, credentialTypes, lastUsedStates, recordStatuses, storageLocations } from './vocabulary.ts'

const credentialFields = (text: TextRule, prose: TextRule, governance: z.ZodType<CredentialGovernance, CredentialGovernance>) => ({
  label: optionalText(text(200)),
  type: z.enum(credentialTypes).nullable(),
  class: z.enum(credentialClasses),
  status: z.enum(recordStatuses),
  /** Key id, serial or fingerprint as the provider shows it; never the secret. */
  externalId: optionalText(text(300)),
  createdOn: plainDateSchema.nullable(),
  lastRotatedOn: plainDateSchema.nullable(),
  lastUsedOn: plainDateSchema.nullable(),
  /** 'never' is knowledge, 'unknown' is the lack of it. */
  lastUsedState: z.enum(lastUsedStates),
  expiresOn: plainDateSchema.nullable(),
  neverExpires: z.boolean(),
  storage: z
    .array(z.enum(storageLocations))
    .transform((list) => (list.length === 0 ? null : list))
    .nullable(),
  notes: optionalText(prose(2000)),
  /** What else the rules ask about; only what is known has an entry. */
  governance,
})

/** One thing an identity logs in with: facts about it, never its value, as they may come from outside. */
export const credentialFactsSchema = z.object(credentialFields(metadataText, metadataProse, credentialGovernanceSchema))

/** The same record as the vault gives it back. */
export const storedCredentialSchema = z.object({
  ...credentialFields(storedText, storedText, storedCredentialGovernance),
  id: credentialIdSchema,
  identityId: identityIdSchema,
})

export type CredentialFacts = Readonly<z.infer<typeof credentialFactsSchema>>
export type Credential = Readonly<z.infer<typeof storedCredentialSchema>>
export type CredentialField = keyof CredentialFacts

/** A credential of which only the type is known. */
export function blankCredentialFacts(type: CredentialFacts['type']): CredentialFacts {
  return {
    label: null,
    type,
    // Unknown counts as static: the careful reading, and the one that gets a reminder.
    class: 'static',
    status: 'active',
    externalId: null,
    createdOn: null,
    lastRotatedOn: null,
    lastUsedOn: null,
    lastUsedState: 'unknown',
    expiresOn: null,
    neverExpires: false,
    storage: null,
    notes: null,
    governance: {},
  }
}

/** The same as a person sends it: the facts of the rules stand side by side with the others, and nothing is known of them yet. */
export function newCredentialFacts(type: CredentialFacts['type']): Omit<CredentialFacts, 'governance'> {
  const { governance: _governance, ...facts } = blankCredentialFacts(type)
  return facts
}
