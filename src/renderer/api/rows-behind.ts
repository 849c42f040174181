import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { InventoryRow } from '../../shared/domain/inventory/inventory-row.ts'
import type { Behind } from '../../shared/ipc/areas/findings-contract.ts'
import { behindQuery, inventoryQuery } from './queries.ts'

/** The rows a number counts, in the order main tells them. */
export function useRowsBehind(behind: Behind): Readonly<{ rows: readonly InventoryRow[] | undefined; problem: string | null }> {
  const ids = useQuery(behindQuery(behind))
  const inventory = useQuery(inventoryQuery)
  const rows = useMemo(() => {
    if (ids.data === undefined || inventory.data === undefined) return undefined
    const byId = new Map(inventory.data.map((row) => [row.id, row]))
    return ids.data.flatMap((id) => byId.get(id) ?? [])
  }, [ids.data, inventory.data])
  return { rows, problem: (ids.error ?? inventory.error)?.message ?? null }
}
