// What the findings bench measures, bundled by vite: the rules themselves, and the handlers over a real vault.
export { applyChange, evaluateAll, totals } from '../src/shared/domain/findings/evaluation.ts'
export { inventoryRow } from '../src/shared/domain/inventory/inventory-row.ts'
export { blankIdentityFacts } from '../src/shared/domain/record/identity.ts'
export { blankCredentialFacts } from '../src/shared/domain/record/credential.ts'
export { ask, openTestContext } from '../src/main/testing/test-context.ts'
