// The words people write in front of a secret, and what they write between the two. What is a secret is judged elsewhere.

/** password: whatever stands beside it. code: figures. key: only what looks like a secret, because keys and tokens have names. */
export type Strength = 'password' | 'code' | 'key'
/** A word for a secret in a text, and how surely what stands beside it is one. */
export type Label = Readonly<{ start: number; end: number; strength: Strength; word: string }>

/** What a text must hold for a word of a secret to be in it at all. */
export const mayHoldLabel =
  /unlock|phrase|frase|kennz|muster|schema|patron|p[a@4](?:ss|\$\$|55)|p[\s./_-]?w|kombi|combi|community|pws|psw|pin|puk|psk|kennw|losung|contras|clave|mdp|m\.d\.p|cod|kode|token|jeton|key|schlue?ssel|cle|llave|secret|geheim|bearer|credential|zugangs|anmelde|identifiant|credencial|wpa|otp|seed|(?<![a-z])kw(?![a-z\d])/i

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
        'key ?phrases?|phrase (?:secrete|de passe)|frase (?:secreta|de paso)|codephrase',
      ],
      [
        'pass[ -](?:phrase|code|word)s?|passkey(?=\\s*[:=])',
        'mots?[ -]?de[ -]?passe|mot secret|secret word|palabra secreta',
        'contrase(?:n|ni|nh)as?',
        'p[./]w\\.?|m\\.d\\.p\\.?|(?:pw|kennw|passw|pwd|contr)\\.(?=[\\s:])|pword|losung(?:swort)?|geheimzahl|geheimwort|zugangskennung|kode?wort|codewort|palabra clave',
        '(?:code|clefs?|cles?|claves?|pass) (?:du |de la |de |del )?wi-?fi|snmp[ -](?:v?\\d\\w? )?(?:read |write |ro |rw )?community(?:[ -]string)?',
        '(?:smtp|db|user|admin|root|ftp|mail|ldap|sa|bind|service|my|new|old|default|master|login|wifi|wlan|vpn|web|sql|test|init|initial)?(?:pw|pwd|psw|pswd|pwrd|passw?)s?',
        'mdp|claves?(?: de (?:acceso|paso|usuario))?(?! ?api\\b)(?! de api\\b)|codigo secreto',
        '(?:wi-?fi|wlan|wpa\\d?|pre-?shared|netzwerk|network)[ -]?(?:key|schlue?ssel|psk)|psk|cle wi-?fi',
        '(?:sim[ -]?)?(?:pin|puk)s?(?:[ -]?(?:code|nr\\.?|no\\.|nummer|number))?|code pin|nip',
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
        // Also the week of a calendar, and kilowatts.
        '(?<!\\d ?)kw|wpa\\d?(?=\\s*[:=])',
        '(?:api-|zugriffs-?|zugangs-?)?(?:schlue?ssel|tokens?)|geheimnis(?:se)?|geheimer schlue?ssel',
      ],
    ),
  ],
  [
    'code',
    labelPattern(
      ['(?<=[a-z])codes?', '(?<=[a-z])kode'],
      [
        "code (?:de la |du |de l'?)?(?:portail|porte|sim|carte sim|repondeur|messagerie|alarme|entree|immeuble|garage|coffre|parking)|(?:code|zahlen)schloss|combination lock|(?:zahlen)?kombination|combination|combinaison|combinacion|combo|geheimn(?:umme)?r|numero secret[oe]?",
        "(?:[a-z]{3,20}[ -])?(?:codes?|kode)(?: d'? ?acces| d'? ?entree| secret| confidentiel| de seguridad)?",
        'kennziffer|unlock(?:ing)? pattern|entsperrmuster|schema de deverrouillage|patron de desbloqueo',
        'codigo(?: de (?:la |el )?[a-z]+| del [a-z]+)?',
      ],
    ),
  ],
]

/** A text without its words for secrets. */
export function withoutLabels(plain: string): string {
  return labelPatterns.reduce((rest, [, pattern]) => rest.replace(pattern, '\0').replace(/\w*\0/g, ' '), plain)
}

/** The words for secrets in a text of plain letters. */
export function* labelsIn(plain: string): Iterable<Label> {
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
    /phrase|frase|p[a@4](?:ss|\$\$|55)|p[\s./_-]?w|psw|ps[dk]|pin|puk|kennw|kennung|losung|contr|clave|cle|mdp|m\.d\.p|mots?[ -]|mot |secret word|secret[ao]|geheimzahl|wort|communit|wi-?fi|wlan|wpa|pre-?shared|netzwerk|network|nip|cod/i,
  key: /token|jeton|key|schlue?ssel|cle|llave|secret|geheim|bearer|seed|otp|clave|kw|wpa/i,
  code: /cod|kod|kennz|unlock|muster|schema|patron|kombi|combi|combo|geheim|numero secret/i,
}

// 'Initialpasswort', 'DB_PASSWORD', 'clientSecret': the word for the secret is the end of a longer one.
function wordStart(plain: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 40 && /[A-Za-z_]/.test(plain.charAt(start - 1))) start -= 1
  return start
}

/** How a label and its secret are joined. said: 'was set to', 'lautet'. written: a colon, an equals sign, an arrow. is: 'is', 'ist'. named: a colon after a few more words. dash: ' - ', '/'. beside: a blank. after: a blank after a few more words. */
export type Joiner = 'said' | 'written' | 'named' | 'is' | 'dash' | 'beside' | 'after'

const aside = String.raw`(?:\s*\([^()\n]{0,40}\))?`
// 'for the scanner', 'von Max', 'du NAS', ', as always,'
const ofWhat = String.raw`(?:,?\s+(?:for|of|on|to|as|from|fur|fuer|von|vom|zum|zur|des|der|am|an|du|de|del|d'|pour|para|sur|by)(?:[ '][a-z\d@._/&'-]+){1,6}?,?)`
// 'la clave secreta es', 'the password everybody uses is'
const whichOne = String.raw`(?:\s+(?:secreta|actual|nueva|inicial|antigua|maestra|actuel|initial|provisoire|(?:(?:that|which|que)\s+)?(?:everybody|everyone|we|they|all|alle|wir|jeder|tout le monde|on|todos)\s+[a-z]{2,12}))`
const arrow = String.raw`(?::=|=>|->|=+|:+|→|⇒|➔|➜|⟶)`
const copula = String.raw`(?:c'est|is|was|are|were|ist|war|sind|est|sont|etait|es|era|son|sera|will be|still|remains?|stays|(?:wie |como |comme )(?:immer|siempre|toujours)|as (?:always|usual)|immer(?: noch)?|noch(?: immer)?|weiterhin|bleibt|toujours|encore|reste|siempre|sigue(?: siendo)?)(?:\s+(?:now|always|still|just|simply|jetzt|immer|noch|wieder|nun|neu|toujours|encore|maintenant|siempre|ahora))?`

const named = String.raw`((?:\s+[\w./@'-]+){1,5}?)`
const which = String.raw`(?:(?:alt|neu|old|new|ancien|nouveau|antigua|nueva)(?: one)?\s*[:=]?\s*)?`

/** What joins a label and its secret, surest first. */
export const joiners: readonly (readonly [Joiner, RegExp])[] = [
  ['written', new RegExp(String.raw`["'\x60\])}]?${aside}\s*${arrow}\s*`, 'giy')],
  ['written', />(?=[^<\s])/gy],
  // From one cell of a table, or one mark of a text, to the next.
  ['written', /(?:\s*:?\s*<\/?(?!th\b)[a-z][^<>]{0,30}>){1,4}\s*:?\s*(?=[^<\s])/giy],
  ['written', /\s*(?=["'`])/gy],
  ['written', new RegExp(String.raw`\s*[(\[]\s*${which}(?=[^()[\]\s]*\d)`, 'giy')],
  ['written', new RegExp(String.raw`${aside}${ofWhat}\s*${arrow}\s*`, 'giy')],
  [
    'written',
    /\s+(?:(?:de|del|du|des|vom|von|fur|for|of)\s+)?(?:l'|the\s+|den\s+)?(?:admin(?:istrador|istrateur|istrator)?|root|wi-?fi|wlan)\s+(?=["\x60])/giy,
  ],
  // 'clave: la de siempre, …'
  [
    'dash',
    /\s*:?\s+(?:la de siempre|el de siempre|wie immer|comme toujours|como siempre|as always|as usual|the usual(?: one)?|comme d'habitude)\s*[,:-]\s*/giy,
  ],
  ['named', new RegExp(String.raw`${named}\s*${arrow}\s*`, 'giy')],
  [
    'is',
    new RegExp(
      String.raw`${aside}(?:${ofWhat}|${whichOne})?,?\s+(?:(?:now|currently|jetzt|derzeit|aktuell|ahora|actualmente|maintenant)\s+)?${copula}\s*:?\s+(?:(?:le|el|la|the|die|der)\s+(?=\d))?`,
      'giy',
    ),
  ],
  [
    'dash',
    new RegExp(String.raw`${aside}${ofWhat}?(?:\s+[-/|]+\s+|\s*\.{3,}\s*:?\s*|\t|-(?=[^\s-])|;\s?(?=[^\s;,])|,(?=[^\s;,]))\s*`, 'giy'),
  ],
  ['beside', /(?:\s*\n\s*|\s+)/gy],
  ['after', new RegExp(String.raw`(?:${ofWhat}|(?:\s+[a-z]+){1,2}?)\s+(?=\S*\d)`, 'giy')],
]

const setWord = String.raw`(?:re)?(?:set|changed|reset|updated|switched|altered|modified)`
const gesetzt = String.raw`(?:zurueck|zuruck|um|ab|neu )?(?:gesetzt|geandert|geaendert|gestellt|gewechselt|festgelegt|angepasst)`
const change = String.raw`(?:change|defini|modifie|remplace|reinitialise|mis|regle|fixe|renouvele)e?s?`
const cambiada = String.raw`(?:cambiad|definid|puest|restablecid|establecid|modificad|fijad|actualizad)[oa]s?|cambio|puso|establecio`
const between = String.raw`[^.;:=\n]{0,40}?\s`
/** Verbs by which a sentence says what a secret was set to. */
export const saidPatterns: readonly RegExp[] = [
  new RegExp(String.raw`(?:${between}|\s)${setWord}(?:\s+back)?\s+(?:to|as)\s*:?\s+`, 'giy'),
  new RegExp(
    String.raw`(?:${between}|\s)(?:lautete?|heiss?t|hiess?|reads|equals)(?:\s+(?:(?:wie\s+)?immer|noch|weiterhin|still))*\s*:?\s+`,
    'giy',
  ),
  new RegExp(String.raw`(?:${between}|\s)auf\s+(?=\S+\s+${gesetzt})`, 'giy'),
  new RegExp(String.raw`(?:${between}|\s)${gesetzt}\s+(?:auf|zu)\s*:?\s+`, 'giy'),
  new RegExp(String.raw`(?:${between}|\s)${change}\s+(?:en|sur|a|pour|comme)\s*:?\s+`, 'giy'),
  new RegExp(String.raw`(?:${between}|\s)(?:replaced (?:by|with)|ersetzt durch|remplacee? par|re(?:e)?mplazad[oa] por)\s+(?=\S*\d)`, 'giy'),
  new RegExp(String.raw`(?:${between}|\s)(?:${cambiada})\s+(?:a|en|como)\s*:?\s+`, 'giy'),
]

/** Such a verb in front of the label. */
export const setBefore =
  /(?:^|[^a-z])(?:re|ge|um|zuruck)?(?:set|chang|switch|updat|modif|defin|cambi|puso|mis|regl|stell|setz|ander)[a-z]*\W+(?:[a-z]+\W+){0,3}$/i

/** The next of several secrets. */
export const listed = new RegExp(
  String.raw`["'\x60]?\s*(?:(?:,|/|;|\b(?:und|and|or|oder|et|ou|y|o|then)\b|\bbzw\.|->|→|\+)\s*${which}|(?:alt|neu|old|new|ancien|nouveau|antigua|nueva)\s*[:=]?\s*)["'\x60]?([^\s"'\x60]+)`,
  'giy',
)

const labelEnd = String.raw`(?:pass(?:word|wort|phrase|code)|kennwort|pw|pwd|pin|mot de passe|mdp|contrasena|clave)(?![a-z\d])`
/** A secret in front of its label. */
export const reversedPattern = new RegExp(
  String.raw`(?<![^\s("'\x60])([^\s"'\x60]+)["'\x60]?\s+(?:(?:as|is|was|als|ist|war|comme|est|como|es)\s+(?:(?:the|a|its|his|her|new|initial|default|das|ein|neues|le|un|la|una|el)\s+){0,2}(?:(?:root|admin|local|user|service|sa|wi-?fi|wlan|vpn|master|current)[ -])?|\()${labelEnd}`,
  'gi',
)
