import { useQuery } from '@tanstack/react-query'
import { appInfoQuery } from '../api/queries.ts'
import styles from './banner.module.css'

/** Says on top of the window when this is not the real thing. */
export function Banner() {
  const { data: info } = useQuery(appInfoQuery)
  const lines = [
    info?.demo === true && 'Throw-away demo vault: nothing here is kept.',
    info?.unofficialElectron === true && 'Runs on a development copy of Electron: fine for trying out, not for your real list.',
  ].filter((line) => line !== false)
  return lines.length === 0 ? null : (
    <header className={styles.banner}>
      <p role="note">{lines.join(' ')}</p>
    </header>
  )
}
