import type { PlainDate } from '../../../values/plain-date.ts'
import { type DateCell, type DayOrder, dayOrder, readDateCell, settledOrder } from '../../../values/written-dates.ts'
import type { ImportAnswers, ImportQuestion } from '../../draft/draft.ts'
import type { TableRecord } from '../../draft/table-records.ts'

export type DateColumns = Readonly<{
  /** What a cell of one of the columns says. */
  cell: (record: TableRecord, column: string) => DateCell
  /** The day it says, or null. */
  day: (record: TableRecord, column: string) => PlainDate | null
  questions: readonly ImportQuestion[]
  warnings: readonly string[]
}>

/** The date columns of a table. Day and month are decided once per column; a column that leaves it open follows one that does not, because the same program wrote both, and otherwise a person is asked. */
export function dateColumns(records: readonly TableRecord[], columns: readonly string[], answers: ImportAnswers): DateColumns {
  const own = new Map(columns.map((column) => [column, dayOrder(records.map((record) => record.cell(column)))]))
  const [settled] = [...own.values()].flatMap((order) => settledOrder(order) ?? [])
  const open = [...own].flatMap(([column, order]) => (order.order === 'unsettled' ? [{ column, example: order.example }] : []))[0]
  const asked = settled !== undefined || open === undefined ? null : question(open.column, open.example, answers)
  const answer = asked?.answer === 'day-month' || asked?.answer === 'month-day' ? asked.answer : null
  const orderOf = (column: string): DayOrder['order'] => {
    const order = own.get(column)?.order ?? 'none'
    return order === 'unsettled' ? (settled ?? answer ?? 'unsettled') : order
  }
  const cell = (record: TableRecord, column: string) => readDateCell(record.cell(column), orderOf(column))
  const unread = columns
    .filter((column) => orderOf(column) !== 'unsettled')
    .reduce((sum, column) => sum + records.filter((record) => cell(record, column).says === 'unreadable').length, 0)
  return {
    cell,
    day: (record, column) => {
      const read = cell(record, column)
      return read.says === 'day' ? read.day : null
    },
    questions: asked === null ? [] : [asked],
    warnings:
      unread === 0
        ? []
        : [unread === 1 ? '1 date could not be read and stays empty.' : `${unread} dates could not be read and stay empty.`],
  }
}

function question(column: string, example: string, answers: ImportAnswers): ImportQuestion {
  return {
    id: `dates:${column}`,
    text: `How are the dates in the column “${column}” written? ${example} can be read in two ways.`,
    choices: [
      { value: 'day-month', words: 'Day first: 31/12/2026' },
      { value: 'month-day', words: 'Month first: 12/31/2026' },
    ],
    answer: answers[`dates:${column}`] ?? null,
  }
}
