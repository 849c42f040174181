import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ImportOffer } from '../../../../shared/ipc/areas/imports-contract.ts'
import { call } from '../../../api/client.ts'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ImportWork } from '../common/import-work.tsx'
import styles from './paste-table-dialog.module.css'

type PasteTableDialogProps = Readonly<{ onOffer: (offer: ImportOffer) => void; onClose: () => void }>

/** A table copied from a web page or a spreadsheet, taken like a file. */
export function PasteTableDialog({ onOffer, onClose }: PasteTableDialogProps) {
  const id = useId()
  const [text, setText] = useState('')
  const offer = useMutation({
    mutationFn: () =>
      call('imports.offer', { fileName: 'pasted table.tsv', lastModified: Date.now(), bytes: new TextEncoder().encode(text) }),
    onSuccess: onOffer,
  })
  const empty = text.trim() === ''
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Paste a table"
      description="Copy rows from a spreadsheet or an admin page, with their line of headers, and paste them here. You see what they would change before anything is saved."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={empty || offer.isPending} onClick={() => offer.mutate()}>
            Look at it
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <label className="visually-hidden" htmlFor={id}>
          Table
        </label>
        <textarea
          id={id}
          className={styles.table}
          rows={10}
          value={text}
          wrap="off"
          spellCheck={false}
          autoFocus
          placeholder={'Name\tOwner\tSystem\nbackup-script\tSam Okafor\tFile server'}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !empty && !offer.isPending) offer.mutate()
          }}
        />
        <ImportWork active={offer.isPending} />
        {offer.error !== null && <Notice tone="crit">{offer.error.message}</Notice>}
      </div>
    </Dialog>
  )
}
