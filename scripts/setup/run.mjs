import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './paths.mjs'

const groups = process.platform !== 'win32'

/**
 * Runs a command to its end with its words collected instead of shown.
 * With `limitMs` it is ended when `progress()` has answered the same for that long (by default: a plain time limit).
 * A command that cannot be started answers code 127, one that was ended 124, as in a shell.
 */
export function run(command, args, { cwd = root, env = process.env, limitMs, progress = () => 0 } = {}) {
  return new Promise((done) => {
    // A group of its own, so that a time limit also ends what the command started (Xvfb, Electron).
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: groups })
    const words = []
    child.stdout.on('data', (chunk) => words.push(chunk))
    child.stderr.on('data', (chunk) => words.push(chunk))

    let stuck = false
    const watch =
      limitMs &&
      whenUnchanged(progress, limitMs, () => {
        stuck = true
        end(child)
      })
    const interrupted = () => (end(child), process.exit(130))
    process.once('SIGINT', interrupted)
    process.once('SIGTERM', interrupted)

    const finish = (code, extra = '') => {
      clearInterval(watch)
      process.off('SIGINT', interrupted)
      process.off('SIGTERM', interrupted)
      const late = stuck ? `\nEnded after ${Math.round(limitMs / 1000)} s without getting anywhere.` : ''
      done({ code: stuck ? 124 : code, output: Buffer.concat(words).toString() + extra + late })
    }
    child.once('error', (error) => finish(127, error.message))
    child.once('close', (code) => finish(code ?? 1))
  })
}

/** Runs a command in the foreground: it has the terminal, and its exit code is the answer. */
export function runInForeground(command, args, options = {}) {
  return new Promise((done, fail) => {
    // xvfb-run does not pass a signal on to what it runs, so there the whole group has to get it.
    const group = command === 'xvfb-run'
    const child = spawn(command, args, { stdio: 'inherit', detached: group, ...options })
    const pass = (signal) => (group ? process.kill(-child.pid, signal) : child.kill(signal))
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    child.once('error', fail)
    child.once('close', (code, signal) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      done(code ?? 128 + constants.signals[signal])
    })
  })
}

function whenUnchanged(progress, limitMs, act) {
  let last = progress()
  let since = Date.now()
  return setInterval(() => {
    const now = progress()
    if (now !== last) [last, since] = [now, Date.now()]
    else if (Date.now() - since > limitMs) act()
  }, 500)
}

function end(child) {
  try {
    if (groups) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
