import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'
import { call, CallError } from '../../api/client.ts'
import { refreshAfterChange } from '../../api/queries.ts'
import { plural } from '../../lib/plural.ts'
import type { Replacement } from './replace-plan.ts'

const atOnce = 5_000

/** Writes the ticked replacements as one step to undo. */
export function useReplace() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (chosen: readonly Replacement[]) => {
      const edits = chosen.flatMap(({ edit }) => (edit === null ? [] : [edit]))
      const titles = new Set(chosen.map(({ column }) => column))
      await inOneStep(edits, `Replace ${plural(edits.length, 'value')}${titles.size === 1 ? ` in ${[...titles][0] ?? ''}` : ''}`)
      await refreshAfterChange(queryClient)
      return edits.length
    },
  })
}

async function inOneStep(edits: readonly RecordEdit[], label: string): Promise<void> {
  const [first, ...others] = Array.from({ length: Math.ceil(edits.length / atOnce) }, (_, part) =>
    edits.slice(part * atOnce, (part + 1) * atOnce),
  )
  if (first === undefined) return
  const { action } = await call('records.edit', { label, edits: [...first] })
  for (const part of others) await call('records.edit', { label, edits: [...part], ...(action !== null && { joins: action }) })
}

export function refusalWords(error: Error | null): string | null {
  if (error === null) return null
  return error instanceof CallError ? (Object.values(error.fields)[0] ?? error.message) : error.message
}
