import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldTitle, isOwnTarget } from '../../../shared/domain/imports/mapping/mapping.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { PastedTable, PastePlan, PasteWay } from '../../../shared/ipc/areas/imports-contract.ts'
import { call } from '../../api/client.ts'
import { refreshAfterChange } from '../../api/queries.ts'
import { stopWork } from '../../api/work-progress.ts'
import { toText } from '../../components/sheet/clipboard-codec.ts'
import type { PastedTitles, PlacedBlock } from '../../components/sheet/paste-block.ts'
import type { Paste } from '../../components/sheet/use-ranges.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import { plural } from '../../lib/plural.ts'
import type { SheetChange } from './columns/sheet-change.ts'
import type { SheetRow } from './columns/sheet-row.ts'
import { PasteWayDialog } from './paste-way-dialog.tsx'
import { type ChosenWay, leftOutSentences } from './paste-way-words.ts'
import type { Ask } from './range-questions.tsx'
import type { Working } from './use-range-edits.ts'

type TitledPasteUse = Readonly<{
  ask: Ask
  /** What was added and changed is marked and shown. */
  onPasted: (pasted: PastedTable) => void
  say: (sentence: string) => void
}>

type SheetPaste = Paste<SheetRow, SheetChange>
type Titles = PastedTitles<SheetRow, SheetChange>

const shownAfterMs = 300

/** Copied rows that came with titles. They are read as a file is, so that the same words, days and secrets are known; then a person chooses what becomes of them. */
export function useTitledPaste({ ask, onPasted, say }: TitledPasteUse) {
  const queryClient = useQueryClient()
  const toast = useToast()
  const [working, setWorking] = useState<Working | null>(null)
  const during = async <Answer,>(words: string, work: () => Promise<Answer>): Promise<Answer> => {
    const timer = setTimeout(() => setWorking({ words, done: 0, of: 0, cancel: stopWork }), shownAfterMs)
    try {
      return await work()
    } finally {
      clearTimeout(timer)
      setWorking(null)
    }
  }

  const write = async (token: string, way: PasteWay, plan: PastePlan | string) => {
    const pasted = await during('Pasting…', () => call('imports.paste', { token, way }))
    await refreshAfterChange(queryClient)
    const left = typeof plan === 'string' ? [] : leftOutSentences(plan.preview)
    const sentence = [pastedWords(pasted), ...left].join(' ')
    // What went as expected is said quietly; what did not has to be seen.
    if (left.length === 0) say(sentence)
    else toast({ text: sentence })
    onPasted(pasted)
  }

  /** The way of the sheet that was chosen; null when everything is done or nothing is wanted. */
  const paste = async (pasted: SheetPaste, titles: Titles): Promise<'over' | 'plain' | null> => {
    try {
      const offer = await during('Reading…', () => call('imports.offer', offerOf(pasted)))
      const { token } = offer
      const planAgain = (answers: Readonly<Record<string, string>>) => call('imports.pastePlan', { token, answers })
      // Rows without a name are no records; what stands in them can still be written over others.
      const first = await during('Reading…', () => planAgain({})).catch(messageOf)
      let last = first
      const way = await ask<ChosenWay>((give, close) => (
        <PasteWayDialog
          first={first}
          planAgain={async (answers) => {
            const plan = await planAgain(answers)
            last = plan
            return plan
          }}
          rows={pasted.block.slice(titles.at + 1).filter((row) => row.some((cell) => cell.trim() !== '')).length}
          over={overwritten(pasted.place(titles))}
          titles={wordsOf(titles, first)}
          onAnswer={give}
          onClose={close}
        />
      ))
      if (way === 'add' || way === 'match') await write(token, way, last)
      else await call('imports.discard', { token })
      return way === 'over' || way === 'plain' ? way : null
    } catch (error) {
      toast({ text: messageOf(error), tone: 'crit' })
      await refreshAfterChange(queryClient)
      return null
    }
  }
  return { paste, working }
}

function offerOf({ block }: SheetPaste) {
  return { fileName: 'pasted table.tsv', lastModified: Date.now(), bytes: new TextEncoder().encode(toText(block)) }
}

function overwritten({ writes }: PlacedBlock<SheetRow, SheetChange>): readonly string[] {
  const names = new Map<IdentityId, string>()
  for (const { row } of writes) if (row.kind !== 'draft') names.set(row.identity.id, row.identity.name)
  return [...names.values()]
}

// What the vault makes of a title counts: it looks at the cells as well.
function wordsOf({ titles, columns }: Titles, plan: PastePlan | string) {
  const chosen = typeof plan === 'string' ? undefined : plan.preview.mapping?.chosen
  return titles.flatMap((title, place) => {
    if (title.trim() === '') return []
    const target = chosen?.[place] ?? null
    const column = columns[place]?.title ?? null
    return [{ title, column: target === null || isOwnTarget(target) ? column : fieldTitle(target) }]
  })
}

function pastedWords({ created, changed }: PastedTable): string {
  const added = created.length > 0 ? `${plural(created.length, 'identity was', 'identities were')} added.` : ''
  const written = changed.length > 0 ? `${plural(changed.length, 'identity was', 'identities were')} changed.` : ''
  return [added, written].filter((words) => words !== '').join(' ') || 'Nothing changed: everything was there already.'
}
