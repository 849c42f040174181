import type { InventoryRow } from '../../shared/domain/inventory/inventory-row.ts'
import type { IdentityId } from '../../shared/domain/values/ids.ts'
import { type ShortcutId, shortcuts } from '../../shared/ipc/shortcuts.ts'
import { fuzzyScore } from '../lib/fuzzy.ts'

/** What choosing a line of the palette does. */
export type PaletteChoice =
  Readonly<{ kind: 'command'; id: ShortcutId }> | Readonly<{ kind: 'view'; view: string }> | Readonly<{ kind: 'identity'; id: IdentityId }>

export type PaletteEntry = Readonly<{
  /** Stable between openings: the recent ones are remembered by it. */
  id: string
  words: string
  /** Where it belongs, in small beside the words. */
  about: string
  /** What else it is found by, such as the id at the provider. */
  also: readonly string[]
  keys: readonly string[]
  choice: PaletteChoice
}>

export type NamedView = Readonly<{ id: string; name: string }>

const mostShown = 60
const mostIdentities = 12

/** Everything the keys can do, except what only makes sense in the middle of writing. */
export const commandEntries: readonly PaletteEntry[] = shortcuts
  .filter(({ id, where, native }) => where !== 'editor' && native === undefined && id !== 'palette')
  .map(({ id, words, group, keys }) => ({
    id,
    words: id.startsWith('show-') && group === 'Find and go' ? `Show ${words}` : words,
    about: group,
    also: [],
    keys,
    choice: { kind: 'command', id },
  }))

export function viewEntries(views: readonly NamedView[]): readonly PaletteEntry[] {
  return views.map(({ id, name }) => ({
    id: `view:${id}`,
    words: `View ${name}`,
    about: 'Views',
    also: [],
    keys: [],
    choice: { kind: 'view', view: id },
  }))
}

export function identityEntries(rows: readonly InventoryRow[]): readonly PaletteEntry[] {
  return rows.map((row) => ({
    id: `identity:${row.id}`,
    words: row.name,
    about: row.system ?? row.providerName ?? '',
    also: [row.id, row.externalId, row.account, ...row.credentials.map((credential) => credential.externalId)].filter(
      (text) => text !== null,
    ),
    keys: [],
    choice: { kind: 'identity', id: row.id },
  }))
}

type Search = Readonly<{
  typed: string
  recent: readonly string[]
  commands: readonly PaletteEntry[]
  identities: readonly PaletteEntry[]
  onlyIdentities: boolean
}>

/** The lines to show: what was used last first, then by how well they fit. */
export function found({ typed, recent, commands, identities, onlyIdentities }: Search): readonly PaletteEntry[] {
  if (onlyIdentities) return best(typed, identities, recent).slice(0, mostShown)
  // Without a word to look for, 20,000 names and every single step would only hide the commands.
  if (typed.trim() === '') {
    const used = identities.filter((entry) => recent.includes(entry.id))
    return best(typed, [...commands.filter(({ id }) => !isStep(id)), ...used], recent).slice(0, mostShown)
  }
  const names = best(typed, identities, recent).slice(0, mostIdentities).map(asGoTo)
  return best(typed, [...commands, ...names], recent).slice(0, mostShown)
}

// Arrow keys and their kind: findable, but nobody opens the palette to go one cell down.
function isStep(id: string): boolean {
  return id.startsWith('move.') || id.startsWith('extend.')
}

function asGoTo(entry: PaletteEntry): PaletteEntry {
  return { ...entry, words: `Go to ${entry.words}` }
}

function best(typed: string, entries: readonly PaletteEntry[], recent: readonly string[]): readonly PaletteEntry[] {
  return entries
    .flatMap((entry, place) => {
      const score = scoreOf(typed, entry)
      const used = recent.indexOf(entry.id)
      return score === null ? [] : [{ entry, place, score: score + (used === -1 ? 0 : typed.trim() === '' ? 10_000 - used : 60 - used) }]
    })
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ entry }) => entry)
}

// Ids are looked for as they are: letters scattered over a long id would fit anything.
function scoreOf(typed: string, { words, about, also }: PaletteEntry): number | null {
  const wanted = typed.trim().toLowerCase()
  if (wanted !== '' && also.some((text) => text.toLowerCase().includes(wanted))) return 900
  return fuzzyScore(typed, words) ?? lower(fuzzyScore(typed, `${words} ${about}`))
}

function lower(score: number | null): number | null {
  return score === null ? null : score - 500
}
