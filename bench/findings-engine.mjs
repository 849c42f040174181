// What the findings bench measures, bundled by vite: the rules themselves, and the handlers over a real vault.
export { applyChange, evaluateAll, totals } from '../src/shared/domain/rules/evaluation.ts'
export { ruleCredential, ruleIdentity } from '../src/shared/domain/rules/rule-record.ts'
export { blankIdentityFacts } from '../src/shared/domain/identity.ts'
export { blankCredentialFacts } from '../src/shared/domain/credential.ts'
export { ask, openTestContext } from '../src/main/testing/test-context.ts'
export { forgetRows } from '../src/main/handlers/inventory.ts'
export { forgetEvaluation } from '../src/main/handlers/governance/kept-evaluation.ts'
