import { unixSecondsOfInstant } from '../../../values/plain-date.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import { type IdentityDraft, type ImportAnswers, type ImportQuestion, inAnyAccount } from '../../draft/draft.ts'

/** The account number inside an ARN, or null where it has none. */
export function accountOfArn(arn: string | null): string | null {
  return /^arn:aws[a-z-]*:[^:]*:[^:]*:(\d{12}):/.exec(arn ?? '')?.[1] ?? null
}

/** The regions ARNs are from, as the part of the account a list is about; nothing when one of them does not tell. */
export function regionsOfArns(arns: readonly (string | null)[]): string | undefined {
  const regions = new Set(arns.map((arn) => /^arn:aws[a-z-]*:[^:]*:([a-z0-9-]+):/.exec(arn ?? '')?.[1] ?? null))
  return regions.size === 0 || regions.has(null) ? undefined : [...regions].sort().join(' ')
}

/** An account in the words people know it by. */
export function awsSystem(account: string | null): string {
  return account !== null && /^\d{12}$/.test(account) ? `AWS ${account.slice(0, 4)} ${account.slice(4, 8)} ${account.slice(8)}` : 'AWS'
}

/** The one account all drafts belong to; null when there are none or several. */
export function commonAccount(drafts: readonly Pick<IdentityDraft, 'facts'>[]): string | null {
  const accounts = new Set(drafts.map(({ facts }) => facts.account))
  return accounts.size === 1 ? ([...accounts][0] ?? null) : null
}

/** The account a person named, with the question where the file does not say it. */
export function askedAccount(answers: ImportAnswers, guard: TextGuard): Readonly<{ account: string | null; question: ImportQuestion }> {
  const answer = answers.account ?? null
  const account = guard.text(answer?.replace(/(?<=\d)[\s-]+(?=\d)/g, ''), 200)
  return {
    account,
    question: {
      id: 'account',
      text: 'Which AWS account is this list from? Its number has 12 digits.',
      choices: null,
      answer: answer === null ? null : account,
    },
  }
}

/** The ids under which an IAM user is known in every export that tells its account. */
export function userNativeIds(account: string | null, name: string | null): readonly string[] {
  return account === null || name === null ? [] : [`aws-user:${account}/${name}`]
}

/** The ids of an IAM user by the second each of its keys was made, as the report and the list of keys both tell it: the list does not say which account it is from. */
export function userBirthIds(name: string | null, made: readonly unknown[]): readonly string[] {
  return name === null
    ? []
    : [...new Set(made.map(unixSeconds))]
        .filter((seconds) => seconds !== null)
        .map((seconds) => `${inAnyAccount}aws-user:${name}/${seconds}`)
}

// Text from version 2 of the command line, a number from version 1.
function unixSeconds(value: unknown): number | null {
  if (typeof value === 'number') return Math.floor(value)
  return typeof value === 'string' && /T\d{2}:\d{2}:\d{2}/.test(value) ? unixSecondsOfInstant(value) : null
}
