import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { copyText } from '../../lib/copy-text.ts'
import { useAnnounce } from '../announcer/announcer.tsx'
import styles from './copy-button.module.css'

const shownForMs = 1500

/** Copies a text and says so for a moment. `what` ends its name: 'Copy the command'. */
export function CopyButton({ text, what }: Readonly<{ text: string; what: string }>) {
  const [done, setDone] = useState(false)
  const announce = useAnnounce()
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(false), shownForMs)
    return () => clearTimeout(timer)
  }, [done])
  const Icon = done ? Check : Copy
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={`Copy ${what}`}
      title={done ? 'Copied' : `Copy ${what}`}
      onClick={() => {
        copyText(text)
        setDone(true)
        announce('Copied')
      }}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
    </button>
  )
}
