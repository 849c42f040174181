import type { ImportSource } from '../draft/draft.ts'
import type { ImportFile } from '../file/document.ts'
import { otherSpellings } from '../file/respelled.ts'
import { unwrappings } from '../file/unwrapped.ts'
import { cloudSources } from './cloud-sources.ts'
import { importSources } from './format-list.ts'
import { saasSources } from './saas-sources.ts'

/** `file` is what the source reads: the file itself, or the same with its keys spelled as the source knows them. */
export type Detected = Readonly<{ source: ImportSource; why: string; file: ImportFile }>

/** The export a file is and why, from its content alone; null when none fits and a person must match the columns. Where the file as written is none, the list is looked for inside wrappers nobody knows, then other spellings of the keys are tried. */
export function detectSource(file: ImportFile): Detected | null {
  const asWritten = detectIn(importSources, file) ?? detectInside(respelledSources, file)
  if (asWritten !== null) return asWritten
  return fullest(
    [...otherSpellings(file)]
      .map((spelling) => detectIn(respelledSources, spelling) ?? detectInside(respelledSources, spelling))
      .filter((detected) => detected !== null),
  )
}

/** The file in the wrapping and spelling this source knows; as it is where it knows none. */
export function inSpellingOf(source: ImportSource, file: ImportFile): ImportFile {
  if (source.recognise(file) !== null || !respelledSources.includes(source)) return file
  const unwrapped = detectInside([source], file)
  if (unwrapped !== null) return unwrapped.file
  const spellings = [...otherSpellings(file)]
    .map((spelling) => detectIn([source], spelling) ?? detectInside([source], spelling))
    .filter((detected) => detected !== null)
  return fullest(spellings)?.file ?? file
}

/** What is said of the other known lists of a file of which `source` reads one. */
export function otherLists(source: ImportSource, file: ImportFile): readonly string[] {
  if (!respelledSources.includes(source)) return []
  const known = knownLists([file, ...otherSpellings(file)], source)
  const own = known.filter((list) => list.source === source)
  const isWhole = source.recognise(file) !== null
  const unread = known.filter((list) => (list.source === source ? !isWhole && list !== own[0] : own.length > 0))
  return unread.map(({ source: { id, name }, path, entries }) => {
    const how = id === source.id ? 'save it as a file of its own' : `import the file again and say that it is “${name}” (--source ${id})`
    return `Another list lies in this file: ${entries} ${entries === 1 ? 'entry' : 'entries'} under “${path}” (${name}). Nothing of it was read. To take it too, ${how}.`
  })
}

type KnownList = Readonly<{ source: ImportSource; path: string; entries: number }>

// In the first spelling in which the list that was read is known.
function knownLists(spellings: Iterable<ImportFile>, read: ImportSource): readonly KnownList[] {
  for (const spelling of spellings) {
    const known = [...unwrappings(spelling)].flatMap(({ path, entries, forms }): readonly KnownList[] => {
      const [bare] = forms
      if (bare === undefined) return []
      const source = read.recognise(bare) !== null ? read : detectIn(respelledSources, bare)?.source
      return source === undefined ? [] : [{ source, path, entries }]
    })
    if (known.some(({ source }) => source === read)) return known
  }
  return []
}

// The entries alone tell what they are; under a word the source knows, it reads as well whether there are other pages.
function detectInside(sources: readonly ImportSource[], file: ImportFile): Detected | null {
  for (const {
    forms: [bare, ...worded],
  } of unwrappings(file)) {
    const detected = bare === undefined ? null : detectIn(sources, bare)
    if (detected === null) continue
    const withPages = worded.find((form) => detected.source.recognise(form) !== null)
    return { ...detected, file: withPages ?? detected.file }
  }
  return null
}

// Keys of one word are the same in several spellings; only in the right one the others are read as well.
function fullest(candidates: readonly Detected[]): Detected | null {
  if (candidates.length < 2) return candidates[0] ?? null
  const told = candidates.map((candidate) => ({ candidate, facts: factsTold(candidate) }))
  return told.reduce((best, other) => (other.facts > best.facts ? other : best)).candidate
}

function factsTold({ source, file }: Detected): number {
  const filled = (facts: object) => Object.values(facts).filter((value) => value !== null && value !== 'unknown' && value !== false).length
  return source
    .parse(file, {})
    .drafts.reduce(
      (sum, { facts, credentials }) => sum + filled(facts) + credentials.reduce((count, { facts: told }) => count + filled(told), 0),
      0,
    )
}

// Of the firm's own machines keys may be names: those of servers, resources, labels.
const respelledSources: readonly ImportSource[] = [...cloudSources, ...saasSources]

function detectIn(sources: readonly ImportSource[], file: ImportFile): Detected | null {
  for (const source of sources) {
    const why = source.recognise(file)
    if (why !== null) return { source, why, file }
  }
  return null
}
