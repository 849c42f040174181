import { z } from 'zod'
import { personIdSchema } from '../values/ids.ts'
import { metadataText } from '../values/metadata-text.ts'

export const personNameSchema = metadataText(120).pipe(z.string().min(1, 'A person needs a name.'))

export const personSchema = z.object({ id: personIdSchema, name: personNameSchema })
export type Person = Readonly<z.infer<typeof personSchema>>

/** Two spellings of one name: case, accents and doubled blanks aside. */
export function personNameKey(name: string): string {
  return name.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')
}
