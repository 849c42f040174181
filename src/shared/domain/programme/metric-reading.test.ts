import { describe, expect, it } from 'vitest'
import { evaluateAll } from '../findings/evaluation.ts'
import { agent, ago, anna, carla, critical, facts, identityId, normal, people, personId, today } from '../findings/testing/sample-facts.ts'
import type { CountedMetric } from './metric.ts'
import { metrics } from './metric-list.ts'
import { metricGroups, type MetricId, metricIds, metricNotes } from './metric-notes.ts'
import { earlierPoints, type MetricPoint, readMetric } from './metric-reading.ts'

const history = {
  unknownsDecidedInDays: [],
  reviewsDue: 2,
  reviewsOnTime: 1,
  revokedUnused: [identityId(3), identityId(3)],
  findingsOpened: 0,
  findingsClosed: 0,
  privilegedAtLastReview: null,
  leaversCleared: 0,
  leavers: 1,
}

const all = [
  facts({
    identity: {
      ...critical,
      technicalOwnerId: anna,
      firstSeenOn: ago(5),
      discoveredVia: 'import',
      revokePlan: { documented: true, rehearsedOn: ago(1), minutes: 12, steps: null },
    },
    credentials: [
      { type: 'api_key', createdOn: ago(50) },
      { type: 'api_key', lastRotatedOn: ago(400) },
    ],
  }),
  facts({
    identity: { ...normal, id: identityId(2), name: 'two', shared: true },
    credentials: [{ class: 'short_lived' }],
    exceptions: [{ until: ago(1) }],
  }),
  facts({ identity: { ...normal, id: identityId(3), name: 'three' }, credentials: [] }),
  facts({
    identity: { ...normal, id: identityId(4), name: 'helper', kind: 'ai_agent', environments: ['test'], agent: agent() },
    credentials: [{ type: 'api_key' }],
  }),
]

function counted(id: MetricId, on = all): CountedMetric {
  const found = metrics({ evaluation: evaluateAll(on, people, today), from: ago(90), sources: null, headcount: 5, history }).find(
    (metric) => metric.id === id,
  )
  if (found === undefined) throw new Error(id)
  return found
}

const read = (id: MetricId, earlier: readonly MetricPoint[] = []) => readMetric(counted(id), earlier, today)

describe('the numbers', () => {
  it.each<readonly [MetricId, string, string]>([
    [
      'M1',
      '1',
      '1 record was first seen in this time in an export, in a review or when somebody left. 3 records not counted: nobody knows when or how it was found.',
    ],
    ['M2', '25 %', '1 of 4 records in use has a technical owner who is not known to have left.'],
    [
      'M3',
      '33.3 %',
      '1 of 3 records with a key in use has only keys that live for a day at most. 1 record left out: no key is written down.',
    ],
    ['M4', '2', '2 keys were revoked in this time because nobody used them.'],
    [
      'M5',
      '225 days',
      'The mean over 2 of 3 keys that stay until somebody changes them. 1 key not counted: nobody knows when it was last changed.',
    ],
    [
      'M6',
      '1',
      '1 of 4 records in use may administer, give others access, deploy, move money or do everything. For 1 of the others nobody can tell: a label is missing.',
    ],
    ['M7', '–', 'No real case in this time; 1 rehearsal beside it.'],
    [
      'M8',
      '33.3 %',
      '1 of 3 keys that must be changed from time to time was changed in time. For 1 of the others nobody knows when it was last changed.',
    ],
    ['M9', '50 %', '1 of 2 reviews that had to be finished in this time was finished on time.'],
    ['M10', '–', 'Nobody has listed the places to look. Imports, “Systems you use” is where that is done.'],
    ['M12', '1', '1 of 4 records in use is shared by several tools. For 3 of the others nobody has said who uses it.'],
    ['M13', '0 %', '0 of 1 AI agent is written down, asks before big things and has no admin rights.'],
    ['M14', '0', '0 of 1 exception that nobody took back holds today.'],
    ['M15', '0.8 per person', '4 records in use for 5 people who work here.'],
    ['M18', '100 %', '1 of 1 critical record has a written plan to switch it off that was tried out within a year.'],
    ['M19', '0 %', 'One person left in this time; everything was settled within a week for 0.'],
  ])('%s says how it came about', (id, shown, sum) => {
    expect(read(id)).toMatchObject({ shown, sum })
  })

  it('open the records they count, each once, and nobody stands on two sides', () => {
    expect(counted('M8').rows).toEqual({ counted: [identityId(1)], rest: [identityId(1)], left_out: [identityId(4)] })
    expect(counted('M4').rows.counted).toEqual([identityId(3)])
    for (const id of ['M2', 'M3', 'M6', 'M11', 'M12', 'M13', 'M17', 'M18'] as const) {
      const { rows } = counted(id)
      const behind = [...rows.counted, ...rows.rest, ...rows.left_out]
      expect(new Set(behind).size, id).toBe(behind.length)
    }
  })

  it('are measured against their target where there is one', () => {
    expect((['M18', 'M2', 'M3', 'M7', 'M14'] as const).map((id) => read(id).target.state)).toEqual([
      'met',
      'not_yet',
      'direction',
      'direction',
      'not_yet',
    ])
    // Nothing found is no proof while some cannot be judged.
    expect((['M12', 'M17'] as const).map((id) => readMetric(counted(id, [facts({ identity: normal })]), [], today).target.state)).toEqual([
      'cannot_tell',
      'cannot_tell',
    ])
    expect(readMetric(counted('M18', [facts({ identity: critical })]), [], today)).toMatchObject({
      shown: '0 %',
      target: { state: 'cannot_tell' },
    })
  })

  it('say where they are going, and whether that is good', () => {
    expect(read('M2').trend).toEqual({ points: [{ on: today, value: 25 }], words: null, better: null })
    expect(
      read('M2', [
        { on: ago(60), value: 10 },
        { on: ago(30), value: 20 },
      ]).trend,
    ).toMatchObject({ words: 'Up from 20 % on 2 October 2026, which is better.', better: true })
    expect(read('M6', [{ on: ago(30), value: 0 }]).trend).toMatchObject({
      words: 'Up from 0 on 2 October 2026, which is worse.',
      better: false,
    })
    expect(read('M15', [{ on: ago(30), value: 1 }]).trend).toMatchObject({
      words: 'Down from 1 per person on 2 October 2026.',
      better: null,
    })
    expect(read('M18', [{ on: ago(30), value: 100 }]).trend.words).toBe('Unchanged: 100 % on 2 October 2026.')
    // What was kept today is today's number.
    expect(read('M2', [{ on: today, value: 10 }]).trend.points).toEqual([{ on: today, value: 25 }])
  })

  it('are read from what reviews kept; a number nobody could tell leaves no point', () => {
    const kept = (value: number | null) => [{ id: 'M2', name: '', value, unit: 'percent' as const, words: '', leftOut: 0, beside: [] }]
    expect(
      earlierPoints(
        [
          { takenOn: ago(60), metrics: kept(10) },
          { takenOn: ago(30), metrics: kept(null) },
          { takenOn: ago(20), metrics: kept(15) },
          { takenOn: ago(20), metrics: kept(20) },
        ],
        'M2',
      ),
    ).toEqual([
      { on: ago(60), value: 10 },
      { on: ago(20), value: 20 },
    ])
  })

  it('all stand in a group, have words for every side with records, and say what belongs there while nothing is listed', () => {
    expect(metricGroups.flatMap(({ ids }) => ids).toSorted()).toEqual([...metricIds].toSorted())
    for (const metric of metrics({ evaluation: evaluateAll(all, people, today), from: ago(90), sources: null, headcount: 5, history }))
      for (const [standing, rows] of Object.entries(metric.rows))
        if (rows.length > 0) expect(Object.keys(metricNotes[metric.id as MetricId].buttons), metric.id).toContain(standing)
    for (const metric of metrics({ evaluation: evaluateAll([], [], today), from: ago(90), sources: null, headcount: null, history: null }))
      expect(readMetric(metric, [], today).sum, metric.id).toMatch(/^[A-Z][^{}]*\.$/)
  })
})

describe('with an owner', () => {
  const nobodySaid = { id: personId(8), name: 'Dana', status: null, leftOn: null, department: null, responsible: false }
  const gone = { ...nobodySaid, id: personId(9), name: 'Eli', leftOn: ago(1) }
  it.each([
    ['somebody who works here', anna, true],
    // A list names sixteen owners and says of none that they still work here: sixteen have an owner.
    ['somebody of whom nobody said that they work here', nobodySaid.id, true],
    ['somebody who has left', carla, false],
    ['somebody whose last day has passed', gone.id, false],
    ['somebody who is not in the list of people', personId(77), true],
    ['nobody', null, false],
  ])('is what %s owns: %s', (_, technicalOwnerId, owned) => {
    const record = facts({ identity: { ...normal, technicalOwnerId } })
    const found = metrics({
      evaluation: evaluateAll([record], [...people, nobodySaid, gone], today),
      from: ago(90),
      sources: null,
      headcount: 5,
      history,
    }).find(({ id }) => id === 'M2')
    expect(found).toMatchObject({ part: owned ? 1 : 0, whole: 1 })
  })
})
