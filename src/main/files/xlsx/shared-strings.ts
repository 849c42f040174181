import { limits } from '../text/limits.ts'
import { counted, tooLarge } from '../text/refusals.ts'
import { typedText } from './cell-text.ts'
import type { WorkbookParts } from './workbook-parts.ts'

/** The texts of a workbook, which its cells refer to by number. */
export function readSharedStrings(parts: WorkbookParts, path: string | undefined): readonly string[] {
  const strings: string[] = []
  if (path === undefined || !parts.has(path)) return strings
  let pieces = ''
  let inText = false
  let phonetic = false
  parts.read(path, {
    open: (name) => {
      if (name === 'si') pieces = ''
      // How a name is pronounced stands beside it in East Asian workbooks.
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    text: (text) => {
      if (inText) pieces += text
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') {
        if (strings.length >= limits.cells) throw tooLarge(`more than ${counted(limits.cells, 'texts')}`, counted(limits.cells, 'cells'))
        strings.push(typedText(pieces))
      }
    },
  })
  return strings
}
