import type { CredentialView, InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { loggingWords } from '../../../shared/domain/record/facts/further-vocabulary.ts'
import {
  credentialTypeWords,
  identityKindWords,
  type Privilege,
  type RecordState,
  type StorageLocation,
  storageLocationWords,
} from '../../../shared/domain/record/facts/vocabulary.ts'
import { placedClauses } from '../../../shared/domain/record/permission-words.ts'
import type { NextRotation } from '../../../shared/domain/rotation/rotation.ts'
import { countingFrom, rotationWords } from '../../../shared/domain/rotation/rotation-words.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'

/** 'API key · SendGrid'. */
export function kindAndPlace(row: InventoryRow): string {
  const kind = row.kind === null ? 'Kind not recorded' : identityKindWords[row.kind]
  const place = row.system ?? row.providerName
  return place === null ? kind : `${kind} · ${place}`
}

/** The facts without which a rule can only say 'cannot tell'. */
export function unknownFacts(row: InventoryRow): readonly string[] {
  const facts: readonly (readonly [boolean, string])[] = [
    [row.kind === null, 'kind'],
    [row.privileges === null, 'permissions'],
    [row.environments === null, 'environment'],
    [row.dataSensitivity === null, 'data sensitivity'],
    [row.purpose === null, 'purpose'],
    [row.credentials.length > 0 && row.lastUsed.state === 'unknown', 'last use'],
    [row.nextRotation.state === 'unknown', 'next rotation'],
  ]
  return facts.flatMap(([missing, words]) => (missing ? [words] : []))
}

const rightsSentence: Readonly<Record<Privilege, string>> = {
  read: 'read',
  write: 'change things',
  deploy: 'deploy',
  admin: 'administer',
  grant: 'give access to others',
  root: 'do everything',
}

/** 'It can read, change things and administer.' Null when nobody knows. */
export function mayDo(row: InventoryRow): string | null {
  const verbs = (row.privileges ?? []).map((privilege) => rightsSentence[privilege])
  const scopes =
    row.scopes === null
      ? ''
      : ` ${row.scopes.length === 1 ? 'One permission' : `${row.scopes.length} permissions`} in the provider’s words: ${row.scopes.slice(0, 3).join(', ')}${row.scopes.length > 3 ? '…' : ''}.`
  if (verbs.length === 0) return row.scopes === null ? null : scopes.trim()
  if (row.rightsByEnvironment !== null) return `It can ${placedClauses(row, (right) => rightsSentence[right]).join('; ')}.${scopes}`
  const last = verbs.at(-1) ?? ''
  const sentence = verbs.length === 1 ? last : `${verbs.slice(0, -1).join(', ')} and ${last}`
  return `It can ${sentence}.${scopes}`
}

export function rulesTooMuch(row: InventoryRow): boolean {
  return row.privileges?.some((privilege) => privilege === 'admin' || privilege === 'grant' || privilege === 'root') ?? false
}

const safePlaces: readonly StorageLocation[] = ['secrets_manager', 'password_manager', 'os_keychain', 'ci_variable_masked']

/** Where the secrets are kept, and whether every place is made for secrets: null where only the vendors and devices are known. Null when nobody knows any. */
export function keptWhere(credentials: readonly CredentialView[]): Readonly<{ words: string; safe: boolean | null }> | null {
  const places = [...new Set(credentials.flatMap((credential) => credential.storage ?? []))]
  const holders = [...new Set(credentials.flatMap((credential) => credential.keptAt ?? []))]
  if (places.length === 0 && holders.length === 0) return null
  const words = [...places.map((place) => storageLocationWords[place]), ...holders].join(', ')
  return { words, safe: places.length === 0 ? null : places.every((place) => safePlaces.includes(place)) }
}

/** Whether misuse would be noticed: somebody is told, and there is a log to look into. */
export function noticed(row: InventoryRow): Readonly<{ words: string; state: 'good' | 'poor' | 'unknown' }> {
  const { logging, alertTo } = row
  if (logging === null && alertTo === null) return { words: 'Not recorded.', state: 'unknown' }
  const log = logging === null ? 'Whether it is logged is not recorded.' : `${loggingWords[logging]}.`
  const told = alertTo === null ? 'Who is alerted is not recorded.' : `Alerts go to ${alertTo}.`
  const state =
    logging === 'none'
      ? 'poor'
      : logging === 'full' && alertTo !== null
        ? 'good'
        : logging === null || logging === 'unknown'
          ? 'unknown'
          : 'poor'
  return { words: `${log} ${told}`, state }
}

export function credentialTitle(credential: CredentialView): string {
  const type = credential.type === null ? 'Credential' : credentialTypeWords[credential.type]
  return credential.label ?? credential.externalId ?? type
}

/** How pressing a state other than active is, for a chip. */
export function stateTone(state: RecordState): 'crit' | 'unk' | 'info' {
  return state === 'expired' ? 'crit' : state === 'unknown' ? 'unk' : 'info'
}

/** How pressing a next rotation is, for a chip. */
export function nextWords(next: NextRotation, today: PlainDate): Readonly<{ words: string; tone: 'crit' | 'warn' | 'unk' | null }> {
  const { words, look } = rotationWords(next, countingFrom(today))
  return { words, tone: toneOf[look] }
}

const toneOf = { late: 'crit', expired: 'crit', soon: 'warn', plain: null, quiet: null, 'cannot-tell': 'unk' } as const
