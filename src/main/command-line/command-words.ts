import { parseArgs } from 'node:util'
import { reviewTools } from '../../shared/domain/exports/review-tools.ts'
import { type ImportSourceId, importSourceIds } from '../../shared/domain/imports/draft/draft.ts'
import { type ShippedViewId, shippedViewIds } from '../../shared/domain/inventory/view.ts'
import { isPlainDate, type PlainDate } from '../../shared/domain/values/plain-date.ts'
import { AppError } from '../../shared/errors.ts'
import type { ExportKind } from '../handlers/exports/export-handlers.ts'
import { type Command, commands, options, optionsOf } from './command-table.ts'

export type CommandWords = Readonly<{
  command: Command
  files: readonly string[]
  vault: string | null
  passphraseFile: string | null
  today: PlainDate | null
  json: boolean
  source: ImportSourceId | null
  /** What the file does not say: which repository, account or user it is about. */
  account: string | null
  sheet: string | null
  /** Headings with the field each stands for. */
  map: readonly Readonly<{ heading: string; field: string }>[]
  headerRow: number | null
  /** How every doubtful column of a file writes its days. */
  dates: 'day-month' | 'month-day' | null
  view: ShippedViewId
  kind: ExportKind
  dryRun: boolean
  select: 'default' | 'all'
  /** Entries that are in the trash come back out of it. */
  restore: boolean
  days: number
  out: string | null
  company: string
}>

/** The words of one call, or an AppError 'usage' that says what is not understood. */
export function readCommandWords(words: readonly string[], env: Readonly<Record<string, string | undefined>>): CommandWords {
  const { values, positionals } = parsed(words)
  const [command, ...files] = positionals
  if (command === undefined) throw wrong('A command is missing.')
  const known = commandNamed(command)
  if (known === 'import' && files.length === 0) throw wrong('import needs at least one file.')
  if (known === 'undo-import' && files.length !== 1) throw wrong('undo-import needs the id of one import, or the word last.')
  if (known === 'check-text' && files.length !== 1) throw wrong('check-text needs one file with a text in each line.')
  if (known !== 'import' && known !== 'undo-import' && known !== 'check-text' && files.length > 0)
    throw wrong(`${known} takes no file: ${files.join(' ')}`)
  // Passed over in silence, undo-import --dry-run would take an import back in earnest.
  const mine = [...optionsOf(null), ...optionsOf(known)]
  const foreign = Object.keys(values).find((option) => !mine.some(([name]) => name === option))
  if (foreign !== undefined) throw wrong(`--${foreign} says nothing to ${known}. Nothing was done.`)
  if ((known === 'report' || known === 'export') && values.out === undefined) throw wrong(`${known} needs --out FILE.`)
  return {
    command: known,
    files,
    vault: values.vault ?? null,
    passphraseFile: values['passphrase-file'] ?? null,
    today: today(values.today ?? env['KEYROSTER_TODAY']),
    json: values.json ?? false,
    source: source(values.source),
    account: values.account ?? null,
    sheet: values.sheet ?? null,
    map: (values.map ?? []).map(matched),
    headerRow: headerRow(values['header-row']),
    dates: dates(values.dates),
    view: view(values.view),
    kind: kind(values.for),
    dryRun: values['dry-run'] ?? false,
    select: select(values.select),
    restore: values.restore ?? false,
    days: days(values.days),
    out: values.out ?? null,
    company: values.company ?? '',
  }
}

/** The command of this name, or an AppError 'usage'. */
export function commandNamed(word: string): Command {
  return commands.find((name) => name === word) ?? refuse(`There is no command “${word}”.`)
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options })
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : 'Unknown option.')
  }
}

function today(text: string | undefined): PlainDate | null {
  if (text === undefined) return null
  if (isPlainDate(text)) return text
  throw wrong(`--today wants a day like 2026-11-01, not “${text}”.`)
}

function source(text: string | undefined): ImportSourceId | null {
  if (text === undefined) return null
  return importSourceIds.find((id) => id === text) ?? refuse(`There is no source “${text}”. Known: ${importSourceIds.join(', ')}.`)
}

function select(text: string | undefined): 'default' | 'all' {
  if (text === undefined || text === 'default') return 'default'
  return text === 'all' ? 'all' : refuse('--select wants default or all.')
}

function dates(text: string | undefined): CommandWords['dates'] {
  switch (text) {
    case undefined:
      return null
    case 'day-first':
      return 'day-month'
    case 'month-first':
      return 'month-day'
    default:
      return refuse('--dates wants day-first or month-first.')
  }
}

function matched(text: string): CommandWords['map'][number] {
  const at = text.lastIndexOf('=')
  if (at < 1 || at === text.length - 1) return refuse('--map wants a heading and a field, such as --map "Nom de l’outil=name".')
  return { heading: text.slice(0, at).trim(), field: text.slice(at + 1).trim() }
}

function headerRow(text: string | undefined): number | null {
  if (text === undefined) return null
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : refuse('--header-row wants the number of a line, counted from 1.')
}

function view(text: string | undefined): ShippedViewId {
  return (
    shippedViewIds.find((id) => id === (text ?? 'everything')) ??
    refuse(`There is no view “${text ?? ''}”. Known: ${shippedViewIds.join(', ')}.`)
  )
}

function kind(text: string | undefined): ExportKind {
  if (text === undefined) return 'records'
  return reviewTools.find((tool) => tool === text) ?? refuse(`There is no file for “${text}”. Known: ${reviewTools.join(', ')}.`)
}

function days(text: string | undefined): number {
  if (text === undefined) return 30
  return /^\d{1,4}$/.test(text) ? Number(text) : refuse('--days wants a whole number of days.')
}

function refuse(message: string): never {
  throw wrong(message)
}

function wrong(message: string): AppError {
  return new AppError('usage', { message })
}
