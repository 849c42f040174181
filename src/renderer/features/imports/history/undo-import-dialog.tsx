import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportSummary, UndoneImport } from '../../../../shared/ipc/areas/imports-contract.ts'
import { call, CallError } from '../../../api/client.ts'
import { refreshAfterChange } from '../../../api/queries.ts'
import { useSpoken } from '../../../components/announcer/announcer.tsx'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ImportWork } from '../common/import-work.tsx'
import styles from './undo-import-dialog.module.css'

type UndoImportDialogProps = Readonly<{ done: ImportSummary; onClose: () => void; focusAfter: () => HTMLElement | null }>

/** Takes an import back: says what will happen, and afterwards what did. */
export function UndoImportDialog({ done, onClose, focusAfter }: UndoImportDialogProps) {
  const queryClient = useQueryClient()
  const undo = useMutation({ mutationFn: () => call('imports.undo', { id: done.id }), onSuccess: () => refreshAfterChange(queryClient) })
  const stopped = undo.error instanceof CallError && undo.error.code === 'work_stopped'
  if (undo.data !== undefined) {
    return (
      <Dialog
        open
        onClose={onClose}
        focusAfter={focusAfter}
        title={`${done.fileName} was taken back`}
        description="The same file can be imported again whenever you like."
        actions={
          <Button variant="primary" autoFocus onClick={onClose}>
            Done
          </Button>
        }
      >
        <Buckets undone={undo.data} />
      </Dialog>
    )
  }
  return (
    <Dialog
      open
      // Leaving in the middle would only hide what goes on.
      onClose={() => !undo.isPending && onClose()}
      focusAfter={focusAfter}
      title={`Take ${done.fileName} back?`}
      actions={
        <>
          <Button disabled={undo.isPending} onClick={onClose}>
            Cancel
          </Button>
          <Button variant="danger" disabled={undo.isPending} onClick={() => undo.mutate()}>
            {undo.isPending ? 'Taking it back…' : 'Take it back'}
          </Button>
        </>
      }
    >
      <ul className={styles.plan}>
        <li>What it added goes to the trash, what it changed gets the value from before.</li>
        <li>What somebody worked on since then stays as it is now.</li>
        <li>A copy of the vault is put aside first. The file itself is not touched.</li>
      </ul>
      <ImportWork active={undo.isPending} />
      {undo.error !== null && <Notice tone={stopped ? 'info' : 'crit'}>{undo.error.message}</Notice>}
    </Dialog>
  )
}

function Buckets({ undone }: Readonly<{ undone: UndoneImport }>) {
  const spoken = useSpoken<HTMLDivElement>({ atOnce: true })
  return (
    <>
      <div ref={spoken} className={styles.buckets} role="group" aria-label="What was taken back">
        <p className={styles.bucket}>
          <strong>{undone.reversed.toLocaleString('en')}</strong> changes taken back
        </p>
        <p className={styles.bucket}>
          <strong>{undone.kept.toLocaleString('en')}</strong> kept
        </p>
        <p className={styles.bucket}>
          <strong>{undone.gone.toLocaleString('en')}</strong> no longer there
        </p>
      </div>
      <Names title="Kept, because it was worked on since" names={undone.keptNames} count={undone.kept} />
      <Names title="No longer there" names={undone.goneNames} count={undone.gone} />
    </>
  )
}

function Names({ title, names, count }: Readonly<{ title: string; names: UndoneImport['keptNames']; count: number }>) {
  if (names.length === 0) return null
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.names} tabIndex={0} aria-label={title}>
        {names.map(({ name, why }, index) => (
          <li key={index}>
            <strong>{name}</strong> <span className={styles.why}>{why}</span>
          </li>
        ))}
        {count > names.length && <li className={styles.why}>and {(count - names.length).toLocaleString('en')} more</li>}
      </ul>
    </section>
  )
}
