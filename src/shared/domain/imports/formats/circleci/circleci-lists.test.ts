import { expect, it } from 'vitest'
import { draftsOf, parsedFixture } from '../fixtures/listed.ts'
import { circleciCheckoutKeys } from './circleci-checkout-keys.ts'
import { circleciContextVariables } from './circleci-context-variables.ts'

it('CircleCI variables of one name stay apart by their context, in both spellings', () => {
  expect(draftsOf(circleciContextVariables)).toMatchObject([
    {
      key: 'c0000000-0000-4000-8000-000000000001/SHOP_KEY',
      facts: { name: 'SHOP_KEY', kind: 'ci_token', createdOn: '2024-01-02' },
      credentials: [{ facts: { lastRotatedOn: '2026-01-02', storage: ['ci_variable_masked'] } }],
    },
    {
      key: 'c0000000-0000-4000-8000-000000000002/SHOP_KEY',
      facts: { createdOn: '2025-01-02', notes: 'In the context c0000000-0000-4000-8000-000000000002.' },
    },
  ])
  expect(parsedFixture(circleciContextVariables, {}, undefined, { next_page_token: 'abc' }).partial).toBe(true)
})

it('CircleCI checkout keys are known by their fingerprint; a user key acts as its person', () => {
  expect(draftsOf(circleciCheckoutKeys)).toMatchObject([
    {
      key: 'c9:0b:1c:4f:d5:65:56:b9:00:00:00:00:00:00:00:01',
      remarks: [],
      facts: { name: 'Deploy key …:00:01', kind: 'ssh_key', runsAs: 'machine', createdOn: '2021-09-03', scopes: ['deploy-key'] },
      credentials: [{ facts: { type: 'ssh_key', externalId: 'c9:0b:1c:4f:d5:65:56:b9:00:00:00:00:00:00:00:01' } }],
    },
    { remarks: [expect.stringContaining('acts as the person')], facts: { runsAs: 'person', createdOn: '2022-09-03' } },
  ])
})
