import { z } from 'zod'

// Ids are made by the store; here they are only told apart.
export const identityIdSchema = z.uuid().brand<'IdentityId'>()
export type IdentityId = z.infer<typeof identityIdSchema>

export const credentialIdSchema = z.uuid().brand<'CredentialId'>()
export type CredentialId = z.infer<typeof credentialIdSchema>

export const personIdSchema = z.uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof personIdSchema>

export const reviewIdSchema = z.uuid().brand<'ReviewId'>()
export type ReviewId = z.infer<typeof reviewIdSchema>

export const importIdSchema = z.uuid().brand<'ImportId'>()
export type ImportId = z.infer<typeof importIdSchema>

export const actionIdSchema = z.uuid().brand<'ActionId'>()
export type ActionId = z.infer<typeof actionIdSchema>

export const exceptionIdSchema = z.uuid().brand<'ExceptionId'>()
export type ExceptionId = z.infer<typeof exceptionIdSchema>

export const drillIdSchema = z.uuid().brand<'DrillId'>()
export type DrillId = z.infer<typeof drillIdSchema>

export const drillItemIdSchema = z.uuid().brand<'DrillItemId'>()
export type DrillItemId = z.infer<typeof drillItemIdSchema>
