import type { RecordEdit } from '../../../shared/ipc/record-edit.ts'

// Main answers nothing else while it writes a part, so a part is what takes about a twentieth of a second.
const mostEdits = 400
const mostValues = 5000

/** A long list of edits in the parts in which it is sent. */
export function editParts(edits: readonly RecordEdit[]): readonly (readonly RecordEdit[])[] {
  const parts: RecordEdit[][] = []
  let values = Infinity
  for (const edit of edits) {
    const own = valuesIn(edit)
    const last = parts.at(-1)
    if (last === undefined || last.length === mostEdits || values + own > mostValues) {
      parts.push([edit])
      values = own
    } else {
      last.push(edit)
      values += own
    }
  }
  return parts
}

function valuesIn(edit: RecordEdit): number {
  switch (edit.kind) {
    case 'identity':
    case 'credential':
      return Object.keys(edit.patch).length
    case 'custom':
      return 1
    case 'customs':
      return Object.keys(edit.values).length
    case 'new-credential':
      return Object.keys(edit.facts).length
    case 'new-identity':
      return Object.keys(edit.facts).length + Object.keys(edit.custom ?? {}).length
  }
}
