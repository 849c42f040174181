import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { appInfoQuery, customFieldsQuery, inventoryQuery, peopleQuery } from '../../api/queries.ts'
import type { CustomField } from '../../../shared/domain/custom-field.ts'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ownColumns } from './columns/own-columns.ts'
import { sheetColumns } from './columns/sheet-columns.ts'
import type { InventoryScreenProps } from './inventory-screen-props.ts'
import { InventorySheet } from './inventory-sheet.tsx'

const nobody: readonly string[] = []
const noFields: readonly CustomField[] = []

/** Everything that logs in without being a person, as a sheet. */
export function InventoryScreen(props: InventoryScreenProps) {
  const info = useQuery(appInfoQuery)
  const inventory = useQuery(inventoryQuery)
  const { data: people = nobody } = useQuery(peopleQuery)
  const { data: fields = noFields } = useQuery(customFieldsQuery)
  const today = info.data?.today
  const columns = useMemo(() => (today === undefined ? [] : [...sheetColumns(today, people), ...ownColumns(fields, today)]), [today, people, fields])
  if (inventory.error !== null && inventory.data === undefined) return <Loaded query={inventory}>{() => null}</Loaded>
  return <Loaded query={info}>{({ today: day }) => <InventorySheet {...props} all={inventory.data ?? null} columns={columns} fields={fields} today={day} />}</Loaded>
}
