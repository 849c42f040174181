import { app } from 'electron'

const refused = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'disable-web-security',
  'load-extension',
  'user-data-dir',
  'single-process',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'log-net-log',
]

/** A packaged app started with a switch that opens it to other programs does not start: no fuse covers these. */
export function refuseDebugSwitches(): void {
  if (!app.isPackaged) return
  if (refused.some((name) => app.commandLine.hasSwitch(name))) app.exit(9)
}
