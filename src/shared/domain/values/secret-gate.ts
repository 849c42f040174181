import { holdsNoSecret } from './judged-text.ts'
import { shapeIn } from './secret-shape.ts'

/** What the gate says about a text that looks like a live secret. Holds nothing of it but the hint. */
export type StoppedSecret = Readonly<{
  label: string
  /** null where nothing says whose it is. */
  providerName: string | null
  /** Public prefix and last four, as consoles show a key: 'SG.…x7Qe'. null where the provider has no public prefix or too little would stay hidden. */
  hint: string | null
}>

/** What a text is stopped for, or null when it may be stored. */
export function stoppedSecret(text: string): StoppedSecret | null {
  if (holdsNoSecret(text)) return null
  const shape = shapeIn(text)
  return shape === null
    ? { label: 'Password or key written down with its name', providerName: null, hint: null }
    : { label: shape.label, providerName: shape.providerName, hint: hintOf(text, shape.expression) }
}

// With fewer characters hidden, the last four would be worth something to somebody who guesses.
const fewestHidden = 16

function hintOf(text: string, expression: RegExp): string | null {
  const secret = expression.exec(text)?.[0] ?? ''
  const prefix = publicPrefix(secret, expression)
  if (prefix === null || secret.endsWith('@') || secret.length < prefix.length + fewestHidden + 4) return null
  const hint = `${prefix}…${secret.slice(-4)}`
  return shapeIn(hint) === null ? hint : null
}

// What the expression spells out before anything that differs from key to key.
function publicPrefix(secret: string, expression: RegExp): string | null {
  for (const start of expression.source.split('|\\b')) {
    const spelled = spelledOut(start)
    const prefix = new RegExp(`^(?:${spelled})`, expression.flags).exec(secret)?.[0] ?? ''
    // Key blocks and signed tokens begin alike everywhere: that says nothing about whose they are.
    if (/^(?!-----|eyJ)(?=.*[A-Za-z]).{3,40}$/.test(prefix)) return prefix
  }
  return null
}

/** The leading part of an expression that holds letters, single choices and single digits only. */
function spelledOut(source: string): string {
  const part = /(?:\\b)|((?:\\d|\\[^\w\s]|\[[^\]]+\]|[^\\[\](){}|*+?^$])(?![{*+])\??)/y
  let spelled = ''
  for (let found = part.exec(source); found !== null; found = part.exec(source)) spelled += found[1] ?? ''
  return spelled
}
