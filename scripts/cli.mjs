import { join } from 'node:path'
import { setUp } from './setup.mjs'
import { root } from './setup/paths.mjs'
import { runInForeground } from './setup/run.mjs'
import { runMain } from './setup/stop.mjs'
import { hasDisplay } from './setup/system-needs.mjs'

const words = process.argv.slice(2)

await runMain(async () => {
  const pdf = asksForPdf(words)
  // The output belongs to the command alone, so that it can be piped.
  const { env } = await setUp({ electron: pdf, build: true, log: (line) => console.error(line) })
  const cli = [process.execPath, join(root, 'out', 'main', 'cli.js'), ...words]
  const [command, ...rest] = pdf && !hasDisplay() ? ['xvfb-run', '-a', ...cli] : cli
  return runInForeground(command, rest, { cwd: process.env.INIT_CWD ?? process.cwd(), env })
})

// Only Electron can print a PDF; every other command does without it.
function asksForPdf(list) {
  return list.some((word, at) => /^--out=.*\.pdf$/i.test(word) || (word === '--out' && /\.pdf$/i.test(list[at + 1] ?? '')))
}
