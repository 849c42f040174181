import { describe, expect, it } from 'vitest'
import { evaluateAll, totals } from './evaluation.ts'
import { evaluateIdentity } from './finding.ts'
import { ruleCase } from './model/rule-case.ts'
import { exceptionProblem } from './model/rule-exceptions.ts'
import { groupOf, ruleIds } from './model/rule-ids.ts'
import { severitySteps } from './model/severity.ts'
import { ruleById } from './rules/rule-list.ts'
import { areaOf, scoreOf } from './score.ts'
import {
  ago,
  ahead,
  anna,
  ben,
  credentialId,
  critical,
  exception,
  facts,
  identityId,
  normal,
  people,
  today,
} from './testing/sample-facts.ts'

const world = { today, people: new Map(people.map((person) => [person.id, person])) }
const alone = { sameNameInSystem: false }

describe('findings', () => {
  it('attach to the key they are about and roll up to the identity', () => {
    const found = evaluateIdentity(
      facts({ identity: normal, credentials: [{ storage: ['env_file'] }, { storage: ['secrets_manager'] }] }),
      world,
      alone,
    )
    expect(found.findings.filter(({ rule }) => rule === 'STO-02')).toMatchObject([{ credentialId: credentialId(1) }])
    expect(found.verdicts[ruleIds.indexOf('STO-02')]).toMatchObject({ answer: 'fires' })
  })

  it('of a blank record are few: missing data stays silent', () => {
    const found = evaluateIdentity(facts(), world, alone)
    expect(found.findings.map(({ rule }) => rule)).toEqual(['OWN-01', 'OWN-04', 'OWN-05'])
    expect(found.verdicts.filter(({ answer }) => answer === 'unknown').length).toBeGreaterThan(20)
  })

  it('come gravest first', () => {
    const { findings } = evaluateIdentity(facts({ identity: critical, credentials: [{ storage: ['env_file', 'chat'] }] }), world, alone)
    expect(findings[0]?.severity).toBe('critical')
    expect(findings.filter(({ rule }) => groupOf(rule) === 'leaky').map(({ rule }) => rule)).toEqual(['STO-01', 'STO-02'])
  })

  it('count at most a hundred points', () => {
    expect(evaluateIdentity(facts({ identity: critical, credentials: [{ storage: ['env_file', 'chat'] }] }), world, alone).points).toBe(100)
  })
})

describe('the severity', () => {
  it('moves by the tier where the rule does not name it, and says so', () => {
    expect(severitySteps('medium', [], 'T1').at(-1)).toEqual({ severity: 'high', why: 'It is critical' })
    expect(severitySteps('medium', [], 'T3').at(-1)?.severity).toBe('low')
    expect(severitySteps('low', [], 'T3')).toHaveLength(1)
    expect(severitySteps('critical', [], 'T1')).toHaveLength(1)
    expect(severitySteps('info', [], 'T1')).toHaveLength(1)
  })
})

describe('an exception', () => {
  const known = facts({ identity: { ...normal, technicalOwnerId: anna } })
  const c = ruleCase(known, world, alone, () => null)
  const problem = (known: Parameters<typeof exception>[0], rule = known?.rule ?? 'ROT-02') =>
    exceptionProblem(exception(known), ruleById(rule), c)

  it.each([
    ['a full one holds', {}, null],
    ['a short reason', { reason: 'too old' }, 'Write the reason in at least 20 characters.'],
    ['nobody approved', { approvedBy: null }, 'Name who approved it.'],
    ['the owner approved', { approvedBy: anna }, 'Somebody other than the owner has to approve it.'],
    ['no end', { until: null }, 'Write from when until when it holds.'],
    ['ended', { until: ago(1) }, 'It ended on 31 October 2026.'],
    ['ends today', { until: today }, null],
    ['365 days', { approvedOn: today, until: ahead(365) }, null],
    ['366 days', { approvedOn: today, until: ahead(366) }, 'It may last 365 days at most.'],
    ['not yet', { approvedOn: ahead(1) }, 'It starts on 2 November 2026.'],
    ['for an ownerless one, over 90 days', { rule: 'OWN-01', approvedOn: today, until: ahead(91) }, 'It may last 90 days at most.'],
    ['for an unknown one, over 30 days', { rule: 'OWN-06', approvedOn: today, until: ahead(31) }, 'It may last 30 days at most.'],
    ['for a leak', { rule: 'STO-01' }, 'STO-01 allows no exceptions.'],
  ] as const)('%s', (_, known, expected) => {
    expect(problem(known)).toBe(expected)
  })

  it('may be approved by anybody where there is no owner, until an owner is named who approved it himself', () => {
    const ownedBy = (technicalOwnerId: typeof anna | null) =>
      ruleCase(facts({ identity: { ...normal, technicalOwnerId } }), world, alone, () => null)
    const approved = exception({ rule: 'OWN-01', approvedBy: anna, approvedOn: today, until: ahead(30) })
    expect(exceptionProblem(approved, ruleById('OWN-01'), ownedBy(null))).toBeNull()
    expect(exceptionProblem(approved, ruleById('OWN-01'), ownedBy(ben))).toBeNull()
    expect(exceptionProblem(approved, ruleById('OWN-01'), ownedBy(anna))).toBe('Somebody other than the owner has to approve it.')
  })

  it('lasts 90 days at most for a critical one, and for one that could be', () => {
    for (const identity of [critical, { ...normal, scopeReach: null }]) {
      const one = ruleCase(facts({ identity: { ...identity, technicalOwnerId: anna } }), world, alone, () => null)
      expect(exceptionProblem(exception({ approvedOn: today, until: ahead(91) }), ruleById('ROT-02'), one)).toBe(
        'It may last 90 days at most.',
      )
    }
  })

  it('keeps the finding in the list, accepted and apart from the open ones', () => {
    const kept = facts({ identity: { ...normal, technicalOwnerId: anna, rotationMode: 'none' }, exceptions: [{ approvedBy: ben }] })
    const found = evaluateIdentity(kept, world, alone)
    expect(found.findings.find(({ rule }) => rule === 'ROT-02')?.accepted?.until).toBe(ahead(30))
    const counts = totals(evaluateAll([kept], people, today))
    expect(counts.byRule.find(({ rule }) => rule === 'ROT-02')).toMatchObject({ open: 0, accepted: 1, passed: 0 })
  })
})

describe('the score', () => {
  it('shows its arithmetic, and what nobody can tell earns nothing', () => {
    const one = facts({ identity: { ...normal, id: identityId(1) } })
    const counts = totals(evaluateAll([one], people, today))
    const score = scoreOf(counts)
    expect(score.areas.map(({ area }) => area)).toEqual(['ownership', 'use', 'privilege', 'rotation', 'storage', 'monitoring'])
    for (const area of score.areas) {
      const asked = area.pass + area.fail + area.cannotTell + area.accepted + area.besides
      expect(asked).toBe(ruleIds.filter((rule) => areaOf(rule) === area.area).length)
      expect(area.arithmetic).toContain(`${String(area.pass)} pass, ${String(area.fail)} fail, ${String(area.cannotTell)} cannot tell`)
      expect(area.score).toBe(Math.floor((100 * (area.pass + area.besides)) / asked))
    }
    expect(score.postureArithmetic).toContain(`${String(counts.points)} points`)
  })

  it('is nothing where nothing is listed', () => {
    expect(scoreOf(totals(evaluateAll([], [], today)))).toMatchObject({ score: null, posture: null })
  })
})
