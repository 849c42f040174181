import type { ImportSource } from '../draft/draft.ts'
import type { ImportFile } from '../file/document.ts'
import { otherSpellings } from '../file/respelled.ts'
import { cloudSources } from './cloud-sources.ts'
import { importSources } from './format-list.ts'
import { saasSources } from './saas-sources.ts'

/** `file` is what the source reads: the file itself, or the same with its keys spelled as the source knows them. */
export type Detected = Readonly<{ source: ImportSource; why: string; file: ImportFile }>

/** The export a file is and why, from its content alone; null when none fits and a person must match the columns. Other spellings of the keys are tried where the file as written is none. */
export function detectSource(file: ImportFile): Detected | null {
  const asWritten = detectIn(importSources, file)
  if (asWritten !== null) return asWritten
  return fullest([...otherSpellings(file)].map((spelling) => detectIn(respelledSources, spelling)).filter((detected) => detected !== null))
}

/** The file in the spelling this source knows; as it is where it knows none. */
export function inSpellingOf(source: ImportSource, file: ImportFile): ImportFile {
  if (source.recognise(file) !== null || !respelledSources.includes(source)) return file
  const spellings = [...otherSpellings(file)].filter((spelling) => source.recognise(spelling) !== null)
  return fullest(spellings.map((spelling) => ({ source, why: '', file: spelling })))?.file ?? file
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
