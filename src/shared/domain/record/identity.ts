import { z } from 'zod'
import { identityIdSchema, personIdSchema } from '../values/ids.ts'
import { metadataProse, metadataText, optionalText, storedText, type TextRule } from '../values/metadata-text.ts'
import { plainDateSchema } from '../values/plain-date.ts'
import { type CustomValues, customValues, storedCustomValues } from './custom-field.ts'
import { type IdentityGovernance, identityGovernanceSchema, storedIdentityGovernance } from './governance-record.ts'
import { dataSensitivities, environments, identityKinds, privileges, recordStatuses, runsAsValues } from './vocabulary.ts'

// Missing is null everywhere: an empty list or an empty text would claim knowledge nobody has.
const optionalList = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .array(z.enum(values))
    .transform((list) => (list.length === 0 ? null : values.filter((value) => (list as readonly string[]).includes(value))))
    .nullable()

const identityFields = (
  text: TextRule,
  prose: TextRule,
  custom: z.ZodType<CustomValues, CustomValues>,
  governance: z.ZodType<IdentityGovernance, IdentityGovernance>,
) => ({
  name: text(300).pipe(z.string().min(1, 'A name is needed so that people can find it again.')),
  kind: z.enum(identityKinds).nullable(),
  /** Id in the provider catalogue, or a free word for a provider it does not know. */
  provider: optionalText(text(80)),
  /** Tenant, account or organisation at the provider, as the provider writes it. */
  account: optionalText(text(200)),
  /** Where it lives, in the firm's own words: 'AWS 1111 2222 3333', 'Web shop'. */
  system: optionalText(text(200)),
  /** The provider's own id (ARN, client id); never a secret. */
  externalId: optionalText(text(500)),
  status: z.enum(recordStatuses),
  technicalOwnerId: personIdSchema.nullable(),
  businessOwnerId: personIdSchema.nullable(),
  purpose: optionalText(prose(1000)),
  environments: optionalList(environments),
  dataSensitivity: z.enum(dataSensitivities).nullable(),
  privileges: optionalList(privileges),
  /** Permissions in the provider's words (OAuth scopes, Graph permissions). */
  scopes: z
    .array(text(300))
    .transform((list) => (list.length === 0 ? null : list))
    .nullable(),
  runsAs: z.enum(runsAsValues).nullable(),
  createdOn: plainDateSchema.nullable(),
  /** Days between rotations when somebody decided otherwise than the policy. */
  rotationDays: z.int().min(1).max(3650).nullable(),
  notes: optionalText(prose(4000)),
  /** Made and looked after by the provider itself, as an export told; folded away in the sheet. */
  providerManaged: z.boolean(),
  /** Values of the fields a firm added itself, by field id. */
  custom,
  /** What else the rules ask about; only what is known has an entry. */
  governance,
})

/** Something that logs in without being a person: the facts about it, as they may come from outside. */
export const identityFactsSchema = z.object(
  identityFields(metadataText, metadataProse, customValues(metadataText), identityGovernanceSchema),
)

/** The same record as the vault gives it back. It was checked for secrets when it went in; doing so again at every read would cost seconds. */
export const storedIdentitySchema = z.object({
  ...identityFields(storedText, storedText, storedCustomValues, storedIdentityGovernance),
  id: identityIdSchema,
})

export type IdentityFacts = Readonly<z.infer<typeof identityFactsSchema>>
export type Identity = Readonly<z.infer<typeof storedIdentitySchema>>
export type IdentityField = keyof IdentityFacts

/** A new identity about which only the name is known. */
export function blankIdentityFacts(name: string): IdentityFacts {
  return {
    name,
    kind: null,
    provider: null,
    account: null,
    system: null,
    externalId: null,
    status: 'active',
    technicalOwnerId: null,
    businessOwnerId: null,
    purpose: null,
    environments: null,
    dataSensitivity: null,
    privileges: null,
    scopes: null,
    runsAs: null,
    createdOn: null,
    rotationDays: null,
    notes: null,
    providerManaged: false,
    custom: {},
    governance: {},
  }
}

/** Active in the sense of the rules: not known to be switched off or only planned. */
export function isInUse(record: Readonly<{ status: string }>): boolean {
  return record.status === 'active' || record.status === 'unknown'
}
