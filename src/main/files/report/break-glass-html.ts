import type { KnownFact } from '../../../shared/domain/providers/known-facts.ts'
import { tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { evidenceWords } from '../../../shared/domain/values/evidence.ts'
import { shortDay } from '../../../shared/domain/values/plain-date.ts'
import type { VendorDetail, VendorMember } from '../../../shared/ipc/areas/vendors-contract.ts'
import { type Html, html, joinHtml } from './html.ts'
import { paper, type PaperFrame, paperTable } from './paper.ts'

/** What to do when this vendor is broken into: what ends a key at once, in which order, who has the login, what will stop; the unhurried way last. Never a secret. */
export function breakGlassHtml({ name, known, members }: VendorDetail, frame: PaperFrame): string {
  const { emergency, place, plannedSteps, others } = known
  const rows = members.map((member, at) => [
    `${at + 1}`,
    [member.name, member.system ?? ''].filter((part) => part !== '').join('\n'),
    tierWords[member.tier],
    howOf(member, emergency !== null),
    whoOf(member),
    member.stops === null ? 'Not written down' : member.stops.length === 0 ? 'Nothing' : member.stops.join(', '),
  ])
  const first = html`<section class="first"><h2>First: end the keys at ${name}</h2>${
    emergency === null
      ? html`<p>How a key is ended at once at ${name} is not known here. Look for the word revoke, delete or disable beside the key.</p>`
      : factHtml(emergency)
  }${place === null ? '' : html`<p>Where: ${place.lines.join(' ')}</p>${proofHtml(place)}`}</section>`
  const order = html`<section><h2>In this order</h2>${paperTable(['', 'Identity', 'Importance', 'How to switch it off', 'Who has the login', 'What will stop'], rows, shares)}</section>`
  const later =
    plannedSteps === null
      ? ''
      : html`<section><h2>Later, when nothing is at risk: changing a key without an outage</h2><ol>${plannedSteps.lines.map((step, at) => html`<li>${at + 1}. ${step}</li>`)}</ol>${proofHtml(plannedSteps)}</section>`
  const also =
    others.length === 0
      ? ''
      : html`<section><h2>About keys at ${name}</h2>${others.map((fact) => html`<p><strong>${fact.label}:</strong> ${fact.lines.join('. ')}</p>${proofHtml(fact)}`)}</section>`
  return paper(`If ${name} is broken into`, [['Entries', String(members.length)]], html`${first}${order}${later}${also}`, frame)
}

function factHtml(fact: KnownFact): Html {
  return html`<p class="act">${joinHtml(fact.lines, html`<br>`)}</p>${proofHtml(fact)}`
}

function proofHtml({ evidence }: KnownFact): Html {
  return html`<p class="proof">${evidenceWords(evidence)}</p>`
}

// A number needs little room, and the steps most of it.
const shares = [1, 5, 3, 10, 5, 6]

function howOf({ own, kept, revokePlan, credentials }: VendorMember, knownAbove: boolean): string {
  const keys = credentials.length === 0 ? [] : [`Keys: ${credentials.join(', ')}.`]
  const tried =
    revokePlan?.rehearsedOn == null
      ? []
      : [`Tried on ${shortDay(revokePlan.rehearsedOn)}${revokePlan.minutes === null ? '' : `, took ${revokePlan.minutes} minutes`}.`]
  return [
    revokePlan?.steps ??
      `No plan is written down${own ? (knownAbove ? ': do what stands at the top' : '') : kept ? ': make a new key where it is used, and take the old one back' : ': stop the agent where it runs'}.`,
    ...keys,
    ...tried,
  ].join('\n')
}

function whoOf({ owner, backupOwner, knownBy }: VendorMember): string {
  const people = [...new Set([owner, backupOwner, ...knownBy].filter((person) => person !== null))]
  return people.length === 0 ? 'Nobody is written down' : people.join(', ')
}
