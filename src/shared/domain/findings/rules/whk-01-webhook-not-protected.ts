import { any, oneOf } from '../../record/tri.ts'
import { gatedVerdict, type IdentityRule, notApplicable } from '../model/rule.ts'
import { whenLow } from '../model/rule-case.ts'

/** WHK-01: Webhook not protected. Source: controls.md 4. */
export const whk01WebhookNotProtected: IdentityRule = {
  id: 'WHK-01',
  about: 'identity',
  title: 'Incoming calls not protected (webhook)',
  base: 'medium',
  scaling: ['Over open http: high', 'Low importance: low'],
  owasp: ['NHI4:2025'],
  controls: ['CIS-GitHub 1.4.4', 'ISO A.5.14', 'CSF PR.AA-03'],
  fix: 'Let it be called only at an encrypted address (https), and check on every call that it comes from the right sender (signature).',
  why: 'Otherwise anybody who knows the address can send you orders that never happened.',
  nextStep: 'protect_webhook',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const isWebhook = oneOf(c.identity.kind, ['webhook'], 'kind')
    const { webhookScheme, signatureChecked } = c.identity
    const open = oneOf(webhookScheme, ['http'], 'webhookScheme')
    const condition = any(open, oneOf(signatureChecked, ['no', 'unknown'], 'signatureChecked'))
    return gatedVerdict(isWebhook, condition, c, () => ({
      base: 'medium',
      scaling: [{ when: open === true, to: 'high', why: 'Everybody on the way can read it' }, whenLow(c, 'low')],
      ownTier: true,
      because:
        open === true
          ? 'It is called without encryption.'
          : signatureChecked === 'no'
            ? 'Nobody checks that a call is genuine.'
            : 'Nobody can say whether calls are checked.',
    }))
  },
}
