import { app } from 'electron'
import { isAppPage } from './app-protocol.ts'

/** No page may go elsewhere, open a window, embed another page or find out the machine's addresses. */
export function confineContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    const stay = (event: Electron.Event<{ url: string }>): void => {
      if (!isAppPage(event.url)) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
    // WebRTC ignores content policy and request filters alike.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}
