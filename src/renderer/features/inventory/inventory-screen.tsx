import { useQuery } from '@tanstack/react-query'
import type { KnownPerson } from '../../../shared/domain/people/person-record.ts'
import type { CustomField } from '../../../shared/domain/record/custom-field.ts'
import { appInfoQuery, customFieldsQuery, directoryQuery, inventoryQuery } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { furtherColumns } from './columns/further-columns.ts'
import { ownColumns } from './columns/own-columns.ts'
import { paintTerms } from './columns/sheet-change.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { sheetColumns } from './columns/sheet-columns.ts'
import type { InventoryScreenProps } from './inventory-screen-props.ts'
import { InventorySheet } from './inventory-sheet.tsx'
import { useKeptWork } from './use-kept-work.ts'

const nobody: readonly KnownPerson[] = []
const noColumns: readonly SheetColumn[] = []
const noFields: readonly CustomField[] = []

/** Everything that logs in without being a person, as a sheet. */
export function InventoryScreen(props: InventoryScreenProps) {
  const info = useQuery(appInfoQuery)
  const inventory = useQuery(inventoryQuery)
  const { data: people = nobody } = useQuery(directoryQuery)
  const { data: fields = noFields } = useQuery(customFieldsQuery)
  const today = info.data?.today
  const kept = useKeptWork()
  const columns = kept(
    'columns',
    () =>
      today === undefined ? noColumns : [...sheetColumns(today, people), ...ownColumns(fields, today), ...furtherColumns(today, people)],
    [today, people, fields],
  )
  if (inventory.error !== null && inventory.data === undefined) return <Loaded query={inventory}>{() => null}</Loaded>
  return (
    <Loaded query={info}>
      {({ today: day }) => (
        <InventorySheet
          {...props}
          all={inventory.data ?? null}
          columns={columns}
          fields={fields}
          terms={kept('terms', () => paintTerms(day, people, fields), [day, people, fields])}
          today={day}
        />
      )}
    </Loaded>
  )
}
