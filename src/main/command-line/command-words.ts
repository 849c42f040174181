import { parseArgs } from 'node:util'
import { reviewTools } from '../../shared/domain/exports/review-tools.ts'
import { type ImportSourceId, importSourceIds } from '../../shared/domain/imports/draft/draft.ts'
import { type ShippedViewId, shippedViewIds } from '../../shared/domain/inventory/view.ts'
import { isPlainDate, type PlainDate } from '../../shared/domain/values/plain-date.ts'
import { AppError } from '../../shared/errors.ts'
import type { ExportKind } from '../handlers/exports/export-handlers.ts'

export const commands = [
  'init',
  'import',
  'undo-import',
  'sources',
  'export',
  'list',
  'due',
  'findings',
  'people',
  'agents',
  'report',
] as const
export type Command = (typeof commands)[number]

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
  /** How every doubtful column of a file writes its days. */
  dates: 'day-month' | 'month-day' | null
  view: ShippedViewId
  kind: ExportKind
  dryRun: boolean
  select: 'default' | 'all'
  days: number
  out: string | null
  company: string
}>

export const usage = `Usage: keyroster <command> [options]

  init [--company NAME]                          make a new vault
  import FILE... [--source ID] [--dry-run] [--select default|all] [--sheet NAME]
                 [--account NAME] [--dates day-first|month-first]
                                                 take over what an export says
  undo-import ID|last                            take an import back; its id is in what import and sources print
  sources                                        which exports can be read, when each last was, and the imports so far
  export --out FILE [--view ID] [--for TOOL]     the inventory as .csv, .xlsx or .json, or as a review tool wants it
  list                                           every identity with its credentials
  due [--days N]                                 what must be rotated in the next N days (30)
  findings                                       what is wrong and what nobody can tell, worst first
  people                                         who is named in the list, and what each holds
  agents                                         every AI agent and what it can do without a person
  report --out FILE                              the latest review as .html, .pdf, .csv or .json

  --vault FILE                                   the vault (else the one the app opens)
  --passphrase-file FILE                         or KEYROSTER_PASSPHRASE (else the keychain)
  --today YYYY-MM-DD                             or KEYROSTER_TODAY
  --json                                         one JSON document on standard output

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 something is overdue, 4 locked or wrong key, 5 file not recognised or unreadable.`

/** The words of one call, or an AppError 'usage' that says what is not understood. */
export function readCommandWords(words: readonly string[], env: Readonly<Record<string, string | undefined>>): CommandWords {
  const { values, positionals } = parsed(words)
  const [command, ...files] = positionals
  const known = commands.find((name) => name === command)
  if (known === undefined) throw wrong(command === undefined ? 'A command is missing.' : `There is no command “${command}”.`)
  if (known === 'import' && files.length === 0) throw wrong('import needs at least one file.')
  if (known === 'undo-import' && files.length !== 1) throw wrong('undo-import needs the id of one import, or the word last.')
  if (known !== 'import' && known !== 'undo-import' && files.length > 0) throw wrong(`${known} takes no file: ${files.join(' ')}`)
  // Passed over in silence, undo-import --dry-run would take an import back in earnest.
  const foreign = Object.keys(values).find((option) => optionOf[option]?.includes(known) === false)
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
    dates: dates(values.dates),
    view: view(values.view),
    kind: kind(values.for),
    dryRun: values['dry-run'] ?? false,
    select: select(values.select),
    days: days(values.days),
    out: values.out ?? null,
    company: values.company ?? '',
  }
}

// Which commands an option belongs to; those not named here belong to every command.
const optionOf: Readonly<Record<string, readonly Command[]>> = {
  source: ['import'],
  'dry-run': ['import'],
  select: ['import'],
  account: ['import'],
  sheet: ['import'],
  dates: ['import'],
  view: ['export'],
  for: ['export'],
  out: ['export', 'report'],
  days: ['due'],
  company: ['init'],
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        vault: { type: 'string' },
        'passphrase-file': { type: 'string' },
        today: { type: 'string' },
        json: { type: 'boolean' },
        source: { type: 'string' },
        'dry-run': { type: 'boolean' },
        select: { type: 'string' },
        account: { type: 'string' },
        sheet: { type: 'string' },
        dates: { type: 'string' },
        view: { type: 'string' },
        for: { type: 'string' },
        days: { type: 'string' },
        out: { type: 'string' },
        company: { type: 'string' },
      },
    })
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
