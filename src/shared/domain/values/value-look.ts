import { aboutWords, productWords } from './gate-words.ts'

/** How much one word looks like a secret somebody made up or a machine generated. Random: letters, digits and signs mixed as no name does; made up: a word with a digit or sign in it; a plain word; nothing: it names something else, or asks to be replaced. */
export type ValueLook = 'random' | 'made-up' | 'word' | 'nothing'

/** The look of one word, in plain letters. */
export function valueLook(word: string): ValueLook {
  const bare = word.replace(/^["'`([{<*_~]+|["'`)\]}>,;:.?!*_~]+$/g, '')
  if (!/[\p{L}\d]/u.test(bare) || isPlaceholder(word) || isPlaceholder(bare) || namesSomething(bare)) return 'nothing'
  if (/^[a-z]+(?:[-_.+/':;,*]+[a-z]+)*$/i.test(bare)) return mixesCase(bare) || /[A-Z]{4,}[-_.][a-z]/.test(bare) ? 'made-up' : 'word'
  if (/^\d+$/.test(bare)) return 'made-up'
  return isRandom(bare) ? 'random' : 'made-up'
}

/** True for words that stand for a secret without being one: '***', '<your-key>', '${TOKEN}', 'op://…'. */
export function isPlaceholder(word: string): boolean {
  return (
    /^[*•.…xX#?_\-●∙·]+$/.test(word) ||
    isHint(word) ||
    /^#(?:N\/A|REF!|NAME\?|VALUE!|NULL!|DIV\/0!|NUM!)$/i.test(word) ||
    /^(?:!\w+|[@:$][a-z_]+|--?[a-z][\w-]*(?:=.*)?)$/i.test(word) ||
    /^(?:<[^<>]*>?|\[[^\]]*\]|\{\{.*|\$\{?[A-Za-z(][^$]*|\$\{\{.*|%[A-Z_]{2,}%|@[A-Za-z.]+\(.*|__\w+__)[)\]}"',;.]*$/.test(word) ||
    /^(?:op|vault|bw|keychain|env|ssm|secretsmanager|akv|azurekeyvault|gcp|sops|doppler|infisical|keyring|file|ref|secretref|aws-sm|azure-kv|pass):(?:\/\/)?[A-Za-z_/.][\w/.:#-]*$/i.test(
      word,
    ) ||
    /^(?:your|my|insert|replace|change|put|enter|add)[-_ ]?(?:\w+[-_])*(?:key|token|secret|password|here|me)(?:[-_]here)?$/i.test(word)
  )
}

// A key as consoles show it, most of it hidden: 'sk_live_…4242', '****7Qe2'.
function isHint(word: string): boolean {
  return /^(?:[A-Za-z][\w.-]{0,12}[_-]|[A-Za-z]{0,4}\.?)(?:\.{3}|…|[*•]{3,})[A-Za-z\d]{1,6}[)\]"'`,;.]*$/.test(word)
}

// Names of other things that have digits or signs in them: days, hosts, addresses, paths, numbers of tickets, versions, variables.
function namesSomething(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    aboutWords.has(lower) ||
    productWords.has(lower) ||
    isDayOrNumber(word) ||
    isAddressOrPath(word) ||
    /^[A-Z]{1,6}[-_]?\d{1,6}$/.test(word) ||
    /^(?:INC|CHG|REQ|RITM|TASK|PRB|SR|CS|TKT|HD)[-_]?\d{4,10}$/.test(word) ||
    /^[a-z][\w./-]*:v?\d+(?:\.\d+)+(?:-[a-z\d.]+)?$/i.test(word) ||
    placeNamed.test(word) ||
    /^(?:veeam|exchange|sharepoint|oracle|postgres|debian|ubuntu|esxi|vmware|vcenter|proxmox|navision|sage|datev|lexware)[-_]?\d{1,4}$/i.test(
      word,
    ) ||
    /^[A-Z][A-Z\d-]{1,14}\\[\w.$-]+$/.test(word) ||
    /^[a-z][\w.-]*\/v?\d+(?:\.\d+)+$/i.test(word) ||
    /^[A-Z]{2,5}(?:[-_][A-Z]{2,6})*[-_]\d{1,6}$/.test(word) ||
    /^(?:nas|srv|sql|db|dc|fax|prn|erp|crm|web|mail|smtp|ldap|dns|dhcp|host|node|vm|pc|app|print|printer|server|svr|vpn|fw|sw|ap|node|proxy|backup|file|files|shop|scan|scanner|test|prod|dev|stage|staging|site|room|raum|floor|line|kasse|pos|term|client|tenant|team|group|user|konto|account|ci|runner|bot|job|step|level|tier|key|token|secret|slot|part|no|nr)(?:[-_.][a-z]+)*[-_.]?\d{1,3}[a-z]?$/i.test(
      word,
    ) ||
    isLogin(word) ||
    /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|PW|PIN|ID|URL|URI|USER|NAME|HOST|ENV|FILE|PATH|CERT|CODE)(?:_?\d)?$/.test(
      word,
    ) ||
    /^(?:aes|rsa|sha|ecdsa|dsa|des|hmac|ed|rs|es|ps|hs|tls|ssl|md|utf|iso|wpa|snmp)[-_]?v?\d+[a-z\d-]*$/i.test(word) ||
    /^(?:[\w.-]+\/[\w.-]+|[A-Z]{1,5})[#@][\da-f]{2,12}$/.test(word) ||
    /^(?:AKIA|ASIA|AIDA|AROA)[A-Z0-9]{12,}$/.test(word) ||
    /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(word) ||
    /^[a-z]+(?:-[a-z]+)*-(?:v?\d{1,2})$/.test(word)
  )
}

// 'STRIPE-eu2', 'SHOP_prod1': what something is for, and which of several.
const placeNamed =
  /^[A-Z][A-Z\d]+(?:[-_](?:eu|us|ap|uk|de|ch|at|fr|es|prod|live|test|dev|qa|stage|staging|sandbox|web|app|api|db|ci|main|blue|green|east|west|north|south|central)-?\d{0,2})+$/

/** True where a text may hold a login at all. */
export function mayHoldLogin(plain: string): boolean {
  return loginBeginning.test(plain)
}

const loginBeginning =
  /(?<![a-z\d])(?:(?:svc|sv|sa|srv|adm|app|bot|usr|user|ci|dk|dienst|service|serv|sys|tech|tec|func|fn|compte|cuenta)[-_.]|admin|root|sa\b|guest|gast|invitado|operator|postmaster|webmaster|monitor|kiosk|support|service|test|user|scan|backup|copia|deploy|s?ftp)|@/i

/** True for a word that looks like the login of an account: 'svc_backup', 'scan@harrowmill.example', 'admin'. */
export function isLogin(word: string): boolean {
  return (
    /^(?:svc|sv|sa|srv|adm|app|bot|usr|user|ci|dk|dienst|service|serv|sys|tech|tec|func|fn|compte|cuenta)[-_.][a-z\d]+(?:[-_.][a-z\d]+)*\$?$/i.test(
      word,
    ) ||
    /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(word) ||
    /^(?:admin|administrator|administrador|administrateur|root|sa|guest|gast|invitado|operator|postmaster|webmaster|monitoring|monitor|kiosk|support|service|test|user|scan|backup|copia|copias|deploy|ftp|sftp)\d?$/i.test(
      word,
    )
  )
}

function isDayOrNumber(word: string): boolean {
  return (
    /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?\.?$/.test(word) ||
    /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/.test(word) ||
    /^\d{1,2}:\d{2}(?::\d{2})?$/.test(word) ||
    /^[A-Z]{1,3}\d{4}\/?\d{0,2}$|^Q[1-4]$|^[QH][1-4]\/?-?\d{2,4}$/i.test(word) ||
    /^v?\d+(?:\.\d+)+[a-z]?$/i.test(word) ||
    /^[vV]\d{1,3}$/.test(word) ||
    (/^\d+(?:st|nd|rd|th|er|e|eme|ere|d|h|m|s|x|y|w|%|€|\$|k|kb|mb|gb|bit|bits|min|days|tage|jours|dias|°|c|f|a)?$/i.test(word) &&
      !/^\d{4,}$/.test(word)) ||
    /^\d+[-_](?:bit|day|days|tage|month|months|year|years|char|chars|digit|factor|stellig|faktor)s?$/i.test(word) ||
    /^\d[\d.,/-]*[.,/-]\d+[a-z%]?$/i.test(word)
  )
}

function isAddressOrPath(word: string): boolean {
  return (
    /^[a-z][a-z+.-]{1,15}:\/\//i.test(word) ||
    /^[\w-]+(?:\.[\w-]+)*\.(?:example|com|net|org|io|ch|de|fr|es|at|uk|eu|local|internal|lan|intra|corp|cloud|app|dev|json|pem|pfx|p12|ppk|key|txt|kdbx|xlsx|docx?|md|ya?ml|env|cfg|conf|ini|csv|pdf|crt|cer|jks)(?::\d{1,5})?(?:\/\S*)?$/i.test(
      word,
    ) ||
    /^(?:~?\/|\.\.?\/|[A-Za-z]:\\|\\\\)[\w.$\\/-]/.test(word) ||
    /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?$/.test(word) ||
    /^(?:[\da-f]{2}[:-]){5,}[\da-f]{2}$/i.test(word) ||
    /^arn:/i.test(word) ||
    /^SHA(?:1|256|512):/i.test(word) ||
    /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(word) ||
    (/^#[a-z\w-]+$/i.test(word) && !/\d/.test(word))
  )
}

function mixesCase(word: string): boolean {
  const upperInside = /[a-z][A-Z]/g
  return word.length >= 8 && (word.match(upperInside)?.length ?? 0) >= 3
}

function isRandom(word: string): boolean {
  const letters = /[a-z]/i.test(word)
  if (word.split('/').length > 3) return word.length >= 30 && /\d/.test(word) && /[A-Z]/.test(word) && /[a-z]/.test(word)
  const figures = (word.match(/\d/g) ?? []).length
  if (letters && /[!#$%&*?^~+=§€<>{}|;,:@]/.test(word.slice(1)) && word.length >= 5) return true
  if (letters && figures > 0 && /[@!$]/.test(word)) return true
  if (/^[\da-f]{12,}$/i.test(word)) return figures >= 3
  if (/[A-Z]/.test(word) && /[a-z]/.test(word) && figures > 0 && word.length >= 6) return true
  if (/\d[a-z]+\d/i.test(word) && /[a-z]\d+[a-z]/i.test(word)) return true
  return word.length >= 16 && figures >= 2 && letters
}
