import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RuleFacts } from '../findings/model/rule-facts.ts'
import { agent, facts, identityId, normal } from '../findings/testing/sample-facts.ts'
import type { AgentFacts } from '../record/facts/agent-record.ts'
import type { AgentServer } from '../record/facts/agent-servers.ts'
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
      const danger = reach.danger === null ? '' : ` ${reach.danger}`
      if (reach.clauses.length > 0)
        expect(reach.sentence).toBe(`Without a person, Helper D can: ${reach.clauses.map(({ words }) => words).join('; ')}.${danger}`)
      else if (reach.notKnown.length === 0) expect(reach.sentence).toBe(`Without a person, Helper D can do nothing.${danger}`)
      else expect(reach.sentence).toMatch(/^What Helper D can do without a person is unknown: nobody wrote down .+\.$/)
    }),
  )
})

const none = agent({ tools: [], dataAccess: [], actions: [], autonomy: 'acts_alone', credentialsUsed: [] })
const server = (enabled: boolean): AgentServer => ({
  name: 'files',
  enabled,
  transport: 'stdio',
  credential: 'none',
  vendor: null,
  host: null,
  runs: null,
  project: null,
  actsAs: null,
  onlyTools: null,
  withoutAsking: [],
})

it.each<readonly [string, Partial<RuleFacts['identity']>, readonly AgentFacts[], string]>([
  ['nothing written down', { agent: agent() }, [], 'unknown'],
  ['no record at all', { agent: null }, [], 'unknown'],
  ['only its tools written down, and none', { agent: agent({ tools: [] }) }, [], 'unknown'],
  ['everything written down as none', { agent: none }, [], 'can do nothing.'],
  ['no tools written down, and a connected server', { agent: none, tools: [server(true)] }, [], 'unknown'],
  ['a connected server that is off', { agent: none, tools: [server(false)] }, [], 'can do nothing.'],
  ['another agent, of which nothing is written down', { agent: { ...none, credentialsUsed: [identityId(2)] } }, [agent()], 'unknown'],
  ['another agent that can do nothing', { agent: { ...none, credentialsUsed: [identityId(2)] } }, [none], 'can do nothing.'],
])('with %s it says so', (_, known, others, words) => {
  const own = facts({ identity: { ...normal, kind: 'ai_agent', ...known } })
  const used = others.map((other, at) =>
    facts({ identity: { ...normal, id: identityId(at + 2), name: 'other', kind: 'ai_agent', agent: other } }),
  )
  const { sentence } = agentReach(own, (id) => used.find(({ identity }) => identity.id === id) ?? null)
  expect(sentence).toContain(words)
})
