import { z } from 'zod'
import { personIdSchema } from '../values/ids.ts'
import { metadataText } from '../values/metadata-text.ts'

export const personNameSchema = metadataText(120).pipe(z.string().min(1, 'A person needs a name.'))

export const personSchema = z.object({ id: personIdSchema, name: personNameSchema })
export type Person = Readonly<z.infer<typeof personSchema>>
