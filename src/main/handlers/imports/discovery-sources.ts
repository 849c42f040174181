import type { DiscoverySource } from '../../../shared/domain/programme/programme-steps.ts'
import type { HandlerContext } from '../../services/handler-context.ts'
import { trackedSystems } from './systems.ts'

/** The places identities are looked for in; null while nobody has listed any. */
export function discoverySources(context: HandlerContext): readonly DiscoverySource[] | null {
  const systems = trackedSystems(context)
  // A scan for secrets is a system of its own that somebody adds by this word.
  return systems.length === 0
    ? null
    : systems.map(({ provider, name, lastCheckedOn, identities }) => ({
        name,
        lastCheckedOn,
        found: identities,
        scans: /\bscan/i.test(provider),
      }))
}
