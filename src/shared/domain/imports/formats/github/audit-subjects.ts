import type { IdentityKind, RecordState } from '../../../record/facts/vocabulary.ts'
import type { AuditEvent } from './audit-event.ts'

/** What a family of events is about, and in which fields the log says which one. */
export type AuditSubject = Readonly<{
  word: string
  kind: IdentityKind
  ids: readonly string[]
  names: readonly string[]
  /** It belongs to the person the event is about, and its name is only unique with theirs. */
  personal: boolean
  nativeKind: string | null
}>

/** The families that tell of things which log in by themselves. Source: GitHub Docs, audit log events for an organization. */
export const auditSubjects: ReadonlyMap<string, AuditSubject> = new Map([
  [
    'integration_installation',
    {
      word: 'GitHub App',
      kind: 'oauth_app',
      ids: ['integration_installation_id', 'installation_id'],
      names: ['integration', 'integration_name', 'app_slug', 'name'],
      personal: false,
      nativeKind: 'github-installation',
    },
  ],
  [
    'oauth_application',
    {
      word: 'OAuth app',
      kind: 'oauth_app',
      ids: ['oauth_application_id'],
      names: ['oauth_application', 'oauth_application_name', 'name'],
      personal: false,
      nativeKind: 'github-oauth-app',
    },
  ],
  [
    'personal_access_token',
    {
      word: 'Personal access token',
      kind: 'api_key',
      ids: ['token_id'],
      names: ['user_programmatic_access_name', 'programmatic_access_name', 'token_name', 'name'],
      personal: true,
      nativeKind: 'github-pat',
    },
  ],
  ['hook', { word: 'Webhook', kind: 'webhook', ids: ['hook_id'], names: ['name'], personal: false, nativeKind: 'github-hook' }],
  [
    'org_credential_authorization',
    {
      word: 'Credential',
      kind: 'api_key',
      ids: ['credential_id'],
      names: ['authorized_credential_title', 'credential_type'],
      personal: true,
      nativeKind: 'github-credential',
    },
  ],
])

/** What names the one thing an event is about within the log, or null when the event does not say. */
export function subjectKey(event: AuditEvent, subject: AuditSubject): string | null {
  const id = event.field(...subject.ids)
  if (id !== null) return `${event.category}:${id}`
  const name = event.field(...subject.names)
  const person = subject.personal ? event.field('user', 'actor') : null
  if (subject.personal ? person === null && name === null : name === null) return null
  return `${event.category}:${[event.field('org'), event.category === 'hook' ? event.field('repo') : null, person, name].filter((part) => part !== null).join('/')}`
}

const statusAfter: ReadonlyMap<string, RecordState> = new Map([
  ...['create', 'created', 'add', 'grant', 'access_granted', 'authorize', 'authorized', 'unsuspend', 'credential_regenerated'].map(
    (verb) => [verb, 'active'] as const,
  ),
  ...[
    'destroy',
    'delete',
    'deleted',
    'remove',
    'revoke',
    'revoked',
    'deauthorize',
    'deauthorized',
    'access_revoked',
    'credential_revoked',
    'request_denied',
    'request_cancelled',
    'uninstall',
  ].map((verb) => [verb, 'revoked'] as const),
  ['suspend', 'disabled'] as const,
  ...['expire', 'expired'].map((verb) => [verb, 'expired'] as const),
  ['request_created', 'planned'] as const,
])

/** The state the newest telling event left behind; events come newest first. */
export function stateAfterAll(events: readonly AuditEvent[]): RecordState {
  return events.map(({ verb }) => statusAfter.get(verb)).find((state) => state !== undefined) ?? 'unknown'
}

/** The newest event that says it has expired, where no later one says something else. */
export function expiryAmong(events: readonly AuditEvent[]): AuditEvent | null {
  const telling = events.find(({ verb }) => statusAfter.has(verb))
  return telling !== undefined && statusAfter.get(telling.verb) === 'expired' ? telling : null
}

/** True for the event that began it. */
export function isBeginning({ verb }: AuditEvent): boolean {
  return ['create', 'created', 'add', 'grant', 'access_granted', 'authorize', 'authorized'].includes(verb)
}
