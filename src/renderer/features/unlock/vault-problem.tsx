import { useQuery } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { vaultStatusQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'

/** Why the vault is not open, and a way to look again once that is put right. */
export function VaultProblem({ message }: Readonly<{ message: string }>) {
  const { refetch, isFetching } = useQuery(vaultStatusQuery)
  return (
    <Notice
      tone="crit"
      actions={
        <Button small icon={RotateCw} disabled={isFetching} onClick={() => void refetch()}>
          Try again
        </Button>
      }
    >
      {message}
    </Notice>
  )
}
