import { type IdentityFindings, verdictFor } from './finding.ts'
import type { RuleId } from './model/rule-ids.ts'

export type LightState = 'good' | 'bad' | 'unknown' | 'not_asked'

/** One of the four things without which an identity is a risk of the business, whatever it is. Source: controls.md 9.1, A04 and B02. */
export type Light = Readonly<{ id: 'explain' | 'rotate' | 'disable' | 'watch'; state: LightState; words: string }>

const lights: readonly Readonly<{ id: Light['id']; rules: readonly RuleId[]; words: Readonly<Record<LightState, string>> }>[] = [
  {
    id: 'explain',
    rules: ['OWN-01', 'OWN-04'],
    words: { good: 'Explained', bad: 'Not explained', unknown: 'Explained: not known', not_asked: 'Nothing to explain' },
  },
  {
    id: 'rotate',
    rules: ['ROT-02'],
    words: { good: 'Gets a new key', bad: 'No plan for a new key', unknown: 'New key: not known', not_asked: 'Needs no new key' },
  },
  {
    id: 'disable',
    rules: ['MON-03', 'USE-03'],
    words: {
      good: 'Can be switched off',
      bad: 'No proven way to switch it off',
      unknown: 'Switching off: not known',
      not_asked: 'Needs no switch-off plan',
    },
  },
  {
    id: 'watch',
    rules: ['MON-01'],
    words: { good: 'Watched', bad: 'Nobody would notice', unknown: 'Watched: not known', not_asked: 'Needs no watching' },
  },
]

/** Can it be explained, given a new key, switched off, and does somebody watch it? What was accepted for a while is still not so. */
export function fourLights(findings: Pick<IdentityFindings, 'verdicts'>): readonly Light[] {
  return lights.map(({ id, rules, words }) => {
    const verdicts = rules.map((rule) => verdictFor(findings, rule))
    const state = verdicts.some(({ answer }) => answer === 'fires')
      ? 'bad'
      : verdicts.some(({ answer }) => answer === 'unknown')
        ? 'unknown'
        : verdicts.some((verdict) => verdict.answer === 'clear' && verdict.applies)
          ? 'good'
          : 'not_asked'
    return { id, state, words: words[state] }
  })
}
