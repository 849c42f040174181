import { join } from 'node:path'
import { setUp } from './setup.mjs'
import { root } from './setup/paths.mjs'
import { runInForeground } from './setup/run.mjs'
import { runMain } from './setup/stop.mjs'

// How fast the sheet is, on this machine: prints a table and writes bench/results.md. Nothing is asserted.
await runMain(async () => {
  const { env } = await setUp({ electron: true, build: true, testTools: true })
  const words = [process.execPath, join(root, 'bench', 'run.mjs'), ...process.argv.slice(2)]
  const [command, ...rest] = process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', ...words] : words
  return runInForeground(command, rest, { cwd: root, env })
})
