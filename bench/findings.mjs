import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { build } from 'vite'
import { root } from '../scripts/setup/paths.mjs'
import { writePart } from './report.mjs'
import { machine } from './table.mjs'

// Forty rules over 20,000 identities with 30,000 credentials, and after one edit, against one SQL pass over the same rows.

const identities = 20_000
const rounds = 5
const today = '2026-11-01'

/** Measures and writes the part about findings. */
export async function measureFindings(say) {
  // Inside the project, so that the bundle finds the native packages.
  const folder = join(root, 'out', 'bench-findings')
  mkdirSync(folder, { recursive: true })
  try {
    say('bundling the rules')
    const engine = await bundled(folder)
    say('the rules alone')
    const alone = rulesAlone(engine)
    say('one SQL pass')
    const sql = sqlPass()
    say('a real vault')
    const vault = await inVault(engine)
    writePart('findings', text({ alone, sql, vault }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function bundled(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: join(root, 'bench', 'findings-engine.mjs'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { external: ['better-sqlite3', 'keytar', 'electron'] },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', 'keytar', 'electron'] },
  })
  return import(pathToFileURL(join(folder, 'findings-engine.js')).href)
}

const uuid = (group, number) => `00000000-0000-4000-8${String(group).padStart(3, '0')}-${String(number).padStart(12, '0')}`
const day = (number) => `${2019 + (number % 8)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`
const kinds = ['service_account', 'api_key', 'bot', 'webhook', 'ai_agent', 'ci_token', 'db_user', null]
const providers = ['aws', 'stripe', 'github', 'openai', null]

// Half of the records are well kept, the others have gaps in different places.
function invented(at) {
  const kept = at % 2 === 0
  return {
    name: `svc-${at}`,
    kind: kinds[at % 8],
    provider: providers[at % 5],
    system: `Shop ${at % 40}`,
    status: at % 17 === 0 ? 'disabled' : 'active',
    technicalOwner: at % 3 === 0 ? null : at % 100,
    purpose: kept ? 'Sends orders' : null,
    environments: at % 4 === 3 ? null : [['production'], ['test'], ['production', 'staging']][at % 3],
    dataSensitivity: at % 5 === 4 ? null : ['public', 'internal', 'confidential', 'restricted'][at % 4],
    privileges: at % 6 === 5 ? null : [['read'], ['write'], ['admin'], ['read', 'deploy']][at % 4],
    further: kept
      ? {
          logging: 'full',
          alertTo: 'Sam',
          scopeReach: 'one',
          humanUse: 'never',
          rotationMode: 'by_hand',
          thirdParty: false,
          contextLimits: ['ip_range'],
        }
      : {},
    keys: Array.from({ length: at % 2 === 0 ? 2 : 1 }, (_, key) => ({
      type: 'api_key',
      createdOn: day(at + key),
      lastUsedOn: day(at * 3),
      lastUsedState: 'used',
      storage: at % 7 === 0 ? ['chat'] : ['password_manager'],
    })),
  }
}

function rulesAlone({ applyChange, evaluateAll, totals, inventoryRow, blankIdentityFacts, blankCredentialFacts }) {
  const people = Array.from({ length: 100 }, (_, at) => ({
    id: uuid(3, at),
    name: `Person ${at}`,
    status: at % 9 === 0 ? 'left' : 'here',
    leftOn: at % 9 === 0 ? '2026-10-01' : null,
    department: null,
    responsible: false,
  }))
  const factsOf = (at, changes = {}) => {
    const { keys, technicalOwner, further, ...facts } = { ...invented(at), ...changes }
    const id = uuid(1, at)
    const identity = {
      ...blankIdentityFacts(facts.name),
      ...facts,
      ...further,
      id,
      technicalOwnerId: technicalOwner === null ? null : uuid(3, technicalOwner),
    }
    const credentials = keys.map((key, place) => ({
      ...blankCredentialFacts('api_key'),
      ...key,
      id: uuid(2, at * 2 + place),
      identityId: id,
    }))
    // As the vault is read: the rules look at the rows themselves.
    const row = inventoryRow(identity, credentials, new Map(), today)
    return { identity: row, credentials: row.credentials, exceptions: [], reviews: [] }
  }
  const all = Array.from({ length: identities }, (_, at) => factsOf(at))
  const keys = all.reduce((sum, { credentials }) => sum + credentials.length, 0)
  let evaluation = evaluateAll(all, people, today)
  const whole = timed(rounds, () => {
    evaluation = evaluateAll(all, people, today)
  })
  const edit = timed(500, (round) =>
    applyChange(evaluation, {
      identities: [factsOf((round * 37) % identities, { purpose: `Edited ${round}`, name: `svc-${round % 50}` })],
    }),
  )
  const { bySeverity } = totals(evaluation)
  return { whole, edit, keys, findings: Object.values(bySeverity).reduce((sum, count) => sum + count, 0) }
}

// The least any answer could cost: the same rows in plain SQLite in memory, each looked at once with seven of the forty conditions.
function sqlPass() {
  const db = new Database(':memory:')
  db.exec(
    'CREATE TABLE identity (id INTEGER PRIMARY KEY, status TEXT, owner INTEGER, purpose TEXT, environments TEXT, privileges TEXT, data TEXT, further TEXT); CREATE TABLE credential (id INTEGER PRIMARY KEY, identity_id INTEGER, created_on TEXT, last_used_on TEXT, storage TEXT); CREATE INDEX of_identity ON credential (identity_id)',
  )
  const identity = db.prepare('INSERT INTO identity VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const credential = db.prepare('INSERT INTO credential (identity_id, created_on, last_used_on, storage) VALUES (?, ?, ?, ?)')
  db.transaction(() => {
    for (let at = 0; at < identities; at += 1) {
      const one = invented(at)
      identity.run(
        at,
        one.status,
        one.technicalOwner,
        one.purpose,
        JSON.stringify(one.environments),
        JSON.stringify(one.privileges),
        one.dataSensitivity,
        JSON.stringify(one.further),
      )
      for (const key of one.keys) credential.run(at, key.createdOn, key.lastUsedOn, JSON.stringify(key.storage))
    }
  })()
  const pass = db.prepare(`SELECT identity.id,
    max(identity.owner IS NULL), max(identity.purpose IS NULL), max(identity.data IS NULL OR identity.environments = 'null'), max(identity.privileges LIKE '%admin%' AND json_extract(further, '$.privilegeReason') IS NULL),
    max(json_extract(further, '$.logging') IS NULL), max(julianday('${today}') - julianday(credential.created_on) > 90), max(credential.storage LIKE '%chat%')
    FROM identity LEFT JOIN credential ON credential.identity_id = identity.id WHERE identity.status IN ('active', 'unknown') GROUP BY identity.id`)
  const time = timed(rounds, () => pass.all())
  db.close()
  return time
}

async function inVault({ ask, openTestContext }) {
  const context = await openTestContext()
  try {
    const ids = []
    for (let from = 0; from < identities; from += 1000) {
      const edits = Array.from({ length: 1000 }, (_, place) => {
        const { keys, technicalOwner, further, ...facts } = invented(from + place)
        return {
          kind: 'new-identity',
          facts: { ...facts, ...further, technicalOwner: technicalOwner === null ? null : `Person ${technicalOwner}` },
          credential: keys[0],
        }
      })
      ids.push(...(await ask(context, 'records.edit', { label: 'Bench', edits })).created)
    }
    const again = (forget) => {
      context.inventory.drop()
      if (forget) context.evaluation.drop()
    }
    again(true)
    const list = await timedLater(rounds, async () => {
      again(false)
      await ask(context, 'inventory.list', undefined)
    })
    const firstLook = await timedLater(1, () => ask(context, 'findings.overview', undefined))
    const rebuilt = await timedLater(3, () => {
      context.evaluation.drop()
      return ask(context, 'findings.overview', undefined)
    })
    const { version } = await ask(context, 'findings.marks', {})
    const marks = await timedLater(100, async (round) => {
      await ask(context, 'records.edit', {
        edits: [{ kind: 'identity', id: ids[(round * 193) % ids.length], patch: { purpose: `Edited again ${round}` } }],
      })
      await ask(context, 'findings.marks', { since: version })
    })
    return { list, firstLook, rebuilt, marks }
  } finally {
    context.remove()
  }
}

function text({ alone, sql, vault }) {
  const ms = (time) => `${time < 20 ? time.toFixed(1) : Math.round(time).toLocaleString('en')} ms`
  return `${machine()}, Node ${process.versions.node}, ${identities.toLocaleString('en')} identities, ${alone.keys.toLocaleString('en')} credentials, ${alone.findings.toLocaleString('en')} findings

| measured | time | to one SQL pass |
| --- | --- | --- |
| Keyroster: forty rules over everything (goal < 1,000 ms) | ${ms(alone.whole)} | ${(alone.whole / sql).toFixed(1)}× |
| Keyroster: the same after one edit (goal < 10 ms) | ${ms(alone.edit)} | ${(alone.edit / sql).toFixed(3)}× |
| plain SQLite in memory, one pass over the same rows with seven of the conditions | ${ms(sql)} | 1× |
| encrypted vault: reading the inventory | ${ms(vault.list)} | – |
| encrypted vault: first look at the findings ever, all of them written down | ${ms(vault.firstLook)} | – |
| encrypted vault: worked out again from records in memory | ${ms(vault.rebuilt)} | – |
| encrypted vault: one edit committed and its findings told | ${ms(vault.marks)} | – |

Medians of ${rounds} runs; one edit is the median of some hundred different ones.
`
}

function timed(count, work) {
  const times = Array.from({ length: count }, (_, round) => {
    const started = performance.now()
    work(round)
    return performance.now() - started
  })
  return times.sort((a, b) => a - b)[Math.floor(count / 2)]
}

async function timedLater(count, work) {
  const times = []
  for (let round = 0; round < count; round += 1) {
    const started = performance.now()
    await work(round)
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[Math.floor(count / 2)]
}
