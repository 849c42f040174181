import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createServer } from 'vite'
import { root } from './setup/paths.mjs'

// Makes the encrypted fixture vaults of this version: node scripts/fixture-vaults.mjs FOLDER_OF_EXPORTS VERSION
// They are made once per version and then never again: a vault of version 0.1.0 can only be written by version 0.1.0.

const [samples, version] = process.argv.slice(2)
if (samples === undefined || version === undefined) throw new Error('Usage: node scripts/fixture-vaults.mjs FOLDER_OF_EXPORTS VERSION')

const out = join(root, 'src', 'main', 'testing', 'vaults', version)
if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`${out} is not empty. Nothing was made.`)

// Made elsewhere: the copies that are put aside before each import are no part of the fixture.
const place = mkdtempSync(join(tmpdir(), 'keyroster-fixture-'))
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'warn',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
try {
  const { makeFixtureVaults } = await server.ssrLoadModule('/src/main/testing/fixture-vaults/make-fixture-vaults.ts')
  await makeFixtureVaults({ samples: resolve(samples), company: join(root, 'resources', 'sample-company'), out: place })
  mkdirSync(out, { recursive: true })
  for (const name of readdirSync(place).filter((entry) => /\.keyroster(\.keys\.json)?$/.test(entry)))
    copyFileSync(join(place, name), join(out, name))
} finally {
  await server.close()
  rmSync(place, { recursive: true, force: true })
}
