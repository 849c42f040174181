import { join } from 'node:path'
import { overdueCounter } from '../../../shared/domain/inventory/due-list.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { type PackedRow, unpackedRow } from '../../../shared/domain/inventory/packed-row.ts'
import { inView, type ShippedViewId } from '../../../shared/domain/inventory/view.ts'
import type { MetricId } from '../../../shared/domain/programme/metric-notes.ts'
import { addDays } from '../../../shared/domain/values/plain-date.ts'
import type { Behind } from '../../../shared/ipc/areas/findings-contract.ts'
import { readCommandWords } from '../../command-line/command-words.ts'
import { runDue } from '../../command-line/due-command.ts'
import { runFindings } from '../../command-line/findings-command.ts'
import { runList } from '../../command-line/list-command.ts'
import { exported } from '../../handlers/exports/export-handlers.ts'
import { dueNotice } from '../../handlers/rotation/due-notice.ts'
import { ask, type TestContext } from '../test-context.ts'
import { all, type Element, parsedPage, words } from './markup.ts'

/** For each conclusion what each outlet says of it. They agree where all values of a conclusion are the same. */
export type Conclusions = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Where outlets contradict each other, a line each; empty where all agree. */
export function contradictions(conclusions: Conclusions): readonly string[] {
  return Object.entries(conclusions).flatMap(([conclusion, told]) =>
    new Set(Object.values(told).map((value) => JSON.stringify(value))).size === 1
      ? []
      : [
          `${conclusion}: ${Object.entries(told)
            .map(([outlet, value]) => `${outlet} ${JSON.stringify(value)}`)
            .join(', ')}`,
        ],
  )
}

/** Asks every outlet what it concludes: the channels of the window, the commands, the export and the printed page. */
export async function readOutlets(context: TestContext): Promise<Conclusions> {
  const rows = await ask(context, 'inventory.list', undefined)
  const paper = await printedPage(context, rows)
  return {
    ...(await states(context, rows, paper)),
    ...(await days(context, rows, paper)),
    ...(await owners(context, rows, paper)),
    ...(await findings(context, paper)),
    ...(await reviews(context, rows)),
  }
}

async function states(context: TestContext, rows: readonly InventoryRow[], paper: Paper): Promise<Conclusions> {
  const listed = runList(context).json as { identities: readonly ListedIdentity[] }
  const { packed } = await ask(context, 'inventory.read', {})
  const shown = (JSON.parse(packed) as readonly PackedRow[]).map(unpackedRow)
  const content = exported(context, null, 'json', 'records')
  const written = JSON.parse(typeof content === 'string' ? content : '[]') as readonly Readonly<Record<string, string>>[]
  const agents = await ask(context, 'agents.list', undefined)
  const of = (list: readonly InventoryRow[]) => sorted(list.map(({ id, state, status }) => [id, state, status].join(' ')))
  const keysOf = (list: readonly InventoryRow[]) =>
    sorted(list.flatMap(({ credentials }) => credentials.map(({ id, state, status }) => [id, state, status].join(' '))))
  const expired = rows.filter(({ state }) => state === 'expired')
  return {
    'the state of each identity': {
      channel: of(rows),
      window: of(shown),
      list: sorted(listed.identities.map(({ id, status, recordedStatus }) => [id, status, recordedStatus].join(' '))),
      export: sorted(
        new Set(written.map((row) => [row['Keyroster id'], row['State today']?.toLowerCase(), row.Status?.toLowerCase()].join(' '))),
      ),
    },
    'the state of each key': {
      channel: keysOf(rows),
      window: keysOf(shown),
      list: sorted(
        listed.identities.flatMap(({ credentials }) =>
          credentials.map(({ id, status, recordedStatus }) => [id, status, recordedStatus].join(' ')),
        ),
      ),
      export: sorted(
        written
          .filter((row) => row['Keyroster credential id'] !== '')
          .map((row) =>
            [row['Keyroster credential id'], row['Credential state today']?.toLowerCase(), row['Credential status']?.toLowerCase()].join(
              ' ',
            ),
          ),
      ),
    },
    expired: {
      channel: expired.length,
      list: listed.identities.filter(({ status }) => status === 'expired').length,
      figure: paper.figure('expired') ?? 0,
      page: paper.rows.filter(({ isExpired }) => isExpired).length,
    },
    'expired agents': {
      channel: expired.filter(({ kind, agent }) => kind === 'ai_agent' || agent !== null).length,
      agents: agents.filter(({ status }) => status === 'expired').length,
    },
  }
}

async function days(context: TestContext, rows: readonly InventoryRow[], paper: Paper): Promise<Conclusions> {
  const today = context.clock.today()
  const { overdue, thisWeek, next30Days, cannotTell } = await ask(context, 'rotations.due', undefined)
  const decided = await ask(context, 'rotations.decided', undefined)
  const command = dueCommand(context, 30)
  const everything = dueCommand(context, 9999)
  const found = foundBy(context)
  const late = decided.filter(({ on }) => on < today).length
  const notice = dueNotice(context)
  return {
    overdue: {
      screen: overdue.length,
      rail: overdueCounter(today)(rows) + late,
      command: command.overdue,
      'exit code': runDue(dueWords(30), context).code === 3 ? overdue.length : 0,
      figure: paper.figure('overdue'),
      notice: notice === null ? overdue.length : /^\D*$/.test(notice) ? 0 : numbersBefore(notice, /past|passed/),
    },
    'keys that are late, row by row': {
      channel: rows.filter(({ nextRotation }) => nextRotation.state === 'due' && nextRotation.on < today).length,
      page: paper.rows.filter(({ isLate }) => isLate).length,
    },
    'due in 30 days': { screen: overdue.length + thisWeek.length + next30Days.length, command: command.items.length },
    'rows with something due in 30 days, decisions aside': {
      screen: new Set([...overdue, ...thisWeek, ...next30Days].filter(({ because }) => !ofDecisions.has(because)).map(({ row }) => row.id))
        .size,
      view: inViews(rows, 'due-30', today).length,
    },
    'cannot tell when': { screen: cannotTell, command: command.cannotTell, figure: paper.cannotTell },
    'expired keys that are due': {
      due: sorted(everything.items.flatMap(({ credentialId, expiredOn }) => (expiredOn === null ? [] : [credentialId]))),
      channel: sorted(
        rows.flatMap(({ credentials }) =>
          credentials
            .filter(({ state, nextRotation, expiresOn }) => state === 'expired' && expiresOn !== null && nextRotation.state === 'due')
            .map(({ id }) => id),
        ),
      ),
    },
    'expired keys to look at': {
      due: sorted(
        rows.flatMap(({ credentials }) =>
          credentials.filter(({ state, nextRotation }) => state === 'expired' && nextRotation.state !== 'none').map(({ id }) => id),
        ),
      ),
      findings: sorted(
        found
          .filter(({ rule, state, message }) => rule === 'ROT-04' && state === 'fail' && message.includes('expired'))
          .map(({ credentialId }) => credentialId),
      ),
    },
    'identities with a key late by a rule': {
      findings: idsOf(found.filter(({ rule, severity, state }) => rule === 'ROT-01' && severity !== 'info' && state === 'fail')),
      numbers: sorted(await behindNumber(context, 'M8', 'rest')),
    },
    'keys late by a rule of rotation': {
      due: sorted(everything.items.flatMap(({ credentialId, policyOn }) => (policyOn !== null && policyOn < today ? [credentialId] : []))),
      findings: sorted(
        found.filter(({ rule, severity, state }) => rule === 'ROT-01' && severity !== 'info' && state === 'fail').map(keyOf),
      ),
    },
  }
}

async function owners(context: TestContext, rows: readonly InventoryRow[], paper: Paper): Promise<Conclusions> {
  const today = context.clock.today()
  const found = foundBy(context).filter(({ state }) => state === 'fail')
  const firing = (...rules: readonly string[]) => idsOf(found.filter(({ rule }) => rules.includes(rule)))
  const people = await ask(context, 'people.all', undefined)
  const gone = new Set(people.filter(({ status }) => status === 'left').map(({ name }) => name))
  const inUse = rows.filter((row) => inView('everything', row, today) && (row.status === 'active' || row.status === 'unknown'))
  const withoutOwner = inViews(rows, 'no-owner', today)
  return {
    'in scope': {
      rows: inUse.length,
      findings: (await ask(context, 'findings.overview', undefined)).active,
      numbers: (await behindNumber(context, 'M2', 'counted')).length + (await behindNumber(context, 'M2', 'rest')).length,
      reviews: (await ask(context, 'reviews.scopes', undefined)).everything,
      figure: paper.inScope,
    },
    'without an owner': {
      view: withoutOwner,
      findings: firing('OWN-01'),
      list: sorted(
        (runList(context).json as { identities: readonly ListedIdentity[] }).identities
          .filter(({ id, technicalOwner }) => technicalOwner === null && inUse.some((row) => row.id === id))
          .map(({ id }) => id),
      ),
    },
    'without an owner, counted': { view: withoutOwner.length, figure: paper.figure('without an owner') },
    'without an owner who is here': {
      numbers: sorted(await behindNumber(context, 'M2', 'rest')),
      rows: idsOf(inUse.filter((row) => row.technicalOwner === null || gone.has(row.technicalOwner)).map(({ id }) => ({ identityId: id }))),
    },
    incomplete: {
      view: inViews(rows, 'incomplete', today),
      findings: firing('OWN-01', 'OWN-04', 'OWN-05'),
      numbers: sorted(await behindNumber(context, 'M11', 'rest')),
    },
  }
}

async function findings(context: TestContext, paper: Paper): Promise<Conclusions> {
  const { open, accepted, cannotTell } = await ask(context, 'findings.overview', undefined)
  const { counts, findings: told } = runFindings(context).json as FoundJson
  const { critical, high, medium, low, info } = counts
  return {
    'open findings': {
      screen: open,
      command: critical + high + medium + low + info,
      page: paper.openFindings,
      listed: told.filter(({ state }) => state === 'fail').length - accepted,
    },
    'answers nobody can give': { screen: cannotTell, command: counts.unknown, page: paper.unanswered },
  }
}

async function reviews(context: TestContext, rows: readonly InventoryRow[]): Promise<Conclusions> {
  const today = context.clock.today()
  const overdue = idsOf(foundBy(context).filter(({ rule, state }) => rule === 'REV-01' && state === 'fail'))
  const due = (await ask(context, 'reviews.scopes', undefined)).due
  const { smallFirm, twelve } = await ask(context, 'programme.get', undefined)
  const [last, eleventh] = [smallFirm[8], twelve[10]]
  const open = await behind(context, { of: 'step', path: 'smallFirm', number: 9, standing: 'open' })
  const held = (await ask(context, 'reviews.list', undefined)).some(({ review }) => review.finishedOn !== null)
  return {
    'reviews overdue': { findings: overdue, numbers: sorted(await behindNumber(context, 'M9', 'rest')) },
    'everything looked at': {
      path: last?.state,
      'twelve points': eleventh?.state,
      'without a review': held || last?.state !== 'done' ? last?.state : 'not_yet',
      'with one overdue': overdue.length === 0 ? last?.state : 'not_yet',
    },
    'what is overdue is due': { due: due >= overdue.length, open: overdue.every((id) => open.includes(id)) },
    'never looked at is open': {
      step: held ? null : sorted(open),
      rows: held ? null : sorted(rows.filter((row) => inView('everything', row, today) && inUseStatus(row)).map(({ id }) => id)),
    },
  }
}

type ListedIdentity = Readonly<{
  id: string
  status: string
  recordedStatus: string
  technicalOwner: string | null
  credentials: readonly Readonly<{ id: string; status: string; recordedStatus: string }>[]
}>
type DueJson = Readonly<{
  overdue: number
  cannotTell: number
  items: readonly Readonly<{ credentialId: string | null; expiredOn: string | null; policyOn: string | null; because: string }>[]
}>
type FoundJson = Readonly<{
  findings: readonly Readonly<{
    rule: string
    severity: string
    identityId: string
    credentialId: string | null
    state: string
    message: string
  }>[]
  counts: Readonly<Record<'critical' | 'high' | 'medium' | 'low' | 'info' | 'accepted' | 'unknown', number>>
}>

const ofDecisions: ReadonlySet<string> = new Set(['exception', 'review_job'])

function dueWords(within: number) {
  return readCommandWords(['due', '--json', '--days', String(within)], {})
}

function dueCommand(context: TestContext, within: number): DueJson {
  return runDue(dueWords(within), context).json as DueJson
}

function foundBy(context: TestContext): FoundJson['findings'] {
  return (runFindings(context).json as FoundJson).findings
}

function keyOf({ credentialId }: Readonly<{ credentialId: string | null }>): string | null {
  return credentialId
}

function inUseStatus({ status }: InventoryRow): boolean {
  return status === 'active' || status === 'unknown'
}

function inViews(rows: readonly InventoryRow[], view: ShippedViewId, today: InventoryRow['createdOn'] & string): readonly string[] {
  return sorted(rows.filter((row) => inView(view, row, today)).map(({ id }) => id))
}

function behind(context: TestContext, of: Behind): Promise<readonly string[]> {
  return ask(context, 'findings.behind', of)
}

function behindNumber(context: TestContext, metric: MetricId, standing: 'counted' | 'rest'): Promise<readonly string[]> {
  return behind(context, { of: 'metric', metric, from: addDays(context.clock.today(), -90), standing })
}

function sorted(values: Iterable<string | null>): readonly string[] {
  return [...values].map(String).sort()
}

function idsOf(list: readonly Readonly<{ identityId: string }>[]): readonly string[] {
  return sorted(new Set(list.map(({ identityId }) => identityId)))
}

// '2 credentials are past their rotation date, 1 other day has passed, 3 are due this week.'
function numbersBefore(notice: string, said: RegExp): number {
  return notice
    .split(', ')
    .filter((part) => said.test(part))
    .reduce((sum, part) => sum + Number(/\d+/.exec(part)?.[0] ?? 0), 0)
}

type Paper = Readonly<{
  figure: (label: string) => number | null
  cannotTell: number
  inScope: number
  openFindings: number
  unanswered: number
  rows: readonly Readonly<{ isExpired: boolean; isLate: boolean }>[]
}>

// What is printed, read from the page itself: the numbers as a reader sees them.
async function printedPage(context: TestContext, rows: readonly InventoryRow[]): Promise<Paper> {
  let html = ''
  const printer: TestContext = {
    ...context,
    surroundings: {
      ...context.surroundings,
      chooseSavePath: (name) => Promise.resolve(join(context.folder, name)),
      printPdf: (page) => {
        html = page
        return Promise.resolve(new Uint8Array())
      },
    },
  }
  await ask(printer, 'reports.printView', { title: 'everything', ids: rows.map(({ id }) => id) })
  return readPaper(parsedPage(html))
}

function readPaper(page: Element): Paper {
  const figures = all(page, 'ul', 'figures')
    .flatMap((list) => all(list, 'li'))
    .map((item) => ({
      number: Number(words(only(all(item, 'b')))),
      label: words(only(all(item, 'span'))),
      detail: words(only(all(item, 'small'))),
    }))
  const figure = (label: string) => figures.find((one) => one.label === label) ?? null
  const table = only(all(page, 'table', 'inventory'))
  const rows = all(only(all(table, 'tbody')), 'tr')
  const section = only(all(page, 'section', 'findings'))
  const groups = all(only(all(section, 'tbody')), 'tr').map((row) => all(row, 'td', 'number').map((cell) => Number(words(cell))))
  return {
    figure: (label) => figure(label)?.number ?? null,
    cannotTell: numberIn(figure('overdue')?.detail ?? ''),
    inScope: numberIn(figure('without an owner')?.detail ?? ''),
    openFindings: groups.reduce((sum, numbers) => sum + numbers.slice(0, 3).reduce((a, b) => a + b, 0), 0),
    unanswered: groups.reduce((sum, numbers) => sum + (numbers.at(-1) ?? 0), 0),
    rows: rows.map((row) => ({
      isExpired: all(row, 'small', 'late').some((mark) => words(mark) === 'expired'),
      isLate: all(row, 'td', 'late').length > 0,
    })),
  }
}

function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 0)
}

function only<Item>(list: readonly Item[]): Item {
  const [first, second] = list
  if (first === undefined || second !== undefined) throw new Error(`expected one, got ${list.length}`)
  return first
}
