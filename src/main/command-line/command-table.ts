/** Every command, in the order the help shows them. */
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
  'check-text',
] as const
export type Command = (typeof commands)[number]

type Option = Readonly<{
  type: 'string' | 'boolean'
  short?: string
  multiple?: true
  /** The commands that take it; every command where this is missing. */
  of?: readonly Command[]
  /** The placeholder of its value in the help. */
  value?: string
  words: string
}>

/** Every option: how it is read, which commands take it, what the help says of it. */
export const options = {
  source: { type: 'string', of: ['import'], value: 'ID', words: 'which export the files are; ids: keyroster sources' },
  'dry-run': { type: 'boolean', of: ['import'], words: 'show what would change and change nothing' },
  select: { type: 'string', of: ['import'], value: 'default|all', words: 'the records the app would tick (default), or all' },
  restore: { type: 'boolean', of: ['import'], words: 'take entries that are in the trash out of it' },
  account: { type: 'string', of: ['import'], value: 'NAME', words: 'the repository, account or user that a file leaves out' },
  sheet: { type: 'string', of: ['import'], value: 'NAME', words: 'which sheet of a workbook' },
  map: { type: 'string', multiple: true, of: ['import'], value: '"HEADING=FIELD"', words: 'what a column holds (any number of times)' },
  'header-row': { type: 'string', of: ['import'], value: 'N', words: 'the line that holds the headings' },
  dates: { type: 'string', of: ['import'], value: 'day-first|month-first', words: 'how doubtful columns write their days' },
  view: { type: 'string', of: ['export'], value: 'ID', words: 'only the rows of this view (everything)' },
  for: { type: 'string', of: ['export'], value: 'TOOL', words: 'the columns a review tool asks for' },
  days: { type: 'string', of: ['due'], value: 'N', words: 'how far to look ahead (30)' },
  out: { type: 'string', of: ['export', 'report'], value: 'FILE', words: 'where to write; its ending decides the format' },
  company: { type: 'string', of: ['init'], value: 'NAME', words: 'the name that reports carry' },
  vault: { type: 'string', value: 'FILE', words: 'the vault (else the one the app opens)' },
  'passphrase-file': { type: 'string', value: 'FILE', words: 'or KEYROSTER_PASSPHRASE (else the keychain)' },
  today: { type: 'string', value: 'YYYY-MM-DD', words: 'or KEYROSTER_TODAY' },
  json: { type: 'boolean', words: 'one JSON document on standard output' },
  help: { type: 'boolean', short: 'h', words: 'this text; after a command, the text of that command' },
} as const satisfies Readonly<Record<string, Option>>

/** The options that belong to one command alone, or to every command (null). */
export function optionsOf(command: Command | null): readonly (readonly [name: string, option: Option])[] {
  return Object.entries<Option>(options).filter(([, { of }]) => (command === null ? of === undefined : of?.includes(command) === true))
}
