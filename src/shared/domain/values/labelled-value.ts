import {
  aboutWords,
  firstNames,
  harmlessCodeBeginnings,
  harmlessCodes,
  joiningWords,
  leadingWords,
  placeWords,
  whichWords,
} from './gate-words.ts'
import type { Joiner, Label } from './secret-labels.ts'
import { isPlaceholder, valueLook } from './value-look.ts'

/** What stands where a secret could. */
export type Value = Readonly<{ text: string; from: number; to: number; quoted: boolean }>

/** True where what stands beside a label is the secret itself, not the name of one or talk about it. */
export function isSecret(plain: string, label: Label, joiner: Joiner, value: Value, joined: string): boolean {
  if (isPlaceholder(value.text) || value.text.includes('://')) return false
  const look = valueLook(value.text)
  if (label.strength === 'key') return isKey(plain, label, joiner, value, look, joined)
  if (label.strength === 'code') return isCode(plain, label, joiner, value, look, joined)
  if (isOnlyNumber(value.text))
    return (
      look !== 'nothing' &&
      value.text.replace(/\D/g, '').length >= 4 &&
      !(joiner !== 'written' && isYear(value.text)) &&
      !isMachine(joined) &&
      // The port of a host.
      !/\s\S*[.\d][\w-]*:$/.test(joined) &&
      (joiner !== 'after' || saysWhich(joined) || doorWord.test(joined) || isOfCard(label, joined))
    )
  const odd = look === 'random' || look === 'made-up'
  const plainWord = look === 'word' && isLastWord(plain, value) && !isTalk(value.text)
  switch (joiner) {
    case 'written':
    case 'said':
      return value.quoted ? !isTalking(value.text, noWords) : !tellsAbout(plain, value, look)
    case 'named':
      if (isFirstName(value.text)) return false
      if (!isTalking(joined, whichWords)) return odd || plainWord
      if (look === 'made-up' && /[a-z]{3,}\d/i.test(value.text) && changed.test(joined)) return true
      return look === 'random' || (plainWord && department.test(joined) && /^[a-z]/.test(value.text))
    case 'is':
      return odd || plainWord || (/^[a-z]+(?:-[a-z]+)+-\d{1,3}$/.test(value.text) && isLastWord(plain, value))
    case 'dash':
      // A list of headings goes on with signs of its own.
      return odd && (!/^[;,]/.test(joined) || !/[,;("'`]/.test(value.text))
    case 'beside':
      return odd || (plainWord && isNoName(plain, label, value))
    case 'after':
      return odd && isLastWord(plain, value) && (saysWhich(joined) || isNamedAndMadeUp(joined, value))
  }
}

// 'am Kopierer', 'du parking': the thing a secret opens.
function ofWhichThing(joined: string): string {
  const [first = '', ...rest] = wordsIn(joined)
  return rest.length > 0 && /^(?:am|im|an|on|at|au|sur|en|du|del|al)$/.test(first) ? rest.join(' ') : joined
}

// 'Passwort NAS …': between the two stands a name, not talk, and no machine or version is called like the last word.
function isNamedAndMadeUp(joined: string, { text }: Value): boolean {
  return (
    !isTalking(ofWhichThing(joined), noWords) &&
    (/^[a-z]{4,}\d{1,4}$|^[A-Z][a-z]{2,}\d{2,4}$/.test(text) || /^[^\s/@:\\]*[!$%*?^~§€][^\s/@:\\]*$/.test(text))
  )
}

// 'PIN der Karte …'
function isOfCard({ word }: Label, joined: string): boolean {
  return (
    /^(?:pin|puk|geheimzahl|nip)/.test(word) &&
    (/^\s+(?:der|des|dem|la|del?)\s/i.test(joined) || (/^\s+[a-z]{4,}\s+$/i.test(joined) && !isTalking(joined, noWords)))
  )
}

// 'Passwort geändert: …'
const changed =
  /(?<![a-z])(?:(?:seit|since|depuis|desde|ab|as of|wie immer|como siempre|la de siempre|comme toujours|as always|as usual)(?: [a-z\d.]+){0,2}|changed?|reset|updated?|set|ge(?:ae|a)ndert|gesetzt|erneuert|modifiee?|changee?|reinitialisee?|renouvelee?|cambiad[ao]|modificad[ao]|renovad[ao])\W*$/i

const department =
  /^\s+(?:buchhaltung|verwaltung|leitung|finance|hr|support|ops|operations|office|service|informatique|equipo|equipe|team)\W*$/i

/** 'password old', 'PW vom NAS': true where what stands between a label and its secret says which one it is. */
export function saysWhich(joined: string): boolean {
  const words = wordsIn(joined)
  if (words.every((word) => whichWords.has(word))) return true
  return (
    words.length > 1 &&
    /^(?:of|for|von|vom|fur|fuer|du|de|del|des|para|pour)$/.test(words[0] ?? '') &&
    !leadingWords.has(words.at(-1) ?? '')
  )
}

const noWords: ReadonlySet<string> = new Set()

/** True where half of the words, or more, are words of talk. */
function isTalking(text: string, but: ReadonlySet<string>): boolean {
  const words = wordsIn(text).filter((word) => !but.has(word))
  return words.length > 0 && words.filter(isTalk).length * 2 >= words.length
}

function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\d'-]+/u)
    .filter((word) => word !== '')
}

function isKey(plain: string, label: Label, joiner: Joiner, value: Value, look: ReturnType<typeof valueLook>, joined: string): boolean {
  const around = plain.slice(Math.max(0, label.start - 14), label.end)
  if (
    isOnlyNumber(value.text) ||
    /\s/.test(value.text) ||
    (/[(\[]$/.test(joined) && look !== 'random') ||
    /public|offentlich/i.test(around) ||
    /\((?:[^()]*\W)?(?:last|letzte|id|prefix|prafix|hint|ending|dernier|ultim)/i.test(joined) ||
    /^\s*\((?:key[ -]?)?(?:id|fingerprint|prefix|hint|name|public)\b/i.test(plain.slice(value.to, value.to + 30))
  )
    return ofDoor(label, joined, joiner, value) && !/\(/.test(joined)
  if (isKeyFile(plain, label) && (joiner === 'beside' || joiner === 'dash')) return false
  // Many services give out such tokens; a key of that form is an id.
  if (isUuid(value.text)) return (joiner === 'written' || joiner === 'is') && /token|secret|api/.test(label.word)
  if (joiner === 'after') return false
  if (joiner === 'named') return look === 'random' && !isTalking(joined, whichWords)
  // 'svc_x; secret; …': the columns of another list in one cell.
  if (
    joiner === 'dash' &&
    /^[;,]/.test(joined) &&
    /[;,]\s?$/.test(plain.slice(0, label.start)) &&
    accountInFront.test(plain.slice(0, label.start))
  )
    return look === 'random' || look === 'made-up'
  if (look === 'random') return joiner !== 'dash' || (value.text.length >= 12 && !/[,;("'`]/.test(value.text))
  if (look === 'made-up') return joiner === 'written' || joiner === 'said' || joiner === 'is'
  if (look !== 'word' || value.quoted || !isLastWord(plain, value) || isTalk(value.text)) return false
  // 'token:read' is a scope.
  if (joiner !== 'written' || !/\s|=/.test(joined)) return false
  return joined.includes('=') || (/secret|api|geheimnis|bearer|^kw$/.test(label.word) && /^[a-z]+$/.test(value.text))
}

// 'The key for the alarm panel is …': figures open doors.
function ofDoor({ word }: Label, joined: string, joiner: Joiner, { text }: Value): boolean {
  return (
    /^\d{4,8}[#*]?$/.test(text) &&
    !(isYear(text) && joiner !== 'written') &&
    (joiner === 'after'
      ? doorWord.test(word.replace(/[ -]?[ck]odes?$/, '')) ||
        /acces|entree|zugang|zutritt|eingang|entry/.test(word) ||
        (/^[ck]od/.test(word) && doorWord.test(joined))
      : (joiner === 'is' || joiner === 'written' || joiner === 'named') && doorWord.test(joined))
  )
}

const doorWord =
  /(?<![a-z])(?:door|gate|alarm|safe|entry|garage|parking|tur|tuer|tor|haus|tresor|porte|portail|alarme|coffre|entree|puerta|alarma|caja|garaje|copier|copieur|photocopieu[rs]e?|kopierer|fotocopiadora|copiadora)(?![a-z])/i

// '~/.ssh/deploy_key': the label ends a path.
function isKeyFile(plain: string, { start }: Label): boolean {
  return /(?:^|\s)(?:~|\.{0,2}\/|[A-Z]:\\)\S*$/i.test(plain.slice(Math.max(0, start - 100), start))
}

// 'PIN Terminal 4711'
function isMachine(joined: string): boolean {
  return /^\W*(?:terminal|pad|reader|leser|lesegerat|gerat|lecteur|lector|teclado|clavier)s?\s+$/i.test(joined)
}

function isUuid(text: string): boolean {
  return /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text)
}

function isCode(plain: string, label: Label, joiner: Joiner, value: Value, look: ReturnType<typeof valueLook>, joined: string): boolean {
  if (joiner === 'after')
    return ofDoor(label, joined, joiner, value) && isLastWord(plain, value) && !isTalking(ofWhichThing(joined), placeWords)
  const figures = /^\d{4,8}[#*AB]?$|^\d{3,}(?:[- ]\d{3,})+$/.test(value.text)
  const bare = /^(?:codes?|kode|codigo)$/.test(label.word)
  if (look === 'random') return true
  if (bare && joiner === 'beside') return figures && !isYear(value.text) && (isLastWord(plain, value) || doorWord.test(plain))
  if (figures) return joiner === 'written' || !isYear(value.text)
  return look === 'made-up' && !bare && joiner === 'written'
}

/** True for codes everybody may know: of errors, places, articles. */
export function isHarmlessCode(plain: string, { start, word }: Label): boolean {
  const before = /([a-z]+)[ .-]*$/i.exec(plain.slice(0, start))?.[1]?.toLowerCase() ?? ''
  return [before, ...word.split(/[ -]/)].some(
    (part) => harmlessCodes.has(part) || (part.length > 5 && harmlessCodeBeginnings.has(part.replace(/[ck]odes?$/, ''))),
  )
}

/** True for figures, as PINs and ids are. */
export function isOnlyNumber(text: string): boolean {
  return /^\d[\d -]*[#*]?$/.test(text)
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text)
}

/** True where what follows a colon tells about the secret: 'see KeePass', 'Ana Beispiel', '2026-05-01'. */
function tellsAbout(plain: string, value: Value, look: ReturnType<typeof valueLook>): boolean {
  const words = clauseFrom(plain, value.from)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (!words.every((word) => isPlainWord(word))) {
    if (isTalk(value.text)) return true
    return look === 'nothing' && !isOddName(value.text)
  }
  const talking = words.filter((word, index) => (isTalk(word) || passwordWord.test(word)) && !joinsWords(words, index)).length
  if (words.length >= 4) return talking * 10 >= words.length * 3
  if (words.length === 1 && isFirstName(value.text)) return true
  return talking > 0 || (words.length > 1 && words.length <= 3 && words.every((word) => /^[A-Z][a-z]+/.test(word)))
}

// 'Windows password of Ana'
const passwordWord = /^(?:pass(?:word|wort)|kennwort|contrasena)$/i

// 'moon and river': in small letters the little word is a part of it.
function joinsWords(words: readonly string[], index: number): boolean {
  return index > 0 && index < words.length - 1 && joiningWords.has(words[index] ?? '') && words.every((word) => /^[a-z]/.test(word))
}

/** True for what only people are called, written as a name: 'PIN: Ben' tells who has it. */
function isFirstName(text: string): boolean {
  return (
    /^[A-Z][a-z]+(?:-[A-Z][a-z]+)?$/.test(text) &&
    text
      .toLowerCase()
      .split('-')
      .every((part) => firstNames.has(part))
  )
}

// Behind a colon a password may look like the name of a machine or an account.
function isOddName(text: string): boolean {
  return (
    /^[a-z\d_.-]*[a-z][_.-]?\d[a-z\d_.-]+$|^[a-z\d]+[_-][a-z\d_-]{3,}$/i.test(text) &&
    !/^(?:TKT|INC|CHG|REQ|RITM|OPS|HD|IT)-?\d+$|^v\d|\.[a-z]{2,}$|^[A-Z]+(?:_[A-Z]+)+$|^\d/.test(text)
  )
}

/** True for a word of letters only. */
export function isPlainWord(word: string): boolean {
  return /^["'(]?[a-z]+(?:[-'][a-z]+)*["')]?$/i.test(word)
}

// A word of talk about secrets, or one whose ending says what became of something.
function isTalk(text: string): boolean {
  const lower = text.toLowerCase().replace(/^["'(]+|["').,;:!?]+$/g, '')
  const parts = lower.split(/\d/.test(lower) ? /[\s/';:,.]+/ : /[\s/';:,.-]+/)
  if (aboutWords.has(lower) || aboutWords.has(parts[0] ?? '')) return true
  return /^(?:[a-z]{2,}(?:ed|able|ing|less|ierte?n?|bar|lich|ado|ada|ido|ida|adas|ados)|ge[a-z]{2,}(?:t|en))$/.test(text)
}

/** The rest of a clause. */
export function clauseFrom(plain: string, from: number): string {
  return /^[^,;.!?()\n]*/.exec(plain.slice(from, from + 200))?.[0] ?? ''
}

/** True where nothing more is said after a word. */
function isLastWord(plain: string, { to }: Value): boolean {
  return /^["'`]?\s*(?:[,;!?)\]}\n|]|\.(?!\.\.)|$|and\b|und\b|et\b|y\b|-\s)/.test(plain.slice(to))
}

/** True where one plain word beside a label is rather a password than what the password is for: after a login, in a clause of its own, or in small letters where a noun would have a capital. */
function isNoName(plain: string, { start, word }: Label, { text }: Value): boolean {
  const before = plain.slice(Math.max(0, start - 80), start)
  if (accountInFront.test(before) || /[,;(|\n/]\s*(?:and |und |et |y )?$/.test(before)) return true
  if (/(?:wlan|wi-?fi)[ -]$/i.test(before) && /^[a-z]{5,}$/.test(text)) return true
  return /^[A-Z]{7,}$/.test(text) || (/^[a-z]/.test(text) && /passwort|kennwort|^pwd?$|^mdp$/.test(word))
}

const accountInFront =
  /(?:^|[^a-z])(?:user(?:name|s)?|login|logon|account|konto|benutzer(?:name)?|utilisateur|identifiant|usuario|admin|root|nutzer|compte|cuenta|zugang|acceso|uid)(?![a-z])/i
