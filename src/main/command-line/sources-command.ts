import { importHandlers } from '../handlers/imports/import-handlers.ts'
import type { HandlerContext } from '../services/handler-context.ts'
import type { Outcome } from './outcome.ts'

/** The exports that can be read, what each cannot show, and when it was last imported; the commands for what has no export; the imports so far. */
export async function runSources(context: HandlerContext): Promise<Outcome> {
  const guides = await importHandlers['imports.sources'](undefined, context)
  const imports = await importHandlers['imports.list'](undefined, context)
  const sources = guides.filter(({ source }) => source !== null)
  const commands = guides.filter(({ source }) => source === null)
  return {
    json: { sources, commands, imports },
    lines: [
      ...sources.map((source) => [source.id, source.name, source.lastImportedOn ?? 'never imported'].join('\t')),
      ...commands.map(({ id, name, guide }) => ['command', id, name, guide.command].join('\t')),
      ...imports.map((row) => ['import', row.id, row.at, row.fileName, row.undoneAt === null ? '' : 'taken back'].join('\t')),
    ],
    code: 0,
  }
}
