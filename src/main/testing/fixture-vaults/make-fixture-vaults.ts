import { join } from 'node:path'
import { fillEverything } from './everything-vault.ts'
import { fillOwnList } from './own-list-vault.ts'
import { makeVault } from './recipe-context.ts'

/** Writes the fixture vaults with their key files into `out`; `samples` and `company` are folders of exports. Refuses to write over a vault that is there. */
export async function makeFixtureVaults({
  samples,
  company,
  out,
}: Readonly<{ samples: string; company: string; out: string }>): Promise<void> {
  await makeVault(join(out, 'everything.keyroster'), '2026-11-02', (recipe) => fillEverything(recipe, samples, company))
  await makeVault(join(out, 'own-list.keyroster'), '2026-11-02', fillOwnList)
}
