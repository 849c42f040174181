import { useQuery } from '@tanstack/react-query'
import type { CredentialId, IdentityId } from '../../../shared/domain/values/ids.ts'
import { fieldOriginsQuery } from '../../api/queries.ts'
import { originLines } from './origin-lines.ts'
import styles from './origins.module.css'

type OriginsProps = Readonly<{ identity: IdentityId; /** The identity itself, or one of its credentials. */ of: IdentityId | CredentialId }>

/** Where the facts of a record come from, as a line for each file: which fields it told, and of what day it is. */
export function Origins({ identity, of }: OriginsProps) {
  const { data: origins = [] } = useQuery(fieldOriginsQuery(identity))
  const lines = originLines(origins.filter(({ record }) => record === of))
  if (lines.length === 0) return null
  return (
    <ul className={styles.lines} aria-label="Where these facts come from">
      {lines.map(({ fields, from }) => (
        <li key={from}>
          <span className={styles.fields}>{fields}:</span> {from}
        </li>
      ))}
    </ul>
  )
}
