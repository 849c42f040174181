import type { ImportAnswers } from '../../../shared/domain/imports/draft/draft.ts'
import type { ImportPlan } from '../../../shared/domain/imports/matching/import-plan.ts'
import { type NamePlan, planAsNew, planByName } from '../../../shared/domain/imports/matching/name-plan.ts'
import { AppError } from '../../../shared/errors.ts'
import type { PastedTable, PastePlan, PasteWay } from '../../../shared/ipc/areas/imports-contract.ts'
import { recordIfChanged } from '../../services/change-recorder.ts'
import type { HandlerContext, WritingContext } from '../../services/handler-context.ts'
import type { PreparedImport } from '../../services/prepared-import.ts'
import { applyImport } from './apply-import.ts'
import { withKnownNames } from './known-names.ts'
import { knownRecords } from './known-records.ts'
import { previewImport } from './preview-import.ts'

// A table pasted over the sheet is read as a file is, through the same gate; written, it is an edit like any other: one step to undo, and no import.

// As many names as are told before a person decides.
const namesTold = 200

/** What pasting a pending table would do; nothing is written. */
export function planPaste(context: HandlerContext, token: string, answers: ImportAnswers): PastePlan {
  const preview = previewImport(context, token, { answers })
  const prepared = requirePrepared(context, token)
  const named = asNew(context, prepared).identities.flatMap((plan) => (plan.state !== 'gone' && plan.taken ? [plan.draft.facts.name] : []))
  const { plan, doubtful } = byName(context, prepared)
  const { counts } = plan
  return {
    preview,
    rows: named.length,
    names: named.slice(0, namesTold),
    byName: {
      found: counts.identities.changed + counts.identities.same,
      changed: plan.identities.filter(changes).length,
      added: counts.identities.new,
      doubtful: doubtful.slice(0, namesTold),
    },
  }
}

/** Writes a pending table as it was planned last, all of it in one step to undo. */
export function pasteTable(context: WritingContext, token: string, way: PasteWay): PastedTable {
  const prepared = requirePrepared(context, token)
  if (prepared.obstacle !== null) throw new AppError('mapping_incomplete', { message: `${prepared.obstacle} Nothing was changed.` })
  const plan = way === 'add' ? asNew(context, prepared) : byName(context, prepared).plan
  const { action, value } = recordIfChanged(context, labelOf(plan), (recorder) =>
    applyImport(
      {
        recorder,
        parsed: prepared.parsed,
        importId: null,
        asOf: prepared.asOf,
        today: context.clock.today(),
        at: (done, of) => context.work.at({ step: 'save', done, of }),
      },
      plan,
    ),
  )
  context.pendingImports.remove(token)
  return { action, ...value }
}

function requirePrepared(context: HandlerContext, token: string): PreparedImport {
  const { prepared } = context.pendingImports.get(token)
  if (prepared === null) throw new AppError('import_gone')
  return prepared
}

function asNew(context: HandlerContext, { parsed }: PreparedImport): ImportPlan {
  return planAsNew(withKnownNames(context.vault.db(), parsed))
}

function byName(context: HandlerContext, { parsed, asOf }: PreparedImport): NamePlan {
  const db = context.vault.db()
  return planByName(withKnownNames(db, parsed), knownRecords(db, parsed, asOf).identities)
}

function changes(plan: ImportPlan['identities'][number]): boolean {
  if (plan.state !== 'changed' && plan.state !== 'same') return false
  return plan.state === 'changed' || plan.credentials.some(({ state }) => state !== 'same')
}

// What undo shows: 'Paste: add 3 identities, change 2'.
function labelOf({ identities, counts }: ImportPlan): string {
  const changed = identities.filter(changes).length
  const added = counts.identities.new
  const many = (count: number) => (count === 1 ? '1 identity' : `${count} identities`)
  if (added > 0 && changed > 0) return `Paste: add ${many(added)}, change ${changed}`
  return added > 0 ? `Paste: add ${many(added)}` : `Paste: change ${many(changed)}`
}
