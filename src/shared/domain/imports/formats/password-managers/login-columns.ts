import { foldText } from '../../../values/fold-text.ts'
import { type DayOrder, dayOrder } from '../../../values/written-dates.ts'
import type { Table } from '../../file/document.ts'
import { withRepeatingColumn } from '../../file/long-rows.ts'
import { headingMeanings } from '../../mapping/heading-meaning.ts'

/** What the columns of a password manager nobody knows hold, by their headings in four languages. Each is a header of the table. */
export type LoginColumns = Readonly<{
  title: string | null
  address: string | null
  /** The user name, and what stands for it where it is empty. */
  user: readonly string[]
  folder: string | null
  created: string | null
  edited: string | null
  used: string | null
  /** The order of day and month of these columns. */
  orders: ReadonlyMap<string, DayOrder['order']>
  password: string
  /** Other columns of secrets and free text, of which only whether they are filled is ever looked at. */
  hidden: readonly string[]
}>

type Meaning = 'title' | 'address' | 'user' | 'folder' | 'created' | 'edited' | 'used' | 'password' | 'hidden'

const words: readonly (readonly [Meaning, string])[] = [
  [
    'password',
    'password|passwd|passphrase|pass|pw|pwd|login password|user password|account password|kennwort|passwort|mot de passe|mdp|contrasena',
  ],
  [
    'hidden',
    'totp|otp|otpauth|otpurl|otp url|otpsecret|otp secret|totp secret|login totp|2fa|2fa secret|one time password|pin|secret key|authenticator key|security question|security answer|password hint|recovery codes|note|notes|comment|comments|remarks|extra|fields|description|notiz|notizen|bemerkung|bemerkungen|kommentar|remarque|remarques|commentaire|commentaires|nota|notas|comentario|comentarios|observaciones|rf fields|rf fields v2|custom fields',
  ],
  [
    'title',
    'title|name|entry|item|label|item name|display name|site name|entry name|account name|record name|titel|eintrag|bezeichnung|titre|nom|intitule|libelle|titulo|nombre|entrada|service|account|site',
  ],
  [
    'address',
    'url|urls|uri|website|web site|website address|web address|website url|login url|login uri|site url|link|host|hostname|domain|server|webseite|webadresse|internetadresse|adresse|lien|site web|adresse web|enlace|sitio web|pagina web|direccion',
  ],
  [
    'user',
    'username|user name|login|login name|login username|user|userid|user id|login id|sign in name|benutzername|benutzer|anmeldename|nutzername|identifiant|utilisateur|nom d utilisateur|usuario|nombre de usuario|email|e mail|mail|email address|e mail adresse|courriel|adresse e mail|correo|correo electronico',
  ],
  [
    'folder',
    'folder|group|grouping|category|folder name|group name|vault|collection|tags|ordner|gruppe|kategorie|dossier|groupe|categorie|carpeta|grupo|categoria',
  ],
  [
    'created',
    'created|created at|date created|date added|time created|creation date|create time|createtime|timecreated|erstellt|erstellt am|cree|cree le|date de creation|creado|creado el|fecha de creacion',
  ],
  [
    'edited',
    'modified|updated|last modified|lastmodified|modified at|updated at|date modified|last updated|last edited|modify time|modifytime|geandert|geandert am|zuletzt geandert|modifie|modifie le|date de modification|modificado|fecha de modificacion',
  ],
  ['used', 'last used|lastused|last used at|time last used|zuletzt verwendet|zuletzt benutzt|derniere utilisation|ultimo uso'],
]

const meaningOf: ReadonlyMap<string, Meaning> = new Map(
  words.flatMap(([meaning, list]) => list.split('|').map((word) => [word, meaning] as const)),
)

// A list of accounts with owners and days beside a column of passwords is a register: a person matches its columns, and the passwords stay unread.
const ofRegisters: ReadonlySet<string> = new Set([
  'technicalOwner',
  'businessOwner',
  'backupOwner',
  'expiresOn',
  'lastRotatedOn',
  'rotationDays',
  'environments',
  'privileges',
  'scopes',
  'status',
  'purpose',
  'department',
  'kind',
  'credentialType',
  'externalId',
])

/** The columns of a table of logins and passwords; null when it is none: it needs a column of passwords, one of user names, a title or an address, and nothing of a register. */
export function loginColumns(table: Table): LoginColumns | null {
  const known = columnsOf.get(table)
  if (known !== undefined) return known
  const found = findColumns(withRepeatingColumn(table))
  columnsOf.set(table, found)
  return found
}

// Asked for each row; what is known of a table is remembered by it.
const columnsOf = new WeakMap<Table, LoginColumns | null>()

function findColumns(table: Table): LoginColumns | null {
  const columns = table.headers.map((header) => ({ header, meaning: meaningOf.get(foldText(plainHeader(header))) ?? null }))
  const all = (meaning: Meaning) => columns.filter((column) => column.meaning === meaning).map(({ header }) => header)
  const one = (meaning: Meaning) => all(meaning)[0] ?? null
  const password = one('password')
  const cellsOf = (header: string) => table.rows.map(({ cells }) => cells[table.headers.indexOf(header)] ?? '')
  if (password === null || cellsOf(password).every((cell) => cell.trim() === '') || all('user').length === 0) return null
  if (one('title') === null && one('address') === null) return null
  // 'type' tells logins from notes and cards.
  const others = columns.filter(({ header, meaning }) => meaning === null && foldText(header) !== 'type')
  if (others.some(({ header }) => headingMeanings(header).some(({ field, score }) => score >= 60 && ofRegisters.has(field)))) return null
  return {
    title: one('title'),
    address: one('address'),
    user: all('user'),
    folder: one('folder'),
    created: one('created'),
    edited: one('edited'),
    used: one('used'),
    orders: new Map([...all('created'), ...all('edited'), ...all('used')].map((header) => [header, dayOrder(cellsOf(header)).order])),
    password,
    hidden: [...all('password').slice(1), ...all('hidden')],
  }
}

// 'login_uri', 'timeCreated' and 'Website (URL)' are words of one kind.
function plainHeader(header: string): string {
  return header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/\([^)]*\)/g, ' ')
}
