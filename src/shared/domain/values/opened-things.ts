import { aboutWords, firstNames } from './gate-words.ts'
import type { SecretSpan } from './labelled-secrets.ts'
import { isLogin, isPlaceholder, valueLook } from './value-look.ts'

/** Secrets beside the thing they open, without a word for them: 'office wifi: …', 'Alarm scharf: …', 'the safe opens with …'. */
export function openedThings(plain: string): readonly SecretSpan[] {
  if (!mayNameThing.test(plain)) return []
  return patterns.flatMap(([pattern, proves]) =>
    [...plain.matchAll(pattern)].flatMap((found) => {
      const raw = found[1] ?? ''
      const text = raw.replace(/[,;:.)\]}"'`]+$/, '')
      if (text === '' || isPlaceholder(text) || !proves(text, plain.slice(found.index + found[0].length))) return []
      const from = found.index + found[0].length - raw.length
      return [{ label: from, from, to: from + text.length }]
    }),
  )
}

const network = String.raw`(?:wi-?fi|wlan|hotspot|ssid|wireless)`
const thing = String.raw`(?:alarm(?:anlage|e|a|as|es)?|tresor|safe|key ?safe|lockbox|key ?box|schlusselkasten|schluesselkasten|schlusseltresor|coffre(?:-fort)?|boite a cles|caja fuerte|puerta|porton|tur(?:e|schloss)?|haustur|tuer|tor|garage|garagentor|gate|door|front door|back door|portail|porte|parking|barriere|schranke|padlock|vorhangeschloss|cadenas|candado|voicemail|mailbox-pin|anrufbeantworter|repondeur|buzon de voz|digicode|keypad|tastenfeld)`
const mayNameThing =
  /wi-?fi|wlan|hotspot|ssid|wireless|alarm|tresor|safe|lockbox|key ?box|kasten|coffre|caja|boite|puerta|porton|tur|tuer|tor|garage|gate|door|port|parking|barriere|schranke|padlock|schloss|cadenas|candado|voicemail|anruf|repondeur|buzon|digicode|keypad|tasten|open|offnen|oeffnen|ouvr|abr[ei]/i
const further = String.raw`(?:[ /][^\s:=→,;.()]{1,24}){0,4}`
const isSaid = String.raw`\s+(?:is|ist|lautet|c'est|est|es)\s+`
const joined = String.raw`\s*(?::|=|→|=>|->)\s*["'\x60]?`
const opens = String.raw`(?:opens? (?:with|by)|is opened with|unlocks? with|is armed with|(?:offnet|oeffnet|geht auf|geht) mit|s'ouvre avec|ouvrir avec|se abre con|abrir con|se desactiva con|se active avec|se desactive avec)`

const typed = 'drucken|druecken|eingeben|eintippen|tippen|wahlen|waehlen'
const type = 'press|enter|type|dial|punch in|key in|tape[rz]|compose[rz]|faire|marcar|marque|teclear|introducir|pulsar|pulse'

type Proof = (text: string, after: string) => boolean

const patterns: readonly (readonly [RegExp, Proof])[] = [
  [new RegExp(String.raw`(?<![a-z\d])${network}(?![a-z\d-])${further}${joined}([^\s"'\x60]+)`, 'gi'), isNetworkKey],
  [new RegExp(String.raw`(?<![a-z])${thing}(?![a-z])${further}${joined}([^\s"'\x60]+)`, 'gi'), isFigures],
  [new RegExp(String.raw`(?<![a-z])${thing}[a-z]{0,8}(?![a-z])${further}[ ,]+(\d{4,8}[#*]?)(?= (?:${typed})(?![a-z]))`, 'gi'), isFigures],
  [new RegExp(String.raw`(?<![a-z])${thing}(?![a-z])${further}[ ,:]+(?:${type})\s+(?:(?:le|la|el|the|den)\s+)?(\S+)`, 'gi'), isFigures],
  [new RegExp(String.raw`(?<![a-z\d])${network}(?![a-z\d-])${isSaid}(\S+)`, 'gi'), isMadeUpKey],
  [
    new RegExp(
      String.raw`(?<![a-z])(?:${type})\s+(\d\S*)(?=\s+(?:to (?:open|unlock|enter|disarm)|zum (?:offnen|oeffnen)|pour (?:ouvrir|entrer)|para (?:abrir|entrar)))`,
      'gi',
    ),
    isFigures,
  ],
  [
    new RegExp(
      String.raw`(?<![a-z])(?:key ?box|key ?safe|lockbox|schlusselkasten|schlusseltresor|boite a cles|tresor|safe|coffre|caja fuerte)(?![a-z])${further},\s(\d+)(?=$|[.;])`,
      'gi',
    ),
    isFigures,
  ],
  [/(?<![a-z])(?:key ?box|key ?safe|lockbox|schlue?sselkasten|schlue?sseltresor|boite a cles)\s+(\d+)(?=$|[,.;])/gi, isFigures],
  [new RegExp(String.raw`(?<![a-z])${opens}\s+(?:code |pin |el |le |the |dem )?(\S+)`, 'gi'), isFigures],
]

// The name of a network is written in the same place: it has a capital or no figures.
function isNetworkKey(text: string, after: string): boolean {
  const look = valueLook(text)
  if (isLogin(text) || text.includes('://') || (look !== 'random' && !endsClause(after))) return false
  if (/^[a-z]{4,}\d{1,4}[!?]?$/.test(text)) return true
  if (/^[A-Z][a-z]*\d[a-z\d]*-[a-z]+$/.test(text)) return true
  if (look === 'random') return /[!#$%&*?^~+=@]/.test(text) || /^[A-Za-z]{3,}\d/.test(text)
  return (
    look === 'word' &&
    !/^\s*[a-z]/i.test(after) &&
    /^[a-z]{5,}$/.test(text) &&
    !networkNames.has(text) &&
    !aboutWords.has(text) &&
    !firstNames.has(text)
  )
}

function isMadeUpKey(text: string, after: string): boolean {
  return /\d/.test(text) && isNetworkKey(text, after)
}

const networkNames: ReadonlySet<string> = new Set(
  'guest guests gaste invites invitados office buero buro bureau oficina public offen ouvert abierto unifi meraki aruba cisco ubiquiti omada lancom fritzbox mikrotik ruckus sophos fortinet staff visitors intern extern unknown everyone printer printers drucker'.split(
    ' ',
  ),
)

function isFigures(text: string, after: string): boolean {
  return /^\d{4,8}[#*]?$|^[#*]\d{3,8}[#*]?$/.test(text) && !/^(?:19|20)\d\d$/.test(text) && endsClause(after)
}

// A number of a telephone or of an order goes on.
function endsClause(after: string): boolean {
  return /^["'`]?\s*(?:$|[,;.!?)\]\n|/(]|-\s|[a-z])/i.test(after)
}
