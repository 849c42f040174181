import { useState } from 'react'
import type { PaintTerms } from '../../../shared/domain/inventory/painted-row.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { stoppedSecret } from '../../../shared/domain/values/secret-gate.ts'
import type { PastedTable } from '../../../shared/ipc/areas/imports-contract.ts'
import type { WriteVerb } from '../../components/sheet/cell-write.ts'
import type { PlacedBlock } from '../../components/sheet/paste-block.ts'
import type { Paste, RangeEvents } from '../../components/sheet/use-ranges.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { plural } from '../../lib/plural.ts'
import { ChangeRowsDialog } from './change-rows-dialog.tsx'
import type { SheetChange } from './columns/sheet-change.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import type { SheetRow } from './columns/sheet-row.ts'
import { duplicateOf } from './duplicates.ts'
import { pastedTitles } from './pasted-titles.ts'
import type { SheetWrite } from './range-plan.ts'
import { askAboutPaste, askAboutSecrets, useQuestion } from './range-questions.tsx'
import { keptInstead, type SecretCell, whereWords } from './range-secrets.ts'
import { doneWords, undoWords } from './range-words.ts'
import { addedParts, rangeParts, type RangeWork, type WorkInput } from './range-work.ts'
import { useRangeEdits } from './use-range-edits.ts'
import { useTitledPaste } from './use-titled-paste.tsx'
import { WorkingNote } from './working-note.tsx'

type GesturesUse = Readonly<{
  columns: readonly SheetColumn[]
  terms: PaintTerms
  /** How many rows that are not on the screen lie between the first and the last of these. */
  hiddenAmong: (rows: ReadonlySet<string>) => number
  /** Rows stay where they are although a change would sort or hide them. */
  keepOrder: () => void
  goTo: (id: IdentityId) => void
  /** Gives the keyboard back to the sheet after a question. */
  focusSheet: () => void
  onInsertBelow: RangeEvents<SheetRow, SheetChange>['onInsertBelow']
  /** Rows were added or changed by a paste with titles. */
  onPasted: (pasted: PastedTable) => void
  say: (sentence: string) => void
}>

type Marks = ReadonlyMap<string, ReadonlyMap<string, string>>
type Around = Parameters<typeof doneWords>[2]

const noMarks: Marks = new Map()
const plainAround = { ignoredColumns: 0, unknownTitles: [], leftRows: 0, secrets: 0 } as const

/** What gestures on ranges do to the inventory: questions first, then one change, then a sentence about it. */
export function useRangeGestures({ columns, terms, hiddenAmong, keepOrder, goTo, focusSheet, onInsertBelow, onPasted, say }: GesturesUse) {
  const toast = useToast()
  const { working, run } = useRangeEdits()
  const [marks, setMarks] = useState<Marks>(noMarks)
  const { question, ask } = useQuestion(focusSheet)
  const titled = useTitledPaste({ ask, onPasted, say })

  const atWork = working ?? titled.working
  const carryOut = async (verb: WriteVerb | 'change', input: WorkInput, around: Omit<Around, 'hiddenRows' | 'rows'>) => {
    const targets = new Set(input.writes.flatMap(({ row }) => (row.kind === 'draft' ? [] : [row.identity.id])))
    // Counted before anything moves.
    const hiddenRows = verb === 'paste' || verb === 'fill' ? hiddenAmong(targets) : 0
    keepOrder()
    const progressWords = verb === 'paste' ? 'Pasting…' : 'Changing…'
    const done = await run(rangeParts(input, terms), progressWords, (work) => undoWords(verb, work))
    if (done === null) return
    const { work, created } = done
    setMarks(marksOf(work))
    const sentence = doneWords(verb, work, { ...around, hiddenRows, rows: targets.size })
    // What went as expected is said quietly; what did not has to be seen.
    const asExpected =
      work.refused.length + work.readOnly + work.nameless + around.ignoredColumns + around.leftRows + around.secrets + hiddenRows === 0
    if (asExpected) say(sentence)
    else toast({ text: sentence })
    if (created[0] !== undefined) goTo(created[0])
  }

  const paste = async (pasted: Paste<SheetRow, SheetChange>) => {
    const placed = await placedInSheet(pasted, columns, titled)
    const wanted = placed === null ? null : await askAboutPaste(placed, pasted.cut, ask)
    if (wanted !== null) await carryOut(pasted.cut.length > 0 ? 'cut' : 'paste', wanted.input, wanted.around)
  }
  const stop = (stopped: readonly SecretCell[], leave: () => void = () => undefined) =>
    void askAboutSecrets(stopped, ask, leave).then((answer) => {
      if (answer !== null) void carryOut('change', { writes: [], ...keptInstead(stopped, answer) }, plainAround)
    })

  const duplicate = async (rows: readonly SheetRow[]) => {
    const identities = rows.flatMap((row) => (row.kind === 'identity' ? [row.identity] : []))
    const [first] = identities
    if (first === undefined) return say('Only whole identities can be duplicated.')
    keepOrder()
    const words = `Duplicate ${identities.length === 1 ? first.name : plural(identities.length, 'identity', 'identities')}`.slice(0, 200)
    const done = await run(addedParts(identities.map(duplicateOf)), 'Duplicating…', () => words)
    const made = done?.created[0]
    if (made === undefined) return
    goTo(made)
    say(`${plural(identities.length, 'identity was', 'identities were')} duplicated.`)
  }

  const changeRows = async (rows: readonly SheetRow[], column?: string) => {
    const writes = await ask<readonly SheetWrite[]>((give, close) => (
      <ChangeRowsDialog rows={rows} columns={columns} start={column} terms={terms} onChange={give} onStopped={stop} onClose={close} />
    ))
    if (writes !== null) await carryOut('change', { writes }, plainAround)
  }

  const events: RangeEvents<SheetRow, SheetChange> = {
    onWrite: ({ verb, writes }) => void carryOut(verb, { writes }, plainAround),
    onPaste: (pasted) => void paste(pasted),
    onInsertBelow,
    onDuplicate: (rows) => void duplicate(rows),
  }
  return {
    events,
    marks,
    clearMarks: () => setMarks(noMarks),
    /** Texts somebody wrote where a secret must not go; the dialog about them takes over. */
    stop,
    /** True when the refused text looked like a secret: a dialog takes over. */
    onRefused: (row: SheetRow, column: string, text: string, leave: () => void): boolean => {
      const secret = stoppedSecret(text)
      if (secret === null) return false
      const title = columns.find((candidate) => candidate.id === column)?.title ?? ''
      // The editor still holds the text: it goes first.
      stop([{ secret, where: whereWords(title, row), row, added: null }], leave)
      return true
    },
    /** 'Change N rows…' of the menu. */
    changeRows: (rows: readonly SheetRow[], column?: string) => void changeRows(rows, column),
    /** What has to stand over the sheet. */
    over: (
      <>
        {question}
        {atWork !== null && <WorkingNote working={atWork} />}
      </>
    ),
  }
}

/** Where copied cells go in the sheet; null when they were rows with titles that went another way, or nowhere. */
async function placedInSheet(
  pasted: Paste<SheetRow, SheetChange>,
  columns: readonly SheetColumn[],
  titled: ReturnType<typeof useTitledPaste>,
): Promise<PlacedBlock<SheetRow, SheetChange> | null> {
  const titles = pasted.cut.length > 0 ? null : pastedTitles(pasted.block, columns)
  const way = titles === null ? 'plain' : await titled.paste(pasted, titles)
  if (way === null) return null
  const placed = pasted.place(way === 'over' ? titles : null)
  if (way === 'plain') pasted.select(placed.area)
  return placed
}

function marksOf(work: RangeWork): Marks {
  const marks = new Map<string, Map<string, string>>()
  for (const { row, column, reason } of work.refused)
    marks.set(row, (marks.get(row) ?? new Map<string, string>()).set(column, `Not accepted: ${reason}`))
  return marks
}
