import type { ImportPreview, PastePlan, PasteWay } from '../../../shared/ipc/areas/imports-contract.ts'
import { plural } from '../../lib/plural.ts'

/** What is done with copied rows that came with titles: the ways of the vault, and those of the sheet. */
export type ChosenWay = PasteWay | 'over' | 'plain'

type PlanNumbers = Pick<PastePlan, 'rows' | 'names' | 'byName'>
type WayWords = Readonly<{ title: string; text: string; button: string; disabled: boolean }>

const identities = (count: number) => plural(count, 'identity', 'identities')

/** What each way of pasting is called, what it does, and what its button says; `plan` is null where the rows cannot be read as records. */
export function wayWords(plan: PlanNumbers | null, rows: number, over: readonly string[]): Readonly<Record<ChosenWay, WayWords>> {
  const added = plan?.rows ?? 0
  const add = `Add ${plural(added, 'new identity', 'new identities')}`
  return {
    add: {
      title: plan === null ? 'Add new identities' : add,
      text: plan === null ? 'They need a name.' : `${namesInWords(plan.names, added)}. What is in the inventory stays as it is.`,
      button: add,
      disabled: added === 0,
    },
    match: matchWords(plan),
    over: {
      title: over.length === 0 ? 'Write over the rows from here' : `Write over the ${plural(over.length, 'row')} from here`,
      text: over.length === 0 ? 'No row stands there.' : `${namesInWords(over)}: what the columns say of them is replaced.`,
      button: over.length < rows ? 'Write over the rows from here' : `Write over ${plural(over.length, 'row')}`,
      disabled: over.length === 0,
    },
    plain: {
      title: 'Paste all cells as they are',
      text: 'The titles are no titles: everything goes in from the selected cell on.',
      button: 'Paste as it is',
      disabled: false,
    },
  }
}

function matchWords(plan: PlanNumbers | null): WayWords {
  const { found = 0, changed = 0, added = 0, doubtful = [] } = plan?.byName ?? {}
  const parts = [
    found === 0
      ? 'Nothing in the inventory has one of these names.'
      : `${plural(found, 'name is', 'names are')} in the inventory ${changedWords(found, changed)}.`,
    ...(added > 0 ? [`${identities(added)} ${added === 1 ? 'is' : 'are'} added.`] : []),
    ...(doubtful.length > 0 ? [`Several are called ${namesInWords(doubtful)}: nothing is written for them.`] : []),
    'An empty cell changes nothing.',
  ]
  const does = [
    ...(changed > 0 ? [`change ${changed.toLocaleString('en')}`] : []),
    ...(added > 0 ? [`add ${added.toLocaleString('en')}`] : []),
  ]
  return {
    title: 'Match by name',
    text: plan === null ? 'They need a name.' : parts.join(' '),
    button: does.length === 0 ? 'Nothing changes' : `Match by name: ${does.join(', ')}`,
    disabled: plan === null || found + added === 0 || does.length === 0,
  }
}

function changedWords(found: number, changed: number): string {
  if (changed === 0) return found === 1 ? 'and nothing about it changes' : 'and nothing about them changes'
  if (changed === found) return found === 1 ? 'and it changes' : 'and all of them change'
  return `and ${changed.toLocaleString('en')} of them ${changed === 1 ? 'changes' : 'change'}`
}

const namesShown = 6

/** The first of some names, and how many more there are. */
export function namesInWords(names: readonly string[], total = names.length): string {
  const shown = names.slice(0, namesShown).join(', ')
  return total > namesShown ? `${shown} and ${(total - namesShown).toLocaleString('en')} more` : shown
}

/** What of the copied rows is not taken, a sentence each. */
export function leftOutSentences({ secretsDropped, skipped, failed, warnings }: ImportPreview): readonly string[] {
  const lines = skipped.length + failed.length
  return [
    ...(secretsDropped > 0
      ? [
          `${plural(secretsDropped, 'value')} that ${secretsDropped === 1 ? 'looks' : 'look'} like a secret ${secretsDropped === 1 ? 'is' : 'are'} left out and not saved.`,
        ]
      : []),
    ...(lines > 0
      ? [`${plural(lines, 'line')} ${lines === 1 ? 'is' : 'are'} no entry of the list and left out: ${reasonsOf([...skipped, ...failed])}`]
      : []),
    ...new Set(warnings),
  ]
}

function reasonsOf(problems: ImportPreview['skipped']): string {
  const reasons = [...new Set(problems.map(({ reason }) => reason))].slice(0, 3).join('; ')
  return /[.!?]$/.test(reasons) ? reasons : `${reasons}.`
}
