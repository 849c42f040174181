import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Argon2id and real encrypted files make some tests slow on small machines.
    testTimeout: 30_000,
    // A vault is opened before each of them as well.
    hookTimeout: 30_000,
  },
})
