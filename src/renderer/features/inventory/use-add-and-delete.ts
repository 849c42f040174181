import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { CredentialId, IdentityId } from '../../../shared/domain/values/ids.ts'
import { call } from '../../api/client.ts'
import { inventoryQuery, refreshAfterChange } from '../../api/queries.ts'
import { undoOfLastChange } from '../../api/undo.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import { plural } from '../../lib/plural.ts'

/** Adding an identity by its name, and moving identities to the trash. */
export function useAddAndDelete(onFocusBack: () => void) {
  const queryClient = useQueryClient()
  const toast = useToast()
  /** The name of the row being added; null when none is. */
  const [draft, showDraft] = useState<string | null>(null)
  // The same between two renders: while one is being saved, the next may be open already.
  const latest = useRef<string | null>(null)
  const setDraft = (next: string | null) => {
    latest.current = next
    showDraft(next)
  }
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      toast({ text: messageOf(error), tone: 'crit' })
      await refreshAfterChange(queryClient)
    }
  }
  const offerUndo = async (text: string) => {
    const undo = await undoOfLastChange(queryClient)
    toast({ text, ...(undo !== null && { action: { label: 'Undo', run: () => void attempt(undo).then(onFocusBack) } }) })
  }

  return {
    draft,
    setDraft,
    create: (name: string, onCreated: (id: IdentityId) => void) =>
      attempt(async () => {
        setDraft(name)
        try {
          const { created } = await call('records.edit', { edits: [{ kind: 'new-identity', facts: { name } }] })
          await refreshAfterChange(queryClient)
          if (latest.current === name) created.forEach(onCreated)
        } finally {
          if (latest.current === name) setDraft(null)
        }
      }),
    trash: (rows: readonly InventoryRow[]) =>
      attempt(async () => {
        const ids = rows.map((row) => row.id)
        const gone = new Set<string>(ids)
        queryClient.setQueryData(inventoryQuery.queryKey, (now) => now?.filter((row) => !gone.has(row.id)))
        await call('identities.trash', { ids })
        await refreshAfterChange(queryClient)
        await offerUndo(
          rows.length === 1
            ? `“${rows[0]?.name ?? ''}” is in the trash now.`
            : `${plural(rows.length, 'identity', 'identities')} are in the trash now.`,
        )
      }),
    removeCredential: (id: CredentialId, name: string) =>
      attempt(async () => {
        await call('credentials.remove', { id })
        await refreshAfterChange(queryClient)
        await offerUndo(`“${name}” is removed.`)
      }),
  }
}
