import { expect, it } from 'vitest'
import type { TrackedSystem } from './coverage.ts'
import { placesToLook } from './places-to-look.ts'

const system = (provider: string, name: string, state: TrackedSystem['state']): TrackedSystem => ({
  provider,
  name,
  declared: true,
  identities: 1,
  sources: [],
  lastCheckedOn: null,
  state,
})

it('the seven kinds of places say which systems cover them, and that one of them was not looked at lately', () => {
  const places = placesToLook([
    system('aws', 'AWS', 'fresh'),
    system('github', 'GitHub', 'old'),
    system('gitlab', 'GitLab', 'fresh'),
    system('slack', 'Slack', 'never'),
    system('kubernetes', 'kubernetes', 'fresh'),
    system('cloudflare', 'Cloudflare', 'fresh'),
    system('secret scan', 'secret scan', 'fresh'),
    system('bitwarden', 'Bitwarden', 'old'),
    system('cron-script', 'Cron job or script password', 'never'),
  ])
  expect(places.map(({ id, state, systems }) => [id, state, systems])).toEqual([
    ['cloud', 'looked', ['AWS', 'Cloudflare']],
    ['code_scan', 'looked', ['secret scan']],
    ['secrets', 'not_lately', ['Bitwarden']],
    ['ci', 'not_lately', ['GitHub', 'GitLab']],
    ['kubernetes', 'looked', ['kubernetes']],
    ['saas', 'not_lately', ['Slack']],
    ['gateway', 'looked', ['Cloudflare']],
  ])
})

it('a kind nobody uses is not called looked at', () => {
  expect(new Set(placesToLook([]).map(({ state }) => state))).toEqual(new Set(['not_listed']))
})
