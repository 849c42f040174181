import type { ReadHooks } from '../text/read-hooks.ts'
import { type UnpackBudget, unpackEntry } from '../zip/unpack-entry.ts'
import { damagedArchive, type ZipEntry } from '../zip/zip-directory.ts'
import { type XmlHandlers, xmlReader } from './xml-reader.ts'

/** Opens the parts of a workbook by their name and follows what refers from one to the other. */
export type WorkbookParts = Readonly<{
  has: (path: string) => boolean
  /** Reads a part. Throws AppError when it is missing or damaged. */
  read: (path: string, handlers: Partial<XmlHandlers>) => void
  /** What a part refers to, in its order. */
  relations: (path: string) => readonly Relation[]
}>

/** `kind` is the last word of the type, which is the same in both forms of the standard: 'worksheet', 'sharedStrings'. */
export type Relation = Readonly<{ id: string; kind: string; path: string }>

/** The parts of an archive that is a workbook. */
export function workbookParts(entries: ReadonlyMap<string, ZipEntry>, budget: UnpackBudget, hooks: ReadHooks): WorkbookParts {
  // The names of parts are the same in any case.
  const byName = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]))
  const find = (path: string) => byName.get(path.toLowerCase())

  const read: WorkbookParts['read'] = (path, { open = ignore, close = ignore, text = ignore }) => {
    const entry = find(path)
    if (entry === undefined) throw damagedArchive()
    const reader = xmlReader({ open, close, text })
    unpackEntry(entry, budget, hooks, reader.write)
    reader.end()
  }

  return {
    has: (path) => find(path) !== undefined,
    read,
    relations: (path) => {
      const slash = path.lastIndexOf('/') + 1
      const folder = path.slice(0, slash)
      const place = `${folder}_rels/${path.slice(slash)}.rels`
      const relations: Relation[] = []
      if (find(place) === undefined) return relations
      read(place, {
        open: (name, { Id, Type, Target, TargetMode }) => {
          // A target outside of the archive is never followed.
          if (name !== 'Relationship' || Id === undefined || Type === undefined || Target === undefined || TargetMode === 'External') return
          relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), path: resolved(folder, Target) })
        },
      })
      return relations
    },
  }
}

function ignore(): void {
  // Most parts need only some of the handlers.
}

function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
