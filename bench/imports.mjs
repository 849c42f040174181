import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/setup/paths.mjs'
import { passphrase } from './apps.mjs'
import { fetchCsvParser } from './comparisons.mjs'
import { writePart } from './report.mjs'
import { measureResponsiveness } from './responsive.mjs'
import { machine } from './table.mjs'

// 100,000 rows of a table nobody knows, from the file to a committed, encrypted vault, against a parser alone, the sqlite3 shell and LibreOffice.

const rows = 100_000
const rounds = 3

/** Measures and writes the part about imports. */
export async function measureImports(say) {
  const folder = mkdtempSync(join(tmpdir(), 'keyroster-bench-imports-'))
  try {
    const list = join(folder, 'list.csv')
    writeFileSync(list, table())
    say('a parser alone')
    const parser = await fetchCsvParser()
    const parsing = typeof parser === 'string' ? null : await timed(rounds, () => parser(list))
    say('sqlite3 .import')
    const shell = has('sqlite3')
      ? await timed(rounds, (round) => execFileSync('sqlite3', [join(folder, `plain-${round}.db`), '.mode csv', `.import ${list} list`]))
      : null
    say('LibreOffice')
    const office = has('soffice')
      ? await timed(1, () => execFileSync('soffice', ['--headless', '--convert-to', 'ods', '--outdir', folder, list], { stdio: 'ignore' }))
      : null
    say('Keyroster')
    const ours = await keyroster(folder, list)
    say('the window meanwhile')
    const held = await measureResponsiveness(folder, list, rows, say)
    writePart('imports', text({ parsing, shell, office, ours, held }))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function keyroster(folder, list) {
  const times = []
  let peak = 0
  for (let round = 0; round < rounds; round += 1) {
    const vault = ['--vault', join(folder, `vault-${round}`, 'bench.keyroster')]
    run(['init', ...vault])
    const started = performance.now()
    const { memory } = run(['import', list, '--source', 'generic-csv', ...vault])
    times.push(performance.now() - started)
    peak = Math.max(peak, memory)
  }
  return { time: median(times), memory: peak }
}

// Where /usr/bin/time exists it tells the most memory the process ever held, in KB.
function run(words) {
  const command = [process.execPath, join(root, 'out/main/cli.js'), ...words]
  const measured = has('/usr/bin/time') ? ['/usr/bin/time', '-f', '%M', ...command] : command
  const { status, stderr } = spawnSync(measured[0], measured.slice(1), {
    env: { ...process.env, KEYROSTER_PASSPHRASE: passphrase },
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(stderr.slice(0, 500))
  return { memory: Number(/(\d+)\s*$/.exec(stderr)?.[1] ?? 0) }
}

function text({ parsing, shell, office, ours, held }) {
  const step = ([name, { took, main, page, tasks }]) =>
    `| ${name} | ${Math.round(took).toLocaleString('en')} ms | ${Math.round(main)} ms | ${page === 0 ? 'none over 50 ms' : `${Math.round(page)} ms (${tasks} over 50 ms)`} |`
  const line = (what, time, memory = '–') =>
    `| ${what} | ${time === null ? 'not here' : `${Math.round(time).toLocaleString('en')} ms`} | ${time === null ? '–' : `${(ours.time / time).toFixed(2)}×`} | ${memory} |`
  return `${machine()}, Node ${process.versions.node}, ${rows.toLocaleString('en')} rows × 15 columns

| measured | time | Keyroster to it | memory |
| --- | --- | --- | --- |
${line('Keyroster: read, matched, checked for secrets, committed encrypted', ours.time, ours.memory === 0 ? '–' : `${Math.round(ours.memory / 1024)} MB (goal < 500)`)}
${line('(a) the fastest CSV parser alone (uDSV)', parsing)}
${line('(b) sqlite3 .import into a plain table (goal: under 3×)', shell)}
${line('(c) LibreOffice Calc converting the file', office)}

Medians of ${rounds} runs, each a new process with a new vault; the time includes starting it, deriving the key from the passphrase and putting a copy of the vault aside.

| the same file in the window (goal: nothing held up over 50 ms) | took | longest wait of the main process | longest task of the page |
| --- | --- | --- | --- |
${Object.entries(held).map(step).join('\n')}

Measured in real Electron while somebody waits: the delay of the main process's event loop, and what the page reports as long tasks. Other work on the machine counts too.
`
}

function table() {
  const head =
    'Name,Kind,Provider,System,Id at the provider,Owner,Purpose,Environment,Data sensitivity,Permissions,Created,Key id,Credential type,Last used,Expires'
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = `20${20 + (at % 6)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`
    return `svc-${at},Service account,aws,Shop ${at % 40},id-${at},Owner ${at % 200},"Sends orders, line ${at}",Production,Internal,Read,${day},key-${at},API key,${day},2027-01-01`
  })
  return `${head}\n${lines.join('\n')}\n`
}

async function timed(count, work) {
  const times = []
  for (let round = 0; round < count; round += 1) {
    const started = performance.now()
    await work(round)
    times.push(performance.now() - started)
  }
  return median(times)
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function has(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
}
