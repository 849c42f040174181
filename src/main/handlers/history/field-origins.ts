import { credentialFieldWords, identityFieldWords } from '../../../shared/domain/inventory/field-words.ts'
import type { Credential } from '../../../shared/domain/record/credential.ts'
import { recordFacts } from '../../../shared/domain/record/facts/fact.ts'
import type { Identity } from '../../../shared/domain/record/identity.ts'
import type { FieldOrigin } from '../../../shared/ipc/areas/history-contract.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { effectiveChangesOf, type LoggedChange } from '../../store/change-log.ts'
import { credentialsAmong } from '../../store/credential-table.ts'
import { listCustomFields } from '../../store/custom-field-table.ts'
import { requireIdentity } from '../inventory/identity-handlers.ts'

export const fieldOriginHandlers: HandlersOf<'history.origins'> = {
  'history.origins': ({ id }, context) => {
    const db = context.vault.db()
    const identity = requireIdentity(db, id)
    const credentials = credentialsAmong(db, [id])
    const ownFields = new Map(listCustomFields(db).map((field) => [field.id as string, field.name]))
    const changes = effectiveChangesOf(db, [id, ...credentials.map((credential) => credential.id)])
    return [identity, ...credentials].flatMap((record) =>
      originsOf(
        record,
        changes.filter(({ entityId }) => entityId === record.id),
        ownFields,
      ),
    )
  },
}

function originsOf(
  record: Identity | Credential,
  changes: readonly LoggedChange[],
  ownFields: ReadonlyMap<string, string>,
): readonly FieldOrigin[] {
  const writers = lastWriters(changes)
  return toldFields(record).flatMap(([field, value]) => {
    const writer = writers.get(field) ?? writers.get('created')
    const words = field.startsWith(own)
      ? ownFields.get(field.slice(own.length))
      : 'identityId' in record
        ? wordsOf(credentialFieldWords, field)
        : wordsOf(identityFieldWords, field)
    return writer === undefined || words === undefined || !isTold(field, value)
      ? []
      : [{ record: record.id, words, fileName: writer.fileName, asOf: writer.asOf }]
  })
}

// By field; under 'created' who made the record, whose values count for every field that was never changed.
function lastWriters(changes: readonly LoggedChange[]): ReadonlyMap<string, LoggedChange> {
  const writers = new Map<string, LoggedChange>()
  for (const change of changes)
    for (const field of change.field === 'custom' ? changedOwnFields(change) : [change.field]) writers.set(field, change)
  return writers
}

const own = 'custom.'

// The map of own fields is logged as a whole.
function changedOwnFields({ before, after }: LoggedChange): readonly string[] {
  const [old, now] = [entriesOf(before), entriesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((field) => old.get(field) !== now.get(field)).map((field) => own + field)
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}

function toldFields(record: Identity | Credential): readonly (readonly [string, unknown])[] {
  const custom = 'custom' in record ? Object.entries(record.custom).map(([field, value]) => [own + field, value] as const) : []
  return [...Object.entries(record).filter(([field]) => facts.has(field)), ...custom]
}

// What says that it came by an import, and what is told with another field.
const importSays: ReadonlySet<string> = new Set(['firstSeenOn', 'discoveredVia'])
const toldAlone = recordFacts.filter(({ field }) => field !== 'lastUsedState' && field !== 'providerManaged' && !importSays.has(field))
const facts: ReadonlySet<string> = new Set(toldAlone.map(({ field }) => field))

// What is unknown, or as it is when nobody says anything, comes from nowhere.
function isTold(field: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false || value === 'unknown') return false
  if (field === 'class' && value === 'static') return false
  return !(Array.isArray(value) && value.length === 0)
}

function wordsOf(words: Readonly<Record<string, string>>, field: string): string | undefined {
  return words[field]
}
