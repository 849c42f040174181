import { keyCaps } from '../../../shared/ipc/shortcuts.ts'
import styles from './kbd.module.css'
import { Kbd } from './kbd.tsx'

const mac = /mac/i.test(navigator.userAgent)

/** A key combination as key caps, in the words of this computer. */
export function KeyCaps({ keys }: Readonly<{ keys: string }>) {
  return (
    <span className={styles.caps}>
      {keyCaps(keys, mac).map((cap) => (
        <Kbd key={cap}>{cap}</Kbd>
      ))}
    </span>
  )
}
