import { type ReactNode, useState } from 'react'
import { storageLocations, storageLocationWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { type SecretAnswer, SecretDialog } from '../../components/secret-dialog/secret-dialog.tsx'
import type { PlacedBlock } from '../../components/sheet/paste-block.ts'
import type { Paste } from '../../components/sheet/use-ranges.ts'
import { BeyondDialog } from './beyond-dialog.tsx'
import type { SheetChange } from './columns/sheet-change.ts'
import type { SheetRow } from './columns/sheet-row.ts'
import { DaysDialog } from './days-dialog.tsx'
import { dayDoubt, type DayOrder, withDays } from './pasted-days.ts'
import { cannotKeep, gated, keptInstead, type SecretCell } from './range-secrets.ts'
import type { WorkInput } from './range-work.ts'

type Asking<Answer> = (answer: (given: Answer) => void, close: () => void) => ReactNode

/** Shows a dialog; null when it is closed without an answer. */
export type Ask = <Answer>(dialog: Asking<Answer>) => Promise<Answer | null>

const storageOptions = storageLocations.map((value) => ({ value, label: storageLocationWords[value] }))

/** The one question that stands over the sheet, and how to ask it. */
export function useQuestion(focusSheet: () => void) {
  const [question, setQuestion] = useState<ReactNode>(null)
  const ask: Ask = <Answer,>(dialog: Asking<Answer>) =>
    new Promise<Answer | null>((resolve) => {
      const end = (given: Answer | null) => {
        setQuestion(null)
        resolve(given)
        // After the dialog is gone: while it closes it puts the focus where it came from, which may be gone too.
        setTimeout(focusSheet, 0)
      }
      setQuestion(dialog(end, () => end(null)))
    })
  return { question, ask }
}

/** Everything a paste into the cells of the sheet has to be asked about: secrets, rows past the end, the order of days. Null when one answer is missing. */
export async function askAboutPaste(placed: PlacedBlock<SheetRow, SheetChange>, cut: Paste<SheetRow, SheetChange>['cut'], ask: Ask) {
  const gate = await throughGate(placed, ask)
  if (gate === null) return null
  const { secrets, ...input } = gate
  const hasName = placed.beyond.some((cells) => cells.some(({ column }) => column.id === 'name'))
  const add =
    placed.beyond.length === 0
      ? false
      : await ask<boolean>((give, close) => <BeyondDialog rows={placed.beyond.length} hasName={hasName} onAnswer={give} onClose={close} />)
  if (add === null) return null
  const block = { writes: input.writes, added: add ? (input.added ?? []) : [] }
  const doubt = dayDoubt(block)
  const order = doubt === null ? null : await ask<DayOrder>((give, close) => <DaysDialog doubt={doubt} onAnswer={give} onClose={close} />)
  if (doubt !== null && order === null) return null
  const { writes, added } = withDays(block, order)
  const { ignoredColumns, unknownTitles } = placed
  return {
    input: { ...input, writes: [...cut, ...writes], added },
    around: { ignoredColumns, unknownTitles, leftRows: add ? 0 : placed.beyond.length, secrets },
  }
}

async function throughGate(
  placed: Pick<PlacedBlock<SheetRow, SheetChange>, 'writes' | 'beyond'>,
  ask: Ask,
): Promise<(WorkInput & Readonly<{ secrets: number }>) | null> {
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

/** Where the secrets lie that were written in the wrong place; `leave` runs before the dialog goes. */
export function askAboutSecrets(stopped: readonly SecretCell[], ask: Ask, leave: () => void): Promise<SecretAnswer | null> {
  return ask<SecretAnswer>((give, close) => {
    const answer = (given: SecretAnswer) => {
      leave()
      give(given)
    }
    const giveUp = () => {
      leave()
      close()
    }
    return <SecretDialog stopped={stopped} storages={storageOptions} cannotKeep={cannotKeep(stopped)} onKeep={answer} onClose={giveUp} />
  })
}
