import { factReader } from '../../shared/domain/inventory/fact-value.ts'
import type { CredentialView, InventoryRow } from '../../shared/domain/inventory/inventory-row.ts'
import { waivedWords } from '../../shared/domain/record/facts/agent-servers.ts'
import { type Fact, facts, recordFacts } from '../../shared/domain/record/facts/fact.ts'
import { inventoryRows } from '../handlers/inventory/inventory-handlers.ts'
import type { HandlerContext } from '../services/handler-context.ts'
import type { Outcome } from './outcome.ts'

/** Every identity with its credentials. Scripts read this: fields may be added, never renamed. */
export function runList(context: HandlerContext): Outcome {
  const rows = inventoryRows(context)
  return {
    json: { identities: rows.map(identityJson) },
    lines: rows.map((row) =>
      [
        row.tier,
        row.name,
        row.technicalOwner ?? 'no owner',
        row.system ?? '',
        row.credentialWords ?? '',
        ...(row.state === 'expired' ? ['expired'] : []),
        ...waivedWords(row.tools).map((words) => `without asking ${words}`),
      ].join('\t'),
    ),
    code: 0,
  }
}

function identityJson(row: InventoryRow): object {
  return {
    id: row.id,
    ...factsJson(identityFacts, row),
    ...stateJson(row),
    custom: row.custom,
    ...factsJson(furtherIdentityFacts, row),
    tier: row.tier,
    tierReason: row.tierReason,
    credentials: row.credentials.map(credentialJson),
  }
}

// Between its last day and where it is kept stands when it is to be changed.
function credentialJson(credential: CredentialView): object {
  return {
    id: credential.id,
    ...factsJson(credentialFacts.slice(0, untilItEnds), credential),
    ...stateJson(credential),
    nextRotationOn: credential.nextRotation.state === 'due' ? credential.nextRotation.on : null,
    ...factsJson(credentialFacts.slice(untilItEnds), credential),
    ...factsJson(furtherCredentialFacts, credential),
  }
}

// What has stopped working is expired, whatever somebody wrote down; that stands beside it.
function stateJson({ status, state }: Pick<InventoryRow, 'status' | 'state'>): object {
  return { status: state, recordedStatus: status }
}

const inColumns = (of: Fact['of'], column: boolean) =>
  recordFacts.filter((fact) => fact.of === of && fact.column === column && !fact.derived)
const identityFacts = inColumns('identity', true)
const credentialFacts = inColumns('credential', true)
const untilItEnds = credentialFacts.findIndex(({ field }) => field === 'neverExpires') + 1
const furtherIdentityFacts = partsLast(inColumns('identity', false))
const furtherCredentialFacts = partsLast(inColumns('credential', false))

// In the order in which the sheet and the panel offer them.
function partsLast(further: readonly Fact[]): readonly Fact[] {
  const hasParts = ({ field, of }: Fact) => facts.some((fact) => fact.of === of && fact.field === field && fact.part !== null)
  return [...further.filter((fact) => !hasParts(fact)), ...further.filter(hasParts)]
}

/** Each fact by the name patches have for it, people by theirs; null where nobody knows. */
function factsJson(told: readonly Fact[], record: InventoryRow | CredentialView): object {
  return Object.fromEntries(told.map((fact) => [fact.key, factReader(fact)(record)]))
}
