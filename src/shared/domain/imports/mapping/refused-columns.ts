import { recordFacts } from '../../record/facts/fact.ts'
import { foldText } from '../../values/fold-text.ts'
import { findSecretShape } from '../../values/secret-shape.ts'
import { truthOf } from '../../values/truth-words.ts'
import { dayOrder, readDateCell } from '../../values/written-dates.ts'
import type { Table } from '../file/document.ts'
import { lacksHeaders, looksLikeSignIns, mayBePassword } from './first-row.ts'
import { ownHeaderField } from './header-aliases.ts'
import { headingMeanings } from './heading-meaning.ts'

/** For each column why it must not be taken over (its header or a cell says it holds secrets), or null. Never quotes a cell. */
export function refusedColumns(table: Table): readonly (string | null)[] {
  const known = reasons.get(table)
  if (known !== undefined) return known
  const headless = lacksHeaders(table)
  const ofSignIns = headless && looksLikeSignIns(table)
  const found = table.headers.map(
    (header, column) =>
      headerReason(
        header,
        () => holdsDays(table, header, column) || holdsAnswers(table, column) || holdsTokenNames(table, header, column),
      ) ??
      cellReason(table, header, column) ??
      (headless ? headlessReason(table, column, ofSignIns) : null),
  )
  reasons.set(table, found)
  return found
}

// Asked several times about one table, which never changes: every cell goes through the gate here once.
const reasons = new WeakMap<Table, readonly (string | null)[]>()

function headerReason(header: string, holdsFacts: () => boolean): string | null {
  if (findSecretShape(header) !== null) return 'Its header looks like a live secret. The file may lack a line with headers.'
  // 'Kennwort läuft ab am' tells a day about the secret, 'Kennwort läuft nie ab' a yes or no, in words nobody can list.
  return namesSecrets(header) && !holdsFacts() ? 'Its header says it holds secrets. Keyroster never stores secrets.' : null
}

/** True for a header by which a column may hold secrets: of what stands below it only days and answers are shown. */
export function namesSecrets(header: string): boolean {
  if (ownHeaderField(header) !== null) return false
  const words = ` ${foldText(header)} `.replace(aboutPasswords, ' ')
  const holdsSecret =
    secretWords.some((word) => words.includes(` ${word} `)) ||
    /passw(?:or[dt]|oerter|orter)|kennwort|secret|passphrase/.test(words) ||
    tokenHeading.test(words)
  // 'Password last changed' and 'Secret type' tell about a secret without being one.
  return holdsSecret && !aboutWords.some((word) => words.includes(` ${word} `))
}

/** True for a heading of notes: people write passwords below it in shapes nobody can recognise, so nothing of it is shown or taken unasked. */
export function isFreeText(header: string): boolean {
  return /\b(?:notes?|comments?|remarks?|extra|fields|details|memo|notizen?|bemerkung(?:en)?|kommentare?|anmerkung(?:en)?|remarques?|commentaires?|notas?|comentarios?|observaciones)\b/.test(
    foldText(header),
  )
}

// German writes in one word what English writes in two: 'Passwortmanager', 'Kennwortalter'.
const aboutPasswords =
  /(?:passwort|passworter|kennwort)(?:manager|safe|tresor|verwaltung|ablage|alter|art|typ|ablauf|wechsel|inhaber|richtlinie)\w*/g

function holdsAnswers({ rows }: Table, column: number): boolean {
  const cells = rows.slice(0, mostSeen).flatMap(({ cells: all }) => all[column]?.trim() || [])
  // A lone 1 or 0 may be anything.
  return cells.length > 0 && cells.every((cell) => !/^\d$/.test(cell) && truthOf(cell) !== null)
}

// Where nothing else is called a name, people write below 'Token' what their tokens are called: a few plain words, which no program makes a token of.
function holdsTokenNames({ headers, rows }: Table, header: string, column: number): boolean {
  if (!tokenHeading.test(` ${foldText(header)} `)) return false
  const meanings = headers.flatMap((other, at) => (at === column ? [] : [headingMeanings(other)]))
  if (meanings.filter(([surest]) => surest !== undefined).length < 2) return false
  if (meanings.some((fields) => fields.some(({ field, score }) => field === 'name' && score >= 60))) return false
  const cells = rows.slice(0, mostSeen).flatMap(({ cells: all }) => all[column]?.trim() || [])
  return cells.length > 0 && cells.every((cell) => plainWords.test(cell))
}

const tokenHeading = /^ (?:token|tokens|jeton|jetons) $/
const plainWords = /^(?:\p{Lu}?\p{Ll}{1,14}|\p{Lu}{1,5})(?:[ _.-](?:\p{Lu}?\p{Ll}{1,14}|\p{Lu}{1,5}|\d{1,2})){0,5}$/u

// One cell nobody can read does not make secrets of the days beside it where the heading speaks of a day.
function holdsDays({ rows }: Table, header: string, column: number): boolean {
  const cells = rows.slice(0, mostSeen).flatMap(({ cells: all }) => all[column]?.trim() || [])
  const { order } = dayOrder(cells)
  const read = order === 'unsettled' ? 'day-month' : order
  const days = cells.map((cell) => readDateCell(cell, read))
  const unread = days.filter(({ says }) => says === 'unreadable').length
  return days.some(({ says }) => says === 'day') && (meansDay(header) ? unread * 2 < days.length : unread === 0)
}

function meansDay(header: string): boolean {
  return headingMeanings(header).some(({ field, score }) => score >= 60 && dayFields.has(field))
}

const dayFields: ReadonlySet<string> = new Set(recordFacts.flatMap(({ id, sort }) => (sort === 'day' ? [id] : [])))

const secretWords: readonly string[] = [
  'pw',
  'pwd',
  'pass',
  'passcode',
  'mot de passe',
  'mdp',
  'contrasena',
  'clave secreta',
  'secreto',
  'geheimnis',
  'geheimer schlussel',
  'cle secrete',
  'token value',
  'key value',
  'api key value',
  'secret value',
  'client secret',
  'totp',
  'otp',
  'otpauth',
  '2fa',
  'mfa secret',
  'private key',
  'privater schlussel',
  'cle privee',
  'clave privada',
  'pin',
  'recovery',
  'recovery code',
  'recovery codes',
  'backup codes',
  'seed',
  'mnemonic',
  'connection string',
  'verbindungszeichenfolge',
  'sas url',
  'webhook url',
  'bearer',
  'credentials json',
  'access token',
  'refresh token',
  'request token',
  'delete token',
  'auth token',
  'session token',
  'id token',
  'cookie',
  'hash',
]

const aboutWords: readonly string[] = [
  'changed',
  'rotated',
  'rotation',
  'expires',
  'expiry',
  'expiration',
  'expire',
  'date',
  'age',
  'policy',
  'owner',
  'type',
  'location',
  'stored',
  'manager',
  'store',
  'vault',
  'safe',
  'backend',
  'created',
  'updated',
  'enabled',
  'last set',
  'last used',
  'name',
  'id',
  'geandert',
  'ablauf',
  'ablaufdatum',
  'typ',
  'ort',
]

// Such a header may hold names of keys as well as keys, so the cells decide.
const doubtfulHeaders: ReadonlySet<string> = new Set([
  'key',
  'api key',
  'apikey',
  'api keys',
  'api token',
  'access key',
  'value',
  'wert',
  'schlussel',
  'cle',
  'clave',
  'credential',
  'credentials',
])

const mostSeen = 1000
const secretCells = 'It holds something that looks like a live secret.'

function cellReason(table: Table, header: string, column: number): string | null {
  const doubtful = doubtfulHeaders.has(foldText(header))
  const seen = new Set<string>()
  let filled = 0
  let secrets = 0
  for (const row of table.rows) {
    const cell = row.cells[column]?.trim() ?? ''
    // A column where every cell differs gains nothing from looking them up.
    if (cell === '' || (seen.size < mostSeen && seen.has(cell))) continue
    if (seen.size < mostSeen) seen.add(cell)
    if (doubtful && looksRandom(cell)) return secretCells
    filled += 1
    if (findSecretShape(cell) !== null) secrets += 1
  }
  // One token in a column of remarks costs its cell, not what the others say.
  return secrets * 2 > filled ? secretCells : null
}

// Without headers nothing says which column holds the passwords, so a column is judged by what most of its cells look like.
function headlessReason({ rows }: Table, column: number, ofSignIns: boolean): string | null {
  const cells = rows
    .slice(0, mostSeen)
    .map(({ cells: all }) => all[column]?.trim() ?? '')
    .filter((cell) => cell !== '')
  const doubtful = cells.filter((cell) => mayBePassword(cell, ofSignIns)).length
  return doubtful * 2 >= cells.length && doubtful > 0
    ? 'It may hold passwords. If it does not, write a line with headers into the file.'
    : null
}

// One long run of letters and digits mixed; AWS access key ids are such runs but no secrets.
function looksRandom(cell: string): boolean {
  return (
    /^[\w+/=.~-]{16,}$/.test(cell) &&
    /\d/.test(cell) &&
    /[a-z]/i.test(cell) &&
    !/^(?:AKIA|ASIA)[A-Z0-9]{16}$/.test(cell) &&
    !/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(cell)
  )
}
