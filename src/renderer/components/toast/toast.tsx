import { X } from 'lucide-react'
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { useAnnounce } from '../announcer/announcer.tsx'
import { Button } from '../button/button.tsx'
import styles from './toast.module.css'

export type Toast = Readonly<{
  text: string
  tone?: 'ok' | 'crit'
  /** One thing to do about it, such as Undo. */
  action?: Readonly<{ label: string; run: () => void }>
}>

export type ShowToast = (toast: Toast) => void

const shownForMs = 10_000
const mostAtOnce = 3

const ToastContext = createContext<ShowToast | null>(null)

/** Shows a short message at the bottom of the window for ten seconds. */
export function useToast(): ShowToast {
  const show = use(ToastContext)
  if (show === null) throw new Error('useToast needs a ToastProvider above it')
  return show
}

export function ToastProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [toasts, setToasts] = useState<readonly (Toast & { readonly id: number })[]>([])
  const nextId = useRef(1)
  const announce = useAnnounce()
  const show = useCallback<ShowToast>(
    (toast) => {
      const id = nextId.current++
      setToasts((shown) => [...shown, { ...toast, id }].slice(-mostAtOnce))
      announce(toast.action === undefined ? toast.text : `${toast.text} ${toast.action.label} is possible.`)
    },
    [announce],
  )
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  return (
    <ToastContext value={show}>
      {children}
      {toasts.length > 0 && (
        <section className={styles.list} aria-label="Messages">
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} onDone={() => dismiss(toast.id)} />
          ))}
        </section>
      )}
    </ToastContext>
  )
}

function ToastCard({ toast, onDone }: Readonly<{ toast: Toast; onDone: () => void }>) {
  const [held, setHeld] = useState(false)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  // The clock stands still while somebody points at it or has moved into it.
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => done.current(), shownForMs)
    return () => clearTimeout(timer)
  }, [held])
  const { action } = toast
  return (
    <div
      className={classNames(styles.toast, toast.tone === 'crit' && styles.crit)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{toast.text}</span>
      {action !== undefined && (
        <Button
          small
          onClick={() => {
            action.run()
            onDone()
          }}
        >
          {action.label}
        </Button>
      )}
      <button type="button" className={styles.close} aria-label="Close this message" onClick={onDone}>
        <X size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  )
}
