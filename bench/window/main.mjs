import { app, BrowserWindow } from 'electron'

// A bare window for the pages to compare with: the same Electron, the same size.
const [page] = process.argv.slice(-1)
// Not awaited at the top: Electron is only ready once this file has run.
void app
  .whenReady()
  .then(() => new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true, contextIsolation: true } }).loadFile(page))
app.on('window-all-closed', () => app.quit())
