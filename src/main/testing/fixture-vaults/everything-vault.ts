import { readdirSync } from 'node:fs'
import { recordTable } from '../../../shared/domain/exports/exported-table.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { ChannelOutput } from '../../../shared/ipc/contract.ts'
import { writeCsv } from '../../files/csv/write-csv.ts'
import { ask } from '../test-context.ts'
import { fillGovernance } from './everything-decisions.ts'
import { edit, importFile, importText, nextDay, nth, type Recipe } from './recipe-context.ts'
import { agentPatch, credentialPatches, identityPatches, quietAgentPatch } from './record-patches.ts'

// Four weeks of a firm that imported every export it has and then worked on what it found.

/** Fills a vault from these exports, with every kind of edit, decision and evidence, and an import at the end that can be taken back. */
export async function fillEverything(recipe: Recipe, samples: string, company: string): Promise<void> {
  await setUpFirm(recipe)
  for (const name of exportsIn(samples)) await importFile(recipe, samples, name)
  nextDay(recipe, '2026-11-05')
  await editEveryFact(recipe)
  nextDay(recipe, '2026-11-09')
  await takeBackAndForth(recipe)
  nextDay(recipe, '2026-11-12')
  await reviewEverything(recipe)
  nextDay(recipe, '2026-11-23')
  await importText(recipe, 'tokens of 23 November.json', laterTokens)
  for (const name of exportsIn(company)) await importFile(recipe, company, name)
  nextDay(recipe, '2026-11-27')
  await fillGovernance(recipe)
  nextDay(recipe, '2026-11-30')
  await importText(recipe, 'last list.csv', await lastList(recipe))
  await workOnLastImport(recipe)
}

const exportsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !/^\.|\.md$/.test(name))
    .sort()

async function setUpFirm(recipe: Recipe): Promise<void> {
  await ask(recipe, 'settings.update', { reviewer: 'Sam Okafor', me: 'Sam Okafor', theme: 'dark', notify: false, headcount: 23 })
  await ask(recipe, 'systems.use', { provider: 'github', used: true })
  await ask(recipe, 'systems.use', { provider: 'stripe', used: true })
  await ask(recipe, 'systems.use', { provider: 'our own door lock', used: true })
  await ask(recipe, 'systems.use', { provider: 'slack', used: true })
  await ask(recipe, 'systems.use', { provider: 'slack', used: false })
  await ask(recipe, 'systems.checked', { provider: 'our own door lock', on: '2026-11-01' })
  await ask(recipe, 'people.create', {
    facts: { name: 'Priya Nair', email: 'priya@fernhollow.example', department: 'Finance', status: 'here', responsible: true },
  })
  await ask(recipe, 'people.create', { facts: { name: 'Tom Hale', aliases: ['T. Hale', 'thale'], department: 'IT' } })
  await ask(recipe, 'people.import', {
    text: 'Name;E-Mail;Department;Status;Left on;Aliases\nZoë Grün;zoe@fernhollow.example;Shop;here;;Z. Grün|zgruen\nUwe Alt;;IT;left;2026-08-31;\nMaya Lindqvist;maya@fernhollow.example;IT;;;\n',
    dryRun: false,
  })
}

/** Each small patch to one row, in the order of the inventory; then own fields, new records and an agent told in full. */
async function editEveryFact(recipe: Recipe): Promise<void> {
  const rows = await inUse(recipe)
  for (const [place, patch] of identityPatches.entries()) {
    const { id, name } = nth(rows, place)
    await edit(recipe, `Edit ${name}`, [{ kind: 'identity', id, patch }])
  }
  const keys = rows.flatMap(({ credentials }) => credentials)
  await edit(
    recipe,
    'Edit credentials',
    credentialPatches.map((patch, place) => ({ kind: 'credential' as const, id: nth(keys, place * 2).id, patch })),
  )
  await edit(recipe, 'Everything at once', [
    { kind: 'identity', id: nth(rows, 40).id, patch: wholePatch },
    { kind: 'identity', id: nth(rows, 41).id, patch: agentPatch([nth(rows, 40).id, nth(rows, 42).id]) },
    { kind: 'identity', id: nth(rows, 42).id, patch: quietAgentPatch },
  ])
  await edit(recipe, 'Forget again', [
    { kind: 'identity', id: nth(rows, 10).id, patch: { department: null, backupOwner: null, knownBy: null } },
    { kind: 'identity', id: nth(rows, 15).id, patch: { consumers: null, shared: null, toolMarker: null } },
  ])
  await clearLabels(recipe, nth(rows, 43))
  await addOwnFields(recipe, rows)
  await addRecords(recipe)
}

// Every small patch together; where two say something of one fact, the later one counts.
const wholePatch = {
  ...Object.assign({}, ...identityPatches),
  name: 'Knows everything',
  shared: true,
  status: 'active',
} as (typeof identityPatches)[number]

async function clearLabels(recipe: Recipe, { id }: InventoryRow): Promise<void> {
  const critical = { environments: ['production' as const], privileges: ['admin' as const], dataSensitivity: 'restricted' as const }
  await edit(recipe, 'Label it', [{ kind: 'identity', id, patch: critical }])
  await edit(recipe, 'Clear permissions', [{ kind: 'identity', id, patch: { privileges: null } }])
  await edit(recipe, 'Clear the rest', [{ kind: 'identity', id, patch: { environments: null, dataSensitivity: null } }])
}

async function addOwnFields(recipe: Recipe, rows: readonly InventoryRow[]): Promise<void> {
  const field = (name: string, kind: 'text' | 'number' | 'date' | 'choice' | 'yes_no', choices: string[] = []) =>
    ask(recipe, 'fields.create', { field: { name, kind, choices } })
  const text = await field('Cost centre', 'text')
  const number = await field('Price a month', 'number')
  const day = await field('Lease ends', 'date')
  const choice = await field('Class', 'choice', ['A', 'B', 'C'])
  const flag = await field('On the audit list', 'yes_no')
  const removed = await field('No longer wanted', 'text')
  const restored = await field('Wanted after all', 'text')
  await edit(
    recipe,
    'Fill own fields',
    rows.slice(0, 12).flatMap(({ id }, place) => [
      { kind: 'custom' as const, id, field: text, value: `Cost centre ${place}; “shared”` },
      {
        kind: 'customs' as const,
        id,
        values: { [number]: place * 1.5, [day]: `2027-01-${String(place + 10)}`, [choice]: nth(['A', 'B', 'C'], place % 3) },
      },
      { kind: 'customs' as const, id, values: { [flag]: place % 2 === 0, [removed]: 'old', [restored]: 'kept' } },
    ]),
  )
  await edit(recipe, 'Empty own fields', [{ kind: 'customs', id: nth(rows, 3).id, values: { [text]: null, [number]: null, [flag]: null } }])
  await ask(recipe, 'fields.update', { id: choice, field: { name: 'Class of the audit', choices: ['A', 'B', 'C', 'D'] } })
  await ask(recipe, 'fields.remove', { id: removed })
  await ask(recipe, 'fields.remove', { id: restored })
  await ask(recipe, 'fields.restore', { id: restored })
}

async function addRecords(recipe: Recipe): Promise<void> {
  await edit(recipe, 'Paste three rows', [
    { kind: 'new-identity', facts: { name: 'Door lock of the depot', kind: 'integration', technicalOwner: 'Tom Hale' } },
    {
      kind: 'new-identity',
      facts: { name: 'Harbour project robot', kind: 'bot', provider: 'slack', purpose: 'Tells the Harbour project what was sold' },
      credential: { type: 'bot_token', createdOn: '2025-05-05', expiresOn: '2026-12-05' },
    },
    { kind: 'new-identity', facts: { name: '=SUM(A1) is only a name', kind: 'api_key', provider: 'openai', technicalOwner: 'Uwe Alt' } },
  ])
  const robot = nth(
    (await inUse(recipe)).filter(({ name }) => name === 'Harbour project robot'),
    0,
  )
  await edit(recipe, 'A second key', [
    { kind: 'new-credential', identityId: robot.id, facts: { type: 'webhook_secret', label: 'Signing' } },
  ])
}

/** Rotations, undo and redo, the Trash, views. */
async function takeBackAndForth(recipe: Recipe): Promise<void> {
  const rows = await inUse(recipe)
  const keys = rows.flatMap(({ credentials }) => credentials.filter(({ status }) => status === 'active'))
  await ask(recipe, 'rotations.markRotated', { credentialId: nth(keys, 5).id, on: '2026-11-08' })
  await ask(recipe, 'rotations.markRotated', { credentialId: nth(keys, 6).id, on: '2026-11-09', expiresOn: '2027-11-09' })
  await ask(recipe, 'credentials.remove', { id: nth(keys, 9).id })
  await edit(recipe, 'Undone for good', [{ kind: 'identity', id: nth(rows, 50).id, patch: { notes: 'Undone', technicalOwner: 'Uwe Alt' } }])
  await ask(recipe, 'history.undo', {})
  await edit(recipe, 'Undone and redone', [{ kind: 'identity', id: nth(rows, 51).id, patch: { department: 'Shop', system: 'Till' } }])
  await ask(recipe, 'history.undo', {})
  await ask(recipe, 'history.redo', {})
  await ask(recipe, 'identities.trash', { ids: [nth(rows, 60).id, nth(rows, 61).id, nth(rows, 62).id] })
  await ask(recipe, 'identities.restore', { ids: [nth(rows, 61).id] })
  await arrangeViews(recipe)
}

async function arrangeViews(recipe: Recipe): Promise<void> {
  const settings = {
    columns: [
      { id: 'name', width: 300 },
      { id: 'tier', hidden: true },
      { id: 'purpose', wrap: true },
    ],
    frozen: 2,
    sort: [{ column: 'name', descending: true }],
    filters: [
      { kind: 'values' as const, column: 'kind', values: ['API key', ''] },
      { kind: 'person' as const, column: 'technicalOwner', test: 'me' as const },
      { kind: 'days' as const, column: 'expiresOn', test: 'next' as const, days: 60 },
    ],
    groupBy: 'provider',
    lines: 2 as const,
  }
  const first = await ask(recipe, 'views.create', { name: 'Mine', settings })
  const second = await ask(recipe, 'views.create', { name: 'Thrown away', settings: { ...settings, within: 'admin' } })
  await ask(recipe, 'views.update', { id: first, name: 'Mine, soon', settings: { ...settings, within: 'due-30', lines: 4 } })
  await ask(recipe, 'views.remove', { id: second })
  await ask(recipe, 'views.arrangeShipped', { view: 'no-owner', settings: { ...settings, filters: [], groupBy: null } })
}

/** A small finished review, a finished one of everything with all decisions, and one that is still open. */
async function reviewEverything(recipe: Recipe): Promise<void> {
  const small = await ask(recipe, 'reviews.start', { name: 'Critical first', scope: 'critical', reviewer: 'Priya Nair' })
  await decideAll(recipe, small, () => 'keep')
  await ask(recipe, 'reviews.finish', { id: small.id })
  const large = await ask(recipe, 'reviews.start', { name: 'Autumn review', scope: 'everything', reviewer: 'Sam Okafor' })
  const decisions = ['keep', 'reduce', 'rotate', 'disable', 'keep', 'remove', 'keep'] as const
  await decideAll(recipe, large, (name, place) =>
    name === 'mirror' ? 'remove' : name === 'ci-publish' ? 'disable' : nth(decisions, place % 7),
  )
  await ask(recipe, 'reviews.finish', { id: large.id })
}

type Decision = 'keep' | 'reduce' | 'rotate' | 'disable' | 'remove'

async function decideAll(
  recipe: Recipe,
  review: ChannelOutput<'reviews.start'>,
  decide: (name: string, place: number) => Decision,
): Promise<void> {
  const { items } = await ask(recipe, 'reviews.get', { id: review.id })
  for (const [place, { identityId, snapshot }] of items.entries()) {
    const decision = decide(snapshot.name, place)
    const note = decision === 'keep' ? '' : `Decided: ${decision}, see line ${place}`
    await ask(recipe, 'reviews.decide', { reviewId: review.id, identityIds: [identityId], decision, note })
  }
}

// The tokens of the GitLab project three weeks later: one is no longer listed, one is listed as switched off.
const laterTokens = JSON.stringify([
  gitlabToken(42, 'ci-publish', { revoked: true, active: false }),
  gitlabToken(43, 'renovate', {}),
  gitlabToken(44, 'old deploy', { revoked: true, active: false }),
  gitlabToken(45, 'legacy no expiry', { expires_at: null }),
  gitlabToken(47, 'agent: issue triage', {}),
  gitlabToken(99, 'new since then', { expires_at: null }),
])

function gitlabToken(id: number, name: string, changes: object): object {
  const common = { revoked: false, active: true, created_at: '2026-01-02T08:00:00Z', scopes: ['api'], user_id: 141, last_used_at: null }
  return { id, name, ...common, expires_at: '2027-01-01', access_level: 30, ...changes }
}

/** Keyroster's own export, edited outside: two identities are told everything that is known of any, and three are new. */
async function lastList(recipe: Recipe): Promise<string> {
  const rows = await inUse(recipe)
  const { headers, rows: lines } = recordTable(rows, await ask(recipe, 'fields.list', undefined))
  const known = headers.map((_, column) => lines.map((line) => line[column] ?? '').find((cell) => cell !== '') ?? '')
  const [whole] = recordTable(
    rows.filter(({ name }) => name === 'Knows everything'),
    [],
  ).rows
  const told = lines.slice(-3, -1).map((line) =>
    line.map((cell, column) => {
      const header = headers[column] ?? ''
      if (keptColumns.some((kept) => kept === header)) return cell
      return whole?.[column] === undefined || whole[column] === '' ? (known[column] ?? '') : whole[column]
    }),
  )
  const added = newEntries.map((entry) => headers.map((header) => Object.entries(entry).find(([name]) => name === header)?.[1] ?? ''))
  return writeCsv(headers, [...told, ...added])
}

// What makes a row the record it is.
const keptColumns = [
  'Keyroster id',
  'Name',
  'Provider',
  'Account or tenant',
  'Id at the provider',
  'Keyroster credential id',
  'Credential id',
]

const newEntries: readonly Readonly<Record<string, string>>[] = [
  {
    Name: 'Label printer',
    Kind: 'API key',
    System: 'Depot',
    Owner: 'Tom Hale',
    Environment: 'Production',
    'Credential label': 'Printer key',
  },
  { Name: 'Till of the market', Kind: 'Integration', System: 'Market', Owner: 'Z. Grün', Permissions: 'Read, Write', Department: 'Shop' },
  {
    Name: 'Weather on the web site',
    Kind: 'API key',
    'Data sensitivity': 'Public',
    'Credential label': 'Weather',
    'Last rotated': '2024-01-01',
  },
]

// After the import: one of its rows is worked on, so that taking it back keeps that one.
async function workOnLastImport(recipe: Recipe): Promise<void> {
  const rows = await inUse(recipe)
  const named = (name: string) =>
    nth(
      rows.filter((row) => row.name === name),
      0,
    )
  await edit(recipe, 'Work on the till', [
    { kind: 'identity', id: named('Till of the market').id, patch: { notes: 'Moved to stall 12', department: 'Market' } },
  ])
  await edit(recipe, 'Work on the door', [
    {
      kind: 'identity',
      id: named('Door lock of the depot').id,
      patch: { revokePlan: { documented: true, rehearsedOn: null, minutes: 3, steps: 'Pull the plug.' } },
    },
    { kind: 'new-credential', identityId: named('Door lock of the depot').id, facts: { type: 'password', storage: ['desktop_note'] } },
  ])
  await ask(recipe, 'identities.trash', { ids: [named('Weather on the web site').id] })
  await ask(recipe, 'identities.restore', { ids: [named('Weather on the web site').id] })
}

/** What the sheet shows, in its order, without what is folded away. */
async function inUse(recipe: Recipe): Promise<readonly InventoryRow[]> {
  return (await ask(recipe, 'inventory.list', undefined)).filter(({ providerManaged }) => !providerManaged)
}
