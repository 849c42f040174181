import { readArguments, splitLine } from './argument-secrets.ts'
import { runBy, type Subject } from './runner-words.ts'
import { type FoundSecret, secretsInside } from './secret-value.ts'

export type CommandFacts = Readonly<{
  secrets: readonly FoundSecret[]
  /** 'npx @vendor/server': program and package and nothing else of the arguments, which may hold anything. */
  launch: string | null
  /** What is run behind every runner and bridge. */
  subject: Subject | null
  /** The address a bridge connects to. */
  address: string | null
}>

/** What the command of a tool says. Of the arguments only the package, image or script and the address of a bridge are kept. */
export function readCommand(command: string, args: readonly string[]): CommandFacts {
  // Some people write the whole line into the command.
  const words = isWholeLine(command) ? [...splitLine(command), ...args] : [command.trim(), ...args]
  const [program = '', ...rest] = words
  const { secrets, plain } = readArguments(rest)
  const runner = programName(program)
  const { subject, address } = runner === null ? { subject: null, address: null } : runBy(runner, plain)
  const shown = subject === null || subject.name === runner ? null : subject.name
  return {
    secrets: [...secretsInside('argument', program), ...secrets],
    launch: runner === null ? null : [runner, shown].filter((word) => word !== null).join(' '),
    subject,
    address: address ?? bridgedAddress(subject, rest),
  }
}

// An address with a key in it is no plain argument; only its host is used.
function bridgedAddress(subject: Subject | null, args: readonly string[]): string | null {
  return subject?.kind === 'bridge' ? (args.find((argument) => /^(?:https?|wss?):\/\//i.test(argument)) ?? null) : null
}

function isWholeLine(command: string): boolean {
  return /\s/.test(command.trim()) && !/^[^"']*\.(?:exe|cmd|bat|sh)$/i.test(command.trim())
}

function programName(program: string): string | null {
  const name =
    program
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.(?:exe|cmd|bat)$/i, '') ?? ''
  return /^[A-Za-z][\w.+-]{0,39}$/.test(name) ? name : null
}
