import { findSecretShape, namesSecret } from './metadata-text.ts'

/** Cleans the free texts of one import and counts what it had to leave out. */
export type TextGuard = Readonly<{
  /** Trimmed and cut to `max` characters; null when empty or when it looks like a live secret, which is counted. */
  text: (value: string | null | undefined, max: number) => string | null
  /** The same for whole sentences, where people also write secrets down with a label ('Password: ...'). Not for ids and scopes: 'token:read' is one. */
  prose: (value: string | null | undefined, max: number) => string | null
  /** Counts fields that were left out unread because they always hold a secret. */
  drop: (count: number) => void
  dropped: () => number
}>

/** A guard for one file; it lives as long as the parsing of that file. */
export function textGuard(): TextGuard {
  let dropped = 0
  const cleaner = (isSecret: (text: string) => boolean) => (value: string | null | undefined, max: number) => {
    const trimmed = value?.trim() ?? ''
    if (trimmed === '') return null
    if (!isSecret(trimmed)) return shortened(trimmed, max)
    dropped += 1
    return null
  }
  return {
    text: cleaner((text) => findSecretShape(text) !== null),
    prose: cleaner(looksSecret),
    drop: (count) => {
      dropped += count
    },
    dropped: () => dropped,
  }
}

/** True when a text has the shape of a live secret or writes one down with its label ('Password: ...'), as people do in notes. */
export function looksSecret(text: string): boolean {
  return findSecretShape(text) !== null || namesSecret(text)
}

function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`
}
