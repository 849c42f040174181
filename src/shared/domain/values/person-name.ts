import { z } from 'zod'
import { metadataText } from './metadata-text.ts'

/** What a person is called. */
export const personNameSchema = metadataText(120).pipe(z.string().min(1, 'A person needs a name.'))

/** Several people by their names, as one fact of a record. */
export const personNamesSchema = z.array(personNameSchema).max(200)
