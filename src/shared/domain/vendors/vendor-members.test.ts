import { expect, it } from 'vitest'
import { type AgentFacts, blankAgent } from '../record/facts/agent-record.ts'
import { credentialIdSchema, identityIdSchema } from '../values/ids.ts'
import { vendorMembers } from './vendor-members.ts'

const id = (number: number) => identityIdSchema.parse(`00000000-0000-4000-8000-00000000000${number}`)
const row = (
  number: number,
  provider: string | null,
  agent: Partial<AgentFacts> | null = null,
  keptAt: readonly string[] | null = null,
) => ({
  id: id(number),
  provider,
  agent: agent === null ? null : { ...blankAgent, ...agent },
  credentials: [{ id: credentialIdSchema.parse(id(number)), keptAt }],
})
const members = (...rows: readonly ReturnType<typeof row>[]) =>
  [...vendorMembers(new Map(rows.map((one) => [one.id, one])))].map(([vendor, all]) => [
    vendor,
    all.map(({ row: one, own }) => [Number(one.id.slice(-1)), own]),
  ])

it('counts the identities of a vendor and every agent that reaches in, each once', () => {
  const agent = {
    credentialsUsed: [id(1), id(9)],
    tools: [
      { tool: 'payments' as const, access: ['pay' as const], system: 'STRIPE' },
      { tool: 'crm' as const, access: ['read' as const], system: 'our till' },
    ],
  }
  expect(members(row(1, 'stripe'), row(2, 'Our Till'), row(3, 'openai', agent), row(4, null))).toEqual([
    [
      'stripe',
      [
        [1, true],
        [3, false],
      ],
    ],
    [
      'Our Till',
      [
        [2, true],
        [3, false],
      ],
    ],
    ['openai', [[3, true]]],
  ])
})

it('knows a vendor only an agent reaches from the catalogue, and takes no room of the house for one', () => {
  expect(
    members(
      row(1, null, {
        tools: [
          { tool: 'payments', access: ['read'], system: 'Stripe' },
          { tool: 'other', access: ['read'], system: 'the back office' },
        ],
      }),
    ),
  ).toEqual([['stripe', [[1, false]]]])
})

it('does not count an agent twice at its own vendor', () => {
  expect(
    members(row(1, 'stripe', { credentialsUsed: [id(1)], tools: [{ tool: 'payments', access: ['read'], system: 'Stripe' }] })),
  ).toEqual([['stripe', [[1, true]]]])
})

it('counts what has a key kept at a vendor, by any name of it, and no device', () => {
  const till = row(1, 'stripe', null, ['Circle CI', 'Maya’s laptop', 'STRIPE'])
  const own = row(2, 'circleci')
  const found = vendorMembers(new Map([till, own].map((one) => [one.id, one])))
  expect(
    [...found].map(([vendor, all]) => [vendor, all.map(({ row: one, own: its, keeps }) => [Number(one.id.slice(-1)), its, keeps.length])]),
  ).toEqual([
    ['stripe', [[1, true, 1]]],
    [
      'circleci',
      [
        [1, false, 1],
        [2, true, 0],
      ],
    ],
  ])
})
