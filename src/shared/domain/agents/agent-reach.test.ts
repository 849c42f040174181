import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RuleFacts } from '../findings/model/rule-facts.ts'
import { agent, facts, identityId, normal } from '../findings/testing/sample-facts.ts'
import { agentTools, approvals, autonomies, highImpactActions, toolAccesses } from '../record/facts/further-vocabulary.ts'
import type { IdentityId } from '../values/ids.ts'
import { type AgentReach, agentReach } from './agent-reach.ts'

const tool = fc.record({
  tool: fc.constantFrom(...agentTools),
  access: fc.uniqueArray(fc.constantFrom(...toolAccesses), { minLength: 1 }),
  system: fc.constantFrom(null, 'Shop', 'Mail'),
})
const approval = fc.dictionary(fc.constantFrom(...highImpactActions), fc.constantFrom(...approvals))
const agentFacts = fc
  .record({
    tools: fc.uniqueArray(tool, { maxLength: 8, selector: ({ tool: kind, system }) => `${kind}@${system ?? ''}` }),
    actions: fc.option(fc.uniqueArray(fc.constantFrom(...highImpactActions)), { nil: null }),
    approval: fc.option(approval, { nil: null }),
    autonomy: fc.option(fc.constantFrom(...autonomies), { nil: null }),
    dataAccess: fc.option(fc.constant(['confidential' as const]), { nil: null }),
    credentialsUsed: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4), { maxLength: 4 }),
  })
  .map(({ credentialsUsed, ...known }) => agent({ ...known, credentialsUsed: credentialsUsed.map(identityId) }))

// Three agents and a bot that use each other's keys as they like, in circles too.
const team = fc.tuple(agentFacts, agentFacts, agentFacts, fc.option(agentFacts, { nil: null })).map((all) =>
  all.map((known, at) =>
    facts({
      identity: {
        ...normal,
        id: identityId(at + 1),
        name: `Helper ${'DCBA'[at] ?? ''}`,
        kind: at === 3 ? 'bot' : 'ai_agent',
        agent: known,
      },
    }),
  ),
)

function reachOfFirst(members: readonly RuleFacts[]): AgentReach {
  const [first] = members
  if (first === undefined) throw new Error('an empty team')
  return agentReach(first, (id: IdentityId) => members.find(({ identity }) => identity.id === id) ?? null)
}

it('taking any tool of any of them away changes only its clause, whoever uses whom', () => {
  fc.assert(
    fc.property(team, (members) => {
      const before = reachOfFirst(members)
      members.forEach((member, whose) => {
        member.identity.agent?.tools?.forEach(({ tool: kind, system }, place) => {
          const fewer = members.with(whose, {
            ...member,
            identity: {
              ...member.identity,
              agent: agent({ ...member.identity.agent, tools: member.identity.agent?.tools?.toSpliced(place, 1) ?? null }),
            },
          })
          const after = reachOfFirst(fewer)
          const key = `${whose === 0 ? '' : `${member.identity.id}/`}tool:${system === null ? kind : `${kind}@${system}`}`
          const without = (clauses: AgentReach['clauses']) => clauses.filter((clause) => clause.key !== key)
          expect(after.clauses).toEqual(without(before.clauses))
          expect(after.afterApproval).toEqual(without(before.afterApproval))
        })
      })
    }),
    { numRuns: 200 },
  )
})

it('says the same sentence every time, with every clause in it once', () => {
  fc.assert(
    fc.property(team, (members) => {
      const reach = reachOfFirst(members)
      expect(reachOfFirst([...members.slice(0, 1), ...members.slice(1).reverse()])).toEqual(reach)
      expect(new Set(reach.clauses.map(({ key }) => key)).size).toBe(reach.clauses.length)
      const can =
        reach.clauses.length === 0 ? 'can do nothing that is written down.' : `can: ${reach.clauses.map(({ words }) => words).join('; ')}.`
      expect(reach.sentence).toBe(`Without a person, Helper D ${can}${reach.danger === null ? '' : ` ${reach.danger}`}`)
    }),
  )
})
