import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
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
  const [draft, setDraft] = useState<string | null>(null)
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
          created.forEach(onCreated)
        } finally {
          setDraft(null)
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
