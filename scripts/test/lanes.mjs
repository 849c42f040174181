import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

// A lane is a place where one window test at a time can run. The clipboard belongs to the display, the keychain to the bus,
// so with a display, a bus and folders of its own a lane shares nothing with the lane beside it.
// Elsewhere than on Linux display and keychain are the system's, of which there is one.
const laneCount = process.platform === 'linux' ? 2 : 1
const laneProcess = fileURLToPath(new URL('lane-process.mjs', import.meta.url))
const patience = 60_000

/** Lanes with a real, unlocked keychain in each, so that the person's own is never touched. */
export function lanesWithKeychain(env) {
  const unlock = 'printf test | gnome-keyring-daemon --unlock --components=secrets > /dev/null && exec "$@"'
  const wrap = (command) => ['dbus-run-session', '--', 'sh', '-c', unlock, 'sh', ...command]
  return openLanes({ ...env, KEYROSTER_E2E_KEYCHAIN: '1' }, wrap)
}

/** Lanes on a computer that has no keychain at all: nothing answers where a session bus would be. */
export function lanesWithoutKeychain(env) {
  return openLanes({ ...env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' }, (command) => command)
}

/** Answers the environment that names the lanes to the tests, and how to close them. */
async function openLanes(env, wrap) {
  const base = process.platform === 'linux' ? withoutOwnScreen(env) : env
  const lanes = []
  const close = () => Promise.all(lanes.map((lane) => lane.close()))
  try {
    // One after another: two displays that look for a free number at the same moment would find the same one.
    for (let at = 0; at < laneCount; at += 1) lanes.push(await openLane(base, wrap))
  } catch (error) {
    await close()
    throw error
  }
  return { env: { ...base, KEYROSTER_E2E_LANES: JSON.stringify(lanes.map((lane) => lane.names)) }, close }
}

async function openLane(base, wrap) {
  const home = freshHome()
  const removeHome = () => rmSync(home.folder, { recursive: true, force: true, maxRetries: 5 })
  if (process.platform !== 'linux') return { names: home.names, close: async () => removeHome() }
  try {
    const screen = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24']
    // The lane puts its own folder away, so that it also goes when the tests were interrupted.
    const tidy = ['sh', '-c', 'home=$1; shift; "$@"; rm -rf "$home"', 'sh', home.folder]
    const held = await hold([...tidy, ...screen, ...wrap([process.execPath, laneProcess])], { ...base, ...home.names })
    const close = async () => (await held.release(), removeHome())
    return { names: differences(base, held.env), close }
  } catch (error) {
    removeHome()
    throw error
  }
}

/** Starts a command that ends in the lane process, and answers with the environment it reports. */
async function hold([command, ...words], env) {
  // A group of its own: an interrupt at the terminal ends the tests first, and then the lane by its closed input.
  const child = spawn(command, words, { env, stdio: ['pipe', 'pipe', 'pipe'], detached: true })
  const said = []
  child.stderr.on('data', (chunk) => said.push(chunk))
  const ended = new Promise((done) => child.once('close', done).once('error', done))
  const endAfter = (ms) => setTimeout(() => process.kill(-child.pid, 'SIGKILL'), ms)
  const late = endAfter(patience)
  const report = await Promise.race([firstLine(child.stdout), ended.then(() => undefined)])
  clearTimeout(late)
  if (report === undefined) throw new Error(`A display for the window tests could not be opened.\n${Buffer.concat(said)}`)
  const release = async () => {
    child.stdin.end()
    const stuck = endAfter(patience / 4)
    await ended
    clearTimeout(stuck)
  }
  return { env: JSON.parse(report), release }
}

function firstLine(stream) {
  return new Promise((done) => createInterface({ input: stream }).once('line', done))
}

function differences(base, env) {
  return Object.fromEntries(Object.entries(env).filter(([name, value]) => base[name] !== value))
}

/** Tests never open a window on the person's own screen: what is not started in a lane finds none. */
function withoutOwnScreen({ WAYLAND_DISPLAY: _, DISPLAY: __, XAUTHORITY: ___, ...others }) {
  return others
}

function freshHome() {
  // A short path: sockets are made in it, and their names may have 107 characters at most.
  const folder = mkdtempSync(join(tmpdir(), 'kr-home-'))
  const names = {
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, '.config'),
    XDG_CACHE_HOME: join(folder, '.cache'),
    XDG_DATA_HOME: join(folder, '.local', 'share'),
    XDG_STATE_HOME: join(folder, '.local', 'state'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    TMPDIR: join(folder, 'tmp'),
  }
  for (const path of Object.values(names)) mkdirSync(path, { recursive: true, mode: 0o700 })
  return { folder, names }
}
