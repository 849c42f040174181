import { recordFacts } from '../../../../shared/domain/record/facts/fact.ts'

const titles: Readonly<Record<string, string>> = {
  'identity.custom': 'Own fields',
  ...Object.fromEntries(recordFacts.map(({ of, key, title }) => [`${of}.${key}`, title])),
}

/** What a field of a preview is called: 'identity.technicalOwner' is the owner. */
export function fieldTitle(id: string): string {
  return (
    titles[id] ??
    id
      .replace(/^\w+\./, '')
      .replace(/([A-Z])/g, ' $1')
      .toLowerCase()
  )
}
