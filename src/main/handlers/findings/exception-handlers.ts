import { findingsOf } from '../../../shared/domain/findings/evaluation.ts'
import { exceptionProblem } from '../../../shared/domain/findings/model/rule-exceptions.ts'
import { ruleById } from '../../../shared/domain/findings/rules/rule-list.ts'
import { exceptionIdSchema, identityIdSchema } from '../../../shared/domain/values/ids.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ExceptionLine } from '../../../shared/ipc/areas/findings-contract.ts'
import { recordAction } from '../../services/change-recorder.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { exceptionTable, type StoredException } from '../../store/exception-table.ts'
import { allPeople, findOrAddPerson } from '../../store/person-table.ts'
import { rowOf } from './finding-lines.ts'

export const exceptionHandlers: HandlersOf<'exceptions.list' | 'exceptions.create' | 'exceptions.end'> = {
  'exceptions.list': (_, context) => exceptionLines(context),

  'exceptions.create': ({ rule, identityIds, reason, approvedBy, until }, context) => {
    const kept = context.evaluation.current()
    const today = context.clock.today()
    const names = identityIds.map((id) => rowOf(kept, id).name)
    const label = names.length === 1 ? `Accept ${rule} for ${names[0] ?? ''}` : `Accept ${rule} for ${names.length} identities`
    return recordAction(context, { kind: 'edit', label }, (recorder) => {
      const approver = findOrAddPerson(recorder.db, approvedBy)
      // Whoever is named for the first time counts: from the second person on, owners cannot approve for themselves.
      const people = new Map(
        allPeople(recorder.db)
          .filter(({ removed, mergedInto }) => !removed && mergedInto === null)
          .map((person) => [person.id, person]),
      )
      return identityIds.map((identityId) => {
        const facts = kept.evaluation.held.get(identityId)?.facts
        const findings = findingsOf(kept.evaluation, identityId)
        if (facts === undefined || findings === null) throw new AppError('not_found')
        const wanted = { id: '', rule, reason, approvedBy: approver, approvedOn: today, until }
        const problem = exceptionProblem(wanted, ruleById(rule), {
          critical: findings.tier.critical,
          people,
          identity: facts.identity,
          today,
        })
        if (problem !== null) throw refusedException(problem, rowOf(kept, identityId).name, identityIds.length)
        for (const before of exceptionTable.list(recorder.db, 'identity_id = @identityId AND rule = @rule AND ended_on IS NULL', {
          identityId,
          rule,
        }))
          recorder.updateSide('exception', before.id, { endedOn: today })
        return exceptionIdSchema.parse(
          recorder.createSide('exception', { rule, identityId, reason, approvedBy: approver, approvedOn: today, until }),
        )
      })
    })
  },

  'exceptions.end': ({ ids }, context) => {
    const db = context.vault.db()
    const standing = ids.map((id) => {
      const found = exceptionTable.find(db, id)
      if (found === null || exceptionTable.deletedOn(db, id) !== null) throw new AppError('not_found')
      return found
    })
    const label = standing.length === 1 ? `End an exception to ${standing[0]?.rule ?? ''}` : `End ${standing.length} exceptions`
    return recordAction(context, { kind: 'edit', label }, (recorder) => {
      for (const { id, endedOn } of standing) if (endedOn === null) recorder.updateSide('exception', id, { endedOn: context.clock.today() })
      return null
    })
  },
}

function refusedException(problem: string, name: string, of: number): AppError {
  const which = of === 1 ? '' : ` (${name})`
  return new AppError('invalid_input', { message: `${problem}${which} Nothing was accepted. Change what you wrote and try again.` })
}

/** Every exception that was granted, those that end first first, each with why it does not hold if so. */
export function exceptionLines(context: HandlerContext): readonly ExceptionLine[] {
  const kept = context.evaluation.current()
  const db = context.vault.db()
  const names = new Map(allPeople(db).map(({ id, name }) => [id, name]))
  return exceptionTable.list(db).flatMap((exception): readonly ExceptionLine[] => {
    const row = kept.rows.get(identityIdSchema.parse(exception.identityId))
    if (row === undefined) return []
    const { id, rule, identityId, reason, approvedOn, until, endedOn } = exception
    return [
      {
        id,
        rule,
        title: ruleById(rule).title,
        identityId,
        name: row.name,
        reason,
        approvedBy: names.get(exception.approvedBy) ?? '',
        approvedOn,
        until,
        endedOn,
        problem: problemOf(context, exception),
      },
    ]
  })
}

function problemOf(context: HandlerContext, exception: StoredException): string | null {
  if (exception.endedOn !== null) return `It was ended on ${longDay(exception.endedOn)}.`
  const { evaluation } = context.evaluation.current()
  const facts = evaluation.held.get(exception.identityId)?.facts
  const findings = findingsOf(evaluation, exception.identityId)
  if (facts === undefined || findings === null) return null
  return exceptionProblem(exception, ruleById(exception.rule), {
    critical: findings.tier.critical,
    people: evaluation.people,
    identity: facts.identity,
    today: context.clock.today(),
  })
}
