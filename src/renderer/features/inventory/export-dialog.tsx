import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { reviewToolWords } from '../../../shared/domain/exports/review-tools.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { call, CallError } from '../../api/client.ts'
import { stopWork, useWorkProgress } from '../../api/work-progress.ts'
import { Button } from '../../components/button/button.tsx'
import { Choice } from '../../components/choice/choice.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { WorkBar } from '../../components/progress/work-bar.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { plural } from '../../lib/plural.ts'

type ExportDialogProps = Readonly<{ title: string; ids: readonly IdentityId[]; onClose: () => void }>

const files = {
  csv: {
    format: 'csv',
    kind: 'records',
    title: 'Table (CSV)',
    text: 'Every fact, a line for each credential. A cell that a spreadsheet could run as a formula gets an apostrophe in front; Keyroster takes it off again when it reads the file.',
  },
  xlsx: {
    format: 'xlsx',
    kind: 'records',
    title: 'Excel workbook (XLSX)',
    text: 'The same facts, with real dates. Every other cell is text, so nothing in it can run.',
  },
  json: { format: 'json', kind: 'records', title: 'JSON', text: 'The same facts for a program.' },
  'vanta-access-file': {
    format: 'csv',
    kind: 'vanta-access-file',
    title: reviewToolWords['vanta-access-file'],
    text: 'Name, owner, role and status, in the columns its access reviews ask for.',
  },
  'ciso-assistant-assets': {
    format: 'xlsx',
    kind: 'ciso-assistant-assets',
    title: reviewToolWords['ciso-assistant-assets'],
    text: 'Each identity as a supporting asset, in the columns its import asks for.',
  },
} as const
type ExportFile = keyof typeof files
const order: readonly ExportFile[] = ['csv', 'xlsx', 'json', 'vanta-access-file', 'ciso-assistant-assets']

/** The rows the sheet shows, as a file for a spreadsheet, a program or a review tool. */
export function ExportDialog({ title, ids, onClose }: ExportDialogProps) {
  const toast = useToast()
  const [file, setFile] = useState<ExportFile>('csv')
  const save = useMutation({
    mutationFn: () => call('exports.save', { title, ids: [...ids], format: files[file].format, kind: files[file].kind }),
    onSuccess: ({ savedAs }) => {
      // Cancelled in the dialog of the operating system: the choice stays open.
      if (savedAs === null) return
      toast({ text: `Saved as ${savedAs}`, tone: 'ok' })
      onClose()
    },
  })
  // Nothing is said of it while the dialog of the operating system is open.
  const progress = useWorkProgress(save.isPending)
  const stopped = save.error instanceof CallError && save.error.code === 'work_stopped'
  return (
    <Dialog
      open
      // Leaving in the middle would only hide what goes on.
      onClose={() => !save.isPending && onClose()}
      title={`Export “${title}”`}
      description={
        ids.length === 0
          ? 'Nothing is shown, so there is nothing to export.'
          : `${plural(ids.length, 'identity', 'identities')}, as the sheet shows them and in its order. No secret is in it. The file is not encrypted: keep it where only the right people see it.`
      }
      actions={
        <>
          <Button disabled={save.isPending} onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" disabled={ids.length === 0 || save.isPending} onClick={() => save.mutate()}>
            {save.isPending ? 'Saving…' : 'Save as…'}
          </Button>
        </>
      }
    >
      <Choice
        legend="What the file is for"
        value={file}
        options={order.map((value) => ({ value, title: files[value].title, text: files[value].text }))}
        onChange={setFile}
      />
      {progress !== null && <WorkBar words="Writing the file" done={progress.done} of={progress.of} onStop={stopWork} />}
      {save.error !== null && <Notice tone={stopped ? 'info' : 'crit'}>{save.error.message}</Notice>}
    </Dialog>
  )
}
