import { useEffect, useRef, useState } from 'react'
import type { ImportChoices, Selection } from '../../../../shared/domain/imports/mapping/import-choices.ts'
import { suggestedSelection } from '../../../../shared/domain/imports/mapping/import-choices.ts'

// Several boxes are ticked in a row; the whole file is compared again once the person pauses.
const ticksSettleAfterMs = 350

export type AskedChoices = Readonly<{
  choices: ImportChoices
  /** Counts up with every question, so that going back to earlier choices asks again: main knows only the last ones. */
  revision: number
}>

export type ImportChoosing = Readonly<{
  /** As they are on screen. */
  choices: ImportChoices
  /** As main was asked last. */
  asked: AskedChoices
  /** Something was ticked that main does not know yet. */
  pending: boolean
  /** Boxes ticked by hand since all of them were set at once. */
  ticks: ReadonlyMap<string, boolean>
  change: (changes: Partial<ImportChoices>) => void
  /** Another kind of file, or another sheet: nothing chosen before holds for it. */
  startAgain: (choices: ImportChoices) => void
  tick: (key: string, taken: boolean) => void
  tickAll: (base: Selection['base']) => void
}>

// One object: what is on screen and what was asked begin as the same.
const nothingChosen: ImportChoices = {}
const noTicks: ReadonlyMap<string, boolean> = new Map()

/** What a person decides about a file before it is imported. */
export function useImportChoices(): ImportChoosing {
  const [choices, setChoices] = useState(nothingChosen)
  const [asked, setAsked] = useState<AskedChoices>({ choices: nothingChosen, revision: 0 })
  const [ticks, setTicks] = useState(noTicks)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const ask = (next: ImportChoices) => {
    clearTimeout(timer.current)
    setAsked(({ revision }) => ({ choices: next, revision: revision + 1 }))
  }
  const set = (next: ImportChoices) => {
    setChoices(next)
    ask(next)
  }
  return {
    choices,
    asked,
    pending: choices !== asked.choices,
    ticks,
    change: (changes) => set({ ...choices, ...changes }),
    startAgain: (next) => {
      setTicks(noTicks)
      set(next)
    },
    tick: (key, taken) => {
      const { base, except } = choices.selection ?? suggestedSelection
      const next = {
        ...choices,
        selection: { base, except: except.includes(key) ? except.filter((other) => other !== key) : [...except, key] },
      }
      setTicks((now) => new Map(now).set(key, taken))
      setChoices(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => ask(next), ticksSettleAfterMs)
    },
    tickAll: (base) => {
      setTicks(noTicks)
      set({ ...choices, selection: { base, except: [] } })
    },
  }
}
