import { describe, expect, it } from 'vitest'
import { evaluateAll, findingsOf } from './evaluation.ts'
import { fourLights } from './lights.ts'
import { ago, ahead, anna, critical, facts, identityId, type Known, low, people, today } from './testing/sample-facts.ts'

function lights(known: Known) {
  const findings = findingsOf(evaluateAll([facts(known)], people, today), identityId(1))
  return findings === null ? null : fourLights(findings).map(({ state }) => state)
}

const looked = {
  ...critical,
  technicalOwnerId: anna,
  purpose: 'Copies the stock of the shop every night.',
  rotationMode: 'automatic',
  logging: 'full',
  alertTo: 'Anna',
  revokePlan: { documented: true, rehearsedOn: ago(9), minutes: 5, steps: 'Switch it off.' },
} as const
const key = [{ type: 'api_key', class: 'static', expiresOn: ahead(60) }] as const

describe('the four lights', () => {
  it.each<readonly [string, Known, ReturnType<typeof lights>]>([
    ['are good where everything is written down', { identity: looked, credentials: key }, ['good', 'good', 'good', 'good']],
    [
      'go out one by one: nobody owns it',
      { identity: { ...looked, technicalOwnerId: null }, credentials: key },
      ['bad', 'good', 'good', 'good'],
    ],
    ['nobody changes its key', { identity: { ...looked, rotationMode: 'none' }, credentials: key }, ['good', 'bad', 'good', 'good']],
    [
      'nobody wrote down how to switch it off',
      { identity: { ...looked, revokePlan: { ...looked.revokePlan, documented: false } }, credentials: key },
      ['good', 'good', 'bad', 'good'],
    ],
    ['nobody would notice', { identity: { ...looked, alertTo: null, logging: 'none' }, credentials: key }, ['good', 'good', 'good', 'bad']],
    [
      'are not known where nobody said',
      { identity: { ...looked, revokePlan: null, rotationMode: null }, credentials: key },
      ['good', 'unknown', 'unknown', 'good'],
    ],
    [
      'ask less of what is of low importance',
      { identity: { ...low, technicalOwnerId: anna, purpose: looked.purpose, rotationMode: 'automatic' }, credentials: key },
      ['good', 'good', 'not_asked', 'not_asked'],
    ],
  ])('%s', (_, known, expected) => {
    expect(lights(known)).toEqual(expected)
  })
})
