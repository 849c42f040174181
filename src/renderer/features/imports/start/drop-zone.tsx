import { useMutation } from '@tanstack/react-query'
import { ClipboardPaste, FileDown } from 'lucide-react'
import { useState } from 'react'
import type { ImportOffer } from '../../../../shared/ipc/areas/imports-contract.ts'
import { call, CallError } from '../../../api/client.ts'
import { Button } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ImportWork } from '../common/import-work.tsx'
import styles from './drop-zone.module.css'
import { PasteTableDialog } from './paste-table-dialog.tsx'

/** The place to drop a file (anywhere in the window works too), and the buttons for those who rather choose or paste. */
export function DropZone({
  focusFirst,
  onOffers,
  primary,
}: Readonly<{ focusFirst: boolean; onOffers: (offers: readonly ImportOffer[]) => void; primary: boolean }>) {
  const [pasting, setPasting] = useState(false)
  const choose = useMutation({ mutationFn: () => call('imports.choose'), onSuccess: (offers) => offers.length > 0 && onOffers(offers) })
  const stopped = choose.error instanceof CallError && choose.error.code === 'reading_stopped'
  return (
    <div className={styles.stack}>
      <div className={styles.zone}>
        <FileDown size={24} strokeWidth={1.75} className={styles.icon} aria-hidden />
        <div className={styles.words}>
          <p className={styles.title}>Drop an export or any list here</p>
          <p className={styles.text}>
            CSV, TSV, JSON, TOML, Excel (XLSX) or 1Password (1PUX), up to 100 MB. The file is only read, and secrets in it are left out.
          </p>
        </div>
        <div className={styles.buttons}>
          <Button icon={ClipboardPaste} onClick={() => setPasting(true)}>
            Paste a table
          </Button>
          <Button
            variant={primary ? 'primary' : 'plain'}
            autoFocus={focusFirst}
            disabled={choose.isPending}
            onClick={() => choose.mutate()}
          >
            Choose a file
          </Button>
        </div>
      </div>
      <ImportWork active={choose.isPending} />
      {choose.error !== null && <Notice tone={stopped ? 'info' : 'crit'}>{choose.error.message}</Notice>}
      {pasting && (
        <PasteTableDialog
          onClose={() => setPasting(false)}
          onOffer={(offer) => {
            setPasting(false)
            onOffers([offer])
          }}
        />
      )}
    </div>
  )
}
