import { app, type Session } from 'electron'

/** Cancels every request of every session that is not for our own page. */
export function blockRequests(): void {
  app.on('session-created', blockSession)
}

function blockSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, respond) => {
    respond({ cancel: !/^(app|data|devtools|chrome):/.test(details.url) })
  })
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}
