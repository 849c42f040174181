import { deadlineKey, type ProviderDeadline } from '../../providers/provider-lifecycle.ts'
import { withdrawals } from '../../rotation/withdrawals.ts'
import { dayNumber, longDay } from '../../values/plain-date.ts'
import { clear, fires, type IdentityRule, notApplicable, unknown } from '../model/rule.ts'
import { type Severity, severityRank } from '../model/severity.ts'

/** ROT-06: The provider is withdrawing this. Source: controls.md 4. */
export const rot06ProviderWithdrawsIt: IdentityRule = {
  id: 'ROT-06',
  about: 'identity',
  title: 'The provider is withdrawing this',
  base: 'info',
  scaling: [
    'It stops in 180 days or fewer: low',
    'In 60 days or fewer: medium',
    'In 14 days or fewer, or already past: high',
    'Off by default in 60 days or fewer: medium',
    'No new ones: low',
  ],
  owasp: ['NHI4:2025'],
  controls: ['ISO A.5.23', 'CIS 15.6', 'CSF GV.SC-04'],
  fix: 'Replace it before the day the provider names (open this line to see it).',
  why: 'When the provider switches it off, whatever depends on it stops the same day.',
  nextStep: 'plan_replacement',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const { provider, kind, deadlinesNotApplying } = c.identity
    if (provider === null) return unknown('provider')
    const open = c.lifecycle?.deadlines.filter((deadline) => deadlinesNotApplying?.includes(deadlineKey(provider, deadline)) !== true) ?? []
    if (open.length === 0) return (c.lifecycle?.deadlines.length ?? 0) > 0 ? clear : notApplicable
    if (kind === null) return unknown('kind')
    const worst = withdrawals(c.identity, c.credentials)
      .map((deadline) => ({ deadline, ...gravityOf(deadline, dayNumber(deadline.date) - c.now) }))
      .sort((a, b) => severityRank[b.severity] - severityRank[a.severity] || (a.deadline.date < b.deadline.date ? -1 : 1))[0]
    if (worst === undefined) return clear
    return fires(c, {
      base: 'info',
      scaling: [{ when: true, to: worst.severity, why: worst.why }],
      ownTier: false,
      because: `${worst.deadline.approximate ? 'About ' : ''}${longDay(worst.deadline.date)}: ${worst.deadline.what}. ${worst.deadline.action}.`,
    })
  },
}

function gravityOf(deadline: ProviderDeadline, left: number): Readonly<{ severity: Severity; why: string }> {
  switch (deadline.effect) {
    case 'stops':
      if (left < 0) return { severity: 'high', why: 'The day has passed' }
      if (left <= 14) return { severity: 'high', why: 'It stops within 14 days' }
      if (left <= 60) return { severity: 'medium', why: 'It stops within 60 days' }
      return left <= 180 ? { severity: 'low', why: 'It stops within 180 days' } : { severity: 'info', why: 'The day is far off' }
    case 'off_by_default':
      return left <= 60
        ? { severity: 'medium', why: 'It is switched off by default within 60 days' }
        : { severity: 'info', why: 'The day is far off' }
    case 'no_new':
      return { severity: 'low', why: 'It works on, but cannot be replaced by one of its kind' }
    case 'shorter':
    case 'notice':
      return { severity: 'info', why: 'An announcement' }
  }
}
