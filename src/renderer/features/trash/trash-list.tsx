import { longDay } from '../../../shared/domain/values/plain-date.ts'
import type { TrashedIdentity } from '../../../shared/ipc/areas/inventory-contract.ts'
import { Button } from '../../components/button/button.tsx'
import styles from './trash-list.module.css'

type TrashListProps = Readonly<{ trashed: readonly TrashedIdentity[]; busy: boolean; onRestore: (one: TrashedIdentity) => void }>

/** The trashed identities as a table with one button each. */
export function TrashList({ trashed, busy, onRestore }: TrashListProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">System</th>
          <th scope="col">In the trash since</th>
          <th scope="col">
            <span className="visually-hidden">Action</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {trashed.map((one) => (
          <tr key={one.id}>
            <th scope="row" title={one.name}>
              {one.name}
            </th>
            <td title={one.system ?? undefined}>{one.system}</td>
            <td>{longDay(one.deletedOn)}</td>
            <td className={styles.action}>
              <Button small disabled={busy} aria-label={`Restore ${one.name}`} onClick={() => onRestore(one)}>
                Restore
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
