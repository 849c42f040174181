import { useEffect, useState } from 'react'

const shownForMs = 8000

/** The last sentence the sheet said; it goes away by itself. */
export function useSaid(): readonly [said: string, say: (sentence: string) => void] {
  const [said, setSaid] = useState<Readonly<{ sentence: string }>>({ sentence: '' })
  useEffect(() => {
    if (said.sentence === '') return
    const timer = setTimeout(() => setSaid({ sentence: '' }), shownForMs)
    return () => clearTimeout(timer)
  }, [said])
  return [said.sentence, (sentence) => setSaid({ sentence })]
}
