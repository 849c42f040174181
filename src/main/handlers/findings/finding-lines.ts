import { allFindings, explain, findingsOf } from '../../../shared/domain/findings/evaluation.ts'
import { type Finding, gravestFirst } from '../../../shared/domain/findings/finding.ts'
import { longestException } from '../../../shared/domain/findings/model/rule-exceptions.ts'
import { groupOf } from '../../../shared/domain/findings/model/rule-ids.ts'
import { fixWithinDays } from '../../../shared/domain/findings/model/severity.ts'
import { ruleById } from '../../../shared/domain/findings/rules/rule-list.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { controlWords } from '../../../shared/domain/programme/control-words.ts'
import { credentialTypeWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { CredentialId, IdentityId } from '../../../shared/domain/values/ids.ts'
import { exceptionIdSchema } from '../../../shared/domain/values/ids.ts'
import { addDays } from '../../../shared/domain/values/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { FindingDetail, FindingFilter, FindingLine } from '../../../shared/ipc/areas/findings-contract.ts'
import type { KeptEvaluation } from '../../services/evaluation-cache.ts'
import { openSince } from '../../services/finding-record.ts'
import { findingKey } from '../../store/finding-log-table.ts'

/** The findings a filter keeps, worst first; within one severity by rule, then by the name of the identity. */
export function matchingFindings({ evaluation, rows }: KeptEvaluation, filter: FindingFilter): readonly Finding[] {
  const all =
    filter.identityId === undefined ? allFindings(evaluation) : [findingsOf(evaluation, filter.identityId)].filter((one) => one !== null)
  const keeps = keeperOf(filter)
  const found: Finding[] = []
  for (const { findings } of all) for (const finding of findings) if (keeps(finding)) found.push(finding)
  const nameOf = (finding: Finding) => rows.get(finding.identityId)?.name ?? ''
  return found.sort((a, b) => {
    if (a.rule !== b.rule || a.severity !== b.severity) return gravestFirst(a, b)
    const [one, other] = [nameOf(a), nameOf(b)]
    return one < other ? -1 : one > other ? 1 : gravestFirst(a, b)
  })
}

function keeperOf({ groups, severities, rules, state = 'fail' }: FindingFilter): (finding: Finding) => boolean {
  return (finding) =>
    (state === 'all' || (finding.accepted === null) === (state === 'fail')) &&
    (severities === undefined || severities.includes(finding.severity)) &&
    (rules === undefined || rules.includes(finding.rule)) &&
    (groups === undefined || groups.includes(groupOf(finding.rule)))
}

/** A finding as one line of the list. */
export function lineOf(kept: KeptEvaluation, finding: Finding): FindingLine {
  const { rule, identityId, credentialId, severity, accepted } = finding
  const row = rowOf(kept, identityId)
  const { title, nextStep } = ruleById(rule)
  const key = findingKey(rule, credentialId)
  const since = openSince(kept.record, identityId, key)
  return {
    key: `${identityId} ${key}`,
    rule,
    title,
    group: groupOf(rule),
    severity,
    identityId,
    credentialId,
    name: row.name,
    system: row.system,
    owner: row.technicalOwner,
    tier: findingsOf(kept.evaluation, identityId)?.tier.tier ?? row.tier,
    credential: credentialId === null ? null : credentialName(row, credentialId),
    state: accepted === null ? 'fail' : 'accepted',
    acceptedUntil: accepted?.until ?? null,
    openedOn: since?.on ?? null,
    openedBy: since?.by ?? null,
    nextStep,
  }
}

/** The same with why, what to do and who asks for it. */
export function detailOf(kept: KeptEvaluation, finding: Finding): FindingDetail {
  const line = lineOf(kept, finding)
  const rule = ruleById(finding.rule)
  const explanation = explain(kept.evaluation, finding)
  const days = fixWithinDays[finding.severity]
  const critical = findingsOf(kept.evaluation, finding.identityId)?.tier.critical ?? false
  return {
    ...line,
    because: explanation?.because ?? '',
    steps: explanation?.steps ?? [],
    why: rule.why,
    fix: rule.fix,
    controls: rule.controls.map(controlWords),
    owasp: rule.owasp,
    fixBy: days === null || line.openedOn === null ? null : addDays(line.openedOn, days),
    longestExceptionDays: longestException(rule, { critical }),
    exceptionId: finding.accepted === null ? null : exceptionIdSchema.parse(finding.accepted.id),
  }
}

/** The row of an identity that is in the list. */
export function rowOf({ rows }: KeptEvaluation, id: IdentityId): InventoryRow {
  const row = rows.get(id)
  if (row === undefined) throw new AppError('not_found')
  return row
}

function credentialName(row: InventoryRow, id: CredentialId): string {
  const credential = row.credentials.find((one) => one.id === id)
  return credential?.label ?? (credential?.type == null ? 'Credential' : credentialTypeWords[credential.type])
}
