import { describe, expect, it } from 'vitest'
import { evaluateIdentity, verdictFor } from '../finding.ts'
import { ruleTable } from '../testing/rule-table.ts'
import { ago, ahead, anna, critical, facts, low, normal, reader, review, today } from '../testing/sample-facts.ts'

const outside = { ...normal, thirdParty: true, vendorVerified: true }
ruleTable('TPI-01', [
  ['never checked', { identity: outside }, 'medium'],
  ['checked over a year ago', { identity: { ...outside, vendorCheckedOn: ago(366) } }, 'medium'],
  ['the check failed: one step up', { identity: { ...outside, vendorCheckedOn: ago(1), vendorVerified: false } }, 'high'],
  ['critical', { identity: { ...critical, thirdParty: true } }, 'high'],
  ['checked this year', { identity: { ...outside, vendorCheckedOn: ago(365) } }, 'clear'],
  ['our own', { identity: normal }, '-'],
  ['nothing that matters', { identity: { ...reader, thirdParty: true, dataSensitivity: 'public' } }, '-'],
  ['nobody said whose it is', { identity: { ...normal, thirdParty: null } }, '?thirdParty'],
])

const hook = { ...normal, kind: 'webhook' as const }
ruleTable('WHK-01', [
  ['signatures are not checked', { identity: { ...hook, webhookScheme: 'https', signatureChecked: 'no' } }, 'medium'],
  ['we looked and cannot tell', { identity: { ...hook, webhookScheme: 'https', signatureChecked: 'unknown' } }, 'medium'],
  ['open http', { identity: { ...hook, webhookScheme: 'http', signatureChecked: 'yes' } }, 'high'],
  ['low', { identity: { ...low, kind: 'webhook', signatureChecked: 'no' } }, 'low'],
  ['https, checked', { identity: { ...hook, webhookScheme: 'https', signatureChecked: 'yes' } }, 'clear'],
  ['no webhook', { identity: normal }, '-'],
  ['nobody has looked', { identity: { ...hook, webhookScheme: 'https' } }, '?signatureChecked'],
])

ruleTable('REV-01', [
  ['first seen 31 days ago, never reviewed', { identity: { ...normal, firstSeenOn: ago(31) } }, 'low'],
  ['first seen 30 days ago', { identity: { ...normal, firstSeenOn: ago(30) } }, 'clear'],
  ['made long ago, seen yesterday', { identity: { ...normal, createdOn: ago(900), firstSeenOn: ago(1) } }, 'clear'],
  ['14 days late', { identity: { ...normal, firstSeenOn: ago(44) } }, 'low'],
  ['15 days late', { identity: { ...normal, firstSeenOn: ago(45) } }, 'medium'],
  ['46 days late', { identity: { ...normal, firstSeenOn: ago(76) } }, 'high'],
  ['critical: one step up', { identity: { ...critical, firstSeenOn: ago(31) } }, 'medium'],
  ['normal is quarterly', { identity: normal, reviews: [review({ finishedOn: ago(80) })] }, 'clear'],
  ['critical is monthly', { identity: critical, reviews: [review({ finishedOn: ago(40) })] }, 'medium'],
  [
    'an agent that writes is monthly',
    { identity: { ...normal, kind: 'ai_agent', environments: ['test'] }, reviews: [review({ finishedOn: ago(40) })] },
    'low',
  ],
  ['"cannot tell" is no review', { identity: { ...normal, firstSeenOn: ago(40) }, reviews: [review({ decision: 'cannot_tell' })] }, 'low'],
  ['an earlier day was set', { identity: { ...normal, nextReviewDueOn: ago(1) }, reviews: [review()] }, 'low'],
  ['it could be a monthly one', { identity: { ...normal, scopeReach: null }, reviews: [review({ finishedOn: ago(60) })] }, '?scopeReach'],
  ['nobody knows since when', { identity: normal }, '?firstSeenOn'],
])

describe('a firm that looks at everything every month', () => {
  it('is late a month after the last look, whatever the tier', () => {
    const record = facts({ identity: normal, reviews: [review({ finishedOn: ago(40) })] })
    const answer = (everyMonth: boolean) =>
      verdictFor(evaluateIdentity(record, { today, people: new Map(), everyMonth }, { sameNameInSystem: false }), 'REV-01')
    expect(answer(false)).toMatchObject({ answer: 'clear' })
    expect(answer(true)).toMatchObject({ answer: 'fires', severity: 'low' })
  })
})

const owned = { ...normal, technicalOwnerId: anna, rotationMode: 'none' as const }
const plan = [{ type: 'api_key', expiresOn: ahead(90) }] as const
ruleTable('REV-02', [
  ['to be reduced, late', { identity: owned, reviews: [review({ decision: 'reduce', dueOn: ago(1) })] }, 'medium'],
  ['to be removed, late', { identity: owned, reviews: [review({ decision: 'remove', dueOn: ago(1) })] }, 'high'],
  [
    'critical: one step up',
    { identity: { ...critical, technicalOwnerId: anna }, reviews: [review({ decision: 'reduce', dueOn: ago(1) })] },
    'high',
  ],
  ['an exception ended: as grave as its rule', { identity: owned, credentials: plan, exceptions: [{ until: ago(1) }] }, 'medium'],
  [
    'an exception for an ownerless one ended',
    { identity: { ...owned, technicalOwnerId: null }, credentials: plan, exceptions: [{ rule: 'OWN-01', until: ago(1) }] },
    'high',
  ],
  ['an exception without an approver', { identity: owned, credentials: plan, exceptions: [{ approvedBy: null }] }, 'medium'],
  ['an exception that holds', { identity: owned, credentials: plan, exceptions: [{}] }, 'clear'],
  [
    'an exception for something put right',
    { identity: { ...owned, rotationMode: 'by_hand' }, credentials: plan, exceptions: [{ until: ago(1) }] },
    'clear',
  ],
  ['done', { identity: owned, reviews: [review({ decision: 'remove', dueOn: ago(5), doneOn: ago(6) })] }, 'clear'],
  ['decided again since', { identity: owned, reviews: [review({ decision: 'remove', dueOn: ago(5) }), review()] }, 'clear'],
  [
    'to be looked at again, which decides nothing',
    { identity: owned, reviews: [review({ decision: 'remove', dueOn: ago(5) }), review({ decision: 'cannot_tell' })] },
    'high',
  ],
  [
    'decided otherwise in a review nobody finished',
    { identity: owned, reviews: [review({ decision: 'remove', dueOn: ago(5) }), review({ finishedOn: null })] },
    'high',
  ],
  [
    'to be changed, and changed since',
    {
      identity: owned,
      credentials: [{ createdOn: ago(90), lastRotatedOn: ago(9) }],
      reviews: [review({ decision: 'rotate', dueOn: ago(1) })],
    },
    'clear',
  ],
  [
    'to be changed, and one of two keys still is the old one',
    {
      identity: owned,
      credentials: [{ lastRotatedOn: ago(9) }, { createdOn: ago(90) }],
      reviews: [review({ decision: 'rotate', dueOn: ago(1) })],
    },
    'high',
  ],
  [
    'to be changed, and its only key renews itself',
    { identity: owned, credentials: [{ class: 'auto_managed' }], reviews: [review({ decision: 'rotate', dueOn: ago(1) })] },
    'clear',
  ],
  [
    'to be changed, and of what kind its key is was deleted',
    { identity: owned, credentials: [{ class: 'static' }], reviews: [review({ decision: 'rotate', dueOn: ago(1) })] },
    'high',
  ],
  [
    'to be changed, and its key was taken out of the list',
    { identity: owned, reviews: [review({ decision: 'rotate', dueOn: ago(1) })] },
    'high',
  ],
  [
    'a right fewer than on the day of the review',
    { identity: owned, reviews: [review({ decision: 'reduce', dueOn: ago(1), couldDo: ['Write', 'Admin'] })] },
    'clear',
  ],
  [
    'a right fewer in one environment, and as many in all',
    {
      identity: {
        ...owned,
        environments: ['production', 'test'],
        privileges: ['read', 'write'],
        rightsByEnvironment: { production: ['read'], test: ['write'] },
      },
      reviews: [
        review({
          decision: 'reduce',
          dueOn: ago(1),
          couldDo: ['Read', 'Write'],
          couldDoWhere: { production: ['read', 'write'], test: ['write'] },
        }),
      ],
    },
    'clear',
  ],
  [
    'an environment that is no longer told of',
    {
      identity: { ...owned, environments: ['production', 'test'], privileges: ['read', 'write'], rightsByEnvironment: { test: ['write'] } },
      reviews: [
        review({ decision: 'reduce', dueOn: ago(1), couldDo: ['Read', 'Write'], couldDoWhere: { production: ['read'], test: ['write'] } }),
      ],
    },
    'medium',
  ],
  [
    'another right instead',
    { identity: owned, reviews: [review({ decision: 'reduce', dueOn: ago(1), couldDo: ['Read', 'Admin'] })] },
    'medium',
  ],
  ['switched off since', { identity: { ...owned, status: 'disabled' }, reviews: [review({ decision: 'remove', dueOn: ago(1) })] }, 'clear'],
  ['nothing was decided', { identity: owned }, '-'],
  ['nobody said by when', { identity: owned, reviews: [review({ decision: 'remove' })] }, '?review.dueOn'],
])
