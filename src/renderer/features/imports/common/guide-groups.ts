import { providerName } from '../../../../shared/domain/providers/provider.ts'
import { textKey } from '../../../../shared/domain/values/text-key.ts'
import type { SourceGuide } from '../../../../shared/ipc/areas/imports-contract.ts'

export type GuideGroup = Readonly<{ system: string; guides: readonly SourceGuide[] }>

/** The kinds of files by the system they come from, in alphabetical order; what comes from anywhere stands last. */
export function guideGroups(guides: readonly SourceGuide[]): readonly GuideGroup[] {
  const bySystem = new Map<string, SourceGuide[]>()
  for (const guide of guides) {
    const system = guide.provider === null ? anywhere : (providerName(guide.provider) ?? guide.provider)
    bySystem.set(system, [...(bySystem.get(system) ?? []), guide])
  }
  return [...bySystem]
    .map(([system, group]) => ({ system, guides: group }))
    .sort((a, b) => Number(a.system === anywhere) - Number(b.system === anywhere) || a.system.localeCompare(b.system, 'en'))
}

/** The groups with the guides that hold every word typed. */
export function foundGuides(groups: readonly GuideGroup[], typed: string): readonly GuideGroup[] {
  const words = textKey(typed).split(' ')
  return groups
    .map(({ system, guides }) => ({
      system,
      guides: guides.filter(({ name, id, guide }) =>
        words.every((word) => textKey(`${system} ${name} ${id} ${guide.fileName ?? ''}`).includes(word)),
      ),
    }))
    .filter(({ guides }) => guides.length > 0)
}

const anywhere = 'From anywhere'
