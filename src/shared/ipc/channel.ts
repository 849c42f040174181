import type { z } from 'zod'

/** What may be asked on a channel, and what comes back. */
export type Channel<Input extends z.ZodType, Output> = Readonly<{ input: Input; output?: Output }>

/** `ask<Reply>()(inputSchema)`: one line of the contract. */
export const ask =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Channel<Input, Output> => ({ input })
