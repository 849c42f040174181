// Stands in for Electron's own default app, which the unofficial distribution lacks:
// `electron [-r module]... folder [words]...` runs the app in that folder.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { modules, folder } = readWords(process.argv.slice(1))
const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))

process.defaultApp = true
app.setName(description.productName ?? description.name)
if (description.version) app.setVersion(description.version)
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
app.setAppPath(folder)

const requireFromHere = createRequire(path.join(process.cwd(), 'launcher.js'))
for (const name of modules) requireFromHere(name)
// Awaited, because Electron holds back its "ready" until this file is done: the app can register its scheme in time.
await import(pathToFileURL(path.join(folder, description.main ?? 'index.js')))

function readWords(words) {
  const modules = []
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '-r' || words[at] === '--require') modules.push(words[(at += 1)])
    else if (!words[at].startsWith('-')) return { modules, folder: path.resolve(words[at]) }
  }
  return { modules, folder: process.cwd() }
}
