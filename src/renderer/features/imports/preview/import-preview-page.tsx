import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect } from 'react'
import type { CommittedImport, ImportOffer } from '../../../../shared/ipc/areas/imports-contract.ts'
import { call, CallError } from '../../../api/client.ts'
import { refreshAfterChange } from '../../../api/queries.ts'
import { stopWork } from '../../../api/work-progress.ts'
import { Button } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ScreenHeader } from '../../../components/screen-header/screen-header.tsx'
import { plural } from '../../../lib/plural.ts'
import { changesAnything, commitWords } from '../common/import-words.ts'
import { ImportWork } from '../common/import-work.tsx'
import styles from './import-preview-page.module.css'
import { PreviewBody } from './preview-body.tsx'
import { SourceChoice } from './source-choice.tsx'
import { type AskedChoices, type ImportChoosing, useImportChoices } from './use-import-choices.ts'

type ImportPreviewPageProps = Readonly<{
  offer: ImportOffer
  /** How many files wait behind this one. */
  waiting: number
  onCommitted: (committed: CommittedImport) => void
  onDiscarded: () => void
}>

/** What one file would do, before anything is saved. */
export function ImportPreviewPage({ offer, waiting, onCommitted, onDiscarded }: ImportPreviewPageProps) {
  const queryClient = useQueryClient()
  const choosing = useImportChoices()
  const preview = useQuery({ ...previewQuery(offer.token, choosing.asked), placeholderData: keepPreviousData })
  const commit = useMutation({
    mutationFn: () => call('imports.commit', { token: offer.token }),
    onSuccess: async (committed) => {
      onCommitted(committed)
      await refreshAfterChange(queryClient)
    },
  })
  // Main forgets the file by itself when the vault is locked; a failed discard changes nothing for the person.
  const discard = useMutation({ mutationFn: () => call('imports.discard', { token: offer.token }), onSettled: onDiscarded })
  // What had the focus is gone with the page before; the next Tab begins at the top of this one.
  useEffect(() => document.querySelector<HTMLElement>('main')?.focus(), [])
  const shown = preview.data
  // A long file with many columns takes a moment to draw; what is being typed or ticked goes first.
  const drawn = useDeferredValue(shown)
  const stale = preview.isPlaceholderData || choosing.pending
  const blocked = shown?.mapping !== null && shown?.mapping?.obstacle !== null
  const changes = shown !== undefined && changesAnything(shown.counts)
  const ready = !stale && preview.error === null && !blocked && changes
  const steering = interrupting(choosing, preview.isFetching)
  return (
    <>
      <ScreenHeader title={`Import: ${offer.fileName}`} detail={waiting > 0 ? `${plural(waiting, 'more file')} after this one` : undefined}>
        <Button
          disabled={commit.isPending}
          onClick={() => {
            if (preview.isFetching) stopWork()
            discard.mutate()
          }}
        >
          {shown !== undefined && !changes && shown.mapping === null && shown.leftOut === 0 ? 'Close' : 'Cancel'}
        </Button>
        <Button variant="primary" disabled={!ready || commit.isPending} onClick={() => commit.mutate()}>
          {commit.isPending ? 'Importing…' : shown === undefined || blocked ? 'Import' : commitWords(shown.states)}
        </Button>
      </ScreenHeader>
      <div className={styles.above}>
        <ImportWork active={preview.isFetching || commit.isPending} assumed={commit.isPending ? 'save' : 'compare'} />
        {commit.error !== null && <Notice tone={isStopped(commit.error) ? 'info' : 'crit'}>{commit.error.message}</Notice>}
        {preview.error !== null && (
          <>
            <Notice
              tone={isStopped(preview.error) ? 'info' : 'crit'}
              actions={
                isStopped(preview.error) ? (
                  <Button small onClick={() => void preview.refetch()}>
                    Compare again
                  </Button>
                ) : undefined
              }
            >
              {preview.error.message}
            </Notice>
            {!isStopped(preview.error) && (
              <SourceChoice
                value={choosing.choices.source ?? null}
                onChange={(source) => choosing.startAgain({ source, sheet: choosing.choices.sheet })}
              />
            )}
          </>
        )}
      </div>
      {preview.error === null && shown !== undefined && (
        <PreviewBody
          preview={drawn ?? shown}
          version={preview.dataUpdatedAt}
          stale={stale || commit.isPending}
          fetching={preview.isFetching}
          choosing={steering}
        />
      )}
    </>
  )
}

// A comparison nobody waits for any more only holds up the next one.
function interrupting(choosing: ImportChoosing, working: boolean): ImportChoosing {
  if (!working) return choosing
  return {
    ...choosing,
    change: (changes) => {
      stopWork()
      choosing.change(changes)
    },
    startAgain: (choices) => {
      stopWork()
      choosing.startAgain(choices)
    },
  }
}

function isStopped(error: Error): boolean {
  return error instanceof CallError && (error.code === 'work_stopped' || error.code === 'reading_stopped')
}

function previewQuery(token: string, { choices, revision }: AskedChoices) {
  return queryOptions({
    queryKey: ['import-preview', token, revision],
    queryFn: () => call('imports.preview', { token, choices: sendable(choices) }),
    gcTime: 0,
  })
}

type Sendable = NonNullable<Parameters<typeof call<'imports.preview'>>[1]['choices']>

// The schema's types are writable lists; ours are read-only. What crosses is a copy in any case.
function sendable(choices: AskedChoices['choices']): Sendable {
  return structuredClone(choices) as Sendable
}
