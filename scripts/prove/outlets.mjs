import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { modules, root } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'
import { readJson } from '../setup/state.mjs'
import { SetupStop } from '../setup/stop.mjs'

const hour = 3_600_000
const test = join('src', 'main', 'testing', 'outlets', 'outlets.test.ts')

/** Every outlet says the same: random vaults, asked through the channels of the window, the commands, the export and the printed page. */
export async function prove({ seed, log }) {
  const folder = mkdtempSync(join(tmpdir(), 'keyroster-outlets-'))
  try {
    const file = join(folder, 'counted.json')
    log('200 random vaults; this takes some minutes')
    const { output } = await run(process.execPath, [join(modules, 'vitest', 'vitest.mjs'), 'run', test], {
      cwd: root,
      env: { ...process.env, KEYROSTER_OUTLETS_SEED: String(seed), KEYROSTER_OUTLETS_COUNTED: file },
      limitMs: hour,
    })
    const counted = readJson(file)
    if (counted === undefined) throw new SetupStop(`${output.trimEnd()}\n\nNothing was counted, and nothing was written down.`)
    const { contradictions, ...counts } = counted
    if (contradictions.length > 0)
      throw new SetupStop(
        `${contradictions.length} contradictions, and nothing was written down. The first of them:\n${contradictions.slice(0, 20).join('\n')}`,
      )
    return { sentence, counts: countsOf(counts), lines }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const sentence =
  'Expired, overdue, due, owned, in scope, complete and reviewed on time are concluded once. Real encrypted vaults with random records are asked through every outlet, and the answers are compared: numbers as well as rows.'

function countsOf({ vaults, identities, keys, conclusions }) {
  return { vaults, identities, keys, 'conclusions compared over all their outlets': conclusions, contradictions: 0 }
}

const lines = [
  'The outlets: the channels of the window and its packed rows, `list`, `due`, `findings`, the views, the numbers and the path with the rows behind them, the notice of the day, the export, and the printed page read as it is printed.',
  'The records are made anew from the seed: keys that end yesterday, today and tomorrow, owners who left, what providers look after, reviews held, under way or never.',
  'More than ten small vaults worked out by hand stand in `src/main/testing/outlets/hand-vaults.test.ts`.',
]
