import { aboutWords, harmlessCodeBeginnings, harmlessCodes, leadingWords, tailWords, whichWords } from './gate-words.ts'
import { isPlaceholder, valueLook } from './value-look.ts'

/** A secret in a text of plain letters: where its label begins, and from where to where it stands itself. */
export type SecretSpan = Readonly<{ label: number; from: number; to: number }>

/** Every secret written beside a word for it: 'Password: …', 'pw is …', 'Kennwort … ', '… as password'. */
export function labelledSecrets(plain: string): readonly SecretSpan[] {
  if (!mayHoldLabel.test(plain)) return []
  // 'secret' is a part of every such address of a cloud.
  const read = plain.replace(/\barn:\S+|\$\{[^}\n]*\}|\{\{[^}\n]*\}\}|\$\([^)\n]*\)/gi, (part) => '_'.repeat(part.length))
  return [...labelsIn(read)].flatMap((label) => secretsOf(read, label)).concat(reversed(read))
}

// password: whatever stands beside it. code: figures. key: only what looks like a secret, because keys and tokens have names.
type Strength = 'password' | 'code' | 'key'
type Label = Readonly<{ start: number; end: number; strength: Strength; word: string }>

const mayHoldLabel =
  /p[a@4](?:ss|\$\$|55)|p[\s./_-]?w|kombi|combi|community|pws|psw|pin|puk|psk|kennw|losung|contras|clave|mdp|m\.d\.p|cod|kode|token|jeton|key|schlue?ssel|cle|llave|secret|geheim|bearer|credential|zugangs|anmelde|identifiant|credencial|wpa|otp|seed/i

// Long words count inside longer ones ('Initialpasswort', 'smtpPassword'), short ones only alone.
const labelPattern = (inside: readonly string[], alone: readonly string[]) =>
  new RegExp(
    String.raw`(?:${[...inside, String.raw`(?<![a-z\d])(?:${alone.join('|')})`].join('|')})(?:[ _]?\d{1,2}(?![\da-z.-]))?(?![a-z\d])`,
    'gi',
  )

const labelPatterns: readonly (readonly [Strength, RegExp])[] = [
  [
    'password',
    labelPattern(
      [
        '(?<!1|one-)p[a@4](?:ss|\\$\\$|55)w(?:[o0]r[dt]e?|oe?rter|rd)s?',
        'kennwoe?r(?:t|ter|tes)',
        'passphrases?',
        'passwds?',
        'passcodes?',
      ],
      [
        'pass[ -](?:phrase|code|word)s?|passkey(?=\\s*[:=])',
        'mots?[ -]?de[ -]?passe|mot secret|secret word|palabra secreta',
        'contrase(?:n|ni|nh)as?',
        'p[./]w\\.?|m\\.d\\.p\\.?|(?:pw|kennw|passw|pwd|contr)\\.(?=[\\s:])|pword|losung(?:swort)?|geheimzahl|zugangskennung|kode?wort|codewort|palabra clave',
        '(?:code|clefs?|cles?|claves?|pass) (?:du |de la |de |del )?wi-?fi|snmp[ -](?:v?\\d\\w? )?(?:read |write |ro |rw )?community(?:[ -]string)?',
        '(?:smtp|db|user|admin|root|ftp|mail|ldap|sa|bind|service|my|new|old|default|master|login|wifi|wlan|vpn|web|sql|test|init|initial)?(?:pw|pwd|psw|pswd|pwrd|passw?)s?',
        'mdp|claves?(?: de (?:acceso|paso|usuario))?(?! ?api\\b)(?! de api\\b)|codigo secreto',
        '(?:wi-?fi|wlan|wpa\\d?|pre-?shared|netzwerk|network)[ -]?(?:key|schlue?ssel|psk)|psk|cle wi-?fi',
        '(?:sim[ -]?)?(?:pin|puk)s?(?:[ -]?(?:code|nr\\.?|nummer|number))?|code pin|nip',
      ],
    ),
  ],
  [
    'key',
    labelPattern(
      ['apikeys?', '(?:client|api|access|auth|app|webhook|signing)secrets?', '(?:access|auth|api|bot|refresh)tokens?'],
      [
        '(?:x[-_ ])?(?:(?:personal|private|shared|webhook|storage|service|deploy)[ _-])?(?:api|access|auth|client|app|shared|signing|webhook|private|refresh|session|consumer|encryption|storage|account|service|bot|deploy|device|license)[ _-]?(?:secret|token|key|schlue?ssel)s?',
        '(?:secret|token|key|bearer)s?(?! de acceso)',
        "cle[fs]?s?(?: (?:d'? ?)?(?:api|acces|secrete|privee))?|jetons?(?: d'? ?acces)?|secrete?s?",
        '(?:t?otp[ -]?)?seeds?|t?otp|claves? (?:de )?api|llaves?|secretos?|tokens? de acceso',
        '(?:api-|zugriffs-?|zugangs-?)?(?:schlue?ssel|tokens?)|geheimnis(?:se)?|geheimer schlue?ssel',
      ],
    ),
  ],
  [
    'code',
    labelPattern(
      ['(?<=[a-z])codes?', '(?<=[a-z])kode'],
      [
        "code (?:de la |du |de l'?)?(?:portail|porte|alarme|entree|immeuble|garage|coffre|parking)|(?:zahlen)?kombination|combination|combinaison|combinacion|combo|geheimn(?:umme)?r|numero secret[oe]?",
        "(?:[a-z]{3,20}[ -])?(?:codes?|kode)(?: d'? ?acces| d'? ?entree| secret| confidentiel| de seguridad)?",
        'codigo(?: de (?:la |el )?[a-z]+| del [a-z]+)?',
      ],
    ),
  ],
]

/** A text without its words for secrets. */
export function withoutLabels(plain: string): string {
  return labelPatterns.reduce((rest, [, pattern]) => rest.replace(pattern, '\0').replace(/[\w-]*\0/g, ' '), plain)
}

function* labelsIn(plain: string): Iterable<Label> {
  // Beside a network its key is a password.
  const ofNetwork = /\bwi-?fi\b|\bwlan\b|\bssid\b|\bhotspot\b/i.test(plain)
  const taken: Label[] = []
  for (const [strength, pattern] of labelPatterns) {
    // Most texts hold the beginnings of one sort of word, if any: looking for the others costs as much as finding them.
    if (!beginnings[strength].test(plain)) continue
    for (const found of plain.matchAll(pattern)) {
      const end = found.index + found[0].length
      const start = wordStart(plain, found.index)
      const label = { start, end, word: plain.slice(start, end).toLowerCase() }
      if (taken.some(({ start, end }) => label.start < end && start < label.end)) continue
      const known = { ...label, strength: ofNetwork && strength === 'key' ? ('password' as const) : strength }
      taken.push(known)
      yield known
    }
  }
}

const beginnings: Readonly<Record<Strength, RegExp>> = {
  password:
    /p[a@4](?:ss|\$\$|55)|p[\s./_-]?w|psw|ps[dk]|pin|puk|kennw|kennung|losung|contr|clave|cle|mdp|m\.d\.p|mots?[ -]|mot |secret word|secret[ao]|geheimzahl|wort|communit|wi-?fi|wlan|wpa|pre-?shared|netzwerk|network|nip|cod/i,
  key: /token|jeton|key|schlue?ssel|cle|llave|secret|geheim|bearer|seed|otp|clave/i,
  code: /cod|kod|kombi|combi|combo|geheim|numero secret/i,
}

// 'Initialpasswort', 'DB_PASSWORD', 'clientSecret': the word for the secret is the end of a longer one.
function wordStart(plain: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 40 && /[A-Za-z_]/.test(plain.charAt(start - 1))) start -= 1
  return start
}

// How a label and its secret are joined. said: 'was set to', 'lautet'. written: a colon, an equals sign, an arrow. is: 'is', 'ist'. named: a colon after a few more words. dash: ' - ', '/'. beside: a blank. after: a blank after a few more words.
type Joiner = 'said' | 'written' | 'named' | 'is' | 'dash' | 'beside' | 'after'
type Value = Readonly<{ text: string; from: number; to: number; quoted: boolean }>

function secretsOf(plain: string, label: Label): readonly SecretSpan[] {
  if (label.strength === 'code' && isHarmlessCode(plain, label)) return []
  const first = firstSecret(plain, label)
  if (first === null) return []
  return [first, ...furtherSecrets(plain, first)]
}

function firstSecret(plain: string, label: Label): SecretSpan | null {
  const said = saidValue(plain, label)
  if (said !== null) return said
  const tail = /^[-_ ]?([a-z]+)/i.exec(plain.slice(label.end, label.end + 40))
  if (tail !== null && tailWords.has((tail[1] ?? '').toLowerCase())) return null
  for (const [joiner, pattern] of joiners) {
    pattern.lastIndex = label.end
    const found = pattern.exec(plain)
    if (found === null) continue
    const value = valueAt(plain, pattern.lastIndex, label)
    if (value === null || closesQuotation(plain, label, value) || !isSecret(plain, label, joiner, value, found[0])) continue
    // What the secret is of must not go with it.
    const whole = /^\W*(?:[a-z]+\W*)?$/i.test(found[0]) && (joiner !== 'named' || saysWhich(found[0]))
    return { label: whole ? label.start : value.from, from: value.from, to: wholeValue(plain, label, joiner, value) }
  }
  return label.strength === 'password' ? unmistakable(plain, label) : null
}

const aside = String.raw`(?:\s*\([^()\n]{0,40}\))?`
// 'for the scanner', 'von Max', 'du NAS', ', as always,'
const ofWhat = String.raw`(?:,?\s+(?:for|of|on|to|as|from|fur|fuer|von|vom|zum|zur|des|der|am|an|du|de|del|d'|pour|para|sur|by)(?:[ '][a-z\d@._/&'-]+){1,6}?,?)`
const arrow = String.raw`(?::=|=>|->|=+|:+|→|⇒|➔|➜|⟶)`
const copula = String.raw`(?:c'est|is|was|are|were|ist|war|sind|est|sont|etait|es|era|son|sera|will be)(?:\s+(?:now|always|still|just|simply|jetzt|immer|noch|wieder|nun|neu|toujours|encore|maintenant|siempre|ahora))?`

const named = String.raw`((?:\s+[\w./@'-]+){1,5}?)`
const which = String.raw`(?:(?:alt|neu|old|new|ancien|nouveau|antigua|nueva)\s*[:=]?\s*)?`

const joiners: readonly (readonly [Joiner, RegExp])[] = [
  ['written', new RegExp(String.raw`["'\x60\])}]?${aside}\s*${arrow}\s*`, 'giy')],
  ['written', />(?=[^<\s])/gy],
  ['written', /\s*(?=["'`])/gy],
  ['written', new RegExp(String.raw`\s*[(\[]\s*${which}(?=[^()[\]\s]*\d)`, 'giy')],
  ['written', new RegExp(String.raw`${aside}${ofWhat}\s*${arrow}\s*`, 'giy')],
  ['named', new RegExp(String.raw`${named}\s*${arrow}\s*`, 'giy')],
  ['is', new RegExp(String.raw`${aside}${ofWhat}?\s+${copula}\s*:?\s+`, 'giy')],
  ['dash', new RegExp(String.raw`${aside}${ofWhat}?(?:\s+[-/|]+\s+|\t|-(?=[^\s-])|;\s?(?=[^\s;,])|,(?=[^\s;,]))\s*`, 'giy')],
  ['beside', /(?:\s*\n\s*|\s+)/gy],
  ['after', new RegExp(String.raw`(?:${ofWhat}|(?:\s+[a-z]+){1,2}?)\s+(?=\S*\d)`, 'giy')],
]

const setWord = String.raw`(?:re)?(?:set|changed|reset|updated|switched|altered|modified)`
const gesetzt = String.raw`(?:zurueck|zuruck|um|ab|neu )?(?:gesetzt|geandert|geaendert|gestellt|gewechselt|festgelegt|angepasst)`
const change = String.raw`(?:change|defini|modifie|remplace|reinitialise|mis|regle|fixe|renouvele)e?s?`
const cambiada = String.raw`(?:cambiad|definid|puest|restablecid|establecid|modificad|fijad|actualizad)[oa]s?|cambio|puso|establecio`
const between = String.raw`[^.;:=\n]{0,40}?\s`
const saidPatterns: readonly RegExp[] = [
  new RegExp(String.raw`(?:${between}|\s)${setWord}(?:\s+back)?\s+(?:to|as)\s*:?\s+`, 'giy'),
  new RegExp(String.raw`(?:${between}|\s)(?:lautete?|heisst|hiess|reads|equals)\s*:?\s+`, 'giy'),
  new RegExp(String.raw`(?:${between}|\s)auf\s+(?=\S+\s+${gesetzt})`, 'giy'),
  new RegExp(String.raw`(?:${between}|\s)${gesetzt}\s+(?:auf|zu)\s*:?\s+`, 'giy'),
  new RegExp(String.raw`(?:${between}|\s)${change}\s+(?:en|sur|a|pour|comme)\s*:?\s+`, 'giy'),
  new RegExp(String.raw`(?:${between}|\s)(?:${cambiada})\s+(?:a|en|como)\s*:?\s+`, 'giy'),
]

function saidValue(plain: string, label: Label): SecretSpan | null {
  for (const pattern of saidPatterns) {
    pattern.lastIndex = label.end
    if (!pattern.test(plain)) continue
    const value = valueAt(plain, pattern.lastIndex, label)
    if (value !== null && isSecret(plain, label, 'said', value, ''))
      return { label: label.start, from: value.from, to: wholeValue(plain, label, 'said', value) }
  }
  return setBefore.test(plain.slice(Math.max(0, label.start - 50), label.start)) ? valueAfterTo(plain, label) : null
}

const setBefore =
  /(?:^|[^a-z])(?:re|ge|um|zuruck)?(?:set|chang|switch|updat|modif|defin|cambi|puso|mis|regl|stell|setz|ander)[a-z]*\W+(?:[a-z]+\W+){0,3}$/i

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

/** What stands at a place: a quotation, or a word without the signs that end a sentence. */
function valueAt(plain: string, at: number, label: Label): Value | null {
  const quote = plain.charAt(at)
  if (quote === '"' || quote === "'" || quote === '`') {
    const close = plain.indexOf(quote, at + 1)
    if (close > at + 1 && close - at < 200) return { text: plain.slice(at + 1, close), from: at + 1, to: close, quoted: true }
  }
  const inMarkup = plain.charAt(at - 1) === '>' && plain.charAt(label.start - 1) === '<'
  const word = inMarkup ? /[^<]+/y : /\S+/y
  word.lastIndex = at
  const run = word.exec(plain)?.[0] ?? ''
  // A connection string goes on with its next part.
  const part = /^(.*?)(?:;(?=[A-Za-z ]{2,30}=)|&(?=[\w-]+=))/s.exec(run)?.[1] ?? run
  const text = part.replace(/[,;:.)\]}>"'`]+$/, '')
  return text === '' ? null : { text, from: at, to: at + text.length, quoted: false }
}

function isSecret(plain: string, label: Label, joiner: Joiner, value: Value, joined: string): boolean {
  if (isPlaceholder(value.text) || value.text.includes('://')) return false
  const look = valueLook(value.text)
  if (label.strength === 'key') return isKey(plain, label, joiner, value, look, joined)
  if (label.strength === 'code') return isCode(plain, label, joiner, value, look)
  if (isOnlyNumber(value.text))
    return (
      look !== 'nothing' &&
      value.text.replace(/\D/g, '').length >= 4 &&
      !(joiner !== 'written' && isYear(value.text)) &&
      (joiner !== 'after' || saysWhich(joined))
    )
  const odd = look === 'random' || look === 'made-up'
  const plainWord = look === 'word' && isLastWord(plain, value) && !isTalk(value.text)
  switch (joiner) {
    case 'written':
    case 'said':
      return value.quoted ? !isTalking(value.text, noWords) : !tellsAbout(plain, value, look)
    case 'named':
      return isTalking(joined, whichWords) ? look === 'random' : odd || plainWord
    case 'is':
      return odd || plainWord
    case 'dash':
      // A list of headings goes on with signs of its own.
      return odd && (!/^[;,]/.test(joined) || !/[,;("'`]/.test(value.text))
    case 'beside':
      return odd || (plainWord && isNoName(plain, label, value))
    case 'after':
      return odd && isLastWord(plain, value) && saysWhich(joined)
  }
}

// 'password old', 'PW vom NAS': what stands between a label and its secret when no sign does.
function saysWhich(joined: string): boolean {
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
    /public|offentlich/i.test(around)
  )
    return false
  // Many services give out such tokens; a key of that form is an id.
  if (isUuid(value.text)) return (joiner === 'written' || joiner === 'is') && /token|secret|api/.test(label.word)
  if (joiner === 'after') return false
  if (joiner === 'named') return look === 'random' && !isTalking(joined, whichWords)
  if (look === 'random') return joiner !== 'dash' || (value.text.length >= 12 && !/[,;("'`]/.test(value.text))
  if (look === 'made-up') return joiner === 'written' || joiner === 'said' || joiner === 'is'
  if (look !== 'word' || value.quoted || !isLastWord(plain, value) || isTalk(value.text)) return false
  // 'token:read' is a scope.
  if (joiner !== 'written' || !/\s|=/.test(joined)) return false
  return joined.includes('=') || (/secret|api|geheimnis|bearer/.test(label.word) && /^[a-z]+$/.test(value.text))
}

function isUuid(text: string): boolean {
  return /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text)
}

function isCode(plain: string, label: Label, joiner: Joiner, value: Value, look: ReturnType<typeof valueLook>): boolean {
  if (joiner === 'after') return false
  const figures = /^\d{4,8}[#*]?$|^\d{3,}(?:[- ]\d{3,})+$/.test(value.text)
  const bare = /^(?:codes?|kode|codigo)$/.test(label.word)
  if (look === 'random') return true
  if (bare && joiner === 'beside') return figures && !isYear(value.text) && isLastWord(plain, value)
  if (figures) return joiner === 'written' || !isYear(value.text)
  return look === 'made-up' && !bare && joiner === 'written'
}

function isHarmlessCode(plain: string, { start, word }: Label): boolean {
  const before = /([a-z]+)[ .-]*$/i.exec(plain.slice(0, start))?.[1]?.toLowerCase() ?? ''
  return [before, ...word.split(/[ -]/)].some(
    (part) => harmlessCodes.has(part) || (part.length > 5 && harmlessCodeBeginnings.has(part.replace(/[ck]odes?$/, ''))),
  )
}

function isOnlyNumber(text: string): boolean {
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
  const talking = words.filter((word) => isTalk(word)).length
  if (words.length >= 4) return talking * 10 >= words.length * 3
  return talking > 0 || (words.length > 1 && words.length <= 3 && words.every((word) => /^[A-Z][a-z]+/.test(word)))
}

// Behind a colon a password may look like the name of a machine or an account.
function isOddName(text: string): boolean {
  return (
    /^[a-z\d_.-]*[a-z][_.-]?\d[a-z\d_.-]+$|^[a-z\d]+[_-][a-z\d_-]{3,}$/i.test(text) &&
    !/^(?:TKT|INC|CHG|REQ|RITM|OPS|HD|IT)-?\d+$|^v\d|\.[a-z]{2,}$|^[A-Z]+(?:_[A-Z]+)+$|^\d/.test(text)
  )
}

function isPlainWord(word: string): boolean {
  return /^["'(]?[a-z]+(?:[-'][a-z]+)*["')]?$/i.test(word)
}

// A word of talk about secrets, or one whose ending says what became of something.
function isTalk(text: string): boolean {
  const lower = text.toLowerCase().replace(/^["'(]+|["').,;:!?]+$/g, '')
  const parts = lower.split(/\d/.test(lower) ? /[\s/';:,.]+/ : /[\s/';:,.-]+/)
  if (aboutWords.has(lower) || aboutWords.has(parts[0] ?? '')) return true
  return /^(?:[a-z]{2,}(?:ed|able|ing|less|ierte?n?|bar|lich|ado|ada|ido|ida|adas|ados)|ge[a-z]{2,}(?:t|en))$/.test(text)
}

function clauseFrom(plain: string, from: number): string {
  return /^[^,;.!?()\n]*/.exec(plain.slice(from, from + 200))?.[0] ?? ''
}

/** True where nothing more is said after a word. */
function isLastWord(plain: string, { to }: Value): boolean {
  return /^["'`]?\s*(?:[,;.!?)\]}\n|]|$|and\b|und\b|et\b|y\b|-\s)/.test(plain.slice(to))
}

/** True where one plain word beside a label is rather a password than what the password is for: after a login, in a clause of its own, or in small letters where a noun would have a capital. */
function isNoName(plain: string, { start, word }: Label, { text }: Value): boolean {
  const before = plain.slice(Math.max(0, start - 80), start)
  if (accountInFront.test(before) || /[,;(|\n/]\s*(?:and |und |et |y )?$/.test(before)) return true
  return /^[A-Z]{7,}$/.test(text) || (/^[a-z]/.test(text) && /passwort|kennwort|^pwd?$|^mdp$/.test(word))
}

const accountInFront =
  /(?:^|[^a-z])(?:user(?:name|s)?|login|logon|account|konto|benutzer(?:name)?|utilisateur|identifiant|usuario|admin|root|nutzer|compte|cuenta|zugang|acceso|uid)(?![a-z])/i

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

const listed = new RegExp(
  String.raw`["'\x60]?\s*(?:(?:,|/|;|\b(?:und|and|or|oder|et|ou|y|o|then)\b|\bbzw\.|->|→|\+)\s*${which}|(?:alt|neu|old|new|ancien|nouveau|antigua|nueva)\s*[:=]?\s*)["'\x60]?([^\s"'\x60]+)`,
  'giy',
)

// Further on in the same sentence something no other word looks like: letters, figures and signs mixed.
function unmistakable(plain: string, label: Label): SecretSpan | null {
  const sentence = /^[^\n;]{0,120}/.exec(plain.slice(label.end))?.[0] ?? ''
  for (const found of sentence.matchAll(/\S+/g)) {
    const text = found[0].replace(/^["'`(]+|["'`),;:.]+$/g, '')
    const inside = text.slice(0, -1)
    if (text.length < 6 || valueLook(text) !== 'random' || !/\d/.test(text) || !/[a-z]/i.test(text)) continue
    if (!/[!#$%&*?^~+=§€]/.test(text) && !(/\d.*\d/.test(text) && /[a-z]/.test(inside) && /[A-Z]/.test(inside) && text.length >= 8))
      continue
    if (/[/@:\\]|\(/.test(text)) continue
    const from = label.end + found.index + found[0].indexOf(text)
    return { label: from, from, to: from + text.length }
  }
  return null
}

const labelEnd = String.raw`(?:pass(?:word|wort|phrase|code)|kennwort|pw|pwd|pin|mot de passe|mdp|contrasena|clave)(?![a-z\d])`
const reversedPattern = new RegExp(
  String.raw`(?<![^\s("'\x60])([^\s"'\x60]+)["'\x60]?\s+(?:(?:as|is|was|als|ist|war|comme|est|como|es)\s+(?:(?:the|a|its|his|her|new|initial|default|das|ein|neues|le|un|la|una|el)\s+){0,2}|\()${labelEnd}`,
  'gi',
)

/** '… as password', '… ist das Passwort'. */
function reversed(plain: string): readonly SecretSpan[] {
  return [...plain.matchAll(reversedPattern)].flatMap((found) => {
    const text = (found[1] ?? '').replace(/^[("'`]+|[,;:.)]+$/g, '')
    const look = valueLook(text)
    const pin = /(?:pin|clave)$/i.test(found[0])
    if (look !== 'random' && !(look === 'made-up' && (!isOnlyNumber(text) || (pin && text.length >= 4)))) return []
    const from = found.index + (found[1] ?? '').indexOf(text)
    return [{ label: from, from, to: from + text.length }]
  })
}
