import { describe, expect, it } from 'vitest'
import { facts } from '../../../../shared/domain/record/facts/fact.ts'
import { personIdSchema } from '../../../../shared/domain/values/ids.ts'
import { plainDate } from '../../../../shared/domain/values/plain-date.ts'
import { filterTest } from '../../../components/sheet/filter.ts'
import { laidOut } from '../../../components/sheet/layout.ts'
import { valueCounts } from '../../../components/sheet/value-counts.ts'
import { finder } from '../find.ts'
import { maya, sampleRow, terms, today } from '../sample-row.ts'
import { filterClock } from '../view-rows.ts'
import { columnInfo } from './column-info.ts'
import { furtherColumns } from './further-columns.ts'
import { painted } from './sheet-change.ts'
import { sheetColumns } from './sheet-columns.ts'
import { credentialRows, identityRow, type SheetRow } from './sheet-row.ts'

const people = [
  { name: 'Maya Lindqvist', email: 'chief@firm.example', aliases: ['M. L.'], status: 'left' as const },
  { name: 'Maya Ortiz', email: null, aliases: [], status: null },
]
const columns = furtherColumns(today, people)
const column = (id: string) => {
  const found = columns.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`No column ${id}`)
  return found
}
const typed = (id: string, row: SheetRow, text: string) => {
  const edit = column(id).edit(row)
  return edit.kind === 'read-only' ? edit : edit.parse(text)
}
const none = identityRow(sampleRow({}))
const one = identityRow(sampleRow({}, [{}]))
const two = identityRow(sampleRow({}, [{ masterKey: true }, { masterKey: false, lastRotatedOn: plainDate('2026-10-01') }]))

/** What cannot be a cell, and where it is changed instead. */
const readOnly: Readonly<Record<string, RegExp>> = {
  agent: /Agents screen/,
  agentTools: /settings file/,
  deadlinesNotApplying: /details/,
  'exposure.reportedAt': /details/,
  'exposure.revokedAt': /details/,
}

describe('the columns of the further facts', () => {
  it('are there for every fact, editable unless there is a reason', () => {
    expect(columns.map(({ id }) => id).sort()).toEqual(facts.map(({ id }) => id).sort())
    const closed = Object.fromEntries(
      columns.flatMap(({ id, edit }) => {
        const editing = edit(one)
        return editing.kind === 'read-only' ? [[id, editing.reason]] : []
      }),
    )
    expect(Object.keys(closed).sort()).toEqual(Object.keys(readOnly).sort())
    for (const [id, reason] of Object.entries(readOnly)) expect(closed[id]).toMatch(reason)
  })

  it('are hidden until somebody asks, each under a heading, and never share a title with another column', () => {
    const all = [...sheetColumns(today, people), ...columns]
    expect(laidOut(all, { columns: [], frozen: 1 }).map(({ id }) => id)).toEqual(sheetColumns(today, people).map(({ id }) => id))
    expect(columns.every(({ group }) => group !== undefined)).toBe(true)
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
    expect(new Set(all.map(({ id }) => columnInfo(id).meaning)).size).toBe(all.length)
  })

  it('say that nobody knows, and count as empty and as unknown', () => {
    const known = identityRow(sampleRow({ contextLimits: [], logging: 'unknown' }))
    const clock = filterClock(today, '', people)
    const passes = (id: string, test: 'empty' | 'filled' | 'unknown') =>
      [none, known].map(filterTest([{ kind: 'known', column: id, test }], columns, clock))
    expect(column('contextLimits').words?.(none)).toBe('unknown')
    expect(passes('contextLimits', 'unknown')).toEqual([true, false])
    expect(passes('contextLimits', 'empty')).toEqual([true, false])
    expect(passes('logging', 'filled')).toEqual([false, true])
    expect(passes('logging', 'unknown')).toEqual([true, false])
  })

  it('list their answers one by one', () => {
    const rows = [none, identityRow(sampleRow({ contextLimits: ['ip_range', 'time'] })), identityRow(sampleRow({ contextLimits: [] }))]
    expect(valueCounts(column('contextLimits'), rows).map(({ value, count }) => `${value} ${count}`)).toEqual([
      'none 1',
      'Only at certain times 1',
      'Only from certain addresses 1',
      ' 1',
    ])
  })

  it('are painted before anything is saved', () => {
    const row = sampleRow({ department: 'Shop' }, [{}])
    for (const [id, text] of [
      ['expectedUse', 'Once a night'],
      ['contextLimits', 'none'],
      ['credentialMasterKey', 'yes'],
      ['revokePlan.minutes', '12'],
      ['backupOwner', 'Maya Ortiz'],
      ['knownBy', 'Maya Ortiz, Kim Newly'],
      ['storage', '.env file'],
    ] as const) {
      const made = typed(id, identityRow(row), text)
      if (!('ok' in made) || !made.ok) throw new Error(`${id} refused ${text}`)
      const next = identityRow(painted(row, made.value, terms))
      expect(column(id).value(next)).toBe(text)
      expect(column('department').value(next)).toBe('Shop')
    }
  })

  it('find people by address and other spelling, and never guess', () => {
    expect(typed('backupOwner', one, 'CHIEF@firm.example')).toMatchObject({ value: { patch: { backupOwner: 'Maya Lindqvist' } } })
    expect(typed('knownBy', one, 'M. L., Kim Newly')).toMatchObject({ value: { patch: { knownBy: ['Maya Lindqvist', 'Kim Newly'] } } })
    expect(typed('knownBy', one, 'Maya')).toMatchObject({ ok: false, reason: expect.stringContaining('Maya Lindqvist or Maya Ortiz') })
    expect(typed('knownBy', one, 'none')).toMatchObject({ value: { patch: { knownBy: [] } } })
  })

  it('find those whose owner, backup or confidant has left', () => {
    const row = identityRow(
      sampleRow({ technicalOwnerId: maya, knownBy: [maya, personIdSchema.parse('00000000-0000-4000-8000-0000000000ab')] }),
    )
    const test = (id: string) =>
      filterTest(
        [{ kind: 'person', column: id, test: 'left' }],
        [...sheetColumns(today, people), ...columns],
        filterClock(today, '', people),
      )
    expect(['technicalOwner', 'knownBy', 'backupOwner'].map((id) => test(id)(row))).toEqual([true, true, false])
    expect(test('technicalOwner')(none)).toBe(false)
  })

  it('show with several credentials what any of them says, and send the editing to each', () => {
    expect(column('credentialMasterKey').value(two)).toBe('yes, no')
    expect(column('credentialMasterKey').edit(two)).toMatchObject({ kind: 'read-only', reason: expect.stringContaining('2 credentials') })
    expect(credentialRows(two).map((line) => column('credentialMasterKey').value(line))).toEqual(['yes', 'no'])
    expect(credentialRows(two).map((line) => column('department').edit(line).kind)).toEqual(['read-only', 'read-only'])
    expect(column('lastRotatedOn').day?.(two)).toBe('2026-10-01')
  })

  it('read days as the other columns do', () => {
    expect(typed('vendorCheckedOn', one, '2027-01-01')).toMatchObject({ ok: false, reason: expect.stringContaining('has not come yet') })
    expect(typed('projectEndsOn', one, '2027-01-01')).toMatchObject({ ok: true, value: { patch: { projectEndsOn: '2027-01-01' } } })
    expect(typed('projectEndsOn', one, '3/4/2027')).toMatchObject({ ok: false, reason: expect.stringContaining('Is this') })
  })

  it('are found by what is known in them only', () => {
    const find = finder([...sheetColumns(today, people), ...columns])
    const known = sampleRow({ createdOn: plainDate('2026-01-02'), alertTo: 'till@firm.example' }, [{ lastUsedState: 'never' }])
    expect(find('till@firm')(known)).toBe(true)
    expect(find('unknown')(known)).toBe(false)
  })
})
