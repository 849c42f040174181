import { drillKindWords, drillOutcomeWords, drillTieWords } from '../../../shared/domain/offboarding/drill.ts'
import { longDay, shortDay } from '../../../shared/domain/values/plain-date.ts'
import type { DrillDetail } from '../../../shared/ipc/areas/offboarding-contract.ts'
import { html } from './html.ts'
import { paper, type PaperFrame, paperTable } from './paper.ts'

/** What was handed over, row by row, with a line for both signatures. */
export function handoverHtml({ drill, items, obstacle }: DrillDetail, frame: PaperFrame): string {
  const rows = items.map((item) => [
    [item.name, item.system ?? ''].filter((part) => part !== '').join('\n'),
    item.ties.map((tie) => drillTieWords[tie]).join(', '),
    item.outcome === null ? 'Still open' : drillOutcomeWords[item.outcome],
    item.owner ?? 'Nobody',
    item.decidedOn === null ? '' : shortDay(item.decidedOn),
    item.note ?? '',
  ])
  const facts: readonly (readonly [string, string])[] = [
    ['Occasion', drillKindWords[drill.kind]],
    ['Started', longDay(drill.startedOn)],
    ['Closed', drill.closedOn === null ? 'Not closed' : longDay(drill.closedOn)],
  ]
  const remark = obstacle === null ? '' : html`<p class="remark">${obstacle}</p>`
  const signature = html`<section class="signature"><p>Everything above was looked at and settled as written.</p><div><span>Handed over by</span><span>Taken over by</span><span>Date</span></div></section>`
  return paper(
    `Handover: ${drill.words}`,
    facts,
    html`<section>${remark}${paperTable(['Identity', 'Tie', 'Settled as', 'Owner now', 'On', 'Note'], rows)}</section>${signature}`,
    frame,
  )
}
