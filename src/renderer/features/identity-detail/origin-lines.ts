import { longDay } from '../../../shared/domain/values/plain-date.ts'
import type { FieldOrigin } from '../../../shared/ipc/areas/history-contract.ts'

export type OriginLine = Readonly<{ /** 'Owner, purpose' */ fields: string; /** 'from list.csv, as of 3 March 2026' */ from: string }>

/** Fields that were told by the same file stand together; what a person typed stands last. Nothing to tell where a person typed all of it. */
export function originLines(origins: readonly FieldOrigin[]): readonly OriginLine[] {
  const byFile = new Map<string, string[]>()
  for (const origin of [...origins].sort((a, b) => Number(a.fileName === null) - Number(b.fileName === null))) {
    const from = fromWords(origin)
    byFile.set(from, [...(byFile.get(from) ?? []), origin.words])
  }
  if (byFile.size === 1) return [...byFile.keys()].filter((from) => from !== typed).map((from) => ({ fields: 'All of it', from }))
  return [...byFile].map(([from, fields]) => ({ fields: capital(fields.join(', ')), from }))
}

const typed = 'typed by you'

function fromWords({ fileName, asOf }: FieldOrigin): string {
  if (fileName === null) return typed
  return asOf === null ? `from ${fileName}` : `from ${fileName}, as of ${longDay(asOf)}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
