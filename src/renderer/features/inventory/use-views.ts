import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { blankViewSettings, type SavedView, savedViewIdSchema, type ViewSettings } from '../../../shared/domain/inventory/saved-view.ts'
import { type ShippedViewId, shippedViewIds, shippedViews } from '../../../shared/domain/inventory/view.ts'
import type { ViewList } from '../../../shared/ipc/areas/inventory-contract.ts'
import { call } from '../../api/client.ts'
import { viewsQuery } from '../../api/queries.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import { useKept } from './use-kept.ts'
import { useKeptWork } from './use-kept-work.ts'
import { type Arrangement, asked, laid, type Question, sameQuestion } from './view-settings.ts'

export type View = Readonly<{
  id: string
  name: string
  /** As it is stored. */
  settings: ViewSettings
  /** The question that came with the app which its rows must answer. */
  within: ShippedViewId
  saved: SavedView | null
}>

type ByView<Part> = Readonly<Record<string, Part>>

const noViews: ViewList = { saved: [], shipped: {} }
const savedAfterMs = 100

/** The views, which one is open, and how it is looked at. The arrangement of columns saves itself; what is asked (filters, sort, groups) waits for 'Save'. */
export function useViews() {
  const queryClient = useQueryClient()
  const toast = useToast()
  const { attempt, store } = useViewStore()
  const { data: list = noViews } = useQuery(viewsQuery)
  const [wanted, setOpen] = useKept<string>('view', shippedViews[0].id)
  const [questions, setQuestions] = useKept<ByView<Question>>('questions', {})
  const kept = useKeptWork()
  const views = kept('views', () => allViews(list), [list])
  const { arrangements, arrange, giveUp, unpack } = useArrangements(views, store)
  const open = views.find((view) => view.id === wanted) ?? views[0] ?? allViews(noViews)[0]
  if (open === undefined) throw new Error('There is always a view.')
  const settings = kept<ViewSettings>('settings', () => ({ ...open.settings, ...arrangements[open.id], ...questions[open.id] }), [
    open,
    arrangements[open.id],
    questions[open.id],
  ])

  const forget = (id: string) => setQuestions(({ [id]: _gone, ...others }) => others)
  return {
    views,
    open,
    settings,
    changed: !sameQuestion(settings, open.settings),
    isChanged: (view: View) =>
      questions[view.id] !== undefined && !sameQuestion({ ...view.settings, ...questions[view.id] }, view.settings),
    show: setOpen,
    arrange: (change: Partial<Arrangement>) => arrange(open, { ...laid(settings), ...change }),
    ask: (change: Partial<Question>) => setQuestions((now) => ({ ...now, [open.id]: { ...asked(settings), ...change } })),
    reset: () => forget(open.id),
    save: async () => {
      if (await store(open, settings)) forget(open.id)
    },
    /** A new view that looks like the open one; it is opened. */
    create: (name: string, like: ViewSettings = settings) =>
      attempt(async () => {
        const within = open.within === 'everything' ? {} : { within: open.within }
        const id = await call('views.create', { name, settings: { ...like, ...within } })
        await queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey })
        forget(open.id)
        setOpen(id)
      }),
    rename: (view: SavedView, name: string) => attempt(() => call('views.update', { ...view, name })),
    remove: async (view: SavedView) => {
      giveUp(view.id)
      const done = await attempt(() => call('views.remove', { id: savedViewIdSchema.parse(view.id) }))
      if (!done) return
      setOpen(shippedViews[0].id)
      toast({
        text: `The view “${view.name}” is deleted. No record changed.`,
        action: {
          label: 'Undo',
          run: () => void attempt(async () => setOpen(await call('views.create', { name: view.name, settings: view.settings }))),
        },
      })
    },
    /** A shipped view as it came. */
    unpack: async (view: View) => {
      unpack(view.id)
      forget(view.id)
      await store(view, blankViewSettings)
    },
  }
}

export type Views = ReturnType<typeof useViews>

/** Changes of views in the vault; a refusal is said. */
function useViewStore() {
  const queryClient = useQueryClient()
  const toast = useToast()
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      toast({ text: messageOf(error), tone: 'crit' })
      return false
    } finally {
      await queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey })
    }
  }
  const store = (view: View, next: ViewSettings) =>
    attempt(() =>
      view.saved === null
        ? call('views.arrangeShipped', { view: view.within, settings: next })
        : call('views.update', { ...view.saved, settings: next }),
    )
  return { attempt, store }
}

/** How the columns of each view are arranged now. It saves itself. */
function useArrangements(views: readonly View[], store: (view: View, next: ViewSettings) => Promise<boolean>) {
  const [arrangements, setArrangements] = useState<ByView<Arrangement>>({})
  const writtenAt = useRef(-Infinity)
  const waiting = useRef(new Map<string, ViewSettings>())
  const flush = useEffectEvent(() => {
    if (waiting.current.size > 0) writtenAt.current = performance.now()
    for (const [id, next] of waiting.current) {
      const view = views.find((candidate) => candidate.id === id)
      if (view !== undefined) void store(view, next)
    }
    waiting.current.clear()
  })
  // What still waits is written when the sheet goes away or the window closes.
  useEffect(() => {
    const leave = () => flush()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      flush()
    }
  }, [])

  useEffect(() => {
    // The first change is written at once, a run of them when it pauses.
    const pause = performance.now() - writtenAt.current > savedAfterMs ? 0 : savedAfterMs
    const timer = setTimeout(() => flush(), pause)
    return () => clearTimeout(timer)
  }, [arrangements])

  const giveUp = (id: string) => waiting.current.delete(id)
  return {
    arrangements,
    arrange: (view: View, next: Arrangement) => {
      setArrangements((now) => ({ ...now, [view.id]: next }))
      waiting.current.set(view.id, { ...view.settings, ...next })
    },
    /** What still waits is not written any more. */
    giveUp,
    /** The view is as it is stored again. */
    unpack: (id: string) => {
      giveUp(id)
      setArrangements(({ [id]: _gone, ...others }) => others)
    },
  }
}

function allViews(list: ViewList): readonly View[] {
  return [
    ...shippedViews.map(({ id, name }): View => ({ id, name, settings: list.shipped[id] ?? blankViewSettings, within: id, saved: null })),
    ...list.saved.map((saved): View => ({
      id: saved.id,
      name: saved.name,
      settings: saved.settings,
      within: shippedViewIds.find((id) => id === saved.settings.within) ?? 'everything',
      saved,
    })),
  ]
}
