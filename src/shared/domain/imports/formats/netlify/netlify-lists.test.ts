import { expect, it } from 'vitest'
import { draftsOf, parsedFixture } from '../fixtures/listed.ts'
import { publicKey } from '../fixtures/saas-code-lists.ts'
import { canary } from '../fixtures/tables.ts'
import { netlifyBuildHooks } from './netlify-build-hooks.ts'
import { netlifyDeployKeys } from './netlify-deploy-keys.ts'

it('Netlify deploy keys are kept as fingerprints under the end of their id', () => {
  expect(draftsOf(netlifyDeployKeys)).toMatchObject([
    {
      key: '5f00brackenport0001',
      facts: { name: 'Deploy key …rt0001', kind: 'ssh_key', createdOn: '2024-01-02' },
      credentials: [{ facts: { type: 'ssh_key', externalId: expect.stringMatching(/^SHA256:/) } }],
    },
  ])
  expect(JSON.stringify(draftsOf(netlifyDeployKeys))).not.toContain(publicKey.slice(12, 60))
})

it('Netlify build hooks are webhooks without their address', () => {
  const url = `https://api.netlify.com/build_hooks/${canary}`
  const parsed = parsedFixture(netlifyBuildHooks, {}, [
    { id: '5f01', title: 'Nightly', branch: 'main', url, created_at: '2024-01-02T03:04:05.678Z' },
  ])
  expect(parsed).toMatchObject({
    secretsDropped: 1,
    warnings: [expect.stringContaining('plain secrets')],
    drafts: [
      {
        key: '5f01',
        facts: { name: 'Nightly', kind: 'webhook', privileges: ['deploy'], notes: 'Builds the branch main.' },
        credentials: [{ facts: { type: 'webhook_url', createdOn: '2024-01-02' } }],
      },
    ],
  })
  expect(JSON.stringify(parsed)).not.toContain(canary)
})
