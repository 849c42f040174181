import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportedPeople } from '../../../shared/ipc/areas/people-contract.ts'
import { call } from '../../api/client.ts'
import { useChange } from '../../api/use-change.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { TextArea } from '../../components/field/text-area.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './import-people-dialog.module.css'

/** A pasted list of people: first what it would do, then doing it. */
export function ImportPeopleDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const [text, setText] = useState('')
  const look = useMutation({ mutationFn: () => call('people.import', { text, dryRun: true }) })
  const change = useChange({ say: useToast(), refusedInPlace: true, onDone: onClose })
  const found = look.data
  const moving = found === undefined ? 0 : found.added + found.changed
  const problem = look.error ?? change.error
  const write = (next: string) => {
    setText(next)
    look.reset()
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Import a list of people"
      description="Copy it from your staff list or directory, with its line of headers (CSV). Nothing is saved until you have seen what it would do."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {found === undefined ? (
            <Button variant="primary" disabled={text.trim() === '' || look.isPending} onClick={() => look.mutate()}>
              See what it would do
            </Button>
          ) : (
            <Button
              variant="primary"
              disabled={moving === 0 || change.isPending}
              onClick={() =>
                change.mutate({
                  work: () => call('people.import', { text, dryRun: false }),
                  said: `${plural(moving, 'person', 'people')} imported.`,
                })
              }
            >
              {moving === 0 ? 'Nothing to import' : `Import ${plural(moving, 'person', 'people')}`}
            </Button>
          )}
        </>
      }
    >
      <TextArea
        label="List"
        rows={8}
        value={text}
        wrap="off"
        spellCheck={false}
        autoFocus
        placeholder={'Name,E-mail,Department,Status,Left on\nSam Okafor,sam@example.com,Shop,here,'}
        hint="Columns: name (or first and last name), e-mail, department, status, left on, aliases."
        onChange={(event) => write(event.currentTarget.value)}
      />
      {found !== undefined && <Found found={found} />}
      {problem !== null && <Notice tone="crit">{problem.message}</Notice>}
    </Dialog>
  )
}

function Found({ found: { read, added, changed, same, failed } }: Readonly<{ found: ImportedPeople }>) {
  return (
    <section className={styles.found} aria-label="What it would do">
      <p>
        <strong>{plural(read, 'line')} read:</strong> {added.toLocaleString('en')} new, {changed.toLocaleString('en')} changed,{' '}
        {same.toLocaleString('en')} already the same, {failed.length.toLocaleString('en')} not understood.
      </p>
      {failed.length > 0 && (
        <ul className={styles.failed}>
          {failed.map(({ line, reason }) => (
            <li key={line}>
              <strong>Line {line.toLocaleString('en')}</strong> {reason}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
