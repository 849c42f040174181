import type { InventoryRow } from '../../../../shared/domain/inventory/inventory-row.ts'
import type { Credential } from '../../../../shared/domain/record/credential.ts'
import { blankCredentialFacts } from '../../../../shared/domain/record/credential.ts'
import { credentialTypeWords } from '../../../../shared/domain/record/facts/vocabulary.ts'
import type { PlainDate } from '../../../../shared/domain/values/plain-date.ts'
import styles from './cells.module.css'
import { checkedDay, checkedWord, wordList } from './checked.ts'
import { ofTheOne } from './of-the-one.ts'
import type { SheetChange } from './sheet-change.ts'
import { type CredentialLine, type SheetColumn, sheetColumn, type SheetEditing } from './sheet-column.ts'
import { type Calendar, lastUsedWords } from './sheet-words.ts'

// Columns whose facts stand on the credential. With one credential the identity's cell edits it; with several it shows the worst case.

export const credentialTypeColumn = sheetColumn({
  id: 'credentialType',
  title: 'Credential type',
  width: 148,
  type: 'choice',
  identity: {
    value: (row) => row.credentialWords ?? '',
    hint: (row) => (row.credentials.length > 1 ? 'Alt+Right shows each of them.' : null),
    edit: (row) =>
      ofTheOne(
        row,
        (credential) => typeEditing(credential.type === null ? '' : credentialTypeWords[credential.type], credential),
        typeEditing('', null),
      ),
  },
  credential: {
    value: ({ credential }) => (credential.type === null ? '' : credentialTypeWords[credential.type]),
    edit: ({ credential }) => typeEditing(credential.type === null ? '' : credentialTypeWords[credential.type], credential),
  },
})

export function createdColumn(today: PlainDate): SheetColumn {
  const look = (day: PlainDate | null) => (day === null ? styles.muted : undefined)
  return sheetColumn({
    id: 'createdOn',
    title: 'Created',
    width: 108,
    type: 'day',
    day: (row) => row.createdOn,
    identity: {
      value: (row) => row.createdOn ?? '',
      words: (row) => row.createdOn ?? 'unknown',
      sortKey: (row) => row.createdOn,
      look: (row) => look(row.createdOn),
      edit: (row) => ({
        kind: 'text',
        text: row.createdOn ?? '',
        placeholder: '2026-11-30',
        parse: (text) => checkedDay(text, { today, past: true }, (createdOn) => ({ kind: 'identity', patch: { createdOn } })),
      }),
    },
    credential: {
      value: ({ credential }) => credential.createdOn ?? '',
      words: ({ credential }) => credential.createdOn ?? 'unknown',
      look: ({ credential }) => look(credential.createdOn),
      edit: ({ credential }) => ({
        kind: 'text',
        text: credential.createdOn ?? '',
        placeholder: '2026-11-30',
        parse: (text) =>
          checkedDay(text, { today, past: true }, (createdOn) => ({ kind: 'credential', id: credential.id, patch: { createdOn } })),
      }),
    },
  })
}

export function lastUsedColumn(today: PlainDate, calendar: Calendar): SheetColumn {
  const words = (lastUsed: InventoryRow['lastUsed']) => lastUsedWords(lastUsed, calendar)
  const look = (lastUsed: InventoryRow['lastUsed']) => (lastUsed.state === 'unknown' ? styles.muted : undefined)
  const editing = (credential: Credential): SheetEditing => {
    const change = (patch: Pick<Credential, 'lastUsedOn' | 'lastUsedState'>): SheetChange => ({
      kind: 'credential',
      id: credential.id,
      patch,
    })
    return {
      kind: 'text',
      text: credential.lastUsedOn ?? (credential.lastUsedState === 'never' ? 'never' : ''),
      placeholder: '2026-11-30, today, never',
      parse: (text) =>
        checkedDay(text, { today, past: true, word: { never: change({ lastUsedOn: null, lastUsedState: 'never' }) } }, (lastUsedOn) =>
          change({ lastUsedOn, lastUsedState: lastUsedOn === null ? 'unknown' : 'used' }),
        ),
    }
  }
  return sheetColumn({
    id: 'lastUsed',
    title: 'Last used',
    width: 118,
    type: 'day',
    day: (row) => row.lastUsed.on,
    identity: {
      value: (row) => row.lastUsed.on ?? (row.lastUsed.state === 'never' ? 'never' : ''),
      words: (row) => words(row.lastUsed),
      sortKey: (row) => row.lastUsed.on ?? (row.lastUsed.state === 'never' ? '0000' : null),
      hint: (row) => row.lastUsed.on,
      look: (row) => look(row.lastUsed),
      edit: (row) => ofTheOne(row, editing),
    },
    credential: {
      value: ({ credential }) => credential.lastUsedOn ?? (credential.lastUsedState === 'never' ? 'never' : ''),
      words: ({ credential }) => words(usageOf(credential)),
      hint: ({ credential }) => credential.lastUsedOn,
      look: ({ credential }) => look(usageOf(credential)),
      edit: ({ credential }) => editing(credential),
    },
  })
}

export function expiresColumn(today: PlainDate): SheetColumn {
  const never = (credential: Credential | undefined) => credential?.neverExpires === true
  const editing = (credential: Credential): SheetEditing => {
    const change = (patch: Pick<Credential, 'expiresOn' | 'neverExpires'>): SheetChange => ({
      kind: 'credential',
      id: credential.id,
      patch,
    })
    return {
      kind: 'text',
      text: credential.expiresOn ?? (credential.neverExpires ? 'never' : ''),
      placeholder: '2026-11-30, +90, never',
      parse: (text) =>
        checkedDay(text, { today, past: false, word: { never: change({ expiresOn: null, neverExpires: true }) } }, (expiresOn) =>
          change({ expiresOn, neverExpires: false }),
        ),
    }
  }
  const wordsOf = (row: InventoryRow) =>
    row.expiresOn ?? endOf(row.credentials[0]) ?? (row.credentials.length > 0 && row.credentials.every(never) ? 'never' : '')
  const ofLine = ({ credential }: CredentialLine) => credential.expiresOn ?? (credential.neverExpires ? 'never' : '')
  return sheetColumn({
    id: 'expires',
    title: 'Expires',
    width: 128,
    type: 'day',
    day: (row) => row.expiresOn ?? endOf(row.credentials[0]),
    ink: { beside: 28 },
    identity: {
      value: wordsOf,
      sortKey: (row) => (wordsOf(row) === 'never' ? '9999' : wordsOf(row) || null),
      hint: (row) =>
        row.credentials.length > 1 && row.expiresOn !== null ? `The first end among ${row.credentials.length} credentials.` : null,
      look: (row) => (wordsOf(row) === 'never' ? styles.muted : undefined),
      render: (row) => (
        <>
          {wordsOf(row)}
          {row.credentials.length > 1 && row.expiresOn !== null && <span className={styles.muted}> first</span>}
        </>
      ),
      edit: (row) => ofTheOne(row, editing),
    },
    credential: {
      value: ofLine,
      look: (line) => (ofLine(line) === 'never' ? styles.muted : undefined),
      edit: ({ credential }) => editing(credential),
    },
  })
}

function endOf(credential: Credential | undefined): PlainDate | null {
  return credential?.expiresOn ?? null
}

function usageOf(credential: Credential): InventoryRow['lastUsed'] {
  return { state: credential.lastUsedState, on: credential.lastUsedOn }
}

function typeEditing(text: string, credential: Credential | null): SheetEditing {
  return {
    kind: 'one-of',
    text,
    options: wordList(credentialTypeWords),
    parse: (typed) =>
      checkedWord(credentialTypeWords, typed, (type) =>
        credential === null
          ? { kind: 'new-credential', facts: blankCredentialFacts(type) }
          : { kind: 'credential', id: credential.id, patch: { type } },
      ),
  }
}
