import type { AppError } from '../../shared/errors.ts'
import type { ImportSummary, SourceGuide } from '../../shared/ipc/areas/imports-contract.ts'
import { importHandlers, sourceGuides } from '../handlers/imports/import-handlers.ts'
import type { HandlerContext } from '../services/handler-context.ts'
import type { Outcome } from './outcome.ts'

/** The exports that can be read, what each cannot show, and when it was last imported; the commands for what has no export; the imports so far. */
export async function runSources(context: HandlerContext): Promise<Outcome> {
  const guides = await importHandlers['imports.sources'](undefined, context)
  return outcomeOf(guides, await importHandlers['imports.list'](undefined, context))
}

/** What can be said without a vault; standard error says what is missing and why. */
export function sourcesWithoutVault(obstacle: AppError): Outcome {
  process.stderr.write(`${obstacle.message}\nWhat was imported so far is therefore not shown.\n`)
  return outcomeOf(sourceGuides([]), null)
}

// `imports` is null where no vault could be read: not known, which is not the same as none.
function outcomeOf(guides: readonly SourceGuide[], imports: readonly ImportSummary[] | null): Outcome {
  const sources = guides.filter(({ source }) => source !== null)
  const commands = guides.filter(({ source }) => source === null)
  const unknown = imports === null ? 'not known' : 'never imported'
  return {
    json: { sources, commands, imports },
    lines: [
      ...sources.map((source) => [source.id, source.name, source.lastImportedOn ?? unknown].join('\t')),
      ...commands.map(({ id, name, guide }) => ['command', id, name, guide.command].join('\t')),
      ...(imports ?? []).map((row) => ['import', row.id, row.at, row.fileName, row.undoneAt === null ? '' : 'taken back'].join('\t')),
    ],
    code: 0,
  }
}
