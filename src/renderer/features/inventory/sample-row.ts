import { type InventoryRow, inventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { blankCredentialFacts, type CredentialFacts } from '../../../shared/domain/record/credential.ts'
import { blankIdentityFacts, type IdentityFacts } from '../../../shared/domain/record/identity.ts'
import { credentialIdSchema, identityIdSchema, personIdSchema } from '../../../shared/domain/values/ids.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { paintTerms } from './columns/sheet-change.ts'

// Only for tests.
export const today = plainDate('2026-11-21')
export const terms = paintTerms(today, [], [])
export const maya = personIdSchema.parse('00000000-0000-4000-8000-0000000000aa')

export function sampleRow(facts: Partial<IdentityFacts>, credentials: readonly Partial<CredentialFacts>[] = []): InventoryRow {
  const id = identityIdSchema.parse('00000000-0000-4000-8000-000000000001')
  const made = credentials.map((credential, index) => ({
    ...blankCredentialFacts('api_key'),
    ...credential,
    id: credentialIdSchema.parse(`00000000-0000-4000-8000-00000000010${index}`),
    identityId: id,
  }))
  return inventoryRow({ ...blankIdentityFacts('Mailer'), ...facts, id }, made, new Map([[maya, 'Maya Lindqvist']]), today)
}
