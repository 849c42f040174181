import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { PaintTerms } from '../../../shared/domain/inventory/painted-row.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { call, CallError } from '../../api/client.ts'
import { inventoryQuery, refreshAfterChange } from '../../api/queries.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import { editOf, painted, type SheetChange } from './columns/sheet-change.ts'

const changeKey = ['inventory-change']

type RowChange = Readonly<{ row: InventoryRow; change: Exclude<SheetChange, { kind: 'new-identity' }> }>

/** Saves edited cells. The row is painted at once; when saving fails, the old row returns with the reason. */
export function useSheetChanges(terms: PaintTerms) {
  const queryClient = useQueryClient()
  const toast = useToast()
  const replace = (id: IdentityId, next: (row: InventoryRow) => InventoryRow) =>
    queryClient.setQueryData(inventoryQuery.queryKey, (rows) => rows?.map((row) => (row.id === id ? next(row) : row)))

  const { mutate } = useMutation({
    mutationKey: changeKey,
    mutationFn: save,
    // An answer already on its way would bring the old value back for a moment.
    onMutate: () => queryClient.cancelQueries({ queryKey: inventoryQuery.queryKey }),
    onError: (error, { row }) => {
      replace(row.id, () => row)
      toast({ text: reasonOf(error), tone: 'crit' })
    },
    // With several edits on their way, only the last one reads everything again.
    onSettled: () => (queryClient.isMutating({ mutationKey: changeKey }) === 1 ? refreshAfterChange(queryClient) : undefined),
  })
  return (row: InventoryRow, change: RowChange['change']) => {
    // Together with the editor that closes, before anything is asked.
    replace(row.id, (now) => painted(now, change, terms))
    mutate({ row, change })
  }
}

async function save({ row, change }: RowChange): Promise<void> {
  // A value of an own field is its own step; the others are named after what they change.
  await call('records.edit', { ...(change.kind === 'custom' && { label: 'edit' }), edits: [editOf(row, change)] })
}

function reasonOf(error: unknown): string {
  const field = error instanceof CallError ? Object.values(error.fields)[0] : undefined
  return field ?? messageOf(error)
}
