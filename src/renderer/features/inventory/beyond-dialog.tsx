import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { plural } from '../../lib/plural.ts'

type BeyondDialogProps = Readonly<{ rows: number; hasName: boolean; onAnswer: (add: boolean) => void; onClose: () => void }>

/** The paste reaches past the last row. */
export function BeyondDialog({ rows, hasName, onAnswer, onClose }: BeyondDialogProps) {
  const these = plural(rows, 'row')
  return (
    <Dialog
      open
      onClose={onClose}
      title={hasName ? `Add ${plural(rows, 'identity', 'identities')}?` : `${these} do not fit`}
      description={
        hasName
          ? `The paste reaches ${these} past the last one. They can be added to the inventory as new identities; those without a name are left out.`
          : `The paste reaches ${these} past the last one. New identities need a name: paste them with the column Name.`
      }
      actions={
        <>
          <Button onClick={onClose}>Paste nothing</Button>
          <Button onClick={() => onAnswer(false)} variant={hasName ? 'plain' : 'primary'}>
            Only into existing rows
          </Button>
          {hasName && (
            <Button variant="primary" onClick={() => onAnswer(true)}>
              Add {plural(rows, 'identity', 'identities')}
            </Button>
          )}
        </>
      }
    />
  )
}
