import { readDateCell } from '../../../values/written-dates.ts'

// Password managers that write no line of headers are known by what their columns hold.

/** True for a cell with nothing but the address of a web page or a host. */
export function isWebAddress(cell: string): boolean {
  return /^https?:\/\/\S+$/i.test(cell.trim()) || /^(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(cell.trim())
}

/** True when at least half of the filled cells may be passwords: five columns with a host in one may be any list, of certificates for example. */
export function mostlySecrets(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && cell.toLowerCase() !== 'password')
  return filled.length > 0 && filled.filter(mayBeSecret).length * 2 >= filled.length
}

function mayBeSecret(cell: string): boolean {
  const isWord = /^\p{Lu}\p{Ll}+$/u.test(cell)
  return (
    /^\S{4,}$/.test(cell) &&
    !isWord &&
    !isWebAddress(cell) &&
    !/@/.test(cell.slice(1)) &&
    readDateCell(cell, 'day-month').says === 'unreadable'
  )
}
