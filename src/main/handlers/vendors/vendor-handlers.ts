import { graver, type Severity } from '../../../shared/domain/findings/model/severity.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { knownOf } from '../../../shared/domain/providers/known-facts.ts'
import { providerFromText, providerName } from '../../../shared/domain/providers/provider.ts'
import { credentialTypeWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { vendorKey } from '../../../shared/domain/vendors/kept-at.ts'
import { vendorMembers, type VendorMembership } from '../../../shared/domain/vendors/vendor-members.ts'
import { reachOrder } from '../../../shared/domain/vendors/vendor-reach.ts'
import { AppError } from '../../../shared/errors.ts'
import type { VendorDetail, VendorLine, VendorMember, vendorsContract } from '../../../shared/ipc/areas/vendors-contract.ts'
import type { KeptEvaluation } from '../../services/evaluation-cache.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { openIn, tierIn } from '../../services/kept-standing.ts'

export const vendorHandlers: HandlersOf<keyof typeof vendorsContract> = {
  'vendors.list': (_, context) => vendorLines(context.evaluation.current()),
  'vendors.get': ({ vendor }, context) => vendorDetail(context.evaluation.current(), vendor),
}

function vendorLines(kept: KeptEvaluation): readonly VendorLine[] {
  return [...vendorMembers(kept.rows)]
    .map(([vendor, members]): VendorLine => {
      const open = members.map(({ row }) => openIn(kept, row.id))
      const worst = open.reduce<Severity | null>(
        (gravest, one) => (one.worst === null ? gravest : gravest === null ? one.worst : graver(gravest, one.worst)),
        null,
      )
      const tiers = members.map(({ row }) => tierIn(kept, row.id)).sort()
      return {
        vendor,
        name: providerName(vendor) ?? vendor,
        identities: members.length,
        worstTier: tiers[0] ?? 'T3',
        findings: open.reduce((sum, { findings }) => sum + findings, 0),
        worst,
      }
    })
    .sort((a, b) => (a.worstTier === b.worstTier ? b.identities - a.identities : a.worstTier < b.worstTier ? -1 : 1))
}

/** Everything that touches one vendor, furthest reach first: its own identities, the agents that reach in, and whatever has a key kept there. */
export function vendorDetail(kept: KeptEvaluation, vendor: string): VendorDetail {
  const all = vendorMembers(kept.rows)
  const id = providerFromText(vendor)?.id ?? [...all.keys()].find((known) => vendorKey(known) === vendorKey(vendor)) ?? vendor
  const name = providerName(id) ?? id
  const members = all.get(id) ?? []
  if (members.length === 0)
    throw new AppError('not_found', {
      message: `Nothing in the list belongs to ${name}. Nothing was changed. Go back to the list of suppliers.`,
    })
  const ordered = [...members].sort((a, b) => reachOrder(a.row, b.row, (row) => tierIn(kept, row.id)))
  return {
    vendor: id,
    name,
    known: knownOf(id),
    members: ordered.map((member) => memberOf(kept, member, name)),
  }
}

function memberOf(kept: KeptEvaluation, { row, own, reaches, keeps }: VendorMembership<InventoryRow>, vendor: string): VendorMember {
  const { id, name, kind, system, state, tierReason, technicalOwner, backupOwner, knownByNames, consumers, revokePlan } = row
  return {
    id,
    name,
    kind,
    system,
    status: state,
    tier: tierIn(kept, id),
    tierReason,
    owner: technicalOwner,
    backupOwner,
    knownBy: knownByNames ?? [],
    own,
    kept: keeps.length > 0,
    because: [
      own ? `It belongs to ${vendor}.` : reaches ? `It is an agent that reaches into ${vendor}.` : null,
      keeps.length === 0
        ? null
        : `${keeps.length === 1 ? 'A key' : `${keeps.length} keys`} of it ${keeps.length === 1 ? 'is' : 'are'} kept at ${vendor}.`,
    ]
      .filter((words) => words !== null)
      .join(' '),
    stops: consumers,
    // Of what only keeps keys here, the others are out of reach.
    credentials: row.credentials
      .filter(({ id: key }) => own || reaches || keeps.includes(key))
      .map((credential) => credential.label ?? (credential.type === null ? 'Credential' : credentialTypeWords[credential.type])),
    revokePlan,
    ...openIn(kept, id),
  }
}
