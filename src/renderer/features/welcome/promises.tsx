import { EyeOff, LockKeyhole, Unplug } from 'lucide-react'
import styles from './promises.module.css'

const promises = [
  { icon: EyeOff, title: 'No secrets inside', text: 'Names, owners and dates only. A pasted key or password is refused.' },
  { icon: LockKeyhole, title: 'Encrypted on your disk', text: 'The list is one locked file on this computer.' },
  { icon: Unplug, title: 'No network', text: 'Keyroster never connects to anything, not even for updates.' },
] as const

/** The three promises, said before anything is asked. */
export function Promises() {
  return (
    <ul className={styles.promises}>
      {promises.map(({ icon: Icon, title, text }) => (
        <li key={title} className={styles.promise}>
          <Icon size={16} strokeWidth={1.75} className={styles.icon} aria-hidden />
          <strong className={styles.title}>{title}</strong>
          <span className={styles.text}>{text}</span>
        </li>
      ))}
    </ul>
  )
}
