import type { ImportAnswers } from '../../../../shared/domain/imports/draft/draft.ts'
import type { ImportChoices } from '../../../../shared/domain/imports/mapping/import-choices.ts'
import type { ImportPreview } from '../../../../shared/ipc/areas/imports-contract.ts'
import { Notice } from '../../../components/notice/notice.tsx'
import { plural } from '../../../lib/plural.ts'
import { MappingTable } from './mapping-table.tsx'
import styles from './preview-body.module.css'
import { PreviewCounts } from './preview-counts.tsx'
import { PreviewRows } from './preview-row-list.tsx'
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
        <Warnings preview={preview} />
        <PreviewRows preview={preview} version={version} stale={stale} fetching={fetching} choosing={choosing} />
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

function Warnings({ preview: { warnings, partial } }: Readonly<{ preview: ImportPreview }>) {
  const sentences = [...new Set([...(partial ? ['This file is only a part of the list, so nothing is marked as gone.'] : []), ...warnings])]
  if (sentences.length === 0) return null
  return (
    <Notice tone="warn">
      {sentences.length === 1 ? (
        sentences[0]
      ) : (
        <ul className={styles.warnings}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function secretWords(dropped: number): string {
  if (dropped === 0) return 'No secret values were found in this file.'
  return `${plural(dropped, 'value')} that ${dropped === 1 ? 'looks' : 'look'} like a secret ${dropped === 1 ? 'was' : 'were'} left out and will not be saved.`
}
