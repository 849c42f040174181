import { useCallback, useMemo, useState } from 'react'
import { lineWithId, type SheetRow } from './columns/sheet-row.ts'

/** The row the keyboard stands in. Leaving a row lets it go from the place an edit held it at. */
export function useActiveRow(rows: readonly SheetRow[], releaseUnless: (id: string | null) => void) {
  const [activeId, setActiveId] = useState<string | null>(null)
  const active = useMemo(() => lineWithId(rows, activeId), [rows, activeId])
  const onActiveRow = useCallback(
    (id: string | null) => {
      setActiveId(id)
      releaseUnless(id)
    },
    [releaseUnless],
  )
  return { identity: active === undefined || active.kind === 'draft' ? null : active.identity, onActiveRow }
}
