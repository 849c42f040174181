import { resolve } from 'node:path'
import { isPlainDate, type PlainDate } from '../../shared/domain/values/plain-date.ts'

export type LaunchWords = Readonly<{
  demo: boolean
  vault: string | null
  today: PlainDate | null
  printTo: string | null
  rest: readonly string[]
}>

/** What the app was started with: '--demo', '--vault FILE', '--today DAY', or the words of a command. Chromium's own switches pass by. */
export function readLaunchWords(argv: readonly string[], packaged: boolean): LaunchWords {
  const words = argv
    .slice(packaged ? 1 : 2)
    .filter((word) => !chromiumSwitches.some((name) => word === name || word.startsWith(`${name}=`)))
  const today = valueOf(words, '--today') ?? process.env['KEYROSTER_TODAY'] ?? null
  const vault = valueOf(words, '--vault')
  return {
    demo: words.includes('--demo'),
    vault: vault === null ? null : resolve(vault),
    today: today !== null && isPlainDate(today) ? today : null,
    printTo: valueOf(words, '--print-pdf'),
    rest: words,
  }
}

function valueOf(words: readonly string[], name: string): string | null {
  const joined = words.find((word) => word.startsWith(`${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 1)
  const at = words.indexOf(name)
  return at === -1 ? null : (words[at + 1] ?? null)
}

// Those that set-up, tests and desktops really pass. Anything else is a word of ours, so that a mistyped option is noticed.
const chromiumSwitches = [
  '--no-sandbox',
  '--inspect',
  '--remote-debugging-port',
  '--ozone-platform',
  '--ozone-platform-hint',
  '--enable-features',
  '--disable-gpu',
  '--force-device-scale-factor',
  '--lang',
  '--password-store',
  '--class',
  '--original-process-start-time',
  '--allow-file-access-from-files',
  '--enable-logging',
]
