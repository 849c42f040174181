import { z } from 'zod'
import { type PlainDate, plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { ImportSource, ParsedImport } from '../../draft/draft.ts'
import { parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { haveKeys, isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { type DayReader, dayReader } from '../common/day-reader.ts'
import { isFilled, looseObject, looseObjects, looseText, rawDay } from '../common/json-fields.ts'
import { plainSecretWarnings } from '../common/left-out-words.ts'
import { sshPublicKey } from '../ssh/ssh-public-key.ts'
import { editedSentence, entryOutcomes } from './vault-entry.ts'

/** The plain JSON export of Bitwarden, personal or of an organisation. The encrypted one is refused where files are read. */
export const bitwardenJson: ImportSource = {
  id: 'bitwarden-json',
  name: 'Bitwarden vault (JSON)',
  provider: 'bitwarden',
  recognise: (file) =>
    vaultsOf(file) === null ? null : 'It is a plain list of Bitwarden items: they have a type, a name and a login or a note.',
  parse: parseVaults,
  cannotShow:
    'The export does not tell a person’s own login from one that a program uses, nor what a login may do, and it shows no owners.',
  guide: {
    who: 'Somebody who may export the vault; for an organisation its owner or an admin.',
    steps: [
      'Open the Bitwarden web vault.',
      'Choose Tools, Export vault (in an organisation: Settings, Export vault).',
      'Choose .json, not ".json (Encrypted)", and confirm.',
      'Choose the file here, then delete it.',
    ],
    command: null,
    fileName: 'bitwarden_export_<date>.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

// An export, or what the command line prints: a bare list, one item, or either inside the answer of `bw serve`.
function vaultsOf(file: ImportFile): readonly JsonObject[] | null {
  if (file.document.kind !== 'json') return null
  const vaults = file.document.values.map(vaultIn)
  return vaults.length > 0 && vaults.every((vault) => vault !== null) ? vaults : null
}

function vaultIn(value: unknown): JsonObject | null {
  if (Array.isArray(value)) return value.some(isItem) ? { items: value as readonly unknown[] } : null
  if (!isJsonObject(value) || value.encrypted === true) return null
  if (Array.isArray(value.items)) return isVault(value, value.items) ? value : null
  if (isItem(value)) return { items: [value] }
  return Object.hasOwn(value, 'data') ? vaultIn(value.data) : null
}

// An empty vault has no items to tell it by, but its folders or collections. One item tells: a broken one is counted and does not hide the file.
function isVault(value: JsonObject, items: readonly unknown[]): boolean {
  if (items.length === 0) return value.encrypted === false && (Array.isArray(value.folders) || Array.isArray(value.collections))
  return items.some((item) => isItem(item) || (value.encrypted === false && haveKeys([item], ['type', 'name'])))
}

const itemParts = ['login', 'secureNote', 'card', 'identity', 'sshKey'] as const
const itemMarks = ['organizationId', 'folderId', 'reprompt', 'favorite', 'collectionIds', 'passwordHistory', 'revisionDate'] as const

function isItem(item: unknown): boolean {
  return (
    haveKeys([item], ['type', 'name']) &&
    isJsonObject(item) &&
    itemParts.some((part) => isJsonObject(item[part])) &&
    itemMarks.some((mark) => Object.hasOwn(item, mark))
  )
}

const loginSchema = looseObject.pipe(
  z.object({
    uris: looseObjects,
    username: looseText,
    passwordRevisionDate: rawDay,
    password: isFilled,
    totp: isFilled,
    fido2Credentials: isFilled,
  }),
)
const itemSchema = z.object({
  id: looseText,
  organizationId: looseText,
  folderId: looseText,
  collectionIds: z.unknown().optional(),
  type: z.union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number),
  ]),
  name: looseText,
  notes: isFilled,
  fields: looseObjects,
  login: loginSchema,
  card: isFilled,
  identity: isFilled,
  sshKey: looseObject.pipe(
    z.object({
      keyFingerprint: looseText,
      fingerprint: looseText,
      publicKey: z.unknown().optional().transform(sshPublicKey),
      privateKey: isFilled,
    }),
  ),
  creationDate: rawDay,
  revisionDate: rawDay,
  deletedDate: isFilled,
  archivedDate: isFilled,
  passwordHistory: looseObjects,
})
type Item = Readonly<z.infer<typeof itemSchema>>

function parseVaults(file: ImportFile): ParsedImport {
  const vaults = vaultsOf(file) ?? []
  const guard = textGuard()
  const days = dayReader()
  const folders = new Map(
    vaults
      .flatMap((vault) => [...looseObjects.parse(vault.folders), ...looseObjects.parse(vault.collections)])
      .map((folder) => [looseText.parse(folder.id), looseText.parse(folder.name)]),
  )
  const items = vaults
    .flatMap((vault) => (Array.isArray(vault.items) ? (vault.items as readonly unknown[]) : []))
    .map((entry) => itemSchema.safeParse(entry))
  const organisations = new Set(items.flatMap(({ data }) => (data === undefined ? [] : [data.organizationId])))
  const account = organisations.size === 1 ? guard.text([...organisations][0], 200) : null
  const outcomes = items.flatMap(({ data }, index): readonly RecordOutcome[] => {
    const record = index + 1
    return data === undefined
      ? [{ outcome: 'failed', problem: { record, label: `Entry ${record}`, reason: 'it has no type of entry' } }]
      : readItem(data, { record, account, folders, guard, days })
  })
  return parsedList({
    source: 'bitwarden-json',
    account,
    read: items.length,
    outcomes,
    recordOf: (record) => items[record - 1],
    guard,
    warnings: [...plainSecretWarnings(guard.dropped()), ...days.warnings()],
  })
}

type Surroundings = Readonly<{
  record: number
  account: string | null
  folders: ReadonlyMap<string, string>
  guard: TextGuard
  days: DayReader
}>

function readItem(item: Item, { record, account, folders, guard, days }: Surroundings): readonly RecordOutcome[] {
  guard.drop(
    [
      item.notes,
      item.card,
      item.identity,
      item.sshKey.privateKey,
      item.login.password,
      item.login.totp,
      item.login.fido2Credentials,
      ...item.fields,
      ...item.passwordHistory,
    ].filter(Boolean).length,
  )
  const reason = item.deletedDate ? 'in the trash' : noLogin(item.type)
  if (reason !== null) return [{ outcome: 'skipped', problem: { record, label: guard.text(item.name, 300) ?? `Entry ${record}`, reason } }]
  const collections = Array.isArray(item.collectionIds) ? item.collectionIds.map((id) => folders.get(looseText.parse(id)) ?? '') : []
  return entryOutcomes(
    {
      title: item.name,
      addresses: item.login.uris.map((uri) => looseText.parse(uri.uri)),
      user: item.login.username,
      folder: [folders.get(item.folderId) ?? '', ...collections].filter((name) => name !== '').join(', '),
      id: item.id,
      account,
      ...(item.type === 5 ? { machine: { kind: 'ssh_key', type: 'ssh_key' } as const } : {}),
      fingerprint: item.sshKey.keyFingerprint || item.sshKey.fingerprint || (item.sshKey.publicKey?.fingerprint ?? null),
      createdOn: days.read(item.creationDate),
      lastRotatedOn: passwordChangedOn(item, days),
      archived: item.archivedDate,
      sentences: editedSentence(days.read(item.revisionDate)),
    },
    { record, place: `entry ${record}` },
    guard,
  )
}

function noLogin(type: number): string | null {
  switch (type) {
    case 1:
    case 5:
      return null
    case 2:
      return 'a note'
    case 3:
      return 'a payment card'
    case 4:
      return 'personal details'
    default:
      return 'a kind of entry that is no login'
  }
}

// An old password was last used on the day the present one replaced it.
function passwordChangedOn(item: Item, days: DayReader): PlainDate | null {
  const changed = [item.login.passwordRevisionDate, ...item.passwordHistory.map((old) => old.lastUsedDate)].map(days.read)
  return changed
    .filter((day) => day !== null)
    .reduce<PlainDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
}
