import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { ActionId, IdentityId } from '../../../shared/domain/values/ids.ts'
import type { EditedRecords } from '../../../shared/ipc/areas/inventory-contract.ts'
import { call } from '../../api/client.ts'
import { inventoryQuery, refreshAfterChange } from '../../api/queries.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import type { RangePart, RangeWork } from './range-work.ts'

/** A gesture that takes long enough to be shown. */
export type Working = Readonly<{ words: string; done: number; of: number; cancel: () => void }>

export type Finished = Readonly<{ work: RangeWork; created: readonly IdentityId[] }>

const cancelledWords = 'Cancelled. Everything is as it was.'
const shownAfterMs = 300

/** Saves gestures on ranges: planned and written in parts that are one step to undo, and painted before they are written. */
export function useRangeEdits() {
  const queryClient = useQueryClient()
  const toast = useToast()
  const [working, setWorking] = useState<Working | null>(null)
  // A gesture made while the one before is being saved waits for it.
  const last = useRef<Promise<unknown>>(Promise.resolve())

  return {
    working,
    /** Null when nothing was changed: nothing to do, cancelled, or refused with a message. */
    run: async (parts: AsyncIterable<RangePart>, words: string, label: (work: RangeWork) => string): Promise<Finished | null> => {
      const before = last.current
      let end: () => void = () => undefined
      last.current = new Promise<void>((resolve) => {
        end = resolve
      })
      await before
      const progress = startProgress(words, setWorking)
      try {
        const written = await writeParts(queryClient, parts, label, progress)
        if (written === null) toast({ text: cancelledWords })
        else if (written.action === null) return written
        const shown = refreshAfterChange(queryClient)
        // What was written over is painted already and on disk: reading it again goes on behind. Rows that were added, or taken back, have to come first.
        if (written === null || written.created.length > 0) await shown
        return written
      } catch (error) {
        toast({ text: messageOf(error), tone: 'crit' })
        await refreshAfterChange(queryClient)
        return null
      } finally {
        progress.end()
        end()
      }
    },
  }
}

type Written = Finished & Readonly<{ action: ActionId | null }>
type Progress = ReturnType<typeof startProgress>

/** All or nothing, also when it comes in parts; null when it was cancelled or there was nothing to do. */
async function writeParts(
  queryClient: QueryClient,
  parts: AsyncIterable<RangePart>,
  label: (work: RangeWork) => string,
  progress: Progress,
): Promise<Written | null> {
  const paint = (painted: ReadonlyMap<IdentityId, InventoryRow>) =>
    queryClient.setQueryData(inventoryQuery.queryKey, (rows) => rows?.map((row) => painted.get(row.id) ?? row))
  let action: ActionId | null = null
  const created: IdentityId[] = []
  const before = queryClient.getQueryData(inventoryQuery.queryKey)
  let last: RangePart | null = null
  const send = async ({ edits, work, done, of }: RangePart) => {
    if (edits.length === 0) return
    const answer: EditedRecords = await call('records.edit', {
      label: label(work),
      edits: [...edits],
      ...(action !== null && { joins: action }),
    })
    action = answer.action
    created.push(...answer.created)
    progress.at(done, of)
  }
  const takeBack = async () => {
    if (action !== null) await call('history.undo', { expect: action })
  }
  try {
    // While main writes one part, the next one is planned here.
    let sent = Promise.resolve()
    for await (const part of parts) {
      // The rows in sight come first in a paste, so they are painted before the rest is planned.
      if (last === null) {
        paint(part.work.painted)
        // An answer already on its way would bring the old values back for a moment.
        await queryClient.cancelQueries({ queryKey: inventoryQuery.queryKey })
      }
      last = part
      await sent
      if (progress.isCancelled()) break
      sent = send(part)
      // Waited for above; until then its failure is nobody's.
      sent.catch(() => undefined)
    }
    await sent
    if (last === null) return null
    if (last.done > 0) paint(last.work.painted)
    if (!progress.isCancelled()) return { work: last.work, created, action }
    await takeBack()
    return null
  } catch (error) {
    await takeBack()
    queryClient.setQueryData(inventoryQuery.queryKey, before)
    throw error
  }
}

function startProgress(words: string, show: (working: Working | null) => void) {
  let cancelled = false
  let visible = false
  const shown = { done: 0, of: 0 }
  const cancel = () => {
    cancelled = true
  }
  const paint = () => show({ words, ...shown, cancel })
  const timer = setTimeout(() => {
    visible = true
    paint()
  }, shownAfterMs)
  return {
    isCancelled: () => cancelled,
    at: (done: number, of: number) => {
      shown.done = Math.min(done, of)
      shown.of = of
      if (visible) paint()
    },
    end: () => {
      clearTimeout(timer)
      show(null)
    },
  }
}
