import type { ReactNode, Ref } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { ScreenHeader } from './screen-header.tsx'
import styles from './tabbed-screen.module.css'

type TabbedScreenProps = Readonly<{
  title: string
  detail?: ReactNode
  /** The choice of what the page shows: in the bar, or on top of a narrow page. */
  tabs: ReactNode
  /** For lists that use the width of a large screen; text stays readable without it. */
  wide?: boolean
  /** The frame the page scrolls in. */
  scroller?: Ref<HTMLDivElement>
  children: ReactNode
}>

/** A screen with a few pages in one place: its bar, the choice among them, and the page that scrolls. */
export function TabbedScreen({ title, detail, tabs, wide = false, scroller, children }: TabbedScreenProps) {
  return (
    <>
      <ScreenHeader title={title} detail={detail}>
        <div className={styles.tabs}>{tabs}</div>
      </ScreenHeader>
      <div ref={scroller} className={styles.scroll}>
        <div className={classNames(styles.page, wide && styles.wide)}>
          <div className={styles.narrowTabs}>{tabs}</div>
          {children}
        </div>
      </div>
    </>
  )
}
