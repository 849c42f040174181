import { useState, type ReactNode } from 'react'
import type { WriteVerb } from '../../components/grid/cell-write.ts'
import type { PlacedBlock } from '../../components/grid/paste-block.ts'
import type { Paste, RangeEvents } from '../../components/grid/use-ranges.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { plural } from '../../lib/plural.ts'
import type { IdentityId } from '../../../shared/domain/ids.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { stoppedSecret } from '../../../shared/domain/secret-gate.ts'
import { ChangeRowsDialog } from './change-rows-dialog.tsx'
import type { SheetColumn } from './columns/sheet-column.ts'
import { duplicateOf } from './duplicates.ts'
import { BeyondDialog, TitlesDialog } from './paste-dialogs.tsx'
import type { SheetWrite } from './range-plan.ts'
import { gated, keptInstead, type SecretAnswer, type SecretCell } from './range-secrets.ts'
import { doneWords, undoWords } from './range-words.ts'
import { rangeWork, type RangeWork, type WorkInput } from './range-work.ts'
import { SecretDialog } from './secret-dialog.tsx'
import type { SheetChange } from './sheet-change.ts'
import type { SheetRow } from './sheet-row.ts'
import { useRangeEdits } from './use-range-edits.ts'
import { WorkingNote } from './working-note.tsx'

type GesturesUse = Readonly<{
  columns: readonly SheetColumn[]
  today: PlainDate
  /** How many rows view and filters hide. */
  hiddenRows: number
  /** Rows stay where they are although a change would sort or hide them. */
  keepOrder: () => void
  goTo: (id: IdentityId) => void
  /** Gives the keyboard back to the sheet after a question. */
  focusSheet: () => void
  onInsertBelow: RangeEvents<SheetRow, SheetChange>['onInsertBelow']
  say: (sentence: string) => void
}>

type Marks = ReadonlyMap<string, ReadonlyMap<string, string>>
type Around = Parameters<typeof doneWords>[2]

const noMarks: Marks = new Map()
const plainAround = { ignoredColumns: 0, unknownTitles: [], leftRows: 0, secrets: 0 } as const

/** What gestures on ranges do to the inventory: questions first, then one change, then a sentence about it. */
export function useRangeGestures({ columns, today, hiddenRows, keepOrder, goTo, focusSheet, onInsertBelow, say }: GesturesUse) {
  const toast = useToast()
  const { working, run } = useRangeEdits()
  const [marks, setMarks] = useState<Marks>(noMarks)
  const [question, setQuestion] = useState<ReactNode>(null)

  /** Shows a dialog; null when it is closed without an answer. */
  const ask = <Answer,>(dialog: (answer: (given: Answer) => void, close: () => void) => ReactNode): Promise<Answer | null> =>
    new Promise((resolve) => {
      const end = (given: Answer | null) => {
        setQuestion(null)
        resolve(given)
        // After the dialog is gone: while it closes it puts the focus where it came from, which may be gone too.
        setTimeout(focusSheet, 0)
      }
      setQuestion(dialog(end, () => end(null)))
    })

  const carryOut = async (verb: WriteVerb | 'change', input: WorkInput, around: Omit<Around, 'hiddenRows' | 'rows'>) => {
    keepOrder()
    const progressWords = verb === 'paste' ? 'Pasting…' : 'Changing…'
    const done = await run((isCancelled) => rangeWork(input, today, isCancelled), progressWords, (work) => undoWords(verb, work))
    if (done === null) return
    const { work, created } = done
    setMarks(marksOf(work))
    const sentence = doneWords(verb, work, { ...around, hiddenRows, rows: new Set(input.writes.map((write) => write.rowId)).size })
    // What went as expected is said quietly; what did not has to be seen.
    const asExpected = work.refused.length + work.readOnly + work.nameless + around.ignoredColumns + around.leftRows + around.secrets + (verb === 'paste' ? hiddenRows : 0) === 0
    if (asExpected) say(sentence)
    else toast({ text: sentence })
    if (created[0] !== undefined) goTo(created[0])
  }

  const throughGate = async (placed: Pick<PlacedBlock<SheetRow, SheetChange>, 'writes' | 'beyond'>): Promise<(WorkInput & Readonly<{ secrets: number }>) | null> => {
    const { writes, added, stopped } = gated(placed.writes, placed.beyond)
    if (stopped.length === 0) return { writes, added, secrets: 0 }
    const hasOthers = writes.length + added.flat().length > 0
    const answer = await ask<SecretAnswer>((give, close) => <SecretDialog stopped={stopped} hasOthers={hasOthers} onAnswer={give} onClose={close} />)
    return answer === null ? null : { writes, added, ...keptInstead(stopped, answer), secrets: stopped.length }
  }

  const paste = async ({ titled, place, cut }: Paste<SheetRow, SheetChange>) => {
    const asTitles = titled ? await ask<boolean>((give, close) => <TitlesDialog onAnswer={give} onClose={close} />) : false
    if (asTitles === null) return
    const placed = place(asTitles)
    const gate = await throughGate(placed)
    if (gate === null) return
    const { secrets, ...input } = gate
    const hasName = placed.beyond.some((cells) => cells.some(({ column }) => column.id === 'name'))
    const add = placed.beyond.length === 0 ? false : await ask<boolean>((give, close) => <BeyondDialog rows={placed.beyond.length} hasName={hasName} onAnswer={give} onClose={close} />)
    if (add === null) return
    await carryOut(cut.length > 0 ? 'cut' : 'paste', { ...input, writes: [...cut, ...input.writes], added: add ? (input.added ?? []) : [] }, { ignoredColumns: placed.ignoredColumns, unknownTitles: placed.unknownTitles, leftRows: add ? 0 : placed.beyond.length, secrets })
  }

  const duplicate = async (rows: readonly SheetRow[]) => {
    const identities = rows.flatMap((row) => (row.kind === 'identity' ? [row.identity] : []))
    const [first] = identities
    if (first === undefined) return say('Only whole identities can be duplicated.')
    keepOrder()
    const edits = identities.map(duplicateOf)
    const work: RangeWork = { edits, painted: new Map(), changed: 0, same: 0, columns: new Set(), refused: [], readOnly: 0, added: edits.length, nameless: 0 }
    const done = await run(async () => work, 'Duplicating…', () => (identities.length === 1 ? `Duplicate ${first.name}` : `Duplicate ${plural(identities.length, 'identity', 'identities')}`).slice(0, 200))
    const made = done?.created[0]
    if (made === undefined) return
    goTo(made)
    say(`${plural(identities.length, 'identity was', 'identities were')} duplicated.`)
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
    /** True when the refused text looked like a secret: a dialog takes over. */
    onRefused: (row: SheetRow, column: string, text: string, leave: () => void): boolean => {
      const secret = stoppedSecret(text)
      const title = columns.find((candidate) => candidate.id === column)?.title ?? ''
      if (secret === null) return false
      const cell: SecretCell = { secret, rowName: row.kind === 'draft' ? 'the new row' : row.identity.name, columnTitle: title, row, added: null }
      void ask<SecretAnswer>((give, close) => {
        // The editor still holds the text: it goes first.
        const answer = (given: SecretAnswer) => {
          leave()
          give(given)
        }
        const giveUp = () => {
          leave()
          close()
        }
        return <SecretDialog stopped={[cell]} hasOthers={false} onAnswer={answer} onClose={giveUp} />
      }).then((answer) => {
        if (answer !== null) void carryOut('change', { writes: [], ...keptInstead([cell], answer) }, plainAround)
      })
      return true
    },
    /** 'Change N rows…' of the menu. */
    changeRows: (rows: readonly SheetRow[]) =>
      void ask<readonly SheetWrite[]>((give, close) => <ChangeRowsDialog rows={rows} columns={columns} today={today} onChange={give} onClose={close} />).then((writes) => {
        if (writes !== null) void carryOut('change', { writes }, plainAround)
      }),
    /** What has to stand over the sheet. */
    over: (
      <>
        {question}
        {working !== null && <WorkingNote working={working} />}
      </>
    ),
  }
}

function marksOf(work: RangeWork): Marks {
  const marks = new Map<string, Map<string, string>>()
  for (const { row, column, reason } of work.refused) marks.set(row, (marks.get(row) ?? new Map<string, string>()).set(column, `Not accepted: ${reason}`))
  return marks
}
