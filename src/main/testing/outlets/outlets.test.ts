import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compareOutlets } from './random-vaults.ts'

// A fixed share of the proof. npm run prove -- outlets asks for all vaults of a seed, and for what was counted.
const { KEYROSTER_OUTLETS_SEED: seedGiven, KEYROSTER_OUTLETS_COUNTED: countedIn } = process.env
const seed = Number(seedGiven ?? 20261130)
const vaultCount = countedIn === undefined ? 6 : 200

it(`every outlet says the same of ${vaultCount} random vaults (seed ${seed})`, { timeout: vaultCount * 20_000 }, async () => {
  const counted = await compareOutlets(seed, vaultCount)
  if (countedIn !== undefined) writeFileSync(countedIn, JSON.stringify(counted))
  expect(counted.vaults).toBe(vaultCount)
  expect(counted.contradictions).toEqual([])
})
