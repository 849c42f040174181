import type { Tier } from '../../record/facts/vocabulary.ts'

/** Least first. */
export const severities = ['info', 'low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

export const severityWords: Readonly<Record<Severity, string>> = {
  info: 'Good to know',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
}

/** Points for sorting. Source: controls.md 3.3. */
export const severityPoints: Readonly<Record<Severity, number>> = { critical: 40, high: 20, medium: 8, low: 3, info: 0 }

/** Days to put it right; null: no hurry. Source: controls.md 3.3 (house). */
export const fixWithinDays: Readonly<Record<Severity, number | null>> = { critical: 1, high: 7, medium: 30, low: 90, info: null }

/** One step on the way to a severity, so that the result can be explained. */
export type SeverityStep = Readonly<{ severity: Severity; why: string }>

/** When it holds, `to` replaces the severity (a word) or moves it by steps (a number). */
export type Scaling = Readonly<{ when: boolean; to: Severity | 1 | -1; why: string }>

/** Where a severity stands: 0 is the least. */
export const severityRank: Readonly<Record<Severity, number>> = { info: 0, low: 1, medium: 2, high: 3, critical: 4 }

/** The severity alone: what is asked half a million times at once. */
export function severityAfter(base: Severity, scaling: readonly Scaling[], tier: Tier | null): Severity {
  let severity = base
  for (const { when, to } of scaling) if (when) severity = typeof to === 'string' ? to : moved(severity, to)
  return tier === 'T1' ? moved(severity, 1) : tier === 'T3' ? moved(severity, -1) : severity
}

/** The severity with every step that led to it. A tier the rule does not name itself moves it by one: critical up, low down. Source: controls.md 3.3. */
export function severitySteps(base: Severity, scaling: readonly Scaling[], tier: Tier | null): readonly SeverityStep[] {
  const steps: SeverityStep[] = [{ severity: base, why: 'Where it starts' }]
  let severity = base
  const take = (to: Severity, why: string) => {
    if (to === severity) return
    severity = to
    steps.push({ severity, why })
  }
  for (const { when, to, why } of scaling) if (when) take(typeof to === 'string' ? to : moved(severity, to), why)
  if (tier === 'T1') take(moved(severity, 1), 'It is critical')
  if (tier === 'T3') take(moved(severity, -1), 'It is of low importance')
  return steps
}

/** One step up or down between low and critical; info stays where it is. */
export function moved(severity: Severity, by: 1 | -1): Severity {
  if (severity === 'info') return 'info'
  return severities[Math.min(4, Math.max(1, severityRank[severity] + by))] ?? severity
}

/** The graver of two. */
export function graver(a: Severity, b: Severity): Severity {
  return severityRank[a] >= severityRank[b] ? a : b
}
