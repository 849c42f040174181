import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { call } from '../../api/client.ts'
import { historyQuery, inventoryQuery, refreshAfterChange } from '../../api/queries.ts'
import { whenSaved } from '../../api/when-saved.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'

/** Undo and redo; `onTouched` gets the rows that came back or changed, as they are now. */
export function useHistory(onTouched: (rows: readonly InventoryRow[], sentence: string) => void) {
  const queryClient = useQueryClient()
  const toast = useToast()
  const { data: history } = useQuery(historyQuery)

  const step = async (direction: 'undo' | 'redo') => {
    try {
      await whenSaved(queryClient)
      const label = (await call('history.state'))[direction]?.label
      if (label === undefined) return onTouched([], direction === 'undo' ? 'Nothing to undo' : 'Nothing to redo')
      const next = await call(`history.${direction}`, {})
      await refreshAfterChange(queryClient)
      const now = queryClient.getQueryData(inventoryQuery.queryKey) ?? []
      onTouched(
        now.filter((row) => next.touched.includes(row.id)),
        `${direction === 'undo' ? 'Undone' : 'Done again'}: ${label}`,
      )
    } catch (error) {
      toast({ text: messageOf(error) })
    }
  }
  return { history, undo: () => void step('undo'), redo: () => void step('redo') }
}
