import type { RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'

// The vault answers nothing else while it writes a part, so a part is what takes about a tenth of a second.
const fullEdits = 800
const fullValues = 10_000

/** Gathers edits into the parts in which they are sent. */
export class EditPart {
  #edits: RecordEdit[] = []
  #values = 0

  add(edits: readonly RecordEdit[]): void {
    for (const edit of edits) {
      this.#edits.push(edit)
      this.#values += valuesIn(edit)
    }
  }

  get isFull(): boolean {
    return this.#edits.length >= fullEdits || this.#values >= fullValues
  }

  /** What was gathered; the next part begins empty. */
  take(): readonly RecordEdit[] {
    const edits = this.#edits
    this.#edits = []
    this.#values = 0
    return edits
  }
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
