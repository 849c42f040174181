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
