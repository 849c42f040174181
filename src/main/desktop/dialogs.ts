import { dialog, type BrowserWindow } from 'electron'

/** The files a person picks to import; none when he changed his mind. */
export async function chooseFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose exports to import',
    buttonLabel: 'Read',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Exports', extensions: ['csv', 'tsv', 'json', 'txt'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return canceled ? [] : filePaths
}

/** Where to save a PDF; null when he changed his mind. */
export async function chooseSavePath(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { title: 'Save as PDF', defaultPath: suggestedName, filters: [{ name: 'PDF', extensions: ['pdf'] }] })
  return canceled || filePath === '' ? null : filePath
}
