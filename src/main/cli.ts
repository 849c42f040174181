import packageJson from '../../package.json'
import { printThroughElectron } from './command-line/print-through-electron.ts'
import { runCommandLine } from './command-line/run.ts'
import { isUnofficialElectron } from './vault/data-folder.ts'

// The command line in plain Node: the handlers of the app, no window.
const electron = process.env['KEYROSTER_ELECTRON_PATH']

process.exitCode = await runCommandLine(process.argv.slice(2), {
  version: packageJson.version,
  unofficialElectron: isUnofficialElectron(electron),
  printPdf: (html, footer) => printThroughElectron(electron, html, footer),
})
