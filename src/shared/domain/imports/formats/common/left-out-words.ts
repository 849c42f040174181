// What a person should hear about things that were left out on purpose, or are not in the file.

/** The warning for a file with secrets in plain text, with how many there were; nothing where there were none. */
export function plainSecretWarnings(count: number): readonly string[] {
  return count === 0
    ? []
    : [`This file contains plain secrets (${count}). Nothing of them was read into Keyroster; delete the file when you are done.`]
}

/** The warning for free texts people write beside a credential: too often the secret itself stands there. */
export function freeTextWarnings(count: number, field: string): readonly string[] {
  if (count === 0) return []
  return [
    count === 1
      ? `1 entry has a text under “${field}”. It was left out, because such texts often hold secrets.`
      : `${count} entries have a text under “${field}”. They were left out, because such texts often hold secrets.`,
  ]
}

/** The warning for a file of entries by themselves. */
export function singleEntryWarnings(single: boolean): readonly string[] {
  return single ? ['This file holds single entries and not the whole list, so nothing is marked as gone.'] : []
}
