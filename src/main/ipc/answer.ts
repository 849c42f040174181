import { z } from 'zod'
import { AppError, type ErrorReply, errorTexts } from '../../shared/errors.ts'
import type { ChannelName } from '../../shared/ipc/channels.ts'
import { type ChannelOutput, contract, type ParsedInput, type Reply } from '../../shared/ipc/contract.ts'
import { mayWrite } from '../../shared/ipc/writing-channels.ts'
import type { Handler, WritingContext } from '../services/handler-context.ts'
import { allHandlers } from './all-handlers.ts'

const handlers: Readonly<{ [Name in ChannelName]: Handler<Name> }> = allHandlers

/** One request: parse the input, call the handler, answer with a value. What was committed is settled afterwards, away from the request. Knows nothing of Electron; window, command line and tests all enter here. */
export async function answer<Name extends ChannelName>(
  channel: Name,
  input: unknown,
  context: WritingContext,
): Promise<Reply<ChannelOutput<Name>>> {
  const parsed = contract[channel].input.safeParse(input)
  if (!parsed.success) return { ok: false, error: invalidInput(parsed.error) }
  try {
    const handler: Handler<Name> = handlers[channel]
    return { ok: true, value: await handler(parsed.data as ParsedInput<Name>, context) }
  } catch (error) {
    return { ok: false, error: errorReply(error) }
  } finally {
    // Also after a failure: an import that cannot fold away its log afterwards is committed all the same.
    if (mayWrite(channel)) context.evaluation.settleSoon()
  }
}

/** Any error as the person may see it. What nobody foresaw keeps its details to the log: they may hold paths or data. */
export function errorReply(error: unknown): ErrorReply {
  if (error instanceof AppError)
    return { code: error.code, message: error.message, ...(error.fields === undefined ? {} : { fields: { ...error.fields } }) }
  if (error instanceof z.ZodError) return invalidInput(error)
  console.error('Unexpected error:', error instanceof Error ? error.stack : error)
  return { code: 'internal', message: errorTexts.internal }
}

function invalidInput(error: z.ZodError): ErrorReply {
  const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  const secret = error.issues.find((issue) => issue.code === 'custom' && issue.params?.['secret'] === true)
  return {
    code: 'invalid_input',
    message: secret === undefined ? errorTexts.invalid_input : `${secret.message} Nothing was changed.`,
    fields,
  }
}
