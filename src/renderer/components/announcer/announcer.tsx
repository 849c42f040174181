import { createContext, type ReactNode, type RefObject, use, useCallback, useEffect, useRef, useState } from 'react'

// The one place of the window that speaks to people who listen. Several regions would talk into each other.

type Announce = (sentence: string) => void

const AnnouncerContext = createContext<Announce | null>(null)

// Long enough to be noticed; what stays longer would be met again by those who read on.
const keptForMs = 1000
// Typing changes a number of hits with every letter: only the last one is worth saying.
const settledAfterMs = 250

/** Says a sentence to people who listen, without interrupting them. */
export function useAnnounce(): Announce {
  const announce = use(AnnouncerContext)
  if (announce === null) throw new Error('useAnnounce needs an AnnouncerProvider above it')
  return announce
}

/** For an element whose text is said whenever it changes; `atOnce` also says what it appears with. */
export function useSpoken<Element extends HTMLElement>({ atOnce = false }: Readonly<{ atOnce?: boolean }> = {}): RefObject<Element | null> {
  const announce = useAnnounce()
  const element = useRef<Element>(null)
  const last = useRef(atOnce ? '' : null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // After every drawing: the text may come from anywhere below.
  useEffect(() => {
    const text = element.current?.textContent.trim() ?? ''
    if (text === last.current) return
    const isFirst = last.current === null
    last.current = text
    clearTimeout(timer.current)
    if (!isFirst && text !== '') timer.current = setTimeout(() => announce(text), settledAfterMs)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return element
}

/** Holds the one polite live region of the window. */
export function AnnouncerProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [sentences, setSentences] = useState<readonly Readonly<{ id: number; text: string }>[]>([])
  const nextId = useRef(1)
  const announce = useCallback<Announce>((text) => {
    if (text.trim() === '') return
    const id = nextId.current++
    // Each in an element of its own: the same sentence twice is said twice.
    setSentences((now) => [...now, { id, text }])
    setTimeout(() => setSentences((now) => now.filter((sentence) => sentence.id !== id)), keptForMs)
  }, [])
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {sentences.map(({ id, text }) => (
          <div key={id}>{text}</div>
        ))}
      </div>
    </AnnouncerContext>
  )
}
