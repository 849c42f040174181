import { splitLine } from './argument-secrets.ts'

// A command names runners, their own words and bridges before it names the server. Only what is behind all of them counts.

/** What a command runs in the end. Scripts, modules and words of a project have no vendor; a package, an image or a program of its own may have one. */
export type Subject = Readonly<{ name: string; kind: 'package' | 'image' | 'program' | 'module' | 'script' | 'word' | 'bridge' }>

export type Run = Readonly<{ subject: Subject | null; /** Where a bridge connects to. */ address: string | null }>

/** What a program runs, by its arguments. */
export function runBy(program: string, args: readonly string[], depth = 0): Run {
  const runner = withoutVersionSuffix(program)
  if (depth > 5) return nothing
  if (wrappers.has(runner)) return wrapped(runner, args, depth)
  const subject = directSubject(runner, program, args)
  return subject === null ? nothing : behindBridge(subject, args, depth)
}

const nothing: Run = { subject: null, address: null }

// 'python3.13', 'php8.2' and 'node20' are the same runners.
function withoutVersionSuffix(program: string): string {
  const name = program.toLowerCase()
  const plain = name.replace(/-?\d+(?:\.\d+)*$/, '')
  return runners.has(plain) || scriptRunners.has(plain) ? plain : name
}

const wrappers: ReadonlySet<string> = new Set(
  'cmd env sh bash zsh fish dash powershell pwsh wsl sudo timeout nohup caffeinate arch xvfb-run nice op doppler infisical dotenv dotenvx direnv mise asdf volta fnm nvm nix-shell conda micromamba mamba poetry pipenv hatch rye pdm pixi bundle tini dumb-init start varlock'.split(
    ' ',
  ),
)
const runners: ReadonlySet<string> = new Set(
  'npx bunx pnpx uvx pipx npm pnpm yarn bun deno uv docker podman nerdctl nix go cargo dnx dotnet java'.split(' '),
)
const scriptRunners: ReadonlySet<string> = new Set(
  'node nodejs python py pypy php ruby perl tsx ts-node nodemon rails make just task composer rake Rscript'.split(' '),
)
const programs: ReadonlySet<string> = new Set([...wrappers, ...runners, ...scriptRunners])

// 'cmd /c npx …', 'sh -c "…"', 'op run -- npx …': the rest is a command of its own.
function wrapped(runner: string, args: readonly string[], depth: number): Run {
  const divider = args.indexOf('--')
  const words = divider >= 0 ? args.slice(divider + 1) : args
  const line = words.find((word) => /\s/.test(word))
  const all = (line !== undefined && words.length <= 3 ? splitLine(line) : words).filter((word) => !/^[A-Za-z_]\w*=/.test(word))
  const at = all.findIndex((word) => programs.has(withoutVersionSuffix(plainProgram(word))) && !(word === runner))
  if (at >= 0) return runBy(plainProgram(all[at] ?? ''), all.slice(at + 1), depth + 1)
  const own = all.find(
    (word) =>
      !/^[-/]/.test(word) && !ownWords.has(word) && !/^[\d.]+$/.test(word) && !/^(?:&&|\|\||;|cd|set|export|source|exec)$/.test(word),
  )
  const subject = own === undefined || (divider < 0 && !shells.has(runner)) ? null : programOf(plainProgram(own))
  return subject === null ? nothing : behindBridge(subject, all, depth)
}

const shells: ReadonlySet<string> = new Set('cmd sh bash zsh fish dash powershell pwsh wsl env sudo'.split(' '))

function directSubject(runner: string, program: string, args: readonly string[]): Subject | null {
  switch (runner) {
    case 'npx':
    case 'bunx':
    case 'pnpx':
    case 'uvx':
    case 'pipx':
    case 'dnx':
      return packageIn(args, ['run', 'x'])
    case 'npm':
    case 'pnpm':
    case 'yarn':
    case 'bun':
      return packageManaged(args)
    case 'deno':
      return denoSubject(args)
    case 'uv':
      return uvSubject(args)
    case 'docker':
    case 'podman':
    case 'nerdctl':
      return containerSubject(args)
    case 'go':
    case 'nix':
    case 'cargo':
    case 'dotnet':
    case 'java':
      return scriptIn(args)
    default:
      return scriptRunners.has(runner) ? scriptSubject(args) : programOf(program)
  }
}

const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~_-][a-z0-9._~-]*(?:\[[\w,]+\])?(?:(?:@|==)[a-z0-9.^~-]+)?$/i
const moduleName = /^[a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)*$/i
const imageName = /^(?:[a-z0-9.-]+(?::\d+)?\/)*[a-z0-9][a-z0-9._-]*(?::[\w.-]+)?(?:@sha256:[\da-f]+)?$/
const scriptName = /^[\w.-]+\.(?:[mc]?[jt]sx?|py|pyz|sh|jar|dll|rb|php|phar|pl|ps1|go|rs|exe|lua)$/i
const ownWords: ReadonlySet<string> = new Set(['exec', 'dlx', 'x', 'tool', 'run', 'start', '/c', '/C', '-c', '--'])
// Options that stand alone; any other one takes the word after it along.
const loneOptions: ReadonlySet<string> = new Set(
  '-y --yes -q --quiet --silent -s -u --no-install --prefer-offline --ignore-existing --isolated --offline --refresh --no-cache --bun -g --reinstall --upgrade -U --native-tls --verbose -v --no-project --frozen --locked --no-sync --active --managed-python --prerelease=allow -i -t -it --rm -d --init --privileged --read-only --detach --interactive --tty -A --allow-all'.split(
    ' ',
  ),
)

function named(name: string | undefined, shape: RegExp, kind: Subject['kind']): Subject | null {
  return name !== undefined && name.length <= 100 && shape.test(name) ? { name, kind } : null
}

// The package a runner fetches: behind --from and the like, else the first word of its own.
function packageIn(args: readonly string[], own: readonly string[] = []): Subject | null {
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? ''
    const [, option, attached] = /^(-p|--package|--from|--spec)(?:=(.*))?$/.exec(argument) ?? []
    if (option !== undefined) {
      const shown = named(attached ?? args[at + 1], packageName, 'package')
      if (shown !== null) return shown
      // An address of a repository is not kept; the program behind it is.
      if (attached === undefined) at += 1
      continue
    }
    if (loneOptions.has(argument) || argument === '--' || (at === 0 && own.includes(argument))) continue
    if (argument.startsWith('-')) {
      at += argument.includes('=') ? 0 : 1
      continue
    }
    if (/[\\/]/.test(argument) && !argument.startsWith('@')) return scriptOf(argument)
    return scriptName.test(argument) ? scriptOf(argument) : named(argument, packageName, 'package')
  }
  return null
}

// 'pnpm dlx PACKAGE' fetches one; 'pnpm dev' and 'npm run dev' are words of a project.
function packageManaged(args: readonly string[]): Subject | null {
  const words = args.filter((argument) => !argument.startsWith('-'))
  const at = args.findIndex((argument) => ['exec', 'dlx', 'x'].includes(argument))
  if (at >= 0) return packageIn(args.slice(at + 1))
  const script = words.map(scriptOf).find((subject) => subject !== null)
  if (script !== undefined) return script
  return null
}

function denoSubject(args: readonly string[]): Subject | null {
  const [, name] = args.map((argument) => /^(?:npm|jsr):\/?(.+)$/.exec(argument)).find((match) => match !== null) ?? []
  return named(name, packageName, 'package') ?? scriptIn(args)
}

// 'uv run NAME', 'uv --directory DIR run NAME', 'uv tool run NAME', 'uv run --with PACKAGE NAME'.
function uvSubject(args: readonly string[]): Subject | null {
  const run = args.indexOf('run')
  if (run < 0) return args[0] === 'x' ? packageIn(args.slice(1)) : null
  const rest = args.slice(run + 1)
  let wanted: Subject | null = null
  for (let at = 0; at < rest.length; at += 1) {
    const argument = rest[at] ?? ''
    if (argument === '-m' || argument === '--module') return moduleOf(rest[at + 1])
    if (/^--(?:with|from)$/.test(argument)) wanted = named(rest[at + 1], packageName, 'package')
    if (loneOptions.has(argument) || argument === '--') continue
    if (argument.startsWith('-')) {
      at += argument.includes('=') ? 0 : 1
      continue
    }
    if (scriptRunners.has(withoutVersionSuffix(argument))) return scriptSubject(rest.slice(at + 1)) ?? wanted
    // A runner inside a runner: 'uv run fastmcp run server.py', 'uv run mcp run server.py'.
    if (/^(?:fastmcp|mcp|uvicorn|gunicorn|hypercorn)$/.test(argument)) return scriptIn(rest.slice(at + 1)) ?? wanted
    return scriptOf(argument) ?? (/[\\/]/.test(argument) ? null : named(argument, packageName, 'package')) ?? wanted
  }
  return wanted
}

const valueOptions =
  /^(?:-e|--env|-v|--volume|--mount|-p|--publish|--name|--network|--net|--env-file|-u|--user|-w|--workdir|--platform|--add-host|--entrypoint|-l|--label|-m|--memory|--cpus|--pull|-h|--hostname|--security-opt|--cap-add|--cap-drop|--gpus|--ipc|--tmpfs|--log-driver|--log-opt|--restart|--runtime|--secret|-f|--file)$/

function containerSubject(args: readonly string[]): Subject | null {
  if (args[0] === 'mcp') return { name: 'docker mcp', kind: 'bridge' }
  const verb = args.findIndex((argument) => /^(?:run|exec|start|create)$/.test(argument))
  const rest = verb < 0 ? args : args.slice(verb + 1)
  const words: string[] = []
  for (let at = 0; at < rest.length; at += 1) {
    const argument = rest[at] ?? ''
    if (valueOptions.test(argument)) at += 1
    else if (!argument.startsWith('-')) words.push(argument)
  }
  // A container that runs already is named by the command inside it, or by itself.
  if (args[verb] === 'exec') {
    const inside = words.slice(1)
    const run = inside[0] === undefined ? nothing : runBy(plainProgram(inside[0]), inside.slice(1), 4)
    return run.subject ?? named(words[0], imageName, 'word')
  }
  if (args.includes('compose')) return named(words[0], imageName, 'word')
  return words.map((word) => named(word, imageName, 'image')).find((subject) => subject !== null) ?? null
}

// The script, module or word behind an interpreter: 'server.js', '-m NAME', 'artisan NAME'.
function scriptSubject(args: readonly string[]): Subject | null {
  const at = args.findIndex((argument) => argument === '-m')
  if (at >= 0) return moduleOf(args[at + 1])
  const words = args.filter((argument) => !argument.startsWith('-'))
  const own = words.findIndex((word) => /(?:^|[\\/])(?:artisan|console|manage\.py|craft|wp|think|spark)$/.test(word))
  if (own >= 0) return named(words[own + 1], /^[a-z][\w:.-]*$/i, 'word')
  return scriptIn(args)
}

function moduleOf(name: string | undefined): Subject | null {
  return named(name, moduleName, 'module')
}

function scriptIn(args: readonly string[]): Subject | null {
  const words = args.filter((argument) => !argument.startsWith('-') && !ownWords.has(argument))
  return (
    words
      .slice(0, 3)
      .map(scriptOf)
      .find((subject) => subject !== null) ?? null
  )
}

function scriptOf(word: string): Subject | null {
  return named(word.split(/[\\/]/).at(-1), scriptName, 'script')
}

function programOf(program: string): Subject | null {
  const name = plainProgram(program)
  if (programs.has(withoutVersionSuffix(name))) return null
  return scriptOf(name) ?? named(name, /^[A-Za-z][\w.+-]{0,60}$/, isBridge(name) ? 'bridge' : 'program')
}

function plainProgram(word: string): string {
  return (
    word
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.(?:exe|cmd|bat)$/i, '') ?? ''
  )
}

// A bridge only hands on: what counts is the address or the command in its arguments.
function behindBridge(subject: Subject, args: readonly string[], depth: number): Run {
  if (subject.kind !== 'bridge' && !isBridge(subject.name)) return { subject, address: null }
  const after = args.slice(args.findIndex((argument) => argument === subject.name) + 1)
  const address = after.find((argument) => /^(?:https?|wss?):\/\//i.test(argument)) ?? null
  if (address !== null) return { subject: { ...subject, kind: 'bridge' }, address }
  const line = after.find((argument, at) => /\s/.test(argument) && after[at - 1]?.startsWith('-') === true)
  const words = line === undefined ? after.slice(after.indexOf('--') + 1) : splitLine(line)
  const at = words.findIndex((word) => programs.has(withoutVersionSuffix(plainProgram(word))))
  if (at >= 0) {
    const inner = runBy(plainProgram(words[at] ?? ''), words.slice(at + 1), depth + 1)
    if (inner.subject !== null) return inner
  }
  // 'smithery run PACKAGE'.
  const run = after.indexOf('run')
  const behind = run >= 0 ? named(after[run + 1], packageName, 'package') : null
  return { subject: behind ?? { ...subject, kind: 'bridge' }, address: null }
}

/** True for a program that only connects a client with a server elsewhere. */
export function isBridge(name: string): boolean {
  return bridges.test(withoutVersion(name).toLowerCase())
}

const bridges =
  /^(?:@[\w.-]+\/)?(?:mcp[-_]remote(?:[-_]\w+)?|supergateway|mcp[-_]proxy|mcp[-_]bridge|mcp[-_](?:sse|http|stdio)[-_](?:proxy|bridge|client|adapter)|mcp[-_]stdio[-_]\S*adapter|mcp[-_]gateway|mcpo|mcp[-_]hub|mcp[-_]router|mcp2\w*|sse[-_]proxy)$|^@smithery\/cli$|^smithery$|^docker mcp$/

/** '@vendor/server@1.2.3', 'server==1.0' and 'ghcr.io/vendor/server:latest' are the same server tomorrow. */
export function withoutVersion(subject: string): string {
  return subject
    .replace(/(?<=.)@[^/]*$/, '')
    .replace(/==.*$/, '')
    .replace(/\[[\w,]*\]$/, '')
    .replace(/(?<!^):[\w.-]+$/, (tag) => (/^[^/]*:\d+$/.test(subject) ? tag : ''))
}
