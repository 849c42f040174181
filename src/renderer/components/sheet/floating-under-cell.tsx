import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './editor.module.css'

/** Floats in the top layer, anchored under the cell being edited: nothing can clip it, and focus stays inside the sheet. */
export function FloatingUnderCell({ children }: Readonly<{ children: ReactNode }>) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => element.current?.showPopover(), [])
  return (
    <div ref={element} popover="manual" className={styles.floating}>
      {children}
    </div>
  )
}
