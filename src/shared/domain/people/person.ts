import { z } from 'zod'
import { personIdSchema } from '../values/ids.ts'
import { personNameSchema } from '../values/person-name.ts'

export const personSchema = z.object({ id: personIdSchema, name: personNameSchema })
export type Person = Readonly<z.infer<typeof personSchema>>
