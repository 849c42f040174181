import { basename } from 'node:path'
import { importSources } from '../../../shared/domain/imports/formats/format-list.ts'
import { guideEvidence } from '../../../shared/domain/imports/formats/guide-evidence.ts'
import { localCommands } from '../../../shared/domain/imports/formats/local-commands.ts'
import { genericCsv } from '../../../shared/domain/imports/mapping/mapped-table.ts'
import { dayOfDate, dayOfInstant } from '../../../shared/domain/values/plain-date.ts'
import type { SourceGuide } from '../../../shared/ipc/areas/imports-contract.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { type ImportRow, listImports } from '../../store/import-table.ts'
import { commitImport } from './commit-import.ts'
import { importSummaries } from './import-summaries.ts'
import { offerBytes, offerFile } from './offer-import.ts'
import { pasteTable, planPaste } from './paste-table.ts'
import { previewImport, previewPage } from './preview-import.ts'
import { undoImport } from './undo-import-handlers.ts'

type ImportChannels =
  | 'imports.choose'
  | 'imports.offer'
  | 'imports.preview'
  | 'imports.rows'
  | 'imports.commit'
  | 'imports.pastePlan'
  | 'imports.paste'
  | 'imports.discard'
  | 'imports.list'
  | 'imports.undo'
  | 'imports.sources'

export const importHandlers: HandlersOf<ImportChannels> = {
  'imports.choose': async (_, context) => {
    context.vault.db()
    return (await context.surroundings.chooseFiles()).map((path) => offerFile(context, path))
  },

  'imports.offer': ({ fileName, lastModified, bytes }, context) =>
    offerBytes(context, basename(fileName), bytes, dayOfDate(new Date(lastModified))),

  'imports.preview': ({ token, choices }, context) => previewImport(context, token, choices ?? {}),

  'imports.rows': ({ token, from, count, states, lines }, context) =>
    previewPage(context, token, { from, count, states: states ?? null, lines: lines ?? null }),

  'imports.commit': ({ token }, context) => commitImport(context, token),

  'imports.pastePlan': ({ token, answers }, context) => planPaste(context, token, answers ?? {}),

  'imports.paste': ({ token, way }, context) => pasteTable(context, token, way),

  'imports.discard': ({ token }, context) => {
    context.pendingImports.remove(token)
    return null
  },

  'imports.list': (_, context) => importSummaries(context.vault.db()),

  'imports.undo': ({ id }, context) => undoImport(context, id),

  'imports.sources': (_, context) => sourceGuides(listImports(context.vault.db())),
}

/** Every export that can be read, each with the day of its last import that still holds, and the commands for what has no export. */
export function sourceGuides(imports: readonly ImportRow[]): readonly SourceGuide[] {
  const standing = imports.filter((row) => row.undoneAt === null)
  const known = [...importSources, { ...genericCsv, provider: null }].map(({ id, name, provider, cannotShow, guide }): SourceGuide => {
    const last = standing.find((row) => row.source === id)
    const evidence = guideEvidence(id, guide.checkedOn)
    return {
      id,
      source: id,
      name,
      provider,
      cannotShow,
      guide,
      evidence,
      lastImportedOn: last === undefined ? null : dayOfInstant(last.at),
    }
  })
  const commands = localCommands.map((command): SourceGuide => {
    const evidence = guideEvidence(command.id, command.guide.checkedOn)
    return { ...command, source: null, evidence, lastImportedOn: null }
  })
  return [...known, ...commands]
}
