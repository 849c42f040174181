import { factReader } from '../../shared/domain/inventory/fact-value.ts'
import type { CredentialView, InventoryRow } from '../../shared/domain/inventory/inventory-row.ts'
import { type Fact, facts } from '../../shared/domain/record/facts/fact.ts'
import { inventoryRows } from '../handlers/inventory/inventory-handlers.ts'
import type { HandlerContext } from '../services/handler-context.ts'
import type { Outcome } from './outcome.ts'

/** Every identity with its credentials. Scripts read this: fields may be added, never renamed. */
export function runList(context: HandlerContext): Outcome {
  const rows = inventoryRows(context)
  return {
    json: { identities: rows.map(identityJson) },
    lines: rows.map((row) =>
      [row.tier, row.name, row.technicalOwner ?? 'no owner', row.system ?? '', row.credentialWords ?? ''].join('\t'),
    ),
    code: 0,
  }
}

function identityJson(row: InventoryRow): object {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    provider: row.provider,
    account: row.account,
    system: row.system,
    externalId: row.externalId,
    status: row.status,
    technicalOwner: row.technicalOwner,
    businessOwner: row.businessOwner,
    purpose: row.purpose,
    environments: row.environments,
    dataSensitivity: row.dataSensitivity,
    privileges: row.privileges,
    scopes: row.scopes,
    runsAs: row.runsAs,
    createdOn: row.createdOn,
    rotationDays: row.rotationDays,
    notes: row.notes,
    custom: row.custom,
    ...furtherFacts('identity', row),
    tier: row.tier,
    tierReason: row.tierReason,
    credentials: row.credentials.map(credentialJson),
  }
}

function credentialJson(credential: CredentialView): object {
  return {
    id: credential.id,
    label: credential.label,
    type: credential.type,
    class: credential.class,
    status: credential.status,
    externalId: credential.externalId,
    createdOn: credential.createdOn,
    lastRotatedOn: credential.lastRotatedOn,
    lastUsedOn: credential.lastUsedOn,
    lastUsedState: credential.lastUsedState,
    expiresOn: credential.expiresOn,
    neverExpires: credential.neverExpires,
    nextRotationOn: credential.nextRotation.state === 'due' ? credential.nextRotation.on : null,
    storage: credential.storage,
    notes: credential.notes,
    ...furtherFacts('credential', credential),
  }
}

/** What the rules ask about, each field by its own name, people by theirs; null where nobody knows. */
function furtherFacts(of: Fact['of'], record: InventoryRow | CredentialView): object {
  const asked = facts.filter((fact) => fact.of === of && !fact.column)
  const governance: Readonly<Record<string, unknown>> = record.governance
  return Object.fromEntries(
    asked.map((fact) => [fact.key, fact.part === null ? factReader(fact)(record) : (governance[fact.field] ?? null)]),
  )
}
