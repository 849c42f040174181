import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FindingLine } from '../../../shared/ipc/areas/findings-contract.ts'
import { appInfoQuery, inventoryQuery } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { StepForm } from './step-form.tsx'
import type { Step } from './steps.ts'

type LineStepProps = Readonly<{ step: Step; lines: readonly FindingLine[]; onDone: () => void; onCancel: () => void }>

/** The form of the next step, with the records these findings are about. */
export function LineStep({ step, lines, onDone, onCancel }: LineStepProps) {
  const inventory = useQuery(inventoryQuery)
  const info = useQuery(appInfoQuery)
  const rows = inventory.data
  const subjects = useMemo(() => {
    const byId = new Map(rows?.map((row) => [row.id, row]))
    return lines.flatMap(({ identityId, credentialId }) => {
      const row = byId.get(identityId)
      return row === undefined ? [] : [{ row, credentialId }]
    })
  }, [rows, lines])
  return (
    <Loaded query={info}>
      {({ today }) => (
        <Loaded query={inventory}>
          {() => <StepForm step={step} subjects={subjects} today={today} onDone={onDone} onCancel={onCancel} />}
        </Loaded>
      )}
    </Loaded>
  )
}
