type Refused = Readonly<{ whatItIs: string; whatToDo: string }>

/** Texts that are no table and no JSON, by how they begin: what they are and what to do instead, or null. */
export function refusedText(start: string): Refused | null {
  const lines = start.split(/\r?\n/, 40).filter((line) => line.trim() !== '')
  if (start.startsWith('{') && /^\*\*\*[\da-f-]{36}\*\*\*\s*$/im.test(start))
    return {
      whatItIs: 'This is an old 1Password file (.1pif), which Keyroster does not read.',
      whatToDo: 'Open 1Password 8, choose File, Export and 1PUX, and choose that file here; delete it afterwards.',
    }
  if ((lines.some(isBorder) && lines.some((line) => /[|│║]/.test(line))) || isAligned(lines))
    return {
      whatItIs: 'This is a table as a terminal draws it.',
      whatToDo: 'Run the command again with its output as JSON or CSV (--output json, --format csv) and choose the file it wrote.',
    }
  return null
}

function isBorder(line: string): boolean {
  return /^\s*(?:\+[-=+]{3,}\+|[┌├└╔╠╚][─━═┬┼┴╤╪╧]+[┐┤┘╗╣╝]|-{2,}(?:\+-{2,})+)\s*$/.test(line)
}

// Columns set apart by blanks alone: nothing else separates them, and most lines have as many as the first.
function isAligned(lines: readonly string[]): boolean {
  const columns = lines.map((line) => line.trim().split(/ {2,}/).length)
  const [first = 0] = columns
  return (
    first >= 2 &&
    lines.length >= 2 &&
    !lines.some((line) => /[,;\t|"{}:]/.test(line)) &&
    columns.filter((count) => count === first).length * 5 >= columns.length * 4
  )
}
