import { importSources } from '../../../shared/domain/imports/formats/format-list.ts'
import { checkState, coverageOf, type TrackedSystem } from '../../../shared/domain/imports/preview/coverage.ts'
import { providerName } from '../../../shared/domain/providers/provider.ts'
import { dayOfInstant, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { listIdentities } from '../../store/identity-table.ts'
import { listImports } from '../../store/import-table.ts'
import { checkSystem, listUsedSystems, stopUsingSystem, useSystem } from '../../store/used-system-table.ts'

/** Which systems the firm uses and when their lists were last looked at. */
export const systemHandlers: HandlersOf<'systems.list' | 'systems.use' | 'systems.checked'> = {
  'systems.list': (_, context) => {
    const systems = trackedSystems(context)
    return { systems, coverage: coverageOf(systems) }
  },

  'systems.use': ({ provider, used }, context) => {
    if (used) useSystem(context.vault.db(), provider, context.clock.today())
    else stopUsingSystem(context.vault.db(), provider)
    return null
  },

  'systems.checked': ({ provider, on }, context) => {
    checkSystem(context.vault.db(), provider, on > context.clock.today() ? context.clock.today() : on)
    return null
  },
}

/** Declared systems and those something in the inventory belongs to, least known first. */
export function trackedSystems(context: HandlerContext): readonly TrackedSystem[] {
  const db = context.vault.db()
  const today = context.clock.today()
  const declared = new Map(listUsedSystems(db).map((system) => [system.provider, system.checkedOn]))
  const counts = new Map<string, number>()
  for (const { provider } of listIdentities(db)) if (provider !== null) counts.set(provider, (counts.get(provider) ?? 0) + 1)
  const lastImports = new Map(
    listImports(db)
      .toReversed()
      .flatMap((row) => (row.undoneAt === null ? [[row.source, dayOfInstant(row.at)] as const] : [])),
  )

  const systems = [...new Set([...declared.keys(), ...counts.keys()])].map((provider): TrackedSystem => {
    const sources = importSources
      .filter((source) => source.provider === provider)
      .map(({ id, name }) => ({ id, name, lastImportedOn: lastImports.get(id) ?? null }))
    const days = [declared.get(provider) ?? null, ...sources.map(({ lastImportedOn }) => lastImportedOn)].filter((day) => day !== null)
    const lastCheckedOn = days.reduce<PlainDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
    return {
      provider,
      name: providerName(provider) ?? provider,
      declared: declared.has(provider),
      identities: counts.get(provider) ?? 0,
      sources,
      lastCheckedOn,
      state: checkState(lastCheckedOn, today),
    }
  })
  const order = { never: 0, old: 1, fresh: 2 } as const
  return systems.sort((a, b) => order[a.state] - order[b.state] || a.name.localeCompare(b.name, 'en'))
}
