import { defineConfig } from '@playwright/test'
import { openLanes } from './e2e/fixtures/lanes.ts'

// Real Electron, once with a real keychain and once without one; the surroundings are made by scripts/test.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One window at a time on each display: the clipboard and the keychain belong to it.
  workers: openLanes().length || 1,
  // No test needs another one, so a lane that is free takes the next test, whatever its file.
  fullyParallel: true,
  // Bounds, not waits: on a busy machine everything takes several times as long, and nothing else is wrong.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // On a shared machine a window may be starved for seconds; what passes only on the second try is named at the end.
  retries: process.env['CI'] === undefined ? 0 : 1,
  projects: [
    { name: 'keychain', testIgnore: /no-keychain/ },
    { name: 'no-keychain', testMatch: /(no-keychain|main-job)\.spec\.ts/ },
  ],
})
