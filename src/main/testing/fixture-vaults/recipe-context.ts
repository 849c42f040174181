import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Instant, type PlainDate, plainDate } from '../../../shared/domain/values/plain-date.ts'
import type { ChannelInput, ChannelOutput } from '../../../shared/ipc/contract.ts'
import { lockVault } from '../../handlers/vault/vault-handlers.ts'
import type { Clock } from '../../services/clock.ts'
import type { WritingContext } from '../../services/handler-context.ts'
import { quietWork } from '../../services/long-work.ts'
import { pendingImports } from '../../services/pending-imports.ts'
import { undoStack } from '../../services/undo-stack.ts'
import { vaultKeeper } from '../../vault/vault-keeper.ts'
import { ask, noKeychain, readings, testPassphrase } from '../test-context.ts'

/** A clock that is moved by hand; every instant is one second after the one before, so that a recipe gives the same log each time. */
export type RecipeClock = Clock & Readonly<{ setDay: (day: string) => void }>

export function recipeClock(first: string): RecipeClock {
  let day = plainDate(first)
  let seconds = 0
  return {
    today: () => day,
    now: () => {
      seconds += 1
      return instantOf(day, seconds)
    },
    isFixed: true,
    setDay: (next) => {
      day = plainDate(next)
      seconds = 0
    },
  }
}

function instantOf(day: PlainDate, seconds: number): Instant {
  return new Date(Date.parse(`${day}T08:00:00Z`) + seconds * 1000).toISOString() as Instant
}

export type Recipe = WritingContext & Readonly<{ clock: RecipeClock }>

/** Makes a vault at this path, fills it through the handlers of the app, and closes it as the app would. */
export async function makeVault(path: string, first: string, fill: (recipe: Recipe) => Promise<void>): Promise<void> {
  const recipe: Recipe = {
    ...readings(vaultKeeper(path, noKeychain), recipeClock(first)),
    pendingImports: pendingImports(),
    undoStack: undoStack(),
    work: quietWork(),
    surroundings: {
      version: '0.1.0',
      unofficialElectron: false,
      demo: false,
      chooseFiles: () => Promise.resolve([]),
      chooseSavePath: () => Promise.resolve(null),
      pressClipboard: () => Promise.resolve(),
      printPdf: () => Promise.reject(new Error('no printer')),
    },
  }
  await ask(recipe, 'vault.create', { companyName: 'Fernhollow Supplies', protection: 'passphrase', passphrase: testPassphrase })
  await fill(recipe)
  recipe.evaluation.settle()
  lockVault(recipe)
}

/** Goes on to the next day, after what the rules say about the day before was written down. */
export function nextDay(recipe: Recipe, day: string): void {
  recipe.evaluation.settle()
  recipe.clock.setDay(day)
}

/** Imports a file of the day; questions are answered with their first choice, everything that can be taken is taken. */
export async function importBytes(
  recipe: Recipe,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  choices: ChannelInput<'imports.preview'>['choices'] = { selection: { base: 'all', except: [] } },
): Promise<ChannelOutput<'imports.commit'>> {
  const lastModified = Date.parse(`${recipe.clock.today()}T12:00:00`)
  const { token } = await ask(recipe, 'imports.offer', { fileName, lastModified, bytes })
  const { questions } = await ask(recipe, 'imports.preview', { token, choices })
  const answers = Object.fromEntries(
    questions.map(({ id, choices: offered, answer }) => [id, answer ?? offered?.[0]?.value ?? 'laptop of Ann']),
  )
  await ask(recipe, 'imports.preview', { token, choices: { ...choices, answers } })
  return ask(recipe, 'imports.commit', { token })
}

export function importFile(recipe: Recipe, folder: string, name: string): Promise<ChannelOutput<'imports.commit'>> {
  return importBytes(recipe, basename(name), Uint8Array.from(readFileSync(join(folder, name))))
}

export function importText(
  recipe: Recipe,
  fileName: string,
  text: string,
  choices?: ChannelInput<'imports.preview'>['choices'],
): Promise<ChannelOutput<'imports.commit'>> {
  return importBytes(recipe, fileName, new TextEncoder().encode(text), choices)
}

type Edits = ChannelInput<'records.edit'>['edits']

/** One step to undo, as the sheet sends it. */
export async function edit(recipe: Recipe, label: string, edits: Edits): Promise<void> {
  await ask(recipe, 'records.edit', { label, edits })
}

/** The element at this place; a recipe that asks for one too many is wrong. */
export function nth<Value>(values: readonly Value[], place: number): Value {
  const value = values[place]
  if (value === undefined) throw new Error(`nothing at place ${place} of ${values.length}`)
  return value
}
