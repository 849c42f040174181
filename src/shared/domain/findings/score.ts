import type { RuleId } from './model/rule-ids.ts'
import type { Totals } from './totals.ts'

export const scoreAreas = ['ownership', 'use', 'privilege', 'rotation', 'storage', 'monitoring'] as const
export type ScoreArea = (typeof scoreAreas)[number]

const areaWords: Readonly<Record<ScoreArea, string>> = {
  ownership: 'Ownership',
  use: 'Use',
  privilege: 'Rights',
  rotation: 'Changing keys',
  storage: 'Keeping secrets',
  monitoring: 'Watching',
}
const areaByFamily: Readonly<Record<string, ScoreArea>> = {
  OWN: 'ownership',
  USE: 'use',
  PRV: 'privilege',
  SHR: 'privilege',
  AIA: 'privilege',
  ROT: 'rotation',
  STO: 'storage',
  WHK: 'storage',
  TPI: 'storage',
  MON: 'monitoring',
  REV: 'monitoring',
}

/** The area of the score a rule counts in. */
export function areaOf(rule: RuleId): ScoreArea {
  return areaByFamily[rule.slice(0, 3)] ?? 'ownership'
}

export type AreaScore = Readonly<{
  area: ScoreArea
  name: string
  pass: number
  fail: number
  cannotTell: number
  /** Accepted for a while: neither passed nor failed, and not earning anything. */
  accepted: number
  /** Questions that do not concern an identity, such as an agent's question to a certificate. */
  besides: number
  /** 0 to 100; null when nothing was asked. */
  score: number | null
  /** The sum as one would do it on paper. */
  arithmetic: string
}>

export type Score = Readonly<{
  areas: readonly AreaScore[]
  /** The mean of the areas. */
  score: number | null
  arithmetic: string
  /** The number for sorting vaults, by points. Source: controls.md 3.3. */
  posture: number | null
  postureArithmetic: string
}>

/** The score with its arithmetic. "Cannot tell" earns nothing, so leaving cells empty never raises it. */
export function scoreOf(totals: Totals): Score {
  const areas = scoreAreas.map((area) => areaScore(area, totals))
  const known = areas.flatMap((area) => (area.score === null ? [] : [area.score]))
  const score = known.length === 0 ? null : Math.floor(known.reduce((sum, one) => sum + one, 0) / known.length)
  const posture = totals.active === 0 ? null : Math.round(100 * (1 - totals.points / (100 * totals.active)))
  return {
    areas,
    score,
    arithmetic: score === null ? 'Nothing to count yet.' : `(${known.join(' + ')}) / ${String(known.length)} = ${String(score)}`,
    posture,
    postureArithmetic:
      posture === null
        ? 'Nothing to count yet.'
        : `100 x (1 - ${String(totals.points)} points / (100 x ${String(totals.active)} in use)) = ${String(posture)}`,
  }
}

function areaScore(area: ScoreArea, totals: Totals): AreaScore {
  const rules = totals.byRule.filter(({ rule }) => areaOf(rule) === area)
  const sum = (count: (rule: Totals['byRule'][number]) => number) => rules.reduce((total, rule) => total + count(rule), 0)
  const [pass, fail, cannotTell, accepted, besides] = [
    sum((rule) => rule.passed),
    sum((rule) => rule.open),
    sum((rule) => rule.cannotTell),
    sum((rule) => rule.accepted),
    sum((rule) => rule.notApplicable),
  ]
  // What does not concern an identity stands with the passed: were it left out, an emptied record could gain from questions that only then begin to concern it.
  const asked = pass + besides + fail + cannotTell + accepted
  const score = asked === 0 ? null : Math.floor((100 * (pass + besides)) / asked)
  const words = `${String(pass)} pass, ${String(fail)} fail, ${String(cannotTell)} cannot tell, ${String(accepted)} accepted, ${String(besides)} do not concern it`
  return {
    area,
    name: areaWords[area],
    pass,
    fail,
    cannotTell,
    accepted,
    besides,
    score,
    arithmetic:
      score === null ? 'Nothing asked.' : `${words}: 100 x (${String(pass)} + ${String(besides)}) / ${String(asked)} = ${String(score)}`,
  }
}
