import type { Evidence } from '../values/evidence.ts'
import { longDay } from '../values/plain-date.ts'
import { type Provider, providerById } from './provider.ts'
import { evidenceOf, type ProviderFactName } from './provider-evidence.ts'
import { lifecycleOf, type ProviderDeadline, type ProviderLifecycle } from './provider-lifecycle.ts'

/** One fact as people read it: what it is about, what is known, and how. */
export type KnownFact = Readonly<{ label: string; lines: readonly string[]; evidence: Evidence }>

/** What is known of the keys of a provider: each part null or missing where nothing is. */
export type ProviderKnowledge = Readonly<{
  /** What ends a leaked key at once. */
  emergency: KnownFact | null
  /** Where in the provider's pages keys are made and ended. */
  place: KnownFact | null
  /** How a key is changed without an outage, when nothing is burning. */
  plannedSteps: KnownFact | null
  others: readonly KnownFact[]
}>

/** Everything the product says of the keys of a provider, each with how it is known. */
export function knownOf(providerId: string): ProviderKnowledge {
  const provider = providerById(providerId)
  const lifecycle = lifecycleOf(providerId)
  if (provider === null || lifecycle === null) return { emergency: null, place: null, plannedSteps: null, others: [] }
  const fact = (name: ProviderFactName, label: string, lines: readonly (string | null)[]): KnownFact | null => {
    const said = lines.flatMap((line) => (line === null || line === '' ? [] : [line]))
    const evidence = evidenceOf(provider.id, name)
    return said.length === 0 || evidence === null ? null : { label, lines: said, evidence }
  }
  return {
    emergency: fact('emergency', 'When a key has leaked', [lifecycle.emergency]),
    place: fact('consolePath', 'Where', [provider.consolePath]),
    plannedSteps: fact('steps', 'Changing a key without an outage', provider.steps),
    others: [
      fact('kinds', 'May do everything in the account', [masterKeys(provider)]),
      fact('overlap', 'Two keys at once', overlapLines(lifecycle)),
      fact('expiry', 'Longest life', expiryLines(lifecycle)),
      fact('lastUsed', 'Last use', lastUsedLines(lifecycle)),
      fact('shortLived', 'Instead of a lasting key', [lifecycle.shortLivedAlternative]),
      ...lifecycle.deadlines.map((deadline) => ({ label: 'Announced', lines: [deadlineLine(deadline)], evidence: deadline.evidence })),
    ].filter((known) => known !== null),
  }
}

function masterKeys({ kinds }: Provider): string {
  return kinds
    .filter(({ masterKey }) => masterKey)
    .map(({ label }) => label)
    .join(', ')
}

// Nothing is said where nothing is known, not even the note.
function overlapLines({ overlap: { possible, most, note } }: ProviderLifecycle): readonly (string | null)[] {
  const counted = most === null || most < 2 ? '' : `, at most ${String(most)}`
  switch (possible) {
    case 'yes':
      return [`Yes${counted}`, note]
    case 'partial':
      return [`For some kinds of keys${counted}`, note]
    case 'no':
      return ['No: a new key ends the old one', note]
    case 'unknown':
    case 'n/a':
      return []
  }
}

function expiryLines({ expiry: { settable, maxDays, note } }: ProviderLifecycle): readonly (string | null)[] {
  const most = maxDays === null ? '' : `, at most ${maxDays === 1 ? 'one day' : `${String(maxDays)} days`}`
  switch (settable) {
    case 'yes':
      return [`An end can be set${most}`, note]
    case 'partial':
      return [`Some kinds of keys can be given an end${most}`, note]
    case 'forced':
      return [`Every key gets an end${most}`, note]
    case 'no':
      return ['No end: a key lives until someone deletes it', note]
    case 'unknown':
      return []
  }
}

function lastUsedLines({ lastUsed: { visible, note } }: ProviderLifecycle): readonly (string | null)[] {
  switch (visible) {
    case 'yes':
      return ['Shown by the provider', note]
    case 'partial':
      return ['Shown for some kinds of keys', note]
    case 'no':
      return ['Not shown', note]
    case 'unknown':
      return []
  }
}

function deadlineLine({ approximate, date, what, action }: ProviderDeadline): string {
  return `${approximate ? 'About ' : ''}${longDay(date)}: ${what}. ${action}.`
}
