import { FileDown } from 'lucide-react'
import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ImportOffer } from '../../shared/ipc/areas/imports-contract.ts'
import { useToast } from '../components/toast/toast.tsx'
import { ImportWork } from '../features/imports/common/import-work.tsx'
import { type Dropped, offerDropped } from '../features/imports/offer-dropped.ts'
import { offerPasted } from '../features/imports/offer-pasted.ts'
import { isTyping } from '../lib/is-typing.ts'
import { messageOf } from '../lib/messages.ts'
import styles from './file-drop.module.css'

type FileDropProps = Readonly<{
  /** Nothing on the screen takes what is pasted: it is offered for import as well. */
  takesPaste: boolean
  onOffers: (offers: readonly ImportOffer[]) => void
  children: ReactNode
}>

/** A file dropped anywhere in the window is offered for import, and so is what is pasted where it can only be meant for it. */
export function FileDrop({ takesPaste, onOffers, children }: FileDropProps) {
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
    await offer(offerDropped(event.dataTransfer))
  }
  const offer = async (reading: Promise<Dropped>) => {
    setReading(true)
    const { offers, problems } = await reading.finally(() => setReading(false))
    problems.forEach((text) => toast({ text, tone: 'crit' }))
    if (offers.length > 0) onOffers(offers)
  }
  usePaste(
    takesPaste && !reading,
    (transfer) => void offer(offerPasted(transfer)).catch((error: unknown) => toast({ text: messageOf(error), tone: 'crit' })),
  )
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

/** What is pasted outside of any text, dialog or sheet, while `active`. */
function usePaste(active: boolean, onPaste: (transfer: DataTransfer) => void): void {
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || event.clipboardData === null || isTyping(document.activeElement)) return
    if (document.querySelector('[role="dialog"],[role="alertdialog"]') !== null) return
    event.preventDefault()
    onPaste(event.clipboardData)
  })
  useEffect(() => {
    if (!active) return
    const listen = (event: ClipboardEvent) => pasted(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [active])
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
