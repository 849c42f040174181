import { tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { shortDay } from '../../../shared/domain/values/plain-date.ts'
import type { VendorDetail, VendorMember } from '../../../shared/ipc/areas/vendors-contract.ts'
import { html } from './html.ts'
import { paper, type PaperFrame, paperTable } from './paper.ts'

/** What to do when this vendor is broken into: in which order, how, who has the login, and what will stop. Never a secret. */
export function breakGlassHtml({ name, consolePath, steps, members }: VendorDetail, frame: PaperFrame): string {
  const rows = members.map((member, place) => [
    `${place + 1}`,
    [member.name, member.system ?? ''].filter((part) => part !== '').join('\n'),
    tierWords[member.tier],
    howOf(member, steps.length > 0),
    whoOf(member),
    member.stops === null ? 'Not written down' : member.stops.length === 0 ? 'Nothing' : member.stops.join(', '),
  ])
  const where = consolePath === null ? '' : html`<p>Where: ${consolePath}</p>`
  const how = steps.length === 0 ? '' : html`<ol>${steps.map((step, place) => html`<li>${place + 1}. ${step}</li>`)}</ol>`
  return paper(
    `If ${name} is broken into`,
    [['Entries', String(members.length)]],
    html`<section><h2>How keys are changed at ${name}</h2>${where}${how}</section><section><h2>In this order</h2>${paperTable(['', 'Identity', 'Importance', 'How to switch it off', 'Who has the login', 'What will stop'], rows, shares)}</section>`,
    frame,
  )
}

// A number needs little room, and the steps most of it.
const shares = [1, 5, 3, 10, 5, 6]

function howOf({ own, kept, revokePlan, credentials }: VendorMember, stepsAbove: boolean): string {
  const keys = credentials.length === 0 ? [] : [`Keys: ${credentials.join(', ')}.`]
  const tried =
    revokePlan?.rehearsedOn == null
      ? []
      : [`Tried on ${shortDay(revokePlan.rehearsedOn)}${revokePlan.minutes === null ? '' : `, took ${revokePlan.minutes} minutes`}.`]
  return [
    revokePlan?.steps ??
      `No plan is written down${own ? (stepsAbove ? ': use the steps above' : '') : kept ? ': make a new key where it is used, and take the old one back' : ': stop the agent where it runs'}.`,
    ...keys,
    ...tried,
  ].join('\n')
}

function whoOf({ owner, backupOwner, knownBy }: VendorMember): string {
  const people = [...new Set([owner, backupOwner, ...knownBy].filter((person) => person !== null))]
  return people.length === 0 ? 'Nobody is written down' : people.join(', ')
}
