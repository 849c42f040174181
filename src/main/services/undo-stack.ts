import type { ActionId } from '../../shared/domain/values/ids.ts'

/** What can be undone and redone since the vault was opened, newest last. Saving, sorting and filtering never clear it; locking does. */
export type UndoStack = Readonly<{
  did: (id: ActionId) => void
  undoable: () => ActionId | null
  redoable: () => ActionId | null
  undid: () => void
  redid: () => void
  clear: () => void
}>

export function undoStack(): UndoStack {
  let done: readonly ActionId[] = []
  let undone: readonly ActionId[] = []
  return {
    did: (id) => {
      done = [...done, id]
      undone = []
    },
    undoable: () => done.at(-1) ?? null,
    redoable: () => undone.at(-1) ?? null,
    undid: () => {
      undone = [...undone, ...done.slice(-1)]
      done = done.slice(0, -1)
    },
    redid: () => {
      done = [...done, ...undone.slice(-1)]
      undone = undone.slice(0, -1)
    },
    clear: () => {
      done = []
      undone = []
    },
  }
}
