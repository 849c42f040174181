import { tailWords } from './gate-words.ts'
import { clauseFrom, isHarmlessCode, isOnlyNumber, isPlainWord, isSecret, saysWhich, type Value } from './labelled-value.ts'
import {
  type Joiner,
  joiners,
  type Label,
  labelsIn,
  listed,
  mayHoldLabel,
  reversedPattern,
  saidPatterns,
  setBefore,
} from './secret-labels.ts'
import { valueLook } from './value-look.ts'

/** A secret in a text of plain letters: where its label begins, and from where to where it stands itself. */
export type SecretSpan = Readonly<{ label: number; from: number; to: number }>

/** Every secret written beside a word for it: 'Password: …', 'pw is …', 'Kennwort … ', '… as password'. */
export function labelledSecrets(plain: string): readonly SecretSpan[] {
  if (!mayHoldLabel.test(plain)) return []
  // 'secret' is a part of every such address of a cloud.
  const read = plain
    .replace(/\barn:\S+|\$\{[^}\n]*\}|\{\{[^}\n]*\}\}|\$\([^)\n]*\)/gi, (part) => '_'.repeat(part.length))
    // Signs that only make a word bold, or a tag of it.
    .replace(
      /(?<![\w*~])([*~]{1,3}|__|\[)([a-z][a-z .-]{1,24}:?)(\1|\])(?=[:=\s])/gi,
      (_, open: string, word: string, close: string) => `${' '.repeat(open.length)}${word}${' '.repeat(close.length)}`,
    )
  return [...labelsIn(read)].flatMap((label) => secretsOf(read, label)).concat(reversed(read))
}

function secretsOf(plain: string, label: Label): readonly SecretSpan[] {
  if (label.strength === 'code' && isHarmlessCode(plain, label)) return []
  const first = firstSecret(plain, label)
  const before = label.strength === 'password' ? unmistakableBefore(plain, label) : []
  return first === null ? before : [...before, first, ...furtherSecrets(plain, first)]
}

function firstSecret(plain: string, label: Label): SecretSpan | null {
  const said = saidValue(plain, label)
  if (said !== null) return said
  const tail = /^[-_ ]?([a-z]+)/i.exec(plain.slice(label.end, label.end + 40))
  if (tail !== null && tailWords.has((tail[1] ?? '').toLowerCase()))
    return label.strength === 'password' ? unmistakable(plain, label) : null
  for (const [joiner, pattern] of joiners) {
    pattern.lastIndex = label.end
    const found = pattern.exec(plain)
    if (found === null) continue
    const value = valueAt(plain, pattern.lastIndex, label)
    if (value === null || closesQuotation(plain, label, value) || !isSecret(plain, label, joiner, value, found[0])) continue
    // What the secret is of must not go with it.
    const whole = /^\W*(?:[a-z]+\W*)?$/i.test(found[0]) && ((joiner !== 'named' && joiner !== 'after') || saysWhich(found[0]))
    // Neither must half of a word: 'auth.password=…', 'Admin-Passwort ist …'.
    const half = /[.]/.test(plain.charAt(label.start - 1)) || (plain.charAt(label.start - 1) === '-' && joiner === 'is')
    return { label: whole && !half ? label.start : value.from, from: value.from, to: wholeValue(plain, label, joiner, value) }
  }
  return label.strength === 'password' ? unmistakable(plain, label) : null
}

function saidValue(plain: string, label: Label): SecretSpan | null {
  for (const pattern of saidPatterns) {
    pattern.lastIndex = label.end
    if (!pattern.test(plain)) continue
    const value = valueAt(plain, pattern.lastIndex, label)
    if (value !== null && isSecret(plain, label, 'said', value, ''))
      return {
        label: saysOfWhat(plain, label, value) ? value.from : label.start,
        from: value.from,
        to: wholeValue(plain, label, 'said', value),
      }
  }
  return setBefore.test(plain.slice(Math.max(0, label.start - 50), label.start)) ? valueAfterTo(plain, label) : null
}

// 'Kennwort für das NAS lautet …', 'Das Admin-Passwort lautet …'
function saysOfWhat(plain: string, { start, end }: Label, { from }: Value): boolean {
  return (
    plain.charAt(start - 1) === '-' || /^\s+(?:for|of|fur|fuer|von|vom|zum|zur|des|der|du|de|del|pour|para)\s/i.test(plain.slice(end, from))
  )
}

// 'changed the password to …'
function valueAfterTo(plain: string, label: Label): SecretSpan | null {
  const to = /\s+(?:to|as|auf|a|en|sur)\s+/iy
  to.lastIndex = label.end
  const value = to.test(plain) ? valueAt(plain, to.lastIndex, label) : null
  if (value === null || !isSecret(plain, label, 'said', value, '')) return null
  return { label: value.from, from: value.from, to: value.to }
}

// Behind '"password"' stands the end of a quotation, not the beginning of one.
function closesQuotation(plain: string, label: Label, value: Value): boolean {
  if (!value.quoted || value.from - 1 !== label.end) return false
  const quote = plain.charAt(label.end)
  return plain.charAt(label.start - 1) === quote || plain.slice(0, label.start).split(quote).length % 2 === 0
}

// Words without a sign between are one secret up to where the sentence ends.
function wholeValue(plain: string, { strength }: Label, joiner: Joiner, value: Value): number {
  if (value.quoted || strength !== 'password' || joiner !== 'written' || !isPlainWord(value.text)) return value.to
  const clause = clauseFrom(plain, value.from).trimEnd()
  return clause.split(/\s+/).every(isPlainWord) ? value.from + clause.length : value.to
}

const markupTags = /^(?:<\/?(?:b|i|u|em|strong|code|span|td|tr|p|div|br|li|font)\b[^<>]{0,30}>\s*)+(?=[^<\s])/i

/** What stands at a place: a quotation, or a word without the signs that end a sentence. */
function valueAt(plain: string, at: number, label: Label): Value | null {
  const quote = plain.charAt(at)
  if (quote === '"' || quote === "'" || quote === '`') {
    const close = plain.indexOf(quote, at + 1)
    if (close > at + 1 && close - at < 200) return { text: plain.slice(at + 1, close), from: at + 1, to: close, quoted: true }
  }
  const tags = markupTags.exec(plain.slice(at, at + 80))?.[0].length ?? 0
  if (tags > 0) return valueAt(plain, at + tags, label)
  const opened = plain.lastIndexOf('<', at - 1)
  const inMarkup = opened >= 0 && plain.indexOf('>', opened) === at - 1
  const word = inMarkup ? /[^<]+/y : /\S+/y
  word.lastIndex = at
  const run = word.exec(plain)?.[0] ?? ''
  // A connection string goes on with its next part.
  const part = /^(.*?)(?:;(?=[A-Za-z ]{2,30}=)|&(?=[\w-]+=))/s.exec(run)?.[1] ?? run
  const text = part.replace(/[,;:.)\]}>"'`]+$/, '')
  return text === '' ? null : { text, from: at, to: at + text.length, quoted: false }
}

/** The rest of a list: 'passwords: a and b', 'PW a / b', 'old: a new: b'. */
function furtherSecrets(plain: string, first: SecretSpan): readonly SecretSpan[] {
  const found: SecretSpan[] = []
  const figures = /^\d{4,}$/.test(plain.slice(first.from, first.to)) ? first.to - first.from : null
  let at = first.to
  for (;;) {
    listed.lastIndex = at
    const match = listed.exec(plain)
    const raw = match?.[1] ?? ''
    const text = raw.replace(/[,;:.)\]}]+$/, '')
    const look = valueLook(text)
    const alike = /^\d+$/.test(text) && text.length === figures
    if (match === null || (!alike && look !== 'random' && (look !== 'made-up' || isOnlyNumber(text)))) return found
    const from = match.index + match[0].length - raw.length
    found.push({ label: from, from, to: from + text.length })
    at = from + text.length
  }
}

// 'we set it to …, the password of Ana'
function unmistakableBefore(plain: string, { start }: Label): readonly SecretSpan[] {
  const sentence = /[^\n;]{0,100}$/.exec(plain.slice(0, start))?.[0] ?? ''
  return [...sentence.matchAll(/\S+/g)].flatMap((found) => {
    const text = found[0].replace(/^["'`(]+|["'`),;:.]+$/g, '')
    const from = start - sentence.length + found.index + found[0].indexOf(text)
    return mixesAll(text) && !/[/:\\(]|@[\w-]+\./.test(text) ? [{ label: from, from, to: from + text.length }] : []
  })
}

// A run cut off at its beginning has no look of its own, so a word needs all three: letters, figures, and a sign names do without.
function mixesAll(text: string): boolean {
  return (
    text.length >= 6 &&
    valueLook(text) === 'random' &&
    /\d/.test(text) &&
    /[a-z]{3}/i.test(text) &&
    (/[!$%*?^~§€]|[A-Za-z]@\d/.test(text) || /\d\D*[&#]\d/.test(text))
  )
}

// 'Password reset by Ana, now …'
const newNow =
  /(?:^|[\s,;(])(?:now|new|jetzt|neu|nunmehr|nouveau|nouvelle|maintenant|desormais|nueva|nuevo|ahora)(?: one| ones)?\s*:?\s*["'`(]*$/i

// Further on in the same sentence something no other word looks like: letters, figures and signs mixed.
function unmistakable(plain: string, label: Label): SecretSpan | null {
  const sentence = /^[^\n;]{0,120}/.exec(plain.slice(label.end))?.[0] ?? ''
  for (const found of sentence.matchAll(/\S+/g)) {
    const text = found[0].replace(/^["'`(]+|["'`),;:.]+$/g, '')
    const inside = text.slice(0, -1)
    if (text.length < 6 || valueLook(text) !== 'random' || !/\d/.test(text) || !/[a-z]/i.test(text)) continue
    if (
      !newNow.test(sentence.slice(0, found.index)) &&
      !/[!#$%&*?^~+=§€]/.test(text) &&
      !(/\d.*\d/.test(text) && /[a-z]/.test(inside) && /[A-Z]/.test(inside) && text.length >= 8)
    )
      continue
    if (/[/@:\\]|\(/.test(text)) continue
    const from = label.end + found.index + found[0].indexOf(text)
    return { label: from, from, to: from + text.length }
  }
  return null
}

/** '… as password', '… ist das Passwort'. */
function reversed(plain: string): readonly SecretSpan[] {
  return [...plain.matchAll(reversedPattern)].flatMap((found) => {
    const text = (found[1] ?? '').replace(/^[("'`]+|[,;:.)]+$/g, '')
    const look = valueLook(text)
    const pin = /(?:pin|clave)$/i.test(found[0])
    // A word in quotes is one whatever it looks like.
    const quoted =
      /["'`]/.test(plain.charAt(found.index - 1)) &&
      /["'`]/.test(found[0]) &&
      look === 'word' &&
      /\sas\s|\sals\s|\scomme\s|\scomo\s/i.test(found[0])
    if (!quoted && look !== 'random' && !(look === 'made-up' && (!isOnlyNumber(text) || (pin && text.length >= 4)))) return []
    const from = found.index + (found[1] ?? '').indexOf(text)
    return [{ label: from, from, to: from + text.length }]
  })
}
