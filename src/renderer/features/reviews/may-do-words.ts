import { type Privilege, privileges as allPrivileges, privilegeWords } from '../../../shared/domain/record/facts/vocabulary.ts'

const sentences: Readonly<Record<Privilege, string>> = {
  read: 'read data',
  write: 'change data',
  deploy: 'deploy software',
  admin: 'administer the system',
  grant: 'give others access',
  root: 'do everything',
}

/** 'It can read data, change data and administer the system.' Takes the words a snapshot holds. */
export function mayDoWords(words: readonly string[] | null): string {
  if (words === null || words.length === 0) return 'What it may do is not recorded.'
  const parts = words.map((word) => {
    const privilege = allPrivileges.find((candidate) => candidate === word || privilegeWords[candidate] === word)
    return privilege === undefined ? word : sentences[privilege]
  })
  return `It can ${joined(parts)}.`
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
