import type { Environment } from '../../../record/facts/vocabulary.ts'
import { valueOf } from '../../../record/value-words.ts'
import { foldText } from '../../../values/fold-text.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import { isJsonObject } from '../../file/json-list.ts'

export type TagFacts = Readonly<{ environments: Environment[] | null; technicalOwner: string | null }>

/** Environment and owner from the labels of a cloud resource, as [{Key, Value}] (AWS) or as an object (Azure, Google). */
export function tagFacts(tags: unknown, guard: TextGuard): TagFacts {
  const pairs = tagPairs(tags)
  const told = (names: readonly string[]) => pairs.find(([key, value]) => names.includes(foldText(key)) && value.trim() !== '')?.[1] ?? null
  const environment = told(['environment', 'env', 'stage'])
  const known = environment === null ? null : valueOf.environment(environment)
  return { environments: known === null ? null : [known], technicalOwner: guard.text(told(['owner']), 120) }
}

function tagPairs(tags: unknown): readonly (readonly [string, string])[] {
  const pairs = Array.isArray(tags)
    ? tags.filter(isJsonObject).map((tag) => [tag.Key ?? tag.key, tag.Value ?? tag.value] as const)
    : isJsonObject(tags)
      ? Object.entries(tags)
      : []
  return pairs.flatMap(([key, value]) => (typeof key === 'string' && typeof value === 'string' ? [[key, value] as const] : []))
}
