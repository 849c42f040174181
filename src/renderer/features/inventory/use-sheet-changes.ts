import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { unreachable } from '../../../shared/domain/values/unreachable.ts'
import { call, CallError } from '../../api/client.ts'
import { inventoryQuery, refreshAfterChange } from '../../api/queries.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import { painted, type SheetChange } from './columns/sheet-change.ts'

const changeKey = ['inventory-change']

type RowChange = Readonly<{ row: InventoryRow; change: Exclude<SheetChange, { kind: 'new-identity' }> }>

/** Saves edited cells. The row is painted at once; when saving fails, the old row returns with the reason. */
export function useSheetChanges(today: PlainDate) {
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
    replace(row.id, (now) => painted(now, change, today))
    mutate({ row, change })
  }
}

async function save({ row, change }: RowChange): Promise<void> {
  switch (change.kind) {
    case 'identity':
      await call('identities.update', { id: row.id, patch: change.patch })
      return
    case 'credential':
      await call('credentials.update', { id: change.id, patch: change.patch })
      return
    case 'custom':
      await call('records.edit', { label: 'edit', edits: [{ kind: 'custom', id: row.id, field: change.field, value: change.value }] })
      return
    case 'new-credential':
      await call('credentials.create', { identityId: row.id, facts: change.facts })
      return
    default:
      return unreachable(change)
  }
}

function reasonOf(error: unknown): string {
  const field = error instanceof CallError ? Object.values(error.fields)[0] : undefined
  return field ?? messageOf(error)
}
