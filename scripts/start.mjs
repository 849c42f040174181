import { setUp } from './setup.mjs'
import { root } from './setup/paths.mjs'
import { runInForeground } from './setup/run.mjs'
import { runMain } from './setup/stop.mjs'
import { hasDisplay } from './setup/system-needs.mjs'

await runMain(async () => {
  const { electron, env } = await setUp({ electron: true, build: true })
  const app = [electron.path, ...sandboxWords(), root, ...process.argv.slice(2)]
  if (!hasDisplay()) console.log('There is no screen here; the window opens on a virtual one (xvfb-run).')
  const [command, ...words] = hasDisplay() ? app : ['xvfb-run', '-a', ...app]
  return runInForeground(command, words, { cwd: process.env.INIT_CWD ?? process.cwd(), env })
})

// Chromium refuses to start as root with its sandbox on.
function sandboxWords() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
}
