import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Tests never open a window on the person's own screen. */
export function onVirtualScreen(command) {
  return process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', ...command] : command
}

/** A session of its own with a real, unlocked keychain in it, so that the person's own is never touched. */
export function insideKeychainSession(env) {
  const home = freshHome(env)
  home.env.KEYROSTER_E2E_KEYCHAIN = '1'
  // Elsewhere the keychain is the system's and always there.
  if (process.platform !== 'linux') return { ...home, wrap: (command) => command }
  const unlock = 'printf test | gnome-keyring-daemon --unlock --components=secrets > /dev/null && exec "$@"'
  return { ...home, wrap: (command) => ['dbus-run-session', '--', 'sh', '-c', unlock, 'sh', ...command] }
}

/** A computer that has no keychain at all: nothing answers where a session bus would be. */
export function withoutKeychain(env) {
  const home = freshHome(env)
  home.env.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nonexistent/bus'
  return { ...home, wrap: (command) => command }
}

function freshHome(env) {
  // A short path: sockets are made in it, and their names may have 107 characters at most.
  const home = mkdtempSync(join(tmpdir(), 'kr-home-'))
  const folders = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_STATE_HOME: join(home, '.local', 'state'),
    XDG_RUNTIME_DIR: join(home, 'run'),
  }
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { WAYLAND_DISPLAY: _, ...others } = env
  return { env: { ...others, ...folders }, cleanUp: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) }
}
