import { foldText } from './fold-text.ts'
import { plainValue } from './machine-dates.ts'

/** What a yes/no value of a list says, as a number, a truth value or a word in English, German, French, Spanish, Italian or Dutch, as programs and spreadsheets of these languages write it; null for anything else. */
export function truthOf(value: unknown): boolean | null {
  const plain = plainValue(value)
  if (typeof plain === 'boolean') return plain
  if (typeof plain === 'number') return plain === 1 ? true : plain === 0 ? false : null
  if (typeof plain !== 'string') return null
  const sign = signs.get(plain.trim())
  if (sign !== undefined) return sign
  const word = foldText(plain)
  return yesWords.has(word) ? true : noWords.has(word) ? false : null
}

/** The same for a switch, which is also written as on and off, enabled and disabled, active and inactive. */
export function switchOf(value: unknown): boolean | null {
  const truth = truthOf(value)
  if (truth !== null) return truth
  const plain = plainValue(value)
  const word = typeof plain === 'string' ? foldText(plain) : ''
  return onWords.has(word) ? true : offWords.has(word) ? false : null
}

// Ticks and crosses, which fold to nothing.
const signs: ReadonlyMap<string, boolean> = new Map([
  ['✓', true],
  ['✔', true],
  ['☑', true],
  ['✗', false],
  ['✘', false],
  ['☐', false],
])

// 'x' and 'X' are how people tick a cell.
const yesWords: ReadonlySet<string> = new Set(
  ['yes y true t 1 x', 'ja j wahr', 'oui o vrai', 'si s verdadero verdad', 'vero', 'waar'].flatMap((words) => words.split(' ')),
)
const noWords: ReadonlySet<string> = new Set(
  ['no n false f 0', 'nein falsch', 'non faux', 'falso', 'nee onwaar'].flatMap((words) => words.split(' ')),
)
const onWords: ReadonlySet<string> = new Set(
  ['on enabled active activated', 'an ein aktiv aktiviert', 'actif active activee', 'activo activa activado activada habilitado'].flatMap(
    (words) => words.split(' '),
  ),
)
const offWords: ReadonlySet<string> = new Set(
  [
    'off disabled inactive deactivated',
    'aus inaktiv deaktiviert',
    'inactif desactive desactivee',
    'inactivo inactiva desactivado deshabilitado',
  ].flatMap((words) => words.split(' ')),
)

/** Reads the switches of one file and counts the words it does not understand. */
export type SwitchReader = Readonly<{ read: (value: unknown) => boolean | null; warnings: () => readonly string[] }>

/** `nothing` holds further words of the format for an empty cell, in lower case. */
export function switchReader(nothing: readonly string[] = []): SwitchReader {
  let unread = 0
  return {
    read: (value) => {
      const says = switchOf(value)
      const word = typeof value === 'string' ? value.trim().toLowerCase() : value
      const isEmpty = word === null || word === undefined || emptyWords.has(word) || nothing.some((empty) => empty === word)
      if (says === null && !isEmpty) unread += 1
      return says
    },
    warnings: () =>
      unread === 0
        ? []
        : [
            unread === 1
              ? '1 cell could not be read as yes or no and stays unknown.'
              : `${unread} cells could not be read as yes or no and stay unknown.`,
          ],
  }
}

const emptyWords: ReadonlySet<unknown> = new Set(['', '-', '–', 'n/a', 'null', 'none', 'not_supported', 'no_information', 'unknown'])
