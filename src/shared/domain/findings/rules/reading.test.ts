import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agentReach } from '../../agents/agent-reach.ts'
import { sixGaps } from '../../agents/six-gaps.ts'
import { controlList } from '../../programme/control-list.ts'
import { controlsView } from '../../programme/controls-view.ts'
import { metrics } from '../../programme/metric-list.ts'
import { smallFirmPath, twelvePoints } from '../../programme/programme-steps.ts'
import type { IdentityId } from '../../values/ids.ts'
import { answersTo } from '../answers.ts'
import { nextQuestions } from '../best-question.ts'
import { allFindings, applyChange, evaluateAll, findingsOf } from '../evaluation.ts'
import type { RuleFacts } from '../model/rule-facts.ts'
import { arbitraryInventory } from '../testing/arbitrary-facts.ts'
import { agent, ago, anna, critical, facts, identityId, normal, people, reader, review, today } from '../testing/sample-facts.ts'

const many = (count: number, known: Parameters<typeof facts>[0]) =>
  Array.from({ length: count }, (_, index) =>
    facts({ ...known, identity: { ...known?.identity, id: identityId(index + 1), name: `sync-${String(index)}` } }),
  )

describe('the next best question', () => {
  it('is the one that takes the most records out of "cannot tell"', () => {
    const evaluation = evaluateAll(
      [...many(3, { identity: reader }), facts({ identity: { ...normal, id: identityId(9), name: 'nine', environments: null } })],
      people,
      today,
    )
    const best = nextQuestions(evaluation, 1)[0]!
    const others = nextQuestions(evaluation, 100)
    expect(best.identityIds.length).toBe(Math.max(...others.map(({ identityIds }) => identityIds.length)))
    expect(best.gain).toContain(`${String(best.identityIds.length)} records`)
  })

  it('keeps its promise whatever the answer is', () => {
    fc.assert(
      fc.property(arbitraryInventory, fc.nat(), (all, choice) => {
        const evaluation = evaluateAll(all, people, today)
        const [best] = nextQuestions(evaluation, 1)
        if (best === undefined) return
        const open = (id: IdentityId) => findingsOf(evaluation, id)!.verdicts.filter(({ answer }) => answer === 'unknown').length
        const before = best.identityIds.reduce((sum, id) => sum + open(id), 0)
        const answered = best.identityIds.map((id): RuleFacts => {
          const choices = [...answersTo(best.field, evaluation.held.get(id)!.facts, today)]
          return choices[choice % choices.length]!
        })
        const settledBefore = new Map(best.identityIds.map((id) => [id, findingsOf(evaluation, id)!]))
        applyChange(evaluation, { identities: answered })
        const settled = [...settledBefore].reduce(
          (sum, [id, was]) =>
            sum +
            was.verdicts.filter(
              (verdict, index) =>
                verdict.answer === 'unknown' &&
                verdict.settledBy === best.field &&
                findingsOf(evaluation, id)!.verdicts[index]?.answer !== 'unknown',
            ).length,
          0,
        )
        expect(settled).toBeGreaterThanOrEqual(best.settled)
        expect(before).toBeGreaterThanOrEqual(best.settled)
      }),
      { numRuns: 40 },
    )
  })
})

describe('what an agent can do without a person', () => {
  const tools = [
    { tool: 'send_email', access: ['send'], system: null },
    { tool: 'crm', access: ['read', 'write'], system: 'HubSpot' },
    { tool: 'browser', access: ['read'], system: null },
    { tool: 'payments', access: ['pay'], system: 'Stripe' },
  ] as const
  const assistant = (known: Parameters<typeof agent>[0]) =>
    facts({
      identity: {
        ...normal,
        kind: 'ai_agent',
        name: 'Assistant',
        agent: agent({
          tools,
          dataAccess: ['confidential'],
          actions: [],
          approval: { payment_change: 'always' },
          autonomy: 'acts_alone',
          credentialsUsed: [],
          ...known,
        }),
      },
    })
  const nobody = () => null

  it('is one sentence, with the dangerous combination named', () => {
    const reach = agentReach(assistant({}), nobody)
    expect(reach.sentence).toBe(
      'Without a person, Assistant can: read the customer list and change the customer list in HubSpot; read web pages; send e-mail. Dangerous together: it sees private data, reads what strangers wrote, and has a way out. A text it reads can make it send your data away.',
    )
    expect(reach.afterApproval).toEqual([{ key: 'tool:payments@Stripe', words: 'move money in Stripe' }])
    expect(reach.notKnown).toEqual([])
  })

  it('loses only its clause with a tool', () => {
    const all = agentReach(assistant({}), nobody)
    tools.forEach((_, index) => {
      const fewer = agentReach(assistant({ tools: tools.filter((__, at) => at !== index) }), nobody)
      const lost = all.clauses.filter((clause) => !fewer.clauses.some(({ key }) => key === clause.key))
      expect(lost.length).toBeLessThanOrEqual(1)
      expect(fewer.clauses).toEqual(all.clauses.filter((clause) => !lost.includes(clause)))
    })
  })

  it('does not depend on the order of its tools', () => {
    expect(agentReach(assistant({ tools: [...tools].reverse() }), nobody)).toEqual(agentReach(assistant({}), nobody))
  })

  it('drops the danger with the way out', () => {
    const reach = agentReach(assistant({ tools: tools.filter(({ tool }) => tool === 'crm') }), nobody)
    expect(reach.danger).toBeNull()
    expect(reach.parts.privateData).toEqual(['confidential'])
  })

  it('follows the credentials it uses, in circles too', () => {
    const one = facts({
      identity: {
        ...normal,
        id: identityId(1),
        kind: 'ai_agent',
        name: 'One',
        agent: agent({ tools: [], credentialsUsed: [identityId(2)] }),
      },
    })
    const two = facts({
      identity: {
        ...normal,
        id: identityId(2),
        kind: 'ai_agent',
        name: 'Two',
        agent: agent({ tools: [{ tool: 'shell', access: ['write'], system: null }], credentialsUsed: [identityId(1), identityId(3)] }),
      },
    })
    const database = facts({ identity: { ...critical, id: identityId(3), kind: 'db_user', name: 'orders-db', system: 'shop' } })
    const lookup = (id: IdentityId) => [one, two, database].find(({ identity }) => identity.id === id) ?? null
    expect(agentReach(one, lookup).sentence).toContain('run any command on its computer (as Two); use orders-db in shop to admin.')
  })

  it('says that the reach is unknown when nothing is written down', () => {
    const reach = agentReach(facts({ identity: { ...normal, kind: 'ai_agent', name: 'Assistant' } }), nobody)
    expect(reach.sentence).toMatch(/^What Assistant can do without a person is unknown: nobody wrote down its tools, /)
    expect(reach.notKnown).toContain('its tools')
  })
})

describe('the six gaps', () => {
  it('are all open where nothing is written, and closed one by one', () => {
    expect(sixGaps(facts(), () => null)).toMatchObject({ closed: 0, allClosed: false })
    const full = {
      alertTo: 'Anna',
      backupOwnerId: anna,
      rotationMode: 'automatic',
      contextLimits: ['ip_range'],
      expectedUse: 'Runs at night.',
      endTrigger: 'When the shop moves.',
    } as const
    expect(sixGaps(facts({ identity: { ...full, contextLimits: ['ip_range'] } }), () => 'Anna')).toMatchObject({
      closed: 6,
      allClosed: true,
    })
    expect(sixGaps(facts({ identity: { ...full, contextLimits: [] } }), () => 'Anna').gaps.find(({ id }) => id === 'limits')).toMatchObject(
      { entry: 'None', closed: false },
    )
    expect(sixGaps(facts({ identity: { ...full, contextLimits: ['ip_range'], rotationMode: 'none' } }), () => 'Anna').closed).toBe(5)
  })
})

describe('the controls view', () => {
  it('states what the records show, with the rows behind it', () => {
    const evaluation = evaluateAll(
      [
        ...many(2, { identity: { ...normal, humanUse: 'never', runsAs: 'machine' } }),
        facts({ identity: { ...normal, id: identityId(8), name: 'x', humanUse: 'regularly', runsAs: 'machine' } }),
        facts({ identity: { ...normal, id: identityId(9), name: 'y', runsAs: 'machine' } }),
      ],
      people,
      today,
    )
    const view = controlsView(allFindings(evaluation)).find(({ control }) => control.id === 'CIS-GCP 1.7')!
    expect(view).toMatchObject({
      state: 'gaps',
      statement: '2 of 4 show it, 1 fall short, for 1 we cannot state it.',
      rows: { falls_short: [identityId(8)], cannot_state: [identityId(9)] },
    })
  })

  it('cannot state anything from blank records', () => {
    const view = controlsView(allFindings(evaluateAll([facts()], people, today)))
    expect(view.filter(({ state }) => state === 'met')).toEqual([])
  })

  it('covers what was asked for, with the present numbers', () => {
    const ids = controlList.map(({ id }) => id)
    for (const id of [
      'NHI1:2025',
      'NHI10:2025',
      'LLM06:2025',
      'LLM03:2026',
      'CIS 5.1',
      'CIS 5.3',
      'CIS 5.5',
      'ISO A.5.16',
      'ISO A.5.17',
      'ISO A.5.18',
      'ISO A.8.2',
      'SOC2 CC6.1',
      'SOC2 CC6.2',
      'SOC2 CC6.3',
      'PCI 7.2.5.1',
      'PCI 8.6.1',
      'PCI 8.6.2',
      'PCI 8.6.3',
    ])
      expect(ids).toContain(id)
    expect(ids.some((id) => id.startsWith('LLM08'))).toBe(false)
  })
})

describe('the programme', () => {
  const sources = [
    { name: 'AWS', lastCheckedOn: ago(90), scans: false, found: 3 },
    { name: 'GitHub', lastCheckedOn: ago(1), scans: true, found: 0 },
  ]

  it('ticks itself from the records', () => {
    const evaluation = evaluateAll(many(2, { identity: { ...normal, environments: ['production'] } }), people, today)
    const step = (number: number) => twelvePoints(allFindings(evaluation), sources, today)[number - 1]!
    expect(step(8)).toMatchObject({ state: 'done', standing: '2 of 2 in order.' })
    expect(step(2)).toMatchObject({ state: 'not_yet', open: [identityId(1), identityId(2)] })
    expect(step(4)).toMatchObject({ state: 'cannot_tell' })
    expect(step(1).standing).toContain('2 of 2 places looked through')
  })

  it.each([
    ['no review was ever held', [], 'not_yet'],
    ['one is under way', [{ finishedOn: null }], 'not_yet'],
    ['one was finished and could not tell', [{ decision: 'cannot_tell' }], 'not_yet'],
    ['one was finished', [{}], 'done'],
    ['one was finished long ago', [{ finishedOn: ago(200) }], 'not_yet'],
  ] as const)('knows whether everything was looked at: %s', (_, reviews, state) => {
    const seen = { ...normal, firstSeenOn: ago(1) }
    const evaluation = evaluateAll(many(2, { identity: seen, reviews: reviews.map((known) => review(known)) }), people, today)
    expect(smallFirmPath(allFindings(evaluation), sources, today)[8]).toMatchObject({ title: 'Look at everything once a month', state })
    expect(twelvePoints(allFindings(evaluation), sources, today)[10]).toMatchObject({ state })
  })

  it('ticks nothing while nothing is listed', () => {
    expect(new Set([...twelvePoints([], null, today), ...smallFirmPath([], null, today)].map(({ state }) => state))).toEqual(
      new Set(['cannot_tell']),
    )
    expect(twelvePoints([], null, today)).toHaveLength(12)
  })
})

describe('the metrics', () => {
  it('are nineteen, in order, and "-" where there is nothing to divide by', () => {
    const list = metrics({ evaluation: evaluateAll([], [], today), from: ago(90), sources: null, headcount: null, history: null })
    expect(list.map(({ id }) => id)).toEqual(Array.from({ length: 19 }, (_, index) => `M${String(index + 1)}`))
    expect(list.filter(({ unit, value }) => unit === 'percent' && value !== null)).toEqual([])
  })

  it.each([
    ['here', null, 100],
    ['of whom nobody said', null, 100],
    ['of whom only the last day is known', ago(1), 0],
    ['left', ago(1), 0],
  ] as const)('an owner who is %s is one, unless known to have left', (is, leftOn, value) => {
    const status = is === 'here' ? ('here' as const) : is === 'left' ? ('left' as const) : null
    const owner = { id: anna, name: 'Anna', status, leftOn, department: null, responsible: false }
    const evaluation = evaluateAll(many(2, { identity: { ...normal, technicalOwnerId: anna } }), [owner], today)
    const list = metrics({ evaluation, from: ago(90), sources: null, headcount: null, history: null })
    expect(list.find(({ id }) => id === 'M2')).toMatchObject({ value })
  })

  it('leave out what a provider looks after itself', () => {
    const evaluation = evaluateAll(many(2, { identity: { ...normal, providerManaged: true } }), people, today)
    expect(allFindings(evaluation).flatMap(({ findings }) => findings)).toEqual([])
    const list = metrics({ evaluation, from: ago(90), sources: null, headcount: null, history: null })
    expect(list.find(({ id }) => id === 'M2')).toMatchObject({ whole: 0, value: null })
  })

  it('count what the formulas say, and what they leave out', () => {
    const exposure = {
      reportedOn: ago(3),
      reportedAt: '2026-10-29T08:00:00.000Z' as never,
      revokedAt: '2026-10-29T08:45:00.000Z' as never,
      how: null,
      drill: false,
    }
    const all = [
      facts({
        identity: { ...critical, technicalOwnerId: anna, firstSeenOn: ago(5), discoveredVia: 'import' },
        credentials: [
          { type: 'api_key', createdOn: ago(100), lastRotatedOn: ago(50) },
          { type: 'api_key', status: 'revoked', exposure },
        ],
      }),
      facts({ identity: { ...normal, id: identityId(2), name: 'two' }, credentials: [{ class: 'short_lived' }] }),
      facts({ identity: { ...normal, id: identityId(3), name: 'three', status: 'revoked' } }),
      facts({ identity: { ...normal, id: identityId(4), name: 'four' }, credentials: [{ type: 'api_key' }] }),
    ]
    const list = metrics({
      evaluation: evaluateAll(all, people, today),
      from: ago(90),
      sources: [
        { name: 'AWS', lastCheckedOn: null, scans: false, found: 0 },
        { name: 'A scan', lastCheckedOn: null, scans: true, found: 0 },
      ],
      headcount: 6,
      history: null,
    })
    const value = (id: string) => list.find((metric) => metric.id === id)
    expect(value('M1')).toMatchObject({ value: 1, leftOut: 2 })
    expect(value('M2')).toMatchObject({ value: 33.3, words: '1 of 3' })
    expect(value('M3')).toMatchObject({ value: 33.3 })
    expect(value('M5')).toMatchObject({ value: 50, leftOut: 1 })
    expect(value('M6')).toMatchObject({ value: 1 })
    expect(value('M7')).toMatchObject({ value: 45, unit: 'minutes' })
    expect(value('M8')).toMatchObject({ value: 50, words: '1 of 2', leftOut: 1 })
    expect(value('M10')).toMatchObject({
      value: 0,
      words: '0 of 2',
      beside: [{ name: 'In use, so records are expected, and none is found yet', value: 1 }],
    })
    expect(value('M15')).toMatchObject({ value: 0.5 })
  })
})
