import { parseArgs } from 'node:util'
import { isPlainDate, type PlainDate } from '../../shared/domain/plain-date.ts'
import { importSourceIds, type ImportSourceId } from '../../shared/domain/import/draft.ts'
import { AppError } from '../../shared/ipc/app-error.ts'

export const commands = ['init', 'import', 'sources', 'list', 'due', 'report'] as const
export type Command = (typeof commands)[number]

export type CommandWords = Readonly<{
  command: Command
  files: readonly string[]
  vault: string | null
  passphraseFile: string | null
  today: PlainDate | null
  json: boolean
  source: ImportSourceId | null
  dryRun: boolean
  select: 'default' | 'all'
  days: number
  out: string | null
  company: string
}>

export const usage = `Usage: keyroster <command> [options]

  init [--company NAME]                          make a new vault
  import FILE... [--source ID] [--dry-run] [--select default|all]
                                                 take over what an export says
  sources                                        which exports can be read, and when each last was
  list                                           every identity with its credentials
  due [--days N]                                 what must be rotated in the next N days (30)
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
  if (known !== 'import' && files.length > 0) throw wrong(`${known} takes no file: ${files.join(' ')}`)
  if (known === 'report' && values.out === undefined) throw wrong('report needs --out FILE.')
  return {
    command: known,
    files,
    vault: values.vault ?? null,
    passphraseFile: values['passphrase-file'] ?? null,
    today: today(values.today ?? env['KEYROSTER_TODAY']),
    json: values.json ?? false,
    source: source(values.source),
    dryRun: values['dry-run'] ?? false,
    select: select(values.select),
    days: days(values.days),
    out: values.out ?? null,
    company: values.company ?? '',
  }
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
