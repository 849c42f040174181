import { missingLabels } from '../../inventory/completeness.ts'
import { clear, fires, type IdentityRule, notApplicable } from '../model/rule.ts'

/** OWN-05: Labels missing. Source: controls.md 4. */
export const own05LabelsMissing: IdentityRule = {
  id: 'OWN-05',
  about: 'identity',
  title: 'Labels missing',
  base: 'low',
  scaling: ['Three or more cells empty: medium', 'Known to be live or powerful: medium'],
  owasp: ['NHI1:2025', 'NHI8:2025'],
  controls: ['CIS 5.5', 'CIS 1.1', 'CSF ID.AM-05', 'CSF ID.AM-07', 'ISO A.5.9', 'ISO A.5.12', 'SOC2 CC6.1'],
  fix: 'Fill in the grey cells: where it runs, what data it reaches, what it may do, where the secret is kept.',
  why: 'Every empty cell is a question the rules cannot answer for you.',
  nextStep: 'fill_labels',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const missing = missingLabels(c.identity, c.credentials)
    if (missing.length === 0) return clear
    const weighty = c.identity.environments?.includes('production') === true || c.privileged === true
    return fires(c, {
      base: 'low',
      scaling: [
        { when: missing.length >= 3, to: 'medium', why: 'Three or more are missing' },
        { when: weighty, to: 'medium', why: 'It is known to be live or powerful' },
      ],
      ownTier: false,
      because: `Not filled in: ${missing.join(', ')}.`,
    })
  },
}
