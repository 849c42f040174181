import { useRef, useState } from 'react'
import { type FieldPolicies, fieldPolicies, fieldPolicyWords } from '../../../../shared/domain/imports/mapping/import-choices.ts'
import type { ImportPreview } from '../../../../shared/ipc/areas/imports-contract.ts'
import { Button } from '../../../components/button/button.tsx'
import { Panel } from '../../../components/panel/panel.tsx'
import { Select } from '../../../components/select/select.tsx'
import { plural } from '../../../lib/plural.ts'
import { fieldTitle } from './field-titles.ts'
import styles from './policies-button.module.css'

type PoliciesButtonProps = Readonly<{
  conflicts: ImportPreview['conflicts']
  policies: FieldPolicies
  onPolicies: (policies: FieldPolicies) => void
}>

const options = fieldPolicies.map((policy) => ({ value: policy, label: fieldPolicyWords[policy] }))

/** Field by field, what counts where the vault and the file tell different things. */
export function PoliciesButton({ conflicts, policies, onPolicies }: PoliciesButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [anchor, setAnchor] = useState<Element | null>(null)
  if (conflicts.length === 0) return null
  return (
    <>
      <Button
        ref={button}
        small
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={() => setAnchor(anchor === null ? button.current : null)}
      >
        Where vault and file disagree:{' '}
        {plural(
          conflicts.reduce((sum, { count }) => sum + count, 0),
          'cell',
        )}
      </Button>
      <Panel
        wide
        anchor={anchor}
        title="Where vault and file disagree"
        onClose={() => setAnchor(null)}
        returnTo={() => button.current?.focus()}
      >
        <div className={styles.panel}>
          <h2>Where vault and file disagree</h2>
          <ul className={styles.fields}>
            {conflicts.map(({ field, count }) => (
              <li key={field} className={styles.field}>
                <span className={styles.title}>
                  {fieldTitle(field)} <span className={styles.count}>{plural(count, 'cell')}</span>
                </span>
                <Select
                  label={`${fieldTitle(field)}: what counts`}
                  value={policies[field] ?? 'file'}
                  options={options}
                  onChange={(policy) => onPolicies({ ...policies, [field]: policy })}
                />
              </li>
            ))}
          </ul>
        </div>
      </Panel>
    </>
  )
}
