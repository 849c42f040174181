import { expect, test } from 'vitest'
import { blankCredentialFacts, type CredentialFacts } from '../record/credential.ts'
import { blankIdentityFacts, type IdentityFacts } from '../record/identity.ts'
import { personIdSchema } from '../values/ids.ts'
import { isComplete, isOwned, missingLabels, reasonProblem } from './completeness.ts'

const ann = personIdSchema.parse('00000000-0000-4000-8000-00000000000a')
const whole: IdentityFacts = {
  ...blankIdentityFacts('stock-sync'),
  technicalOwnerId: ann,
  purpose: 'Sends the stock to the shop every night',
  environments: ['production'],
  dataSensitivity: 'internal',
  privileges: ['read'],
  system: 'Shop',
}
const key: CredentialFacts = { ...blankCredentialFacts('api_key'), storage: ['password_manager'] }

test.each<readonly [string, Partial<IdentityFacts>, readonly Partial<CredentialFacts>[], boolean]>([
  ['everything said', {}, [{}], true],
  ['nobody named', { technicalOwnerId: null }, [{}], false],
  ['no reason', { purpose: null }, [{}], false],
  ['a reason that is its name', { purpose: 'Stock-Sync' }, [{}], false],
  ['a reason of a word', { purpose: 'Stock' }, [{}], false],
  ['no data label', { dataSensitivity: null }, [{}], false],
  ['no place', { system: null }, [{}], false],
  ['no key known', {}, [], false],
  ['a key of an unknown sort', {}, [{ type: null }], false],
  ['a key kept nobody knows where', {}, [{ storage: null }], false],
  ['a short-lived one, kept nowhere', {}, [{ storage: null, class: 'short_lived' }], true],
  ['the same of a key that is off', {}, [{}, { storage: null, type: null, status: 'revoked' }], true],
])('with %s it is complete: %s', (_, changes, keys, complete) => {
  expect(
    isComplete(
      { ...whole, ...changes },
      keys.map((change) => ({ ...key, ...change })),
    ),
  ).toBe(complete)
})

test('says what is missing', () => {
  expect(isOwned(blankIdentityFacts('x'))).toBe(false)
  expect(reasonProblem(blankIdentityFacts('x'))).toBe('missing')
  expect(missingLabels(blankIdentityFacts('x'), [])).toEqual([
    'where it runs',
    'which data it reaches',
    'what it may do',
    'where it lives',
    'what it logs in with',
    'where the secret is kept',
  ])
})
