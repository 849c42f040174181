import {
  type RecordState,
  recordStateWords,
  type RecordStatus,
  recordStatusWords,
} from '../../../../shared/domain/record/facts/vocabulary.ts'
import { saysExpired } from '../../../../shared/domain/record/value-words.ts'
import { Chip } from '../../../components/chip/chip.tsx'
import type { Parsed } from '../../../components/sheet/column.ts'
import styles from './cells.module.css'
import { checkedWord, wordList } from './checked.ts'
import type { SheetChange } from './sheet-change.ts'
import { sheetColumn, type SheetEditing } from './sheet-column.ts'

type Standing = Readonly<{ status: RecordStatus; state: RecordState }>

/** How it stands today. What is copied, pasted and edited is the recorded status; whether it has expired follows from its end. */
export const statusColumn = sheetColumn({
  id: 'status',
  title: 'Status',
  type: 'choice',
  width: 96,
  identity: {
    value: (row) => recordStatusWords[row.status],
    words: (row) => recordStateWords[row.state],
    look,
    hint: (row) => hint(row, 'It has nothing left to log in with.'),
    render,
    edit: (row) => statusEditing(row, (status) => ({ kind: 'identity', patch: { status } })),
  },
  credential: {
    value: ({ credential }) => recordStatusWords[credential.status],
    words: ({ credential }) => recordStateWords[credential.state],
    look: ({ credential }) => look(credential),
    hint: ({ credential }) => hint(credential, 'It has stopped working by itself.'),
    render: ({ credential }, plain) => render(credential, plain),
    edit: ({ credential }) => statusEditing(credential, (status) => ({ kind: 'credential', id: credential.id, patch: { status } })),
  },
})

function look({ state }: Standing): string | undefined {
  return state === 'active' ? undefined : state === 'expired' ? styles.crit : styles.muted
}

function hint({ state, status }: Standing, why: string): string | null {
  return state === 'expired' ? `Expired. ${why} Recorded as ${recordStatusWords[status].toLowerCase()}.` : null
}

// Made once: all expired rows share it.
const expiredChip = <Chip tone="crit">{recordStateWords.expired}</Chip>

function render({ state }: Standing, plain: boolean) {
  return state === 'expired' && !plain ? expiredChip : recordStateWords[state]
}

function statusEditing({ status }: Standing, change: (status: RecordStatus) => SheetChange): SheetEditing {
  return {
    kind: 'one-of',
    text: recordStatusWords[status],
    options: wordList(recordStatusWords),
    parse: (text) => parse(text, change),
  }
}

function parse(text: string, change: (status: RecordStatus) => SheetChange): Parsed<SheetChange> {
  if (saysExpired(text)) return { ok: false, reason: 'Nobody sets this: it follows from the day it ends. Write that day under Expires.' }
  return checkedWord(recordStatusWords, text, (status) => change(status ?? 'unknown'))
}
