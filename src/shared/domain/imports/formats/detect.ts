import type { ImportSource } from '../draft/draft.ts'
import type { ImportFile } from '../file/document.ts'
import { importSources } from './format-list.ts'

export type Detected = Readonly<{ source: ImportSource; why: string }>

/** The export a file is and why, from its content alone; null when none fits and a person must match the columns. */
export function detectSource(file: ImportFile): Detected | null {
  for (const source of importSources) {
    const why = source.recognise(file)
    if (why !== null) return { source, why }
  }
  return null
}
