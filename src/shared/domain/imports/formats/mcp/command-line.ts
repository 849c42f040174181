import { namesCredential } from './secret-name.ts'
import { type FoundSecret, namedSecret, secretsInside } from './secret-value.ts'

export type CommandFacts = Readonly<{
  secrets: readonly FoundSecret[]
  /** 'npx @vendor/server': program and package and nothing else of the arguments, which may hold anything. */
  launch: string | null
  /** The package, image or script that is run. */
  subject: string | null
}>

/** What the command of a tool says. Of the arguments only the package, image or script is kept. */
export function readCommand(command: string, args: readonly string[]): CommandFacts {
  // Some people write the whole line into the command.
  const words = isWholeLine(command) ? [...command.trim().split(/\s+/), ...args] : [command.trim(), ...args]
  const [program = '', ...rest] = words
  const { secrets, plain } = scanArguments(rest)
  const runner = programName(program)
  const subject = runner === null ? null : subjectOf(runner, plain)
  return {
    secrets: [...secretsInside('argument', program), ...secrets],
    launch: runner === null ? null : [runner, subject].filter((word) => word !== null).join(' '),
    subject,
  }
}

function isWholeLine(command: string): boolean {
  return /\s/.test(command.trim()) && !/^[^"']*\.(?:exe|cmd|bat|sh)$/i.test(command.trim())
}

type Scan = Readonly<{ secrets: readonly FoundSecret[]; /** The arguments in which nothing secret was found. */ plain: readonly string[] }>

function scanArguments(args: readonly string[]): Scan {
  const secrets: FoundSecret[] = []
  const plain: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? ''
    const next = args[at + 1]
    const step = readArgument(argument, next)
    secrets.push(...step.secrets)
    if (step.secrets.length === 0) plain.push(argument, ...(step.takesNext && next !== undefined ? [next] : []))
    if (step.takesNext) at += 1
  }
  return { secrets, plain }
}

type Step = Readonly<{ secrets: readonly FoundSecret[]; takesNext: boolean }>

function readArgument(argument: string, next: string | undefined): Step {
  const [, , option, attached] = /^(--?|\/)([A-Za-z][\w.-]*)(?:[=:](.*))?$/s.exec(argument) ?? []
  if (option !== undefined) {
    const value = attached ?? next
    const takesNext = attached === undefined && next !== undefined
    if (/^(?:e|env)$/.test(option) && value !== undefined) return { secrets: readAssignment(value), takesNext }
    if (/^(?:H|header|headers)$/.test(option) && value !== undefined) return { secrets: readHeader(value), takesNext }
    if (namesCredential(option) && value !== undefined && (attached !== undefined || !value.startsWith('--')))
      return {
        secrets: optional(
          namedSecret('argument', argument.slice(0, argument.length - (attached === undefined ? 0 : attached.length + 1)), value),
        ),
        takesNext,
      }
    return { secrets: attached === undefined ? [] : secretsInside('argument', attached), takesNext: false }
  }
  if (/^[A-Za-z_]\w*=[^;]*$/.test(argument)) return { secrets: readAssignment(argument), takesNext: false }
  // A whole command inside one argument, as after 'sh -c'.
  if (/\s/.test(argument) && !/^(?:https?:|\s*\{)/i.test(argument))
    return { secrets: [...scanArguments(argument.trim().split(/\s+/)).secrets, ...readHeader(argument)], takesNext: false }
  return { secrets: secretsInside('argument', argument), takesNext: false }
}

// NAME=value sets a variable; NAME alone hands one on.
function readAssignment(text: string): readonly FoundSecret[] {
  const [, name = '', value] = /^["']?([A-Za-z_][\w.-]*)(?:=(.*?))?["']?$/s.exec(text) ?? []
  if (name === '') return secretsInside('argument', text)
  if (value !== undefined) return optional(namedSecret('environment', name, value))
  return namesCredential(name) ? optional(namedSecret('environment', name, `\${${name}}`)) : []
}

function readHeader(text: string): readonly FoundSecret[] {
  const [, name, value] = /^["']?([A-Za-z][\w-]{0,80})\s*:\s*(.+?)["']?$/s.exec(text.trim()) ?? []
  return name === undefined || value?.startsWith('//') === true ? [] : optional(namedSecret('header', name, value))
}

function optional(found: FoundSecret | null): readonly FoundSecret[] {
  return found === null ? [] : [found]
}

function programName(program: string): string | null {
  const name =
    program
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.(?:exe|cmd|bat)$/i, '') ?? ''
  return /^[A-Za-z][\w.+-]{0,39}$/.test(name) ? name : null
}

const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*(?:@[a-z0-9.^~-]+)?$/
const moduleName = /^[a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)*$/
const imageName = /^[a-z0-9.-]+(?::\d+)?(?:\/[a-z0-9._-]+)+(?::[\w.-]+)?$/
const scriptName = /^[\w.-]+\.(?:m?[jt]s|cjs|py|sh|jar|dll|rb|php)$/
const switches: ReadonlySet<string> = new Set([
  '-y',
  '--yes',
  '-q',
  '--quiet',
  '--silent',
  '/c',
  '/C',
  '-u',
  'exec',
  'dlx',
  'x',
  'tool',
  'run',
])

function subjectOf(runner: string, args: readonly string[]): string | null {
  switch (runner.toLowerCase()) {
    case 'cmd':
    case 'env':
    case 'sh':
    case 'bash':
    case 'wsl': {
      const [first = '', ...rest] = args.filter((argument) => !switches.has(argument))
      return /^(?:npx|uvx|bunx|node|python3?|docker)$/.test(first) ? subjectOf(first, rest) : null
    }
    case 'npx':
    case 'bunx':
    case 'uvx':
    case 'pnpm':
    case 'yarn':
    case 'bun':
    case 'npm':
    case 'pipx':
      return firstPositional(args, packageName, /^(?:-p|--package|--from)$/)
    case 'docker':
    case 'podman':
      return args.find((argument) => imageName.test(argument) && !argument.startsWith('-')) ?? null
    case 'python':
    case 'python3':
    case 'uv': {
      const module = args[args.indexOf('-m') + 1]
      if (args.includes('-m') && module !== undefined && moduleName.test(module)) return module
      return scriptOf(args)
    }
    default:
      return scriptOf(args)
  }
}

// An option before the package takes the word after it along unless it is a known switch.
function firstPositional(args: readonly string[], shape: RegExp, named: RegExp): string | null {
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? ''
    const next = args[at + 1] ?? ''
    if (named.test(argument)) return shape.test(next) ? next : null
    if (switches.has(argument)) continue
    if (argument.startsWith('-')) at += argument.includes('=') ? 0 : 1
    else return shape.test(argument) && argument.length <= 100 ? argument : null
  }
  return null
}

function scriptOf(args: readonly string[]): string | null {
  const [first] = args.filter((argument) => !argument.startsWith('-') && !switches.has(argument))
  const name = first?.split(/[\\/]/).at(-1) ?? ''
  return scriptName.test(name) ? name : null
}
