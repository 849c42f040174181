import type { HandlerContext } from '../handlers/context.ts'
import { importHandlers } from '../handlers/imports.ts'
import type { Outcome } from './outcome.ts'

/** The exports that can be read, what each cannot show, and when it was last imported. */
export async function runSources(context: HandlerContext): Promise<Outcome> {
  const sources = await importHandlers['imports.sources'](undefined, context)
  return { json: { sources }, lines: sources.map((source) => [source.id, source.name, source.lastImportedOn ?? 'never imported'].join('\t')), code: 0 }
}
