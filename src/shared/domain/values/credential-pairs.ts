import { aboutWords } from './gate-words.ts'
import type { SecretSpan } from './labelled-secrets.ts'
import { isLogin, isPlaceholder, mayHoldLogin, valueLook } from './value-look.ts'

/** Secrets that stand beside a login instead of a word for them ('svc_mail / …'), in the words of a command, or in an address. */
export function credentialPairs(plain: string): readonly SecretSpan[] {
  const mayBeOdd = /[\d!#$%&*?^~+=@]/.test(plain)
  return [
    ...(mayBeOdd && mayNameAccount.test(plain) ? namedPairs(plain) : []),
    ...(mayBeOdd && (mayHoldLogin(plain) || /[/|]/.test(plain)) ? barePairs(plain) : []),
    ...(mayBeCommand.test(plain) ? inCommands(plain) : []),
    ...(/[?&;]/.test(plain) && plain.includes('=') ? inAddresses(plain) : []),
    ...(/bearer|basic|authori[sz]ation|cookie/i.test(plain) ? inHeaders(plain) : []),
  ]
}

const mayBeCommand = /(?:^|\s)[-/|]|smb:|[:=/](?:\s|$|\w)/

const mayNameAccount =
  /user|log[- ]?[io]n|acc|konto|zugang|anmeld|benutzer|nutzer|cred|identifiant|utilisateur|compte|conne|conec|ingres|sign|einlog|usuario|cuenta|uid/i

const accountWords = String.raw`(?:user(?:[ -]?name)?|login|log-?in|logon|account|acct|konto|dienstkonto|zugang(?:sdaten)?|anmelde(?:daten|name)|anmeldung|logindaten|benutzer(?:name|kennung|konto)?|nutzer(?:name)?|cred(?:ential)?s?|identifiants?|utilisateur|compte|connexion|acces(?: [a-z]{2,10}){0,2}|usuario|credencial(?:es)?|acceso(?: [a-z]{2,10}){0,2}|cuenta|uid|userid|user id|log in|sign in|connecter|conectar|ingresar|anmelden|einloggen)`
const separators = String.raw`(\s*[/|]\s*|\s*:\s*|\s+-\s+|\s*,\s*|\s*\n\s*|\s*\t\s*|\s+(?:and|und|et|y)\s+|\s+)`
const namedPattern = new RegExp(
  String.raw`(?<![a-z\d])(${accountWords})(?:(?:\s*[/+&]\s*|\s+(?:und|and|et|y)\s+)(pass(?:word|wort)?|pw|pwd|kennwort|mot de passe|mdp|contrasena|clave))?(?:\s*[:=]\s*|\s+(?:is|as|with|mit|avec|con|ist|als|est|es)\s+|\s+)["'\x60(]?([^\s"'\x60,;:/|]+)["'\x60]?${separators}["'\x60]?([^\s"'\x60]+)`,
  'gi',
)
const ofBoth = /^(?:zugangsdaten|anmeldedaten|logindaten|cred|credenc|identifiants|zugang$|acces|connexion)/i

// What looks like a login may be the next word for one, so each word is looked at.
function accountsIn(plain: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  const pattern = new RegExp(namedPattern)
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    found.push(match)
    pattern.lastIndex = match.index + (match[1] ?? '').length
  }
  return found
}

function namedPairs(plain: string): readonly SecretSpan[] {
  return accountsIn(plain).flatMap((found) => {
    const [all = '', word = '', both, user = '', separator = '', raw = ''] = found
    const text = trimmed(raw)
    const look = valueLook(text)
    const from = found.index + all.length - raw.length
    const span = { label: from - separator.length, from, to: from + text.length }
    if (
      (aboutWords.has(user.toLowerCase()) && !isLogin(user) && !(/[,:/|]/.test(separator) && look === 'random' && hasSign(text))) ||
      text === '' ||
      isPlaceholder(text) ||
      text.includes('://') ||
      (/^\d+$/.test(user) && /^\d+$/.test(text))
    )
      return []
    const strong = both !== undefined && /[/|:]/.test(separator)
    if (strong) return look === 'nothing' ? [] : [span]
    if (/^\d+$/.test(text))
      return ofBoth.test(word) && /^\d{4,}$/.test(text) && !/^(?:19|20)\d\d$/.test(text) && /[/|:]/.test(separator) ? [span] : []
    if (look === 'random') return /^\s+$/.test(separator) && !ofBoth.test(word) && !hasSign(text) ? [] : [span]
    return look === 'made-up' && (/[/|:]|\s-\s|[a-z]/.test(separator) || (ofBoth.test(word) && separator.trim() === '' && text.length > 3))
      ? [span]
      : []
  })
}

const separator = /\s*\(|[,;\s]\s?(?=[^\s]*\d)|\s+\/\/\s+|\s*[/|]\s*|:\s?|\s+-\s+|\s*\n\s*|\t/g

function barePairs(plain: string): readonly SecretSpan[] {
  if (/\barn:/i.test(plain)) return []
  return [...plain.matchAll(separator)].flatMap((found) => {
    const user = /[^\s,;:/|()"']*$/.exec(plain.slice(Math.max(0, found.index - 80), found.index))?.[0] ?? ''
    const from = found.index + found[0].length + (/["'`]/.test(plain.charAt(found.index + found[0].length)) ? 1 : 0)
    if (user === '' || !/[^\s"'`]/.test(plain.charAt(from)) || /[:/|]/.test(plain.charAt(found.index - user.length - 1))) return []
    const known = isLogin(user)
    const usual =
      known ||
      (/^\d{3,}$/.test(user) && /\s[/|]\s/.test(found[0])) ||
      (/^[a-z][a-z\d_.-]+$/.test(user) && (/\s[/|]\s/.test(found[0]) || (/[/|]/.test(found[0]) && /[!$%&*^~§€]/.test(plain))))
    if (!usual) return []
    const text = trimmed(/^[^\s"'`]+/.exec(plain.slice(from, from + 200))?.[0] ?? '')
    if (text === '' || isPlaceholder(text) || text.includes('://') || /^\d+$/.test(text)) return []
    // The machine a mailbox is for is called like it.
    if (/^([a-z]{3,})\d*@\S+ \1\d+$/i.test(`${user} ${text}`)) return []
    if (looksLikeScope(text) || text.split('/').length > 2) return []
    const look = valueLook(text)
    // With only a blank or a bracket between, it must be unlike any name.
    if (/^[ ,;(]*$/.test(found[0]) && !(known && isUnlikeName(text))) return []
    const proved = known ? look === 'random' || look === 'made-up' : look === 'random' && hasSign(text) && /\d/.test(text)
    return proved ? [{ label: found.index, from, to: from + text.length }] : []
  })
}

function isUnlikeName(text: string): boolean {
  const mixed = valueLook(text) === 'random' && /\d/.test(text) && /[a-z]/i.test(text)
  return mixed && (hasSign(text) || /[A-Z]{4,}[-_.][a-z]+\d/.test(text))
}

function looksLikeScope(text: string): boolean {
  return /^[a-z_.:*/;,-]+$/i.test(text) || /(?:^|@)sha(?:1|256|512):/i.test(text) || /^v\d/.test(text)
}

function hasSign(text: string): boolean {
  return /[!#$%&*?^~+=@§€]/.test(text)
}

function trimmed(text: string): string {
  return text.replace(/[,;:.)\]}]+$/, '')
}

// What follows these words of a command is a secret, whatever it looks like.
const commandPatterns: readonly RegExp[] = [
  /(?:^|\s)--?(?:pass(?:word|wd|phrase)?|pwd|pw|secret|token|api-?key|access-?token|client-secret|auth-token)(?:[ =]|\s*:\s*)["'`]?([^\s"'`]+)/gi,
  /(?<![a-z])(?:u|usr|user|id|l|login|un)\s*[:=]\s*[^\s,;]+[\s,;/|]+(?:p|pw|pass|k|c|mdp)\s*[:=]\s*["'`]?([^\s"'`]+)/gi,
  /(?<![\w/])(?:admin|root|sa|guest|test|user|administrator|operator)[/:](toor|password|passwort|passw0rd|changeme|default|secret|geheim|letmein|qwerty|calvin|1234\d*)(?!\w)/gi,
  /(?<![\w/])(?:admin(?=[/:]admin)|root(?=[/:]root)|sa(?=[/:]sa)|guest(?=[/:]guest)|test(?=[/:]test))[/:](\w+)(?!\w)/gi,
  /(?<![\w/])(?:admin|root|sa|administrator)\s+[/|]\s+(toor|geheim|changeme|letmein|swordfish|qwerty|calvin|passw0rd|hallo|willkommen|welcome|soleil|azerty)(?!\w)/gi,
  /(?<![a-z])(?:acces|acceso|zugang|access|login)(?: [a-z]{2,12}){0,2}\s*:\s*(?:admin|root|sa|administrator)\s*\/\s*([a-z]{7,})(?=$|[\n,;.])/g,
  /(?<![a-z])(?:s?ftp|ssh|rdp|vnc|anydesk)\s+[a-z][\w.-]*\s*[:/]\s*(?=[^\s:/]*\d)(?=[^\s:/]*[a-z])([^\s:/@]*[!$%*?^~§€][^\s:/@]*)/gi,
  /\bsmbclient\b[^\n]*?\s(?:-U|--user)[ =]?[^\s%]+%([^\s"']+)/g,
  /\bjdbc:oracle:\w+:[^\s/@]+\/([^\s@]+)@/gi,
  /\bConvertTo-SecureString\s+(?:-String\s+)?["']?([^\s"']+)/gi,
  /\b(?:mysql|mysqldump|mariadb|mysqladmin)\b[^\n]*?\s-p["'`]?([^\s"'`]+)/gi,
  /\b(?:sshpass|plink|pscp|docker login|az login|smbclient|sqlcmd|bcp|psexec|xfreerdp|mosquitto_pub|mosquitto_sub|mongo|mongosh|redis-cli|net rpc|ldapsearch)\b[^\n]*?\s[-/](?:p|pw|a|w|P)[ :=]?["'`]?([^\s"'`]+)/g,
  /(?:^|\s)\/(?:p|pw|pass|password|rp):["'`]?([^\s"'`]+)/gi,
  /\b(?:curl|wget|http|https|httpie)\b[^\n]*?\s(?:-u|--user|-a|--auth)[ =]?["'`]?[^\s:"'`]+:([^\s"'`]+)/gi,
  /\bnet use\b[^\n]*?\/user:\S+\s+["'`]?([^\s"'`/]+)/gi,
  /\bnet use\b[^\n]*?\\\\\S+\s+["'`]?([^\s"'`/]+)(?=\s+\/user:)/gi,
  /\bsmb:\/\/[^\s:;@/]+:([^\s@/]+)@/gi,
  /(?:^|\s)\/user:\S+\s+["'`]?([^\s"'`/]*\d[^\s"'`/]*)/gi,
]

function inCommands(plain: string): readonly SecretSpan[] {
  return commandPatterns.flatMap((pattern) => spansOf(plain, pattern, (text) => text.length >= 3))
}

const inQuery =
  /[?&;](?:[\w-]*[_-])?(?:token|access_?token|auth_?token|api_?key|apikey|key|secret|sig|signature|password|passwd|pwd|pass|pw|auth)=([^\s&#"'`;]+)/gi

function inAddresses(plain: string): readonly SecretSpan[] {
  return /[?&]/.test(plain)
    ? spansOf(plain, inQuery, (text) => text.length >= 6 && valueLook(text) !== 'word' && valueLook(text) !== 'nothing')
    : []
}

const headerPattern =
  /\b(?:(?:bearer|basic|authori[sz]ation:?(?:\s+(?:basic|bearer|digest|token|apikey))?)[:\s]+|cookie:\s*[\w.-]+=)["'`]?([^\s"'`]+)/gi

function inHeaders(plain: string): readonly SecretSpan[] {
  return spansOf(plain, headerPattern, (text) => text.length >= 8 && valueLook(text) === 'random')
}

function spansOf(plain: string, pattern: RegExp, isSecret: (text: string) => boolean): readonly SecretSpan[] {
  return [...plain.matchAll(pattern)].flatMap((found) => {
    const raw = found[1] ?? ''
    const text = raw.replace(/[,;)\]}]+$/, '')
    if (isPlaceholder(text) || !isSecret(text) || (/^[A-Z][a-z]/.test(text) && aboutWords.has(text.toLowerCase()))) return []
    const from = found.index + found[0].lastIndexOf(raw)
    return [{ label: from, from, to: from + text.length }]
  })
}
