import { defineConfig } from '@playwright/test'

// Real Electron, once with a real keychain and once without one; the surroundings are made by scripts/test.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One window at a time: the clipboard and the keychain are shared.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // On a shared machine a window may be starved for seconds; what fails three times is broken.
  retries: process.env['CI'] === undefined ? 0 : 2,
  projects: [
    { name: 'keychain', testIgnore: /no-keychain/ },
    { name: 'no-keychain', testMatch: /(no-keychain|main-job)\.spec\.ts/ },
  ],
})
