import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/setup/paths.mjs'
import { builtPage, fetchGlide } from './comparisons.mjs'
import { measurePage } from './compared.mjs'
import { measureKeyroster } from './keyroster.mjs'
import { machineWords, resultsTable } from './table.mjs'
import { buildVault } from './vault.mjs'
import { startKeyroster } from './apps.mjs'

const folder = mkdtempSync(join(tmpdir(), 'keyroster-bench-'))
const say = (words) => console.log(`  ${words}`)
try {
  console.log('The floor: a bare virtual table')
  const floor = await measurePage('floor', await builtPage('floor'), join(folder, 'floor'), say)
  const noGlide = await fetchGlide()
  console.log(noGlide === null ? 'Glide' : `Glide is left out, it could not be fetched: ${noGlide}`)
  const glide = noGlide === null ? await measurePage('glide', await builtPage('glide'), join(folder, 'glide'), say) : null
  console.log('Writing an encrypted vault for the bench')
  await buildVault(folder, say)
  console.log('Keyroster')
  const keyroster = await measureKeyroster(folder, say)

  const table = resultsTable({ keyroster, floor, glide })
  console.log(`\n${table}\n`)
  writeFileSync(
    join(root, 'bench', 'results.md'),
    `# Bench\n${new Date().toISOString().slice(0, 10)} · ${machineWords(await versions())}\n\n${table}\n\nMedians. The vault is encrypted and real; the floor and Glide hold the same rows as plain text in memory, without saving, history, types or views. “Filter” is the view No owner in Keyroster and one column with one value elsewhere. Progress of the paste was on the screen ${keyroster.progressAfter === null ? 'at no moment' : `after ${keyroster.progressAfter} ms`}.${glide === null ? ' Glide could not be fetched.' : ''}\n`,
  )
  console.log('Written to bench/results.md')
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function versions() {
  const { electron, close } = await startKeyroster(join(folder, 'versions'))
  const found = await electron.evaluate(() => ({ electron: process.versions.electron, chrome: process.versions.chrome }))
  await close()
  return found
}
