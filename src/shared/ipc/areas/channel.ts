import { z } from 'zod'

/** Whether a request may write to the vault. The handler of one that only reads is given no handle that can write. */
export type Access = 'reads' | 'writes'

/** What may be asked on a channel, what comes back, and whether it may write. */
export type Channel<Input extends z.ZodType, Output, May extends Access> = Readonly<{ may: May; input: Input; output?: Output }>

/** `reads<Reply>()(inputSchema)`: one line of a contract, of a channel that writes nothing. */
export const reads =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Channel<Input, Output, 'reads'> => ({ may: 'reads', input })

/** The same of a channel that may write to the vault. */
export const writes =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Channel<Input, Output, 'writes'> => ({ may: 'writes', input })

/** The input of a channel that asks for nothing in particular. */
export const nothing = z.undefined()
