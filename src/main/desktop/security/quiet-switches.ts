import { app } from 'electron'

// Chromium talks to the network by itself (updates, dictionaries, connection checks) unless told not to. Must run before the app is ready.
export function silenceChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
    'disable-sync',
  ])
    app.commandLine.appendSwitch(name)
  // What slips through finds no address and no way out.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('proxy-server', '127.0.0.1:9')
  app.commandLine.appendSwitch('disable-features', 'MediaRouter,OptimizationHints,Translate')
}
