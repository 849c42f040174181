import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { Behind } from '../../../shared/ipc/areas/findings-contract.ts'
import { useRowsBehind } from '../../api/rows-behind.ts'
import { RowsDialog } from '../../components/rows-dialog/rows-dialog.tsx'
import { plural } from '../../lib/plural.ts'

type BehindDialogProps = Readonly<{
  behind: Behind
  title: string
  description: string
  onGoTo: (id: IdentityId) => void
  onClose: () => void
}>

/** The records behind a number somebody clicked. */
export function BehindDialog({ behind, title, description, onGoTo, onClose }: BehindDialogProps) {
  const { rows, problem } = useRowsBehind(behind)
  const count = rows === undefined ? '' : ` · ${plural(rows.length, 'record')}`
  return (
    <RowsDialog
      title={`${title}${count}`}
      description={description}
      problem={problem}
      rows={rows?.map(({ id, name, system, providerName, technicalOwner }) => ({
        id,
        name,
        detail: system ?? providerName ?? '',
        owner: technicalOwner ?? 'No owner',
      }))}
      onOpen={onGoTo}
      onClose={onClose}
    />
  )
}
