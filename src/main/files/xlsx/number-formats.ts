import type { WorkbookParts } from './workbook-parts.ts'

/** What a format makes of a number; everything else shows it as it is. */
export type CellFormat = 'date' | 'date and time' | 'time' | 'number' | Readonly<{ digits: number }>

/** The formats of a workbook by the number a cell refers to them with. */
export function readFormats(parts: WorkbookParts, path: string | undefined): readonly CellFormat[] {
  const formats: CellFormat[] = []
  if (path === undefined || !parts.has(path)) return formats
  const own = new Map<string, string>()
  let inCells = false
  parts.read(path, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt') own.set(numFmtId, formatCode)
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const code = own.get(numFmtId)
        formats.push(code === undefined ? builtIn(Number(numFmtId)) : formatOf(code))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

// ECMA-376 part 1, 18.8.30. 27 to 36 and 50 to 58 are dates in the East Asian versions; 46 counts hours beyond 24.
function builtIn(id: number): CellFormat {
  if (id === 22) return 'date and time'
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date'
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 ? 'time' : 'number'
}

/** What a format code such as 'dd.mm.yyyy hh:mm' shows. */
export function formatOf(code: string): CellFormat {
  // Only the part for positive numbers, without texts, escaped characters and what stands for space.
  const shown = code
    .slice(0, 255)
    .replace(/"[^"]*"|[\\_*]./g, '')
    .split(';', 1)
    .join('')
  // [h] counts on beyond a day: that is a length, not a point in time.
  if (/\[(?:h+|m+|s+)\]/i.test(shown)) return 'number'
  const letters = shown
    .replace(/\[[^\]]*\]/g, '')
    .replace(/am\/pm|a\/p/gi, '')
    .toLowerCase()
  if (/^0{2,20}$/.test(letters)) return { digits: letters.length }
  if (/general|#|0/.test(letters.replace(/\.0+/g, ''))) return 'number'
  const time = /[hs]/.test(letters)
  const date = /[dye]/.test(letters) || (letters.includes('m') && !time)
  if (date) return time ? 'date and time' : 'date'
  return time ? 'time' : 'number'
}
