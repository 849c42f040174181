import { z } from 'zod'
import { isJsonObject } from '../../file/json-list.ts'
import { accountOfArn } from './aws-account.ts'

export type Trust = Readonly<{
  /** Who may take the role on, in AWS's words: 'Service: lambda.amazonaws.com'. */
  trusted: readonly string[]
  /** What deserves a second look. */
  remarks: readonly string[]
}>

const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item.transform((value) => [value]), z.array(item)])
const statementSchema = z.object({
  Effect: z.string(),
  Principal: z.union([z.string(), z.record(z.string(), oneOrMore(z.string()))]).optional(),
  Condition: z.unknown().optional(),
})
const policySchema = z.object({ Statement: oneOrMore(statementSchema) })

/** What a trust policy says: an object, or the same as (URL-encoded) text. Null when it cannot be read. */
export function trustOf(document: unknown, account: string | null): Trust | null {
  const policy = policySchema.safeParse(typeof document === 'string' ? decoded(document) : document)
  if (!policy.success) return null
  const statements = policy.data.Statement.filter(({ Effect }) => Effect.toLowerCase() === 'allow').map((statement) => ({
    ...statement,
    principals: principalsOf(statement.Principal),
  }))
  const everybody = statements.filter(({ principals }) => principals.some(({ name }) => name === '*'))
  const foreign = statements
    .flatMap(({ principals, Condition }) => (hasExternalId(Condition) ? [] : principals))
    .filter(({ kind, name }) => kind === 'AWS' && isForeign(name, account))
  return {
    trusted: [...new Set(statements.flatMap(({ principals }) => principals.map(({ kind, name }) => `${kind}: ${name}`)))],
    remarks: [
      ...(everybody.length > 0
        ? [
            everybody.some(({ Condition }) => Condition === undefined || Condition === null)
              ? 'Everybody with an AWS account may take on this role.'
              : 'Its trust names everybody (*) and is held back only by conditions.',
          ]
        : []),
      ...(foreign.length > 0 ? ['Another AWS account may take on this role without an external id.'] : []),
    ],
  }
}

function principalsOf(
  principal: string | Readonly<Record<string, readonly string[]>> | undefined,
): readonly Readonly<{ kind: string; name: string }>[] {
  if (principal === undefined) return []
  if (typeof principal === 'string') return [{ kind: 'AWS', name: principal }]
  return Object.entries(principal).flatMap(([kind, names]) => names.map((name) => ({ kind, name })))
}

function isForeign(name: string, account: string | null): boolean {
  const other = /^\d{12}$/.test(name) ? name : accountOfArn(name)
  return account !== null && other !== null && other !== account
}

// {"StringEquals": {"sts:ExternalId": "…"}}: the value itself is not looked at.
function hasExternalId(condition: unknown): boolean {
  return (
    isJsonObject(condition) &&
    Object.values(condition).some((test) => isJsonObject(test) && Object.keys(test).some((key) => key.toLowerCase() === 'sts:externalid'))
  )
}

function decoded(text: string): unknown {
  try {
    const plain: unknown = JSON.parse(text.trimStart().startsWith('{') ? text : decodeURIComponent(text))
    return plain
  } catch {
    // Neither form: the caller says that it could not be read.
    return null
  }
}
