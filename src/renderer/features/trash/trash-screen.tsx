import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2, Undo2 } from 'lucide-react'
import type { TrashedIdentity } from '../../../shared/ipc/areas/inventory-contract.ts'
import { call } from '../../api/client.ts'
import { refreshAfterChange, trashQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import { plural } from '../../lib/plural.ts'
import { TrashList } from './trash-list.tsx'
import styles from './trash-screen.module.css'

/** What was moved to the trash, newest first, and the way back. */
export function TrashScreen() {
  const trash = useQuery(trashQuery)
  const restore = useRestore()
  const all = trash.data ?? []
  return (
    <>
      <ScreenHeader title="Trash" detail="Nothing here counts anywhere else">
        {all.length > 1 && (
          <Button icon={Undo2} disabled={restore.isPending} onClick={() => restore.mutate(all)}>
            Restore all {all.length.toLocaleString('en')}
          </Button>
        )}
      </ScreenHeader>
      <div className={styles.scroll}>
        <Loaded query={trash}>
          {(trashed) =>
            trashed.length === 0 ? (
              <EmptyState icon={Trash2} title="The trash is empty">
                What you move to the trash in the inventory waits here and can be brought back.
              </EmptyState>
            ) : (
              <TrashList trashed={trashed} busy={restore.isPending} onRestore={(one) => restore.mutate([one])} />
            )
          }
        </Loaded>
      </div>
    </>
  )
}

function useRestore() {
  const queryClient = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: async (chosen: readonly TrashedIdentity[]) => {
      await call('identities.restore', { ids: chosen.map((one) => one.id) })
      await refreshAfterChange(queryClient)
      const [first] = chosen
      toast({
        text:
          chosen.length === 1
            ? `“${first?.name ?? ''}” is back in the inventory.`
            : `${plural(chosen.length, 'identity', 'identities')} are back in the inventory.`,
      })
    },
    onError: (error) => toast({ text: messageOf(error), tone: 'crit' }),
  })
}
