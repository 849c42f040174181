import { highImpactActionWords } from '../../record/facts/further-vocabulary.ts'
import type { IdentityKind } from '../../record/facts/vocabulary.ts'
import { oneOf } from '../../record/tri.ts'
import { gatedVerdict, type IdentityRule, notApplicable } from '../model/rule.ts'

/** AIA-02: Big action without a person’s approval. Source: controls.md 4. */
export const aia02BigThingsWithoutApproval: IdentityRule = {
  id: 'AIA-02',
  about: 'identity',
  title: 'Big action without a person’s approval',
  base: 'high',
  scaling: ['AI agent in production: critical', 'Other automation: medium (critical identity: high)'],
  owasp: ['NHI5:2025', 'LLM06:2025', 'LLM03:2026', 'ASI02:2026', 'ASI09:2026'],
  controls: ['CSF PR.AA-05', '800-53 AC-6', 'SOC2 CC6.3', 'PCI 7.2.5', 'ISO A.5.3'],
  fix: 'Require a person to press “approve” before each of these actions.',
  why: 'A mistake of a machine is made before anybody can read about it.',
  nextStep: 'require_approval',
  longestExceptionDays: 30,
  check: (c) => {
    if (!c.active) return notApplicable
    const { kind, agent } = c.identity
    const actor = oneOf(kind, actors, 'kind')
    const actions = agent?.actions ?? null
    const free = actions?.filter((action) => agent?.approval?.[action] !== 'always') ?? []
    const isAgent = kind === 'ai_agent'
    return gatedVerdict(actor, actions === null ? 'agent.actions' : free.length > 0, c, () => ({
      base: 'high',
      scaling: [
        { when: isAgent && c.production !== false, to: 'critical', why: 'It is an AI agent in production' },
        { when: !isAgent, to: c.isCritical ? 'high' : 'medium', why: 'It is no AI agent' },
      ],
      ownTier: true,
      because: `It can do this without a person: ${free.map((action) => highImpactActionWords[action].toLowerCase()).join(', ')}.`,
    }))
  },
}

const actors: readonly IdentityKind[] = ['ai_agent', 'bot', 'ci_token', 'integration']
