import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup/paths.mjs'

// Counts the assertions of the tests, so that moving them about can be seen to lose none: node scripts/count-assertions.mjs

const kinds = [
  { name: 'unit', folder: 'src', ending: /\.test\.tsx?$/ },
  { name: 'window', folder: 'e2e', ending: /\.ts$/ },
]

for (const { name, folder, ending } of kinds) {
  const files = readdirSync(join(root, folder), { recursive: true }).filter((file) => ending.test(file))
  const counts = files.map((file) => [...readFileSync(join(root, folder, file), 'utf8').matchAll(/\bexpect(?:\.soft|\.poll)?\(/g)].length)
  console.log(`${name}: ${counts.reduce((sum, count) => sum + count, 0)} assertions in ${files.length} files`)
}
