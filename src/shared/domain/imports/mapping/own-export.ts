import type { CustomField } from '../../record/custom-field.ts'
import type { Table } from '../file/document.ts'
import { templateHeaders } from './header-aliases.ts'
import { fieldTitle, isWorkedOut, mappableFields } from './mapping.ts'

const ownWords: ReadonlySet<string> = new Set(mappableFields.map(fieldTitle))
const ownNames: ReadonlySet<string> = new Set(mappableFields)
const ownTemplate: ReadonlySet<string> = new Set(templateHeaders)

/** True when every header is one of our own words, spelled exactly (or all are our field names, or those of our template), so that nobody needs to be asked. */
export function isOwnExport(table: Table, fields: readonly CustomField[] = []): boolean {
  const written = table.headers.length >= 3 && new Set(table.headers).size === table.headers.length
  const exactly = (words: ReadonlySet<string>, name: string) =>
    table.headers.includes(name) &&
    table.headers.every((header) => words.has(header) || isWorkedOut(header) || fields.some(({ name }) => name === header))
  return (
    written &&
    (exactly(ownWords, fieldTitle('name')) ||
      exactly(ownNames, 'name') ||
      (exactly(ownTemplate, 'name') && table.headers.includes('external_id')))
  )
}
