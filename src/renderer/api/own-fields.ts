import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CustomFieldFacts, CustomFieldId } from '../../shared/domain/record/custom-field.ts'
import { call, CallError } from './client.ts'
import { refreshAfterChange } from './queries.ts'

type FieldFacts = Readonly<{ name: string; kind: CustomFieldFacts['kind']; choices: readonly string[] }>

/** Adds a field of one's own, or changes its name and choices. */
export function useSaveField(onSaved: (id: CustomFieldId) => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, field }: Readonly<{ id: CustomFieldId | null; field: FieldFacts }>): Promise<CustomFieldId> => {
      const choices = [...field.choices]
      if (id === null) return call('fields.create', { field: { ...field, choices } })
      await call('fields.update', { id, field: { name: field.name, choices } })
      return id
    },
    onSuccess: async (id) => {
      await refreshAfterChange(queryClient)
      onSaved(id)
    },
  })
}

/** Takes a field away; what was filled in is kept, and the answer brings the field back. */
export async function removeField(queryClient: QueryClient, id: CustomFieldId): Promise<() => Promise<void>> {
  await call('fields.remove', { id })
  await refreshAfterChange(queryClient)
  return async () => {
    await call('fields.restore', { id })
    await refreshAfterChange(queryClient)
  }
}

/** Why a field was refused, in words. */
export function fieldProblem(error: Error | null): string | null {
  if (error === null) return null
  return error instanceof CallError ? (Object.values(error.fields)[0] ?? error.message) : error.message
}
