import { personMatcher, type Spelled } from '../../../../shared/domain/people/person-match.ts'
import { personNameSchema } from '../../../../shared/domain/values/person-name.ts'
import type { Parsed } from '../../../components/sheet/column.ts'
import { checkedText } from './checked.ts'
import type { SheetChange } from './sheet-change.ts'
import type { SheetEditing } from './sheet-column.ts'

/** How a cell that names a person is edited: one of those known, by any way to write the name, or somebody new. */
export function personEditing(
  people: readonly Spelled[],
): (name: string | null, change: (name: string | null) => SheetChange) => SheetEditing {
  const meant = personMatcher(people)
  const options = people.map(({ name }) => name)
  return (name, change) => {
    const parse = (text: string): Parsed<SheetChange> => {
      if (text.trim() === '') return { ok: true, value: change(null) }
      const match = meant(text)
      if (match.kind === 'several')
        return { ok: false, reason: `This could be ${match.names.slice(0, 3).join(' or ')}. Write the full name.` }
      return checkedText(personNameSchema, match.name, change)
    }
    return { kind: 'one-or-other', text: name ?? '', options, otherWords: (written) => `Add “${written}” as a person`, parse }
  }
}
