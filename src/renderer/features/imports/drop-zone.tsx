import { useMutation } from '@tanstack/react-query'
import { FileDown } from 'lucide-react'
import type { ImportOffer } from '../../../shared/ipc/replies.ts'
import { call } from '../../api/client.ts'
import { Button } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import styles from './drop-zone.module.css'

/** The place to drop a file (anywhere in the window works too) and the button for those who rather choose. */
export function DropZone({ onOffers, primary }: Readonly<{ onOffers: (offers: readonly ImportOffer[]) => void; primary: boolean }>) {
  const choose = useMutation({ mutationFn: () => call('imports.choose'), onSuccess: (offers) => offers.length > 0 && onOffers(offers) })
  return (
    <div className={styles.stack}>
      <div className={styles.zone}>
        <FileDown size={24} strokeWidth={1.75} className={styles.icon} aria-hidden />
        <div>
          <p className={styles.title}>Drop an export or any list here</p>
          <p className={styles.text}>CSV, JSON or a spreadsheet saved as CSV, up to 100 MB. The file is only read, and secrets in it are left out.</p>
        </div>
        <Button variant={primary ? 'primary' : 'plain'} disabled={choose.isPending} onClick={() => choose.mutate()}>
          Choose a file
        </Button>
      </div>
      {choose.error !== null && <Notice tone="crit">{choose.error.message}</Notice>}
    </div>
  )
}
