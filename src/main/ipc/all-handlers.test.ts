import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = dirname(fileURLToPath(import.meta.url))
const contracts = join(here, '../../shared/ipc/areas')
const handlers = join(here, '../handlers')

const areas = readdirSync(contracts).flatMap((file) => (file.endsWith('-contract.ts') ? [file.replace('-contract.ts', '')] : []))

describe('an area has one name on both sides of the bridge', () => {
  it('as a folder of handlers and as a part of the contract', () => {
    const folders = readdirSync(handlers, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    expect(folders.sort()).toEqual(areas.toSorted())
  })

  it.each(areas)('%s: the folder answers the channels of its part, and no others', (area) => {
    const asked = channelsDeclaredIn(readFileSync(join(contracts, `${area}-contract.ts`), 'utf8'))
    const answered = readdirSync(join(handlers, area))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => channelsDeclaredIn(readFileSync(join(handlers, area, file), 'utf8')))
    expect(asked.length).toBeGreaterThan(0)
    expect(answered.sort()).toEqual(asked.sort())
  })
})

/** The channels that are keys of an object in this source text. */
function channelsDeclaredIn(source: string): string[] {
  return [...source.matchAll(/^ {2}'([a-z]+\.[A-Za-z]+)':/gm)].map(([, name]) => name ?? '')
}
