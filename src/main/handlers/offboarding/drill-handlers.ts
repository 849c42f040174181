import type { Drill, DrillItem } from '../../../shared/domain/offboarding/drill.ts'
import { providerName } from '../../../shared/domain/providers/provider.ts'
import { type DrillId, drillIdSchema, type IdentityId } from '../../../shared/domain/values/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { DrillDetail, offboardingContract } from '../../../shared/ipc/areas/offboarding-contract.ts'
import type { ParsedInput } from '../../../shared/ipc/contract.ts'
import { recordAction } from '../../services/change-recorder.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { takeBackChanges } from '../../services/take-back.ts'
import { changesOf, lastActionSetting } from '../../store/change-log.ts'
import type { ReadableDb } from '../../store/database.ts'
import { drillItemTable, drillTable } from '../../store/drill-table.ts'
import { findIdentity } from '../../store/identity-table.ts'
import { requirePerson } from '../people/people-handlers.ts'
import { carryOut } from './carry-out.ts'
import { tiedTo } from './drill-ties.ts'

export const drillHandlers: HandlersOf<keyof typeof offboardingContract> = {
  'drills.preview': (about, context) => ({ kind: about.kind, items: tiedTo(context, about) }),

  'drills.start': (about, context) => {
    const items = tiedTo(context, about)
    const words = wordsOf(context, about)
    const id = recordAction(context, { kind: 'edit', label: `Start: ${words}` }, ({ createSide }) => {
      const drillId = drillIdSchema.parse(
        createSide('drill', { kind: about.kind, personId: about.personId, words, startedOn: context.clock.today() }),
      )
      items.forEach(({ identityId, name, ties }, position) => createSide('drill_item', { drillId, identityId, name, position, ties }))
      return drillId
    })
    return { id, items: items.length }
  },

  'drills.list': (_, context) => {
    const db = context.vault.db()
    const all = drillItemTable.list(db)
    return drillTable.list(db).map((drill) => {
      const items = all.filter(({ drillId }) => drillId === drill.id)
      return { ...drill, items: items.length, open: items.filter(({ outcome }) => outcome === null).length }
    })
  },

  'drills.get': ({ id }, context) => drillDetail(context, id),

  'drills.decide': (input, context) => {
    const db = context.vault.db()
    const drill = requireOpenDrill(db, input.id)
    const items = requireItems(db, input.id, input.identityIds)
    if (input.outcome === 'transferred' && input.newOwner === null)
      throw new AppError('invalid_input', { message: 'Nobody is named to hand it to. Nothing was changed. Choose the new owner.' })
    if (input.outcome === 'not_theirs' && (input.note ?? '') === '')
      throw new AppError('invalid_input', {
        message: 'A reason is missing. Nothing was changed. Write in a few words why it has nothing to do with this.',
      })
    const label = items.length === 1 ? `${drill.words}: ${items[0]?.name ?? ''}` : `${drill.words}: ${items.length} entries`
    return recordAction(context, { kind: 'edit', label }, (recorder) => {
      for (const item of items) {
        carryOut(recorder, drill, item, input, context.clock.today())
        recorder.updateSide('drill_item', item.id, { outcome: input.outcome, note: input.note, decidedOn: context.clock.today() })
      }
      return null
    })
  },

  'drills.takeBack': ({ id, identityIds }, context) => {
    const db = context.vault.db()
    const drill = requireOpenDrill(db, id)
    const items = requireItems(db, id, identityIds).filter(({ outcome }) => outcome !== null)
    return recordAction(context, { kind: 'edit', label: `Take back: ${drill.words}` }, (recorder) => {
      for (const item of items) {
        const step = lastActionSetting(db, item.id, 'outcome', item.outcome)
        const own = new Set<string>([
          item.id,
          item.identityId,
          ...(context.evaluation
            .current()
            .rows.get(item.identityId)
            ?.credentials.map((credential) => credential.id) ?? []),
        ])
        if (step !== null)
          takeBackChanges(
            recorder,
            changesOf(db, step).filter(({ entityId }) => own.has(entityId)),
            context.clock.today(),
          )
      }
      return null
    })
  },

  'drills.close': ({ id }, context) => {
    const { drill, obstacle } = drillDetail(context, id)
    if (obstacle !== null)
      throw new AppError('invalid_input', { message: `${obstacle} Everything decided so far is saved. Decide the rest, then close.` })
    return recordAction(context, { kind: 'edit', label: `Close: ${drill.words}` }, ({ updateSide }) => {
      updateSide('drill', id, { closedOn: context.clock.today() })
      return null
    })
  },

  'drills.reopen': ({ id }, context) => {
    const drill = requireDrill(context.vault.db(), id)
    return recordAction(context, { kind: 'edit', label: `Open again: ${drill.words}` }, ({ updateSide }) => {
      updateSide('drill', id, { closedOn: null })
      return null
    })
  },
}

/** A drill with its rows as they stand now. */
export function drillDetail(context: HandlerContext, id: DrillId): DrillDetail {
  const db = context.vault.db()
  const drill = requireDrill(db, id)
  const { rows } = context.evaluation.current()
  const items = drillItemTable.list(db, 'drill_id = @id', { id }).map((item) => {
    const row = rows.get(item.identityId)
    const status = row?.status ?? findIdentity(db, item.identityId)?.status ?? null
    return { ...item, system: row?.system ?? null, owner: row?.technicalOwner ?? null, tier: row?.tier ?? null, status }
  })
  const open = items.filter(({ outcome }) => outcome === null).length
  const obstacle = open === 0 ? null : open === 1 ? 'One row is still open.' : `${open} rows are still open.`
  return { drill, items, obstacle }
}

function wordsOf(context: HandlerContext, { kind, personId, words }: ParsedInput<'drills.start'>): string {
  if (personId !== null && kind === 'leaver') return `${requirePerson(context.vault.db(), personId).name} leaves`
  const name = kind === 'vendor' ? (providerName(words) ?? '') : (words ?? '')
  return kind === 'vendor' ? `${name} goes` : `${name} ends`
}

function requireDrill(db: ReadableDb, id: DrillId): Drill {
  const drill = drillTable.find(db, id)
  if (drill === null || drillTable.deletedOn(db, id) !== null) throw new AppError('not_found')
  return drill
}

function requireOpenDrill(db: ReadableDb, id: DrillId): Drill {
  const drill = requireDrill(db, id)
  if (drill.closedOn !== null)
    throw new AppError('invalid_input', { message: 'This is closed already. Nothing was changed. Open it again to change a row.' })
  return drill
}

function requireItems(db: ReadableDb, id: DrillId, identityIds: readonly IdentityId[]): readonly DrillItem[] {
  const byIdentity = new Map(drillItemTable.list(db, 'drill_id = @id', { id }).map((item) => [item.identityId, item]))
  return identityIds.map((identityId) => {
    const item = byIdentity.get(identityId)
    if (item === undefined) throw new AppError('not_found')
    return item
  })
}
