import { useQueryClient } from '@tanstack/react-query'
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import { sheetSessionKey } from '../../api/queries.ts'

/** State that is still there when one comes back to the sheet, until the vault is locked. Only in memory. */
export function useKept<Value>(name: string, initial: Value): readonly [Value, Dispatch<SetStateAction<Value>>] {
  const queryClient = useQueryClient()
  const [value, setValue] = useState<Value>(() => queryClient.getQueryData<Value>([sheetSessionKey, name]) ?? initial)
  useEffect(() => {
    queryClient.setQueryData<Value>([sheetSessionKey, name], value)
  }, [queryClient, name, value])
  return [value, setValue]
}
