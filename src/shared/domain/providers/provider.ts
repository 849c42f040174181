import { z } from 'zod'
import { credentialTypes, type IdentityKind } from '../record/facts/vocabulary.ts'
import { textKey } from '../values/text-key.ts'
import catalogue from './catalogue.json'

const interval = {
  /** Days between rotations of an ordinary (T2, T3) static credential. */
  days: z.int().positive(),
  /** The same for T1. */
  criticalDays: z.int().positive(),
  /** Who says so, in words for a report. Up to the colon it is the source, then what the source says. */
  basis: z.string(),
}

const providerSchema = z.object({
  id: z.string(),
  name: z.string(),
  category: z.string(),
  aliases: z.array(z.string()).readonly(),
  kinds: z.array(z.object({ kind: z.string(), label: z.string(), masterKey: z.boolean() })).readonly(),
  rotation: z.object({
    // For any credential of this provider. Always our own number: what a source asks for holds for the types it speaks of.
    ...interval,
    byType: z
      .array(
        z.object({
          ...interval,
          /** The types the basis speaks of: a control about access keys says nothing about passwords. */
          types: z.array(z.enum(credentialTypes)).min(1).readonly(),
          /** named: the source gives the number. provider-max: the provider ends it then. house: the source leaves the number to the firm, so it is ours. */
          basisType: z.enum(['named', 'provider-max', 'house']),
        }),
      )
      .readonly()
      .default([]),
  }),
  consolePath: z.string(),
  steps: z.array(z.string()).readonly(),
})

export type Provider = Readonly<z.infer<typeof providerSchema>>

export const providers: readonly Provider[] = z.array(providerSchema).parse(catalogue)

const byId: ReadonlyMap<string, Provider> = new Map(providers.map((provider) => [provider.id, provider]))

/** The catalogue row of a provider as a record holds it: its id, or a word written before the catalogue knew it; null for one it does not know. */
export function providerById(id: string | null): Provider | null {
  return id === null ? null : (byId.get(id) ?? providerFromText(id))
}

/** Provider words for people; an unknown id is shown as it is. */
export function providerName(id: string | null): string | null {
  return providerById(id)?.name ?? id
}

/** The provider whose id, name or alias equals the text (case and blanks aside), or null. */
export function providerFromText(text: string): Provider | null {
  const wanted = textKey(text)
  if (wanted === '') return null
  return byName.get(wanted) ?? null
}

// Where two providers share a name, the first of the catalogue has it.
const byName: ReadonlyMap<string, Provider> = new Map(
  providers
    .toReversed()
    .flatMap((provider) => [provider.id, provider.name, ...provider.aliases].map((name) => [textKey(name), provider] as const)),
)

/** True where the catalogue knows this kind at this provider only as an account-wide master key. */
export function isMasterKeyKind(provider: Provider | null, kind: IdentityKind | null): boolean {
  const same = provider?.kinds.filter((known) => known.kind === kind) ?? []
  return same.length > 0 && same.every((known) => known.masterKey)
}

/** What the catalogue says on whether this is a master key; where it knows both sorts, or nothing, the record has to say. */
export function masterKeyAnswer(providerId: string | null, kind: IdentityKind | null): boolean | 'credential.masterKey' {
  const key = `${providerId ?? ''} ${kind ?? ''}`
  const kept = masterKeyAnswers.get(key) ?? workedOut(providerId, kind)
  // Free words for providers are as many as people write; the catalogue is not.
  if (masterKeyAnswers.size < 5000) masterKeyAnswers.set(key, kept)
  return kept
}

// Asked for every row of every reading.
const masterKeyAnswers = new Map<string, boolean | 'credential.masterKey'>()

function workedOut(providerId: string | null, kind: IdentityKind | null): boolean | 'credential.masterKey' {
  const provider = providerById(providerId)
  if (provider === null) return 'credential.masterKey'
  if (!provider.kinds.some((known) => known.masterKey)) return false
  if (isMasterKeyKind(provider, kind)) return true
  const same = provider.kinds.filter((known) => known.kind === kind)
  return same.length > 0 && same.every((known) => !known.masterKey) ? false : 'credential.masterKey'
}
