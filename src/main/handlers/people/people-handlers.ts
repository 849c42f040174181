import { findingsOf } from '../../../shared/domain/findings/evaluation.ts'
import type { RuleFacts } from '../../../shared/domain/findings/model/rule-facts.ts'
import { type DrillTie, firstNameOf, type Leaver, tiesToPerson } from '../../../shared/domain/offboarding/drill.ts'
import { blankPerson, type PersonPatch, type PersonRecord } from '../../../shared/domain/people/person-record.ts'
import { type PersonId, personIdSchema } from '../../../shared/domain/values/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { peopleContract, PersonHolding, PersonLine } from '../../../shared/ipc/areas/people-contract.ts'
import { recordAction } from '../../services/change-recorder.ts'
import type { KeptEvaluation } from '../../services/evaluation-cache.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import type { ReadableDb } from '../../store/database.ts'
import { allPeople, knownPeople, listPeople, nameTakenBy, personTable } from '../../store/person-table.ts'
import { importPeople } from './import-people.ts'
import { mergePeople, takeApart } from './merge-people.ts'

export const peopleHandlers: HandlersOf<keyof typeof peopleContract> = {
  'people.list': (_, context) => listPeople(context.vault.db()).map((person) => person.name),
  'people.directory': (_, context) => knownPeople(context.vault.db()),
  'people.all': (_, context) => peopleLines(context),
  'people.holdings': ({ id }, context) => holdingsOf(context, id),

  'people.create': ({ facts }, context) => {
    requireFreeNames(context.vault.db(), [facts.name, ...(facts.aliases ?? [])], null)
    return recordAction(context, { kind: 'edit', label: `Add ${facts.name}` }, ({ createSide }) =>
      personIdSchema.parse(createSide('person', { ...blankPerson(facts.name), ...withoutUndefined(facts) })),
    )
  },

  'people.update': ({ id, patch }, context) => {
    const before = requirePerson(context.vault.db(), id)
    const changes: PersonPatch = withoutUndefined(patch)
    requireFreeNames(context.vault.db(), [...(changes.name === undefined ? [] : [changes.name]), ...(changes.aliases ?? [])], id)
    if (Object.entries(changes).every(([field, value]) => JSON.stringify(value) === JSON.stringify(before[field as keyof PersonRecord])))
      return null
    return recordAction(context, { kind: 'edit', label: `Change ${before.name}` }, ({ updateSide }) => {
      updateSide('person', id, changes)
      return null
    })
  },

  'people.merge': ({ from, into }, context) =>
    mergePeople(context, requirePerson(context.vault.db(), from), requirePerson(context.vault.db(), into)),
  'people.unmerge': ({ id }, context) => takeApart(context, id),

  'people.remove': ({ id }, context) => {
    const person = requirePerson(context.vault.db(), id)
    // A name in a sentence of somebody's notes holds nothing, and neither does having asked for something.
    const held = holdingsOf(context, id).filter(({ ties }) => ties.some((tie) => tie !== 'named' && tie !== 'requested'))
    const [first] = held
    if (first !== undefined)
      throw new AppError('invalid_input', {
        message: `${person.name} still holds ${held.length === 1 ? first.name : `${held.length} entries`}. Nothing was removed. Hand them over first: choose “Somebody leaves”.`,
      })
    return recordAction(context, { kind: 'edit', label: `Remove ${person.name}` }, ({ removeSide }) => {
      removeSide('person', id, context.clock.today())
      return null
    })
  },

  'people.import': ({ text, dryRun }, context) => importPeople(context, text, dryRun),
}

/** Everybody who can be chosen, with what each holds and who was merged into whom. */
export function peopleLines(context: HandlerContext): readonly PersonLine[] {
  const { rows } = context.evaluation.current()
  const all = allPeople(context.vault.db())
  const owns = new Map<PersonId, number>()
  const backs = new Map<PersonId, number>()
  const knows = new Map<PersonId, number>()
  const add = (counts: Map<PersonId, number>, id: PersonId | null) => id !== null && counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { technicalOwnerId, businessOwnerId, backupOwnerId, knownBy } of rows.values()) {
    for (const id of new Set([technicalOwnerId, businessOwnerId])) add(owns, id)
    add(backs, backupOwnerId)
    knownBy?.forEach((id) => add(knows, id))
  }
  return all
    .filter(({ mergedInto, removed }) => mergedInto === null && !removed)
    .map(({ removed: _removed, ...person }) => ({
      ...person,
      owns: owns.get(person.id) ?? 0,
      backs: backs.get(person.id) ?? 0,
      knows: knows.get(person.id) ?? 0,
      mergedFrom: all.filter(({ mergedInto }) => mergedInto === person.id).map(({ id, name }) => ({ id, name })),
    }))
}

/** Everything a person has to do with, gravest first. */
export function holdingsOf(context: HandlerContext, id: PersonId): readonly PersonHolding[] {
  const leaver = leaverOf(context.vault.db(), id)
  return tied(context.evaluation.current(), (facts, notes) => tiesToPerson(facts, notes, leaver))
}

/** A person with every way the name is written. */
export function leaverOf(db: ReadableDb, id: PersonId): Leaver {
  const { name, aliases, email } = requirePerson(db, id)
  const merged = allPeople(db)
    .filter(({ mergedInto }) => mergedInto === id)
    .flatMap((person) => [person.name, ...person.aliases])
  const everybody = listPeople(db).map((person) => person.name)
  return { id, names: [name, ...aliases, ...merged], email, firstName: firstNameOf(name, everybody) }
}

/** The identities somebody or something has to do with, the critical ones first. */
export function tied(
  { evaluation, rows }: KeptEvaluation,
  tiesOf: (facts: RuleFacts, notes: string | null) => readonly DrillTie[],
): readonly PersonHolding[] {
  const found = [...evaluation.held.values()].flatMap(({ facts }): readonly PersonHolding[] => {
    const row = rows.get(facts.identity.id)
    const ties = tiesOf(facts, row?.notes ?? null)
    if (row === undefined || ties.length === 0) return []
    return [{ identityId: row.id, name: row.name, system: row.system, tier: findingsOf(evaluation, row.id)?.tier.tier ?? row.tier, ties }]
  })
  return found.sort((a, b) => (a.tier === b.tier ? a.name.localeCompare(b.name, 'en') : a.tier < b.tier ? -1 : 1))
}

/** Somebody who is there and was not merged into somebody else. */
export function requirePerson(db: ReadableDb, id: PersonId): PersonRecord {
  const person = personTable.find(db, id)
  if (person === null || person.mergedInto !== null || personTable.deletedOn(db, id) !== null) throw new AppError('not_found')
  return person
}

function requireFreeNames(db: ReadableDb, names: readonly string[], own: PersonId | null): void {
  for (const name of names) {
    const taken = nameTakenBy(db, name, own)
    if (taken !== null)
      throw new AppError('invalid_input', {
        message: `“${name}” already stands for ${taken}. Nothing was changed. Choose another name, or merge the two if they are one person.`,
      })
  }
}

// A patch names what changes; a key that is there but undefined names nothing.
function withoutUndefined<Facts extends object>(facts: Facts): { [Key in keyof Facts]?: Exclude<Facts[Key], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Facts]?: Exclude<Facts[Key], undefined>
  }
}
