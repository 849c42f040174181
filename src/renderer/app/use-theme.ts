import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { settingsQuery } from '../api/queries.ts'

/** Puts the chosen theme on the page; 'system' leaves it to the computer. */
export function useTheme(): void {
  const theme = useQuery(settingsQuery).data?.theme
  useEffect(() => {
    if (theme === undefined) return
    const root = document.documentElement
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
  }, [theme])
}
