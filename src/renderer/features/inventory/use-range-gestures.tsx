import { type ReactNode, useState } from 'react'
import type { PaintTerms } from '../../../shared/domain/inventory/painted-row.ts'
import { storageLocations, storageLocationWords } from '../../../shared/domain/record/vocabulary.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { stoppedProse } from '../../../shared/domain/values/secret-gate.ts'
import { type SecretAnswer, SecretDialog } from '../../components/secret-dialog/secret-dialog.tsx'
import type { WriteVerb } from '../../components/sheet/cell-write.ts'
import type { PlacedBlock } from '../../components/sheet/paste-block.ts'
import type { Paste, RangeEvents } from '../../components/sheet/use-ranges.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { plural } from '../../lib/plural.ts'
import { ChangeRowsDialog } from './change-rows-dialog.tsx'
import type { SheetChange } from './columns/sheet-change.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import type { SheetRow } from './columns/sheet-row.ts'
import { DaysDialog } from './days-dialog.tsx'
import { duplicateOf } from './duplicates.ts'
import { BeyondDialog, TitlesDialog } from './paste-dialogs.tsx'
import { dayDoubt, type DayOrder, withDays } from './pasted-days.ts'
import type { SheetWrite } from './range-plan.ts'
import { cannotKeep, gated, keptInstead, type SecretCell, whereWords } from './range-secrets.ts'
import { doneWords, undoWords } from './range-words.ts'
import { addedParts, rangeParts, type RangeWork, type WorkInput } from './range-work.ts'
import { useRangeEdits } from './use-range-edits.ts'
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
  say: (sentence: string) => void
}>

type Marks = ReadonlyMap<string, ReadonlyMap<string, string>>
type Around = Parameters<typeof doneWords>[2]

const noMarks: Marks = new Map()
const storageOptions = storageLocations.map((value) => ({ value, label: storageLocationWords[value] }))
const plainAround = { ignoredColumns: 0, unknownTitles: [], leftRows: 0, secrets: 0 } as const

/** What gestures on ranges do to the inventory: questions first, then one change, then a sentence about it. */
export function useRangeGestures({ columns, terms, hiddenAmong, keepOrder, goTo, focusSheet, onInsertBelow, say }: GesturesUse) {
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

  const throughGate = async (
    placed: Pick<PlacedBlock<SheetRow, SheetChange>, 'writes' | 'beyond'>,
  ): Promise<(WorkInput & Readonly<{ secrets: number }>) | null> => {
    const { writes, added, stopped } = gated(placed.writes, placed.beyond)
    if (stopped.length === 0) return { writes, added, secrets: 0 }
    const hasOthers = writes.length + added.flat().length > 0
    const answer = await ask<SecretAnswer>((give, close) => (
      <SecretDialog
        stopped={stopped}
        storages={storageOptions}
        cannotKeep={cannotKeep(stopped)}
        onKeep={give}
        onClose={close}
        {...(hasOthers && { giveUpWords: 'Paste nothing', onLeaveOut: () => give({ keepHint: false, storage: null }) })}
      />
    ))
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
    const add =
      placed.beyond.length === 0
        ? false
        : await ask<boolean>((give, close) => (
            <BeyondDialog rows={placed.beyond.length} hasName={hasName} onAnswer={give} onClose={close} />
          ))
    if (add === null) return
    const block = { writes: input.writes, added: add ? (input.added ?? []) : [] }
    const doubt = dayDoubt(block)
    const order = doubt === null ? null : await ask<DayOrder>((give, close) => <DaysDialog doubt={doubt} onAnswer={give} onClose={close} />)
    if (doubt !== null && order === null) return
    const { writes, added } = withDays(block, order)
    await carryOut(
      cut.length > 0 ? 'cut' : 'paste',
      { ...input, writes: [...cut, ...writes], added },
      { ignoredColumns: placed.ignoredColumns, unknownTitles: placed.unknownTitles, leftRows: add ? 0 : placed.beyond.length, secrets },
    )
  }

  const stop = (stopped: readonly SecretCell[], leave: () => void = () => undefined) =>
    void ask<SecretAnswer>((give, close) => {
      const answer = (given: SecretAnswer) => {
        leave()
        give(given)
      }
      const giveUp = () => {
        leave()
        close()
      }
      return <SecretDialog stopped={stopped} storages={storageOptions} cannotKeep={cannotKeep(stopped)} onKeep={answer} onClose={giveUp} />
    }).then((answer) => {
      if (answer !== null) void carryOut('change', { writes: [], ...keptInstead(stopped, answer) }, plainAround)
    })

  const duplicate = async (rows: readonly SheetRow[]) => {
    const identities = rows.flatMap((row) => (row.kind === 'identity' ? [row.identity] : []))
    const [first] = identities
    if (first === undefined) return say('Only whole identities can be duplicated.')
    keepOrder()
    const done = await run(addedParts(identities.map(duplicateOf)), 'Duplicating…', () =>
      (identities.length === 1 ? `Duplicate ${first.name}` : `Duplicate ${plural(identities.length, 'identity', 'identities')}`).slice(
        0,
        200,
      ),
    )
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
    /** Texts somebody wrote where a secret must not go; the dialog about them takes over. */
    stop,
    /** True when the refused text looked like a secret: a dialog takes over. */
    onRefused: (row: SheetRow, column: string, text: string, leave: () => void): boolean => {
      const secret = stoppedProse(text)
      if (secret === null) return false
      const title = columns.find((candidate) => candidate.id === column)?.title ?? ''
      // The editor still holds the text: it goes first.
      stop([{ secret, where: whereWords(title, row), row, added: null }], leave)
      return true
    },
    /** 'Change N rows…' of the menu. */
    changeRows: (rows: readonly SheetRow[], column?: string) =>
      void ask<readonly SheetWrite[]>((give, close) => (
        <ChangeRowsDialog rows={rows} columns={columns} start={column} terms={terms} onChange={give} onStopped={stop} onClose={close} />
      )).then((writes) => {
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
  for (const { row, column, reason } of work.refused)
    marks.set(row, (marks.get(row) ?? new Map<string, string>()).set(column, `Not accepted: ${reason}`))
  return marks
}
