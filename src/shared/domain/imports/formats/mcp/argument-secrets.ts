import { namesConnection, namesCredential } from './secret-name.ts'
import { type FoundSecret, namedSecret, secretsInside } from './secret-value.ts'

type Scan = Readonly<{ secrets: readonly FoundSecret[]; /** The arguments in which nothing secret was found. */ plain: readonly string[] }>

/** The credentials in the arguments of a command, and the arguments without them. */
export function readArguments(args: readonly string[]): Scan {
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

/** The words of a command line; quotes around a word are taken off, and a command or template inside stays in one piece. */
export function splitLine(line: string): readonly string[] {
  return [...line.matchAll(/(?:\$\((?:[^()]|\([^()]*\))*\)|`[^`]*`|\{\{[^}]*\}\}|<[^<>]*>|"[^"]*"|'[^']*'|\S)+/g)].map(([word]) =>
    word.replace(/^(["'])(.*)\1$/s, '$2'),
  )
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
    return { secrets: [...readArguments(splitLine(argument)).secrets, ...readHeader(argument)], takesNext: false }
  return { secrets: secretsInside('argument', argument), takesNext: false }
}

// NAME=value sets a variable; NAME alone hands one on.
function readAssignment(text: string): readonly FoundSecret[] {
  const [, name = '', value] = /^["']?([A-Za-z_][\w.-]*)(?:=(.*?))?["']?$/s.exec(text) ?? []
  if (name === '') return secretsInside('argument', text)
  if (value !== undefined) return optional(namedSecret('environment', name, value))
  return namesCredential(name) || namesConnection(name) ? optional(namedSecret('environment', name, `\${${name}}`)) : []
}

function readHeader(text: string): readonly FoundSecret[] {
  const [, name, value] = /^["']?([A-Za-z][\w-]{0,80})\s*:\s*(.+?)["']?$/s.exec(text.trim()) ?? []
  return name === undefined || value?.startsWith('//') === true ? [] : optional(namedSecret('header', name, value))
}

function optional(found: FoundSecret | null): readonly FoundSecret[] {
  return found === null ? [] : [found]
}
