import { randomInt } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup/paths.mjs'
import { runMain } from './setup/stop.mjs'

// Shows that a promise holds by trying it out, and writes down what was counted: npm run prove -- fact, or with --seed N as it was tried before.
// A proof is a file in scripts/prove/ that exports prove({ seed, log }) and answers { sentence, counts, lines }; one that does not hold throws.
const folder = join(root, 'scripts', 'prove')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
  .sort()

await runMain(async () => {
  const asked = understood(process.argv.slice(2))
  if (asked === undefined) {
    console.error(
      `What to prove was not understood, and nothing was done. Type for example:\n\n  npm run prove -- ${names.join('|')} [--seed N]\n`,
    )
    return 2
  }
  const { name, seed } = asked
  const { prove } = await import(`./prove/${name}.mjs`)
  const proof = await prove({ seed, log: console.log })
  const file = join(root, 'docs', 'proof', `${name}.md`)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, page(name, seed, proof))
  console.log(`Proved; written down in docs/proof/${name}.md`)
  return 0
})

function understood([name, option, number = '', ...rest]) {
  if (!names.includes(name) || rest.length > 0) return undefined
  if (option === undefined) return { name, seed: randomInt(2 ** 31) }
  return option === '--seed' && /^\d{1,10}$/.test(number) ? { name, seed: Number(number) } : undefined
}

function page(name, seed, { sentence, counts, lines }) {
  const day = new Date().toISOString().slice(0, 10)
  const table = Object.entries(counts).map(([what, count]) => `| ${what} | ${count} |`)
  return [
    `# Proof: ${name}`,
    '',
    sentence,
    '',
    `Proved on ${day} with seed ${seed}: \`npm run prove -- ${name} --seed ${seed}\`.`,
    '',
    '| counted | |',
    '|---|---|',
    ...table,
    '',
    ...lines.map((line) => `- ${line}`),
    '',
  ].join('\n')
}
