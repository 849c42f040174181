import { describe, expect, it } from 'vitest'
import { plainDate } from '../values/plain-date.ts'
import type { NextRotation } from './rotation.ts'
import { countingFrom, dueWords, rotationHint, type RotationWords, rotationWords, wasUnknown } from './rotation-words.ts'

const counter = countingFrom(plainDate('2026-11-21'))
const due = (on: string, because: 'policy' | 'expiry', endsOn?: string): NextRotation => ({
  state: 'due',
  on: plainDate(on),
  because,
  basis: 'Keyroster default',
  ...(endsOn === undefined ? {} : { endsOn: plainDate(endsOn) }),
})
const none = (reason: Extract<NextRotation, { state: 'none' }>['reason']): NextRotation => ({ state: 'none', reason })
const unknown: NextRotation = { state: 'unknown', missing: 'when it was created or last changed' }

describe('a next rotation', () => {
  it.each<readonly [NextRotation, RotationWords['words'], RotationWords['look'], string]>([
    [due('2026-10-21', 'policy'), '31 days late', 'late', '21 Oct 2026. Keyroster default.'],
    [due('2026-11-20', 'policy'), '1 day late', 'late', '20 Nov 2026. Keyroster default.'],
    [due('2026-11-21', 'policy'), 'today', 'soon', '21 Nov 2026. Keyroster default.'],
    [due('2026-11-21', 'expiry'), 'today', 'soon', '21 Nov 2026. Keyroster default.'],
    [due('2026-11-27', 'policy'), 'in 6 days', 'soon', '27 Nov 2026. Keyroster default.'],
    [due('2026-11-28', 'policy'), 'in 7 days', 'soon', '28 Nov 2026. Keyroster default.'],
    [due('2026-11-29', 'policy'), 'in 8 days', 'plain', '29 Nov 2026. Keyroster default.'],
    [due('2026-11-20', 'expiry'), 'expired', 'expired', '20 Nov 2026. Keyroster default.'],
    // A web certificate is late to be renewed long before it ends.
    [due('2026-11-20', 'expiry', '2026-12-20'), '1 day late', 'late', '20 Nov 2026. Keyroster default.'],
    [due('2026-10-20', 'expiry', '2026-11-20'), 'expired', 'expired', '20 Oct 2026. Keyroster default.'],
    [unknown, 'cannot tell', 'cannot-tell', 'Cannot tell: not recorded when it was created or last changed.'],
    [none('switched_off'), 'switched off', 'quiet', 'Nothing to do: switched off.'],
    [none('provider_managed'), 'looked after by the provider', 'quiet', 'Nothing to do: looked after by the provider.'],
    [none('short_lived'), 'short-lived', 'quiet', 'Nothing to do: short-lived.'],
    [none('auto_managed'), 'renews itself', 'quiet', 'Nothing to do: renews itself.'],
    [none('superseded'), 'expired and replaced', 'quiet', 'Nothing to do: expired and replaced.'],
    [none('no_timer'), 'no reminder', 'quiet', 'A timer makes no sense for this type; nothing ends on a known day.'],
    [none('no_credential'), 'no credential', 'quiet', 'No credential is recorded, so there is nothing to replace.'],
  ])('%j reads “%s”', (next, words, look, hint) => {
    expect(rotationWords(next, counter)).toEqual({ words, look })
    expect(rotationHint(next)).toBe(hint)
  })

  it.each([
    [{ rotationState: 'unknown' as const, nextRotation: 'cannot tell' }, true],
    [{ rotationState: 'unknown' as const, nextRotation: 'words of a later version' }, true],
    [{ rotationState: 'due' as const, nextRotation: 'in 6 days' }, false],
    [{ rotationState: 'none' as const, nextRotation: 'cannot tell' }, false],
    [{ nextRotation: 'cannot tell' }, true],
    [{ nextRotation: 'no reminder' }, false],
  ])('frozen as %j was unknown: %s', (frozen, unknown) => {
    expect(wasUnknown(frozen)).toBe(unknown)
  })
})

describe('something due', () => {
  const on = (day: string | null) => (day === null ? null : plainDate(day))
  it.each([
    [-31, null, null, '31 days late'],
    [0, null, null, 'today'],
    [6, null, null, 'in 6 days'],
    // What has ended or soon will says so, however late its change is.
    [-274, '2026-11-22', null, 'ends tomorrow'],
    [0, '2026-11-21', '2026-11-21', 'ended today'],
    [-274, '2026-11-21', null, 'ends today'],
    [-274, '2026-12-05', null, 'ends in 14 days'],
    [-274, '2026-12-06', null, '274 days late'],
    [-32, '2026-10-20', '2026-10-20', 'ended 32 days ago'],
    [-1, '2026-11-20', '2026-11-20', 'ended yesterday'],
    [-2000, '2021-05-31', '2021-05-31', 'ended 2,000 days ago'],
    // A provider names a day that has passed; whether it really stopped is not known.
    [-3, '2026-11-18', null, '3 days late'],
  ] as const)('%i days left, ends %s, ended %s: “%s”', (daysLeft, endsOn, expiredOn, words) => {
    expect(dueWords({ daysLeft, endsOn: on(endsOn), expiredOn: on(expiredOn) }, plainDate('2026-11-21'))).toBe(words)
  })
})
