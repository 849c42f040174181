import { FileDown } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import type { ImportOffer } from '../../shared/ipc/areas/imports-contract.ts'
import { useToast } from '../components/toast/toast.tsx'
import { ImportWork } from '../features/imports/common/import-work.tsx'
import { offerDropped } from '../features/imports/offer-dropped.ts'
import { messageOf } from '../lib/messages.ts'
import styles from './file-drop.module.css'

/** A file dropped anywhere in the window is offered for import. */
export function FileDrop({ onOffers, children }: Readonly<{ onOffers: (offers: readonly ImportOffer[]) => void; children: ReactNode }>) {
  const toast = useToast()
  // Moving over a child fires leave and enter in pairs; only the balance says whether the file is still over the window.
  const depth = useRef(0)
  const [over, setOver] = useState(false)
  const [reading, setReading] = useState(false)
  const enter = (by: 1 | -1) => (event: DragEvent) => {
    if (!carriesFiles(event)) return
    depth.current += by
    setOver(depth.current > 0)
  }
  const drop = async (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    depth.current = 0
    setOver(false)
    setReading(true)
    const { offers, problems } = await offerDropped(event.dataTransfer).finally(() => setReading(false))
    problems.forEach((text) => toast({ text, tone: 'crit' }))
    if (offers.length > 0) onOffers(offers)
  }
  return (
    <div
      className={styles.area}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={(event) => void drop(event).catch((error: unknown) => toast({ text: messageOf(error), tone: 'crit' }))}
    >
      {children}
      {reading && (
        <div className={styles.reading}>
          <ImportWork active />
        </div>
      )}
      {over && (
        <div className={styles.veil}>
          <p className={styles.word}>
            <FileDown size={20} strokeWidth={1.75} aria-hidden />
            Drop to look at it. Nothing is imported yet.
          </p>
        </div>
      )}
    </div>
  )
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
