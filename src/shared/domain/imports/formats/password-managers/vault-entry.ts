import { blankCredentialFacts } from '../../../record/credential.ts'
import type { CredentialType, IdentityKind } from '../../../record/facts/vocabulary.ts'
import type { PlainDate } from '../../../values/plain-date.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import type { IdentityDraft } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { hostOf, providerOfHost } from '../common/host-provider.ts'

/** What an entry of a password manager tells besides its secrets. Texts are raw here and are cleaned below. */
export type VaultEntry = Readonly<{
  title: string
  addresses: readonly string[]
  user: string
  folder?: string
  /** The manager's own id of the entry, where its export has one. */
  id?: string | null
  /** Set when the manager itself says that this is no person's login: an API credential, a server, a database, an SSH key. */
  machine?: Readonly<{ kind: IdentityKind | null; type: CredentialType; provider?: string | null }>
  account?: string | null
  system?: string | null
  fingerprint?: string | null
  createdOn?: PlainDate | null
  keyCreatedOn?: PlainDate | null
  lastRotatedOn?: PlainDate | null
  lastUsedOn?: PlainDate | null
  expiresOn?: PlainDate | null
  archived?: boolean
  archivedOn?: PlainDate | null
  /** Further sentences, each cleaned on its own. */
  sentences?: readonly string[]
}>

export type EntryPlace = Readonly<{ record: number; place: string }>

/** The outcome of one entry: an identity with one credential that lies in a password manager. Left out unless a machine seems to use it. */
export function entryOutcomes(entry: VaultEntry, { record, place }: EntryPlace, guard: TextGuard): readonly RecordOutcome[] {
  const hosts = entry.addresses.map(hostOf).filter((host) => host !== null)
  const host = guard.text(hosts[0], 200)
  const user = guard.text(entry.user, 200)
  const name = guard.text(entry.title, 300) ?? host ?? user ?? `Entry ${record}`
  const id = guard.text(entry.id, 300)
  const { machine } = entry
  const draft: IdentityDraft = {
    key: id ?? JSON.stringify([host, user, name]),
    facts: {
      ...unknownIdentity(name),
      kind: machine?.kind ?? null,
      provider: machine?.provider ?? providerOfHost(host),
      account: guard.text(entry.account, 200),
      system: guard.text(entry.system, 200) ?? host,
      externalId: id,
      createdOn: entry.createdOn ?? null,
      notes: sentencesOf(entry, user, hosts, guard),
    },
    credentials: [
      {
        key: 'login',
        facts: {
          ...blankCredentialFacts(machine?.type ?? 'password'),
          // A password manager does not know whether the login still works.
          status: 'unknown',
          externalId: guard.text(entry.fingerprint, 300),
          createdOn: entry.keyCreatedOn ?? entry.createdOn ?? null,
          lastRotatedOn: entry.lastRotatedOn ?? null,
          lastUsedOn: entry.lastUsedOn ?? null,
          lastUsedState: entry.lastUsedOn == null ? 'unknown' : 'used',
          expiresOn: entry.expiresOn ?? null,
          storage: ['password_manager'],
        },
      },
    ],
    records: [record],
    remarks: entry.archived === true ? ['It is archived in the password manager, which does not switch the login itself off.'] : [],
    ...(machine !== undefined || soundsLikeMachine([entry.title, entry.user, ...entry.addresses])
      ? {}
      : { leftOut: 'Looks like a person’s own login. Tick it if a program or a device uses it.' }),
  }
  return draftOutcomes(draft, place)
}

function sentencesOf(entry: VaultEntry, user: string | null, hosts: readonly string[], guard: TextGuard): string | null {
  const folder = guard.text(entry.folder, 200)
  const others = [...new Set(hosts)].slice(1)
  const sentences = [
    ...(user === null ? [] : [`User name: ${user}.`]),
    ...(folder === null ? [] : [`Folder: ${folder}.`]),
    ...(others.length === 0 ? [] : [`Also at ${others.join(', ')}.`]),
    ...(entry.sentences ?? []),
    ...(entry.archived === true
      ? [entry.archivedOn == null ? 'Archived in the password manager.' : `Archived in the password manager on ${entry.archivedOn}.`]
      : []),
  ]
  const clean = sentences.map((sentence) => guard.prose(sentence, 500)).filter((sentence) => sentence !== null)
  return clean.length === 0 ? null : guard.text(clean.join(' '), 4000)
}

/** True when a title, user name or address uses one of the words machines' logins carry. */
export function soundsLikeMachine(texts: readonly string[]): boolean {
  return texts.some((text) => machineWords.test(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase()))
}

const machineWords = /(?<!\p{L})(?:apis?|(?:api)?keys?|tokens?|webhooks?|smtp|s?ftps?|db|services?|svc|bots?)(?!\p{L})|no-?reply@/u

/** When an entry was last edited, which need not be a new password. */
export function editedSentence(day: PlainDate | null): readonly string[] {
  return day === null ? [] : [`Entry last edited on ${day}.`]
}
