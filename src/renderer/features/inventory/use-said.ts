import { useEffect, useState } from 'react'
import { useAnnounce } from '../../components/announcer/announcer.tsx'

const shownForMs = 8000

/** The last sentence the sheet said; it goes away by itself. */
export function useSaid(): readonly [said: string, say: (sentence: string) => void] {
  const [said, setSaid] = useState<Readonly<{ sentence: string }>>({ sentence: '' })
  const announce = useAnnounce()
  useEffect(() => {
    if (said.sentence === '') return
    const timer = setTimeout(() => setSaid({ sentence: '' }), shownForMs)
    return () => clearTimeout(timer)
  }, [said])
  const say = (sentence: string) => {
    setSaid({ sentence })
    announce(sentence)
  }
  return [said.sentence, say]
}
