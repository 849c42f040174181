import { useMutation } from '@tanstack/react-query'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { call } from '../../api/client.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'

/** The rows shown, on paper: main asks where the PDF goes, nothing happens when that is cancelled. */
export function usePrintView(): (title: string, rows: readonly InventoryRow[]) => void {
  const toast = useToast()
  const { mutate, isPending } = useMutation({
    mutationFn: ({ title, rows }: Readonly<{ title: string; rows: readonly InventoryRow[] }>) =>
      call('reports.printView', { title, ids: rows.map((row) => row.id) }),
    onSuccess: ({ savedAs }) => savedAs !== null && toast({ text: `Saved as ${savedAs}`, tone: 'ok' }),
    onError: (error) => toast({ text: messageOf(error), tone: 'crit' }),
  })
  return (title, rows) => {
    if (rows.length === 0) return toast({ text: 'Nothing is shown, so there is nothing to print.' })
    if (!isPending) mutate({ title, rows })
  }
}
