import { type ColumnMapping, columnTargets, mappableFields, type MappingTarget } from '../../shared/domain/imports/mapping/mapping.ts'
import { recordFacts } from '../../shared/domain/record/facts/fact.ts'
import { foldText } from '../../shared/domain/values/fold-text.ts'
import { AppError } from '../../shared/errors.ts'
import type { ImportPreview } from '../../shared/ipc/areas/imports-contract.ts'
import type { CommandWords } from './command-words.ts'

/** The mapping of a table with what --map says of its columns; what it does not name stays as it was found. Throws AppError usage. */
export function mappingWith({ mapping }: ImportPreview, map: CommandWords['map']): ColumnMapping {
  if (mapping === null)
    throw new AppError('usage', {
      message: 'This is a format with columns of its own. Nothing was changed. Add --source generic-csv to match them by hand.',
    })
  const headers = mapping.columns.map(({ header }) => header)
  const wanted = new Map(map.map(({ heading, field }) => [columnOf(headers, heading), targetOf(field)]))
  const fields = new Set(wanted.values())
  return mapping.chosen.map((field, column) => wanted.get(column) ?? (field !== null && fields.has(field) ? null : field))
}

function columnOf(headers: readonly string[], heading: string): number {
  const exact = headers.indexOf(heading)
  const column = exact === -1 ? headers.findIndex((header) => foldText(header) === foldText(heading)) : exact
  if (column !== -1) return column
  throw new AppError('usage', { message: `There is no column “${heading}”. Nothing was changed. The columns are: ${headers.join(', ')}.` })
}

// A field by its key in 'list --json': that of the identity first, then that of its credential.
function targetOf(field: string): MappingTarget {
  const facts = recordFacts.filter(({ id }) => mappableFields.includes(id))
  const found =
    columnTargets.find((id) => id === field) ??
    facts.find(({ of, key }) => of === 'identity' && key === field)?.id ??
    facts.find(({ key }) => key === field)?.id
  if (found !== undefined) return found
  throw new AppError('usage', { message: `There is no field “${field}”. Nothing was changed. Known: ${mappableFields.join(', ')}.` })
}
