import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ImportAnswers } from '../../../../shared/domain/imports/draft/draft.ts'
import type { ImportChoices } from '../../../../shared/domain/imports/mapping/import-choices.ts'
import { rowsNamed } from '../../../../shared/domain/imports/preview/rows-named.ts'
import type { CustomFieldId } from '../../../../shared/domain/record/custom-field.ts'
import type { ImportPreview } from '../../../../shared/ipc/areas/imports-contract.ts'
import { Notice } from '../../../components/notice/notice.tsx'
import { plural } from '../../../lib/plural.ts'
import { LeftOutColumns } from './left-out-columns-list.tsx'
import { MappingTable } from './mapping-table.tsx'
import styles from './preview-body.module.css'
import { PreviewCounts } from './preview-counts.tsx'
import { type NamedRows, PreviewRows } from './preview-row-list.tsx'
import { Questions } from './questions.tsx'
import { RecognisedLine } from './recognised-line.tsx'
import { UnreadWords } from './unread-words.tsx'
import type { ImportChoosing } from './use-import-choices.ts'

type PreviewBodyProps = Readonly<{
  preview: ImportPreview
  /** Which answer of main this is: its rows are asked for under it. */
  version: number
  /** A newer one is being made. */
  stale: boolean
  fetching: boolean
  choosing: ImportChoosing
}>

/** Recognised as what, what is still to be settled, counts that add up, what to know about this export, and every row. */
export function PreviewBody({ preview, version, stale, fetching, choosing }: PreviewBodyProps) {
  const { choices, change, startAgain } = choosing
  const [named, setNamed] = useState<NamedRows | null>(null)
  const rows = useRef<HTMLDivElement>(null)
  const showRows = (next: NamedRows) => {
    // At once: the rows that are to be looked at are other ones then.
    flushSync(() => setNamed(next))
    rows.current?.scrollIntoView({ block: 'start' })
    rows.current?.querySelector<HTMLElement>('[role="region"]')?.focus({ preventScroll: true })
  }
  const { mapping } = preview
  const keep = (column: string, field: CustomFieldId) => {
    if (mapping === null) return change({ keep: { ...choices.keep, [column]: field } })
    const at = mapping.columns.findIndex(({ header }) => header === column)
    change({ mapping: mapping.chosen.map((target, place) => (place === at ? `own:${field}` : target === `own:${field}` ? null : target)) })
  }
  return (
    <div className={styles.scroll} aria-busy={stale}>
      <div className={styles.page}>
        <RecognisedLine
          preview={preview}
          onSource={(source) => startAgain({ source, ...kept(choices, ['sheet']) })}
          onSheet={(sheet) => startAgain({ sheet, ...kept(choices, ['source']) })}
        />
        <Questions
          questions={preview.questions}
          onAnswer={(id, answer) => change({ answers: withAnswer(choices.answers ?? {}, id, answer) })}
        />
        {preview.mapping !== null && (
          <MappingTable
            key={preview.mapping.firstRow}
            mapping={preview.mapping}
            onMapping={(mapping) => change({ mapping })}
            onFirstRow={(firstRow) => startAgain({ firstRow, ...kept(choices, ['source', 'sheet']) })}
          />
        )}
        {preview.mapping !== null && (
          <UnreadWords unread={preview.mapping.unread} values={choices.values ?? {}} onValues={(values) => change({ values })} />
        )}
        <PreviewCounts preview={preview} />
        <Notice tone="info">{[secretWords(preview.secretsDropped), preview.source.cannotShow].join(' ').trim()}</Notice>
        <Warnings preview={preview} onRows={showRows} />
        <LeftOutColumns columns={preview.leftOutColumns} onKeep={keep} />
        <PreviewRows
          ref={rows}
          preview={preview}
          version={version}
          stale={stale}
          fetching={fetching}
          choosing={choosing}
          named={named}
          onNamed={setNamed}
        />
      </div>
    </div>
  )
}

function kept(choices: ImportChoices, names: readonly ('source' | 'sheet')[]): ImportChoices {
  return Object.fromEntries(names.flatMap((name) => (choices[name] === undefined ? [] : [[name, choices[name]]])))
}

function withAnswer(answers: ImportAnswers, id: string, answer: string): ImportAnswers {
  const others = Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id))
  return answer === '' ? others : { ...others, [id]: answer }
}

type WarningsProps = Readonly<{ preview: ImportPreview; onRows: (named: NamedRows) => void }>

/** What to know about this file; a sentence that names rows leads to them. */
function Warnings({ preview: { warnings, partial }, onRows }: WarningsProps) {
  const sentences = [...new Set([...(partial ? ['This file is only a part of the list, so nothing is marked as gone.'] : []), ...warnings])]
  if (sentences.length === 0) return null
  return (
    <Notice tone="warn">
      {sentences.length === 1 ? (
        <Warning sentence={sentences[0] ?? ''} onRows={onRows} />
      ) : (
        <ul className={styles.warnings}>
          {sentences.map((sentence) => (
            <li key={sentence}>
              <Warning sentence={sentence} onRows={onRows} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function Warning({ sentence, onRows }: Readonly<{ sentence: string; onRows: WarningsProps['onRows'] }>) {
  const lines = rowsNamed(sentence)
  return (
    <>
      {sentence}{' '}
      {lines.length > 0 && (
        <button type="button" className={styles.link} onClick={() => onRows({ lines })}>
          Show {lines.length === 1 ? 'this row' : 'these rows'}
        </button>
      )}
    </>
  )
}

function secretWords(dropped: number): string {
  if (dropped === 0) return 'No secret values were found in this file.'
  return `${plural(dropped, 'value')} that ${dropped === 1 ? 'looks' : 'look'} like a secret ${dropped === 1 ? 'was' : 'were'} left out and will not be saved.`
}
