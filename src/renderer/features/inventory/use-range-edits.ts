import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../../api/client.ts'
import { inventoryQuery, refreshAfterChange } from '../../api/queries.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import type { ActionId, IdentityId } from '../../../shared/domain/ids.ts'
import type { EditedRecords } from '../../../shared/ipc/replies.ts'
import { editParts } from './edit-parts.ts'
import type { RangeWork } from './range-work.ts'

/** A gesture that takes long enough to be shown. */
export type Working = Readonly<{ words: string; done: number; of: number; cancel: () => void }>

export type Finished = Readonly<{ work: RangeWork; created: readonly IdentityId[] }>

const cancelledWords = 'Cancelled. Everything is as it was.'
const shownAfterMs = 300

/** Saves gestures on ranges: planned in slices, painted at once, written in parts that are one step to undo. */
export function useRangeEdits() {
  const queryClient = useQueryClient()
  const toast = useToast()
  const [working, setWorking] = useState<Working | null>(null)
  const busy = useRef(false)

  const write = async (work: RangeWork, label: string, progress: Progress): Promise<Written | null> => {
    let action: ActionId | null = null
    const created: IdentityId[] = []
    const before = queryClient.getQueryData(inventoryQuery.queryKey)
    queryClient.setQueryData(inventoryQuery.queryKey, (rows) => rows?.map((row) => work.painted.get(row.id) ?? row))
    // An answer already on its way would bring the old values back for a moment.
    await queryClient.cancelQueries({ queryKey: inventoryQuery.queryKey })
    try {
      let done = 0
      for (const edits of editParts(work.edits)) {
        const answer: EditedRecords = await call('records.edit', { label, edits: [...edits], ...(action !== null && { joins: action }) })
        action = answer.action
        created.push(...answer.created)
        done += edits.length
        progress.at(done, work.edits.length)
        if (progress.isCancelled()) {
          if (action !== null) await call('history.undo', { expect: action })
          return null
        }
      }
      return { created, action }
    } catch (error) {
      // All or nothing, also when it came in parts.
      if (action !== null) await call('history.undo', { expect: action })
      queryClient.setQueryData(inventoryQuery.queryKey, before)
      throw error
    }
  }

  return {
    working,
    /** Null when nothing was changed: nothing to do, cancelled, or refused with a message. */
    run: async (plan: (isCancelled: () => boolean) => Promise<RangeWork | null>, words: string, label: (work: RangeWork) => string): Promise<Finished | null> => {
      if (busy.current) {
        toast({ text: 'The last change is still being saved. Nothing was changed.' })
        return null
      }
      busy.current = true
      const progress = startProgress(words, setWorking)
      try {
        const work = await plan(progress.isCancelled)
        if (work === null) {
          toast({ text: cancelledWords })
          return null
        }
        if (work.edits.length === 0) return { work, created: [] }
        const written = await write(work, label(work), progress)
        await refreshAfterChange(queryClient)
        if (written !== null && !progress.isCancelled()) return { work, created: written.created }
        // Cancel is on the screen until everything was read again, so it counts until then.
        if (written?.action != null) {
          await call('history.undo', { expect: written.action })
          await refreshAfterChange(queryClient)
        }
        toast({ text: cancelledWords })
        return null
      } catch (error) {
        toast({ text: messageOf(error), tone: 'crit' })
        await refreshAfterChange(queryClient)
        return null
      } finally {
        progress.end()
        busy.current = false
      }
    },
  }
}

type Written = Readonly<{ created: readonly IdentityId[]; action: ActionId | null }>
type Progress = ReturnType<typeof startProgress>

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
