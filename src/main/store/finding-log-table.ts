import { z } from 'zod'
import { type RuleId, ruleIds } from '../../shared/domain/findings/model/rule-ids.ts'
import { type CredentialId, credentialIdSchema, type IdentityId, identityIdSchema } from '../../shared/domain/values/ids.ts'
import { type PlainDate, plainDateSchema } from '../../shared/domain/values/plain-date.ts'
import { type FindingCause, findingCauses } from '../../shared/ipc/areas/findings-contract.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, run, runInOrder } from './statement.ts'

/** The findings of one identity that opened on one day through one cause; a key is the rule, then the credential if it is about one. */
export type OpenFindings = readonly [on: PlainDate, by: FindingCause, keys: readonly string[]]

const openRowSchema = z.object({ identityId: identityIdSchema, open: z.string() })

/** Which findings stood open when they were last looked at, as kept. */
export function openFindings(db: ReadableDb): ReadonlyMap<IdentityId, string> {
  return new Map(
    allRows(db, 'SELECT identity_id AS identityId, open FROM finding_open')
      .map((row) => openRowSchema.parse(row))
      .map(({ identityId, open }) => [identityId, open]),
  )
}

/** How the open findings of an identity are kept as text. */
export function openText(open: readonly OpenFindings[]): string {
  return JSON.stringify(open)
}

/** The open findings of an identity from that text; it was written by openText and nobody else can write the file. */
export function openFromText(text: string): readonly OpenFindings[] {
  return JSON.parse(text) as readonly OpenFindings[]
}

export function saveOpen(db: WritableDb, identityId: IdentityId, open: string): void {
  runInOrder(
    db,
    'INSERT INTO finding_open (identity_id, open) VALUES (?, ?) ON CONFLICT (identity_id) DO UPDATE SET open = excluded.open',
    [identityId, open],
  )
}

export function forgetOpen(db: WritableDb, identityId: IdentityId): void {
  run(db, 'DELETE FROM finding_open WHERE identity_id = @identityId', { identityId })
}

const closedSchema = z.object({
  rule: z.enum(ruleIds),
  identityId: identityIdSchema,
  credentialId: credentialIdSchema.nullable(),
  openedOn: plainDateSchema,
  openedBy: z.enum(findingCauses),
  closedOn: plainDateSchema,
  closedBy: z.enum(findingCauses),
})
export type ClosedFinding = Readonly<z.infer<typeof closedSchema>>

const columns =
  'rule, identity_id AS identityId, credential_id AS credentialId, opened_on AS openedOn, opened_by AS openedBy, closed_on AS closedOn, closed_by AS closedBy'

export function logClosed(db: WritableDb, { rule, identityId, credentialId, openedOn, openedBy, closedOn, closedBy }: ClosedFinding): void {
  runInOrder(
    db,
    'INSERT INTO finding_log (rule, identity_id, credential_id, opened_on, opened_by, closed_on, closed_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [rule, identityId, credentialId, openedOn, openedBy, closedOn, closedBy],
  )
}

/** What went of an identity's findings, newest first. */
export function closedOf(db: ReadableDb, identityId: IdentityId): readonly ClosedFinding[] {
  return allRows(db, `SELECT ${columns} FROM finding_log WHERE identity_id = @identityId ORDER BY seq DESC LIMIT 200`, { identityId }).map(
    (row) => closedSchema.parse(row),
  )
}

/** What went from a day on, whatever the identity. */
export function closedSince(db: ReadableDb, from: PlainDate): readonly ClosedFinding[] {
  return allRows(db, `SELECT ${columns} FROM finding_log WHERE closed_on >= @from`, { from }).map((row) => closedSchema.parse(row))
}

/** The key of a finding within its identity. */
export function findingKey(rule: RuleId, credentialId: CredentialId | null): string {
  return credentialId === null ? rule : `${rule} ${credentialId}`
}

/** Rule and credential of such a key. */
export function ofFindingKey(key: string): Readonly<{ rule: RuleId; credentialId: CredentialId | null }> {
  const [rule, credential] = key.split(' ')
  return { rule: z.enum(ruleIds).parse(rule), credentialId: credential === undefined ? null : credentialIdSchema.parse(credential) }
}
