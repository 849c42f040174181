import { foldText } from '../values/fold-text.ts'
import { type RightsPlace, rightsPlaces, rightsPlaceWords } from './facts/further-vocabulary.ts'
import { type Environment, type Privilege, privileges } from './facts/vocabulary.ts'
import type { IdentityFacts } from './identity.ts'
import { valueOf } from './value-words.ts'

// Rights told per environment, as people write them: 'prod: read; staging: write, deploy', 'reads live, writes staging', 'Lesen (Live)'.

export type EnvironmentRights = NonNullable<IdentityFacts['rightsByEnvironment']>

/** What a text says; a part that says no right of an environment, or anything else beside it, is left out and told. */
export type WrittenRights = Readonly<{ rights: EnvironmentRights | null; unread: readonly string[] }>

/** The rights a text tells per environment. */
export function rightsOfText(text: string): WrittenRights {
  const found = new Map<RightsPlace, Set<Privilege>>()
  const unread: string[] = []
  for (const part of text.split(/[;|\n]/)) {
    if (part.trim() === '') continue
    const pairs = pairsOf(part)
    if (pairs === null) unread.push(part.trim())
    for (const { place, rights } of pairs ?? []) found.set(place, new Set([...(found.get(place) ?? []), ...rights]))
  }
  return { rights: found.size === 0 ? null : inOrder(found), unread }
}

/** The rights one cell names for an environment its column is about: 'read, write', 'rw', 'none'; null where a word is no right. */
export function rightsOfCell(text: string): readonly Privilege[] | null {
  const words = tokens(text)
  if (words === null || words.length === 0 || words.some(({ place }) => place !== null) || isContradiction(words)) return null
  const named = new Set(words.flatMap(({ rights }) => rights ?? []))
  return privileges.filter((privilege) => named.has(privilege))
}

/** The environment a text names and nothing else: 'the live system'. */
export function environmentOfText(text: string): Environment | null {
  const [only, second] = tokens(text) ?? []
  return only === undefined || second !== undefined || only.place === 'unplaced' ? null : only.place
}

type Token = Readonly<{ place: RightsPlace | null; rights: readonly Privilege[] | null }>
type Pair = Readonly<{ place: RightsPlace; rights: readonly Privilege[] }>

// Whichever comes first leads: a run of environments with the rights behind it, or a run of rights with its environments.
function pairsOf(part: string): readonly Pair[] | null {
  const words = tokens(part)
  const [first] = words ?? []
  if (words === null || first === undefined) return null
  const runs: Token[][] = []
  for (const word of words) {
    const run = runs.at(-1)
    if (run?.[0] !== undefined && (run[0].place === null) === (word.place === null)) run.push(word)
    else runs.push([word])
  }
  if (runs.length % 2 === 1) return null
  const placesLead = first.place !== null
  if (runs.some(isContradiction)) return null
  return runs.flatMap((leading, at) => {
    const following = runs[at + 1]
    if (at % 2 === 1 || following === undefined) return []
    const [places, rights] = placesLead ? [leading, following] : [following, leading]
    const named = rights.flatMap((token) => token.rights ?? [])
    return places.flatMap(({ place }) => (place === null ? [] : [{ place, rights: named }]))
  })
}

// 'no write' says what it may not do.
function isContradiction(run: readonly Token[]): boolean {
  return run.length > 1 && run.some(({ rights }) => rights?.length === 0)
}

const longest = 3

// Words of the two vocabularies, the longest first; null where any other word stands between.
function tokens(text: string): readonly Token[] | null {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '')
  const found: Token[] = []
  for (let at = 0; at < words.length;) {
    const length = [longest, 2, 1].find((count) => at + count <= words.length && tokenOf(words.slice(at, at + count).join(' ')) !== null)
    const token = length === undefined ? null : tokenOf(words.slice(at, at + length).join(' '))
    if (token !== null) found.push(token)
    else if (!between.has(words[at] ?? '')) return null
    at += length ?? 1
  }
  return found
}

function tokenOf(words: string): Token | null {
  const place = placeOf(words)
  if (place !== null) return { place, rights: null }
  if (noRights.has(words)) return { place: null, rights: [] }
  const both = severalRights.get(words)
  if (both !== undefined) return { place: null, rights: both }
  const right = valueOf.privilege(words) ?? verbs.get(words) ?? null
  return right === null ? null : { place: null, rights: [right] }
}

function placeOf(words: string): RightsPlace | null {
  return words === unplaced ? 'unplaced' : valueOf.environment(words)
}

const unplaced = foldText(rightsPlaceWords.unplaced)

const wordsIn = (text: string) => text.split(',').map((word) => word.trim())

const between: ReadonlySet<string> = new Set(
  wordsIn(
    'in, on, at, to, for, the, and, only, may, can, has, is, access, rights, permission, permissions, environment, env, system, systems, auf, im, fur, und, nur, darf, hat, zugriff, recht, rechte, umgebung, systeme, en, sur, dans, et, seulement, peut, acces, droits, environnement, y, solo, puede, acceso, permisos, entorno, mit, with',
  ),
)

const noRights: ReadonlySet<string> = new Set(
  wordsIn(
    'no, nein, non, none, nothing, no access, no rights, keine, nichts, kein zugriff, keine rechte, aucun, aucune, rien, aucun acces, ninguno, ninguna, nada, sin acceso',
  ),
)

const severalRights: ReadonlyMap<string, readonly Privilege[]> = new Map(
  wordsIn('rw, read write, readwrite, read and write, lesen schreiben, lecture ecriture, lectura escritura, crud').map(
    (word) => [word, ['read', 'write']] as const,
  ),
)

const verbs: ReadonlyMap<string, Privilege> = new Map([
  ...wordsIn('reads, reading, liest, lesend, lit, lire, lee, leer').map((word) => [word, 'read'] as const),
  ...wordsIn('writes, writing, changes, edits, schreibt, schreibend, ecrit, ecrire, escribe, escribir').map(
    (word) => [word, 'write'] as const,
  ),
  ...wordsIn('deploys, deploying, releases, publishes, deployt, deployen, deploie, deployer, despliega, desplegar').map(
    (word) => [word, 'deploy'] as const,
  ),
  ...wordsIn('admins, administers, administriert, administre, administra').map((word) => [word, 'admin'] as const),
])

function inOrder(found: ReadonlyMap<RightsPlace, ReadonlySet<Privilege>>): EnvironmentRights {
  return Object.fromEntries(
    rightsPlaces.flatMap((place) => {
      const rights = found.get(place)
      return rights === undefined ? [] : [[place, privileges.filter((privilege) => rights.has(privilege))] as const]
    }),
  )
}
