import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/setup/paths.mjs'

const path = join(root, 'bench', 'results.md')
const parts = ['sheet', 'imports', 'findings']
const titles = { sheet: 'The sheet', imports: 'Imports', findings: 'Findings' }

/** Replaces one part of bench/results.md, so that each can be measured by itself. */
export function writePart(name, text) {
  const known = new Map(existsSync(path) ? sections(readFileSync(path, 'utf8')) : [])
  known.set(name, `${new Date().toISOString().slice(0, 10)} · ${text.trim()}`)
  writeFileSync(
    path,
    `# Bench\nWritten by \`npm run bench\` (all parts) or \`npm run bench -- ${parts.join('|')}\` (one). Ratios of one run on one machine; nothing here is a test.\n${parts.flatMap((part) => (known.has(part) ? [`\n## ${titles[part]}\n${known.get(part)}\n`] : [])).join('')}`,
  )
}

function sections(text) {
  return parts.flatMap((part) => {
    const found = new RegExp(`^## ${titles[part]}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(text)
    return found === null ? [] : [[part, found[1].trim()]]
  })
}
