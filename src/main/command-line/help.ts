import { parseArgs } from 'node:util'
import { reviewTools } from '../../shared/domain/exports/review-tools.ts'
import { shippedViewIds } from '../../shared/domain/inventory/view.ts'
import { type Command, commands, options, optionsOf } from './command-table.ts'

// How wide the column of calls is, before what they do.
const width = 47

/** What the words ask help for: a command's name as typed, null for all commands; undefined where they ask for none. */
export function helpAsked(words: readonly string[]): string | null | undefined {
  // Not strict: who asks for help gets it even where the other words are not understood.
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, strict: false, options })
  if (values.help !== true) return undefined
  return positionals[0] ?? null
}

/** The help of one command: how it is called, what it does, every option it takes. */
export function commandHelp(command: Command): string {
  const { does, more } = helpOf[command]
  const own = optionsOf(command)
  return [
    ...calls(command).map((line, at) => `${at === 0 ? 'Usage: keyroster' : '                '} ${line}`),
    '',
    `${does.charAt(0).toUpperCase()}${does.slice(1)}.`,
    ...more,
    ...(own.length === 0 ? [] : ['', ...own.map(optionLine)]),
    '',
    ...everyOption,
    '',
    exitCodes,
  ].join('\n')
}

// How it is called after its name, what it does in one line, and what else a caller must know.
const helpOf: Readonly<Record<Command, Readonly<{ call: readonly string[]; does: string; more: readonly string[] }>>> = {
  init: {
    call: ['[--company NAME]'],
    does: 'make a new vault',
    more: ['It opens with the passphrase if one is given, else with the keychain. What stands at its place is never replaced.'],
  },
  import: {
    call: [
      'FILE... [--source ID] [--dry-run] [--select default|all] [--sheet NAME]',
      '        [--account NAME] [--dates day-first|month-first] [--map "HEADING=FIELD"] [--header-row N]',
      '        [--restore]',
    ],
    does: 'take over what an export says',
    more: [
      'The format is recognised from what a file holds, never from its name. Every record is counted.',
      'A copy of the vault is put aside first, and undo-import takes an import back.',
    ],
  },
  'undo-import': {
    call: ['ID|last'],
    does: 'take an import back; its id is in what import and sources print',
    more: [],
  },
  sources: {
    call: [],
    does: 'which exports can be read, when each last was, and the imports so far',
    more: ['Without a vault it prints which exports can be read.'],
  },
  export: {
    call: ['--out FILE [--view ID] [--for TOOL]'],
    does: 'the inventory as .csv, .xlsx or .json, or as a review tool wants it',
    more: [`Views: ${shippedViewIds.join(', ')}.`, `Tools: ${reviewTools.join(', ')}.`],
  },
  list: { call: [], does: 'every identity with its credentials', more: [] },
  due: {
    call: ['[--days N]'],
    does: 'what must be changed, ends or has to be done in the next N days (30)',
    more: ['Ends with 3 where something is overdue.'],
  },
  findings: { call: [], does: 'what is wrong and what nobody can tell, worst first', more: [] },
  people: { call: [], does: 'who is named in the list, and what each holds', more: [] },
  agents: { call: [], does: 'every AI agent and what it can do without a person', more: [] },
  report: {
    call: ['--out FILE'],
    does: 'the latest review as .html, .pdf, .csv or .json',
    more: ['Where there is no review yet it is the inventory.'],
  },
  'check-text': {
    call: ['FILE'],
    does: 'what the gate for secrets says of each line of a file: keep, cut or drop',
    more: [
      'keep: it would be stored word for word; cut: without the secret in it; drop: nothing of it is worth keeping.',
      'It needs no vault, and prints one verdict for each line, in their order, and nothing of the lines.',
    ],
  },
}

const everyOption = optionsOf(null).map(optionLine)

const exitCodes =
  'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 something is overdue, 4 locked or wrong key, 5 file not recognised or unreadable.'

/** Every command in one line each: the answer to --help, and to words that are not understood. */
export const usage = [
  'Usage: keyroster <command> [options]',
  '       keyroster <command> --help',
  '',
  ...commands.flatMap(commandLines),
  '',
  ...everyOption,
  '',
  exitCodes,
].join('\n')

function commandLines(command: Command): readonly string[] {
  const lines = calls(command)
  return [...lines.slice(0, -1).map((line) => `  ${line}`), column(lines.at(-1) ?? '', helpOf[command].does)]
}

function calls(command: Command): readonly string[] {
  const [first = '', ...rest] = helpOf[command].call
  return [`${command} ${first}`.trim(), ...rest.map((line) => `${' '.repeat(command.length + 1)}${line}`)]
}

function optionLine([name, { value, short, words }]: ReturnType<typeof optionsOf>[number]): string {
  return column(`--${name}${value === undefined ? '' : ` ${value}`}${short === undefined ? '' : `, -${short}`}`, words)
}

// What is too long for its column has the explanation below it.
function column(left: string, right: string): string {
  return left.length < width ? `  ${left.padEnd(width)}${right}` : `  ${left}\n${' '.repeat(width + 2)}${right}`
}
