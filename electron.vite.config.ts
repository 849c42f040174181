import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The only two packages that ship unbundled are native; everything else is bundled so that the app carries no node_modules tree.
const native = ['better-sqlite3', 'keytar']

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      sourcemap: false,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          'vault-thread': resolve('src/main/vault-thread.ts'),
          cli: resolve('src/main/cli.ts'),
        },
        external: ['electron', ...native],
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      rolldownOptions: {
        input: { index: resolve('src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      // Trusted Types and the strict content policy leave no room for inlined assets or a preload polyfill.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve('src/renderer/index.html') },
    },
  },
})
