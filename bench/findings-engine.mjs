// What the findings bench measures, bundled by vite: the rules themselves, and the handlers over a real vault.
export { applyChange, evaluateAll, totals } from '../src/shared/domain/findings/evaluation.ts'
export { ruleCredential, ruleIdentity } from '../src/shared/domain/findings/model/rule-record.ts'
export { blankIdentityFacts } from '../src/shared/domain/record/identity.ts'
export { blankCredentialFacts } from '../src/shared/domain/record/credential.ts'
export { ask, openTestContext } from '../src/main/testing/test-context.ts'
