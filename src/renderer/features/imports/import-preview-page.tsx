import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportSourceId } from '../../../shared/domain/import/draft.ts'
import type { ColumnMapping } from '../../../shared/domain/import/mapping.ts'
import type { CommittedImport, ImportOffer } from '../../../shared/ipc/replies.ts'
import { call } from '../../api/client.ts'
import { refreshAfterChange } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { plural } from '../../lib/plural.ts'
import { changesAnything, commitWords } from './import-words.ts'
import { PreviewBody } from './preview-body.tsx'
import { SourceChoice } from './source-choice.tsx'
import styles from './import-preview-page.module.css'

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
  const [source, setSource] = useState<ImportSourceId | undefined>(undefined)
  const [mapping, setMapping] = useState<ColumnMapping | undefined>(undefined)
  const preview = useQuery({ ...previewQuery(offer.token, source, mapping), placeholderData: keepPreviousData })
  const commit = useMutation({
    mutationFn: () => call('imports.commit', { token: offer.token }),
    onSuccess: async (committed) => {
      onCommitted(committed)
      await refreshAfterChange(queryClient)
    },
  })
  // Main forgets the file by itself when the vault is locked; a failed discard changes nothing for the person.
  const discard = useMutation({ mutationFn: () => call('imports.discard', { token: offer.token }), onSettled: onDiscarded })
  const chooseSource = (chosen: ImportSourceId) => {
    setMapping(undefined)
    setSource(chosen)
  }
  const shown = preview.data
  const blocked = shown?.mapping !== null && shown?.mapping?.obstacle !== null
  const ready = shown !== undefined && !preview.isPlaceholderData && preview.error === null && !blocked && changesAnything(shown.plan.counts)
  return (
    <>
      <ScreenHeader title={`Import: ${offer.fileName}`} detail={waiting > 0 ? `${plural(waiting, 'more file')} after this one` : undefined}>
        <Button disabled={commit.isPending} onClick={() => discard.mutate()}>
          {shown !== undefined && !changesAnything(shown.plan.counts) && shown.mapping === null ? 'Close' : 'Cancel'}
        </Button>
        <Button variant="primary" disabled={!ready || commit.isPending} onClick={() => commit.mutate()}>
          {commit.isPending ? 'Importing…' : shown === undefined || blocked ? 'Import' : commitWords(shown.plan.counts)}
        </Button>
      </ScreenHeader>
      {commit.error !== null && (
        <div className={styles.problem}>
          <Notice tone="crit">{commit.error.message}</Notice>
        </div>
      )}
      {preview.error !== null && (
        <div className={styles.problem}>
          <Notice tone="crit">{preview.error.message}</Notice>
          <SourceChoice value={source ?? null} onChange={chooseSource} />
        </div>
      )}
      {preview.error === null && (
        <Loaded query={preview}>{(data) => <PreviewBody preview={data} stale={preview.isPlaceholderData} onSource={chooseSource} onMapping={setMapping} />}</Loaded>
      )}
    </>
  )
}

function previewQuery(token: string, source: ImportSourceId | undefined, mapping: ColumnMapping | undefined) {
  return queryOptions({
    queryKey: ['import-preview', token, source, mapping],
    queryFn: () => call('imports.preview', { token, ...(source === undefined ? {} : { source }), ...(mapping === undefined ? {} : { mapping: [...mapping] }) }),
    gcTime: 0,
  })
}
