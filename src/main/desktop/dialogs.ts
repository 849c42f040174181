import { extname } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'

/** The files a person picks to import; none when he changed his mind. */
export async function chooseFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose exports to import',
    buttonLabel: 'Read',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Exports', extensions: ['csv', 'tsv', 'txt', 'json', 'jsonc', 'ndjson', 'toml', 'xlsx', '1pux', 'zip', 'tfstate'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return canceled ? [] : filePaths
}

/** Where to save a file of the kind its suggested name has; null when he changed his mind. */
export async function chooseSavePath(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const ending = extname(suggestedName).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: `Save as ${ending.toUpperCase()}`,
    defaultPath: suggestedName,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
  })
  return canceled || filePath === '' ? null : filePath
}
