import { aboutWords } from './gate-words.ts'
import type { SecretSpan } from './labelled-secrets.ts'
import { isLogin, isPlaceholder, valueLook } from './value-look.ts'

/** Secrets that a sentence about signing in gives away without a word for them: 'use … to log in', 'mit … anmelden', 'Login …'. */
export function signInSecrets(plain: string): readonly SecretSpan[] {
  if (!mayTellSignIn.test(plain)) return []
  return patterns.flatMap(([pattern, proves]) =>
    [...plain.matchAll(pattern)].flatMap((found) => {
      const raw = found.groups?.['secret'] ?? ''
      const text = raw.replace(/^["'`(]+|["'`),;:.\]}]+$/g, '')
      if (text === '' || !proves(text, plain)) return []
      const from = found.index + found[0].lastIndexOf(raw) + raw.indexOf(text)
      const noun = found.groups?.['noun']
      return [{ label: noun === undefined ? from : found.index + found[0].indexOf(noun), from, to: from + text.length }]
    }),
  )
}

const mayTellSignIn =
  /log|sign|unlock|authent|conne|conec|anmeld|entsperr|freischalt|sesion|entrar|acce|ingres|just|simpl|einfach|oder|wi-?fi|wlan|ssid|hotspot|desbloq|deverr|zugang|uses|nutzt|verwendet|utilise|usa|question|frage|pregunta/i

const signIn = String.raw`(?:log(?:ging|ged|s)?[- ]?(?:in|on)|logon|sign(?:ing|ed|s)?[- ]?(?:in|on)|unlock(?:s|ed|ing)?|authenticat(?:e[sd]?|ion)|connect(?:s|ed|ion)?|anmeld(?:en|ung)|angemeldet|einlogg?en|einwahl|entsperr(?:en|t|ung)|freischalt(?:en|ung)|connecter|connectez|connexion|deverrouill(?:er|age)|iniciar sesion|inicio de sesion|entrar|ingresar|acceder|conectar(?:se)?|desbloquear|acces|acceso|zugang)`
const secret = String.raw`(?<secret>[^\s]+)`
const means = String.raw`(?:with|using|then|mit|dann|avec|puis|con|luego)(?:\s+(?:the|dem|der|le|la|el))?`

type Proof = (text: string, plain: string) => boolean

// What a sentence signs in with may be an account, an app or a device: it must look made up. Behind a bare 'Login' stands an account as a rule: only what no account is called is a secret.
const patterns: readonly (readonly [RegExp, Proof])[] = [
  [
    new RegExp(
      String.raw`(?<![a-z\d])${signIn}(?:\s+(?:as|als|comme|como|en tant que)\s+\S+|(?:\s+\S+){0,2}?),?\s+${means}\s+${secret}`,
      'gi',
    ),
    isMeans,
  ],
  [
    new RegExp(
      String.raw`(?<![a-z\d])(?:use[sd]?|using|try|enter|type|nimm|nutze|verwende|utilise[rz]?|usar|usa|pon|mit|avec|con)\s+${secret}\s+(?:to|for|when|whenever|if|um|zum|zur|beim?|wenn|pour|quand|para|cuando)?\s*(?:(?:you|they|people|the|man|sich|se|me|la|el|den|der|das|on|vous)\s+){0,2}(?:am\s+\S+\s+)?${signIn}`,
      'gi',
    ),
    isMeans,
  ],
  [new RegExp(String.raw`(?<![a-z\d.@-])(?<noun>log-?in|logon|sign-?in)\s*:?\s+${secret}`, 'gi'), isUnlikeAccount],
  [
    new RegExp(
      String.raw`(?<![a-z\d])(?:account|user|konto|benutzer|compte|utilisateur|cuenta|usuario)\s+(?:\S+\s+)?(?:uses|nutzt|verwendet|utilise|usa)\s+${secret}`,
      'gi',
    ),
    isUnlikeAccount,
  ],
  [
    new RegExp(
      String.raw`(?:security question|sicherheitsfrage|question (?:secrete|de securite)|pregunta (?:secreta|de seguridad))[^\n]{0,80}?(?<![a-z])(?:answer|antwort|reponse|respuesta)\s*(?:[:=]|is|ist|lautet|est|es|\s)\s*${secret}`,
      'gi',
    ),
    isAnswer,
  ],
  [
    new RegExp(String.raw`(?<![a-z\d])(?:just|simply|or|einfach|oder|sinon|o)\s+(?:use|try|nimm|nutze|utiliser|usar)\s+${secret}`, 'gi'),
    isUnlikeTool,
  ],
  [new RegExp(String.raw`(?<![a-z\d])(?:ssid|hotspot)\s+[^\s=:/]+\s*[/=]\s*${secret}`, 'gi'), isNetworkKey],
  [new RegExp(String.raw`(?<![a-z\d])(?:wi-?fi|wlan)\s+[^\s=:/]+\s*=\s*${secret}`, 'gi'), isNetworkKey],
]

function isMeans(text: string, plain: string): boolean {
  if (isPlaceholder(text) || isLogin(text) || text.includes('://')) return false
  if (/^\d+$/.test(text)) return text.length >= 4 && text.length <= 8 && /(?<![a-z])(?:pin|code|puk)(?![a-z])/i.test(plain)
  const look = valueLook(text)
  if (usualMeans.test(text)) return false
  if (look === 'random') return /[!$%*?^~§€]|\d.*[&#+=]|[&#+=].*\d|[A-Za-z]-?(?:19|20)\d\d$|\d[a-z]+\d/.test(text) && /[a-z]/i.test(text)
  return look === 'made-up' && /^[a-z]{4,}\d{1,4}[!?.]?$/.test(text)
}

// Protocols, ports, programs and devices have figures in their names.
const usualMeans =
  /^(?:port|yubikey|schema|version|client|chrome|firefox|edge|safari|android|iphone|windows|java|python)[-_ ]?\d|hmac|sha\d/i

// 'or just use …!': a sign at the end may end the sentence.
function isUnlikeTool(text: string): boolean {
  return (
    isUnlikeAccount(text) &&
    (/[!$%*?^~§€#&+=].*[A-Za-z\d]$/.test(text) || /^[A-Z][a-z]{3,}[-_]?(?:19|20)\d\d[!?]?$/.test(text)) &&
    !usualMeans.test(text)
  )
}

function isNetworkKey(text: string): boolean {
  return isUnlikeAccount(text) || /^[a-z]{4,}\d{1,4}$/.test(text)
}

function isUnlikeAccount(text: string): boolean {
  if (isPlaceholder(text) || isLogin(text) || valueLook(text) !== 'random' || /[/\\:]|@[\w-]+\./.test(text)) return false
  return /[!$%*?^~§€]/.test(text) || (/[&#+=]/.test(text) && /\d/.test(text)) || /^[A-Z][a-z]{3,}[-_]?(?:19|20)\d\d$/.test(text)
}

function isAnswer(text: string): boolean {
  return !isPlaceholder(text) && !aboutWords.has(text.toLowerCase())
}
