import type { WriteVerb } from '../../components/sheet/cell-write.ts'
import { plural } from '../../lib/plural.ts'
import type { RangeWork } from './range-work.ts'

type Gesture = WriteVerb | 'change'

const undoVerbs: Readonly<Record<Gesture, string>> = {
  paste: 'Paste',
  cut: 'Move',
  fill: 'Fill',
  clear: 'Clear',
  date: 'Date',
  change: 'Change',
}
const doneVerbs: Readonly<Record<Gesture, string>> = {
  paste: 'Pasted',
  cut: 'Moved',
  fill: 'Filled',
  clear: 'Cleared',
  date: 'Dated',
  change: 'Changed',
}

/** What undo says: 'Paste 42 cells in Owner'. */
export function undoWords(verb: Gesture, work: RangeWork): string {
  const titles = [...work.columns]
  const where = titles.length === 1 ? ` in ${titles[0] ?? ''}` : titles.length > 1 ? ` in ${titles.length} columns` : ''
  const rows = work.added > 0 ? ` and add ${plural(work.added, 'identity', 'identities')}` : ''
  return `${undoVerbs[verb]} ${plural(cellsOf(verb, work), 'cell')}${where}${rows}`.slice(0, 200)
}

type Around = Readonly<{
  /** Rows inside the target that a view, a filter or a closed group hides. */
  hiddenRows: number
  rows: number
  ignoredColumns: number
  unknownTitles: readonly string[]
  /** Rows past the last one that were not wanted. */
  leftRows: number
  secrets: number
}>

/** What was done and what was not, in sentences. Refused texts are never repeated: they could hold anything. */
export function doneWords(verb: Gesture, work: RangeWork, around: Around): string {
  const refusals = work.refused.length === 0 ? '' : `; ${work.refused.length.toLocaleString('en')} not accepted: ${reasons(work)}`
  const sentences = [
    `${doneVerbs[verb]} ${plural(cellsOf(verb, work), 'cell')}${refusals}${refusals.endsWith('.') ? '' : '.'}`,
    work.added > 0 && `${plural(work.added, 'identity was', 'identities were')} added.`,
    work.nameless > 0 && `${plural(work.nameless, 'row has', 'rows have')} no name and ${work.nameless === 1 ? 'was' : 'were'} left out.`,
    work.readOnly > 0 && `${plural(work.readOnly, 'cell is', 'cells are')} read only and ${work.readOnly === 1 ? 'was' : 'were'} skipped.`,
    around.ignoredColumns > 0 &&
      around.unknownTitles.length === 0 &&
      `${plural(around.ignoredColumns, 'column')} past the last one ${around.ignoredColumns === 1 ? 'was' : 'were'} ignored.`,
    around.unknownTitles.length > 0 && `No column is called ${around.unknownTitles.slice(0, 3).join(', ')}.`,
    around.leftRows > 0 && `${plural(around.leftRows, 'row')} past the last one ${around.leftRows === 1 ? 'was' : 'were'} left out.`,
    around.secrets > 0 && `${plural(around.secrets, 'secret')} ${around.secrets === 1 ? 'was' : 'were'} kept out.`,
    around.hiddenRows > 0 &&
      `${doneVerbs[verb]} into ${plural(around.rows, 'visible row')}; ${plural(around.hiddenRows, 'hidden row')} untouched.`,
  ]
  return sentences.filter((sentence) => sentence !== false).join(' ')
}

// Who pastes over a cell what it says already has still pasted it.
function cellsOf(verb: Gesture, work: RangeWork): number {
  return verb === 'paste' || verb === 'fill' || verb === 'date' ? work.changed + work.same : work.changed
}

function reasons(work: RangeWork): string {
  const found = [...new Set(work.refused.map((cell) => cell.reason))]
  return found.length === 1
    ? (found[0] ?? '')
    : `${found[0] ?? ''} And ${plural(found.length - 1, 'other reason')}; the marked cells tell theirs.`
}
