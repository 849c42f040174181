import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startKeyroster } from './apps.mjs'
import { measurePage } from './compared.mjs'
import { builtPage, fetchGlide } from './comparisons.mjs'
import { measureFindings } from './findings.mjs'
import { measureImports } from './imports.mjs'
import { measureKeyroster } from './keyroster.mjs'
import { writePart } from './report.mjs'
import { machineWords, resultsTable } from './table.mjs'
import { buildVault } from './vault.mjs'

const say = (words) => console.log(`  ${words}`)
const parts = { sheet: measureSheet, imports: measureImports, findings: measureFindings }
const wanted = process.argv.slice(2)
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`Measuring: ${name}`)
  await measure(say)
}
console.log('Written to bench/results.md')

async function measureSheet(say) {
  const folder = mkdtempSync(join(tmpdir(), 'keyroster-bench-'))
  try {
    say('the floor: a bare virtual table')
    const floor = await measurePage('floor', await builtPage('floor'), join(folder, 'floor'), say)
    const noGlide = await fetchGlide()
    say(noGlide === null ? 'Glide' : `Glide is left out, it could not be fetched: ${noGlide}`)
    const glide = noGlide === null ? await measurePage('glide', await builtPage('glide'), join(folder, 'glide'), say) : null
    say('writing an encrypted vault for the bench')
    await buildVault(folder, say)
    say('Keyroster')
    const keyroster = await measureKeyroster(folder, say)
    const table = resultsTable({ keyroster, floor, glide })
    console.log(`\n${table}\n`)
    const progress = keyroster.progressAfter === null ? 'at no moment' : `after ${keyroster.progressAfter} ms`
    writePart(
      'sheet',
      `${machineWords(await versions(folder))}\n\n${table}\n\nMedians. The vault is encrypted and real; the floor and Glide hold the same rows as plain text in memory, without saving, history, types or views. “Filter” is the view No owner in Keyroster and one column with one value elsewhere. Progress of the paste was on the screen ${progress}.${glide === null ? ' Glide could not be fetched.' : ''}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function versions(folder) {
  const { electron, close } = await startKeyroster(join(folder, 'versions'))
  const found = await electron.evaluate(() => ({ electron: process.versions.electron, chrome: process.versions.chrome }))
  await close()
  return found
}
