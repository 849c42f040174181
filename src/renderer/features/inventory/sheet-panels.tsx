import { useMemo } from 'react'
import type { ColumnFilter } from '../../../shared/domain/inventory/saved-view.ts'
import { type CustomField, mostCustomFields } from '../../../shared/domain/record/custom-field.ts'
import { Panel } from '../../components/panel/panel.tsx'
import { ColumnList } from '../../components/sheet/column-list.tsx'
import { FilterPanel } from '../../components/sheet/filter-panel.tsx'
import { inOrder } from '../../components/sheet/layout.ts'
import { valueCounts } from '../../components/sheet/value-counts.ts'
import { ColumnInfoDialog } from './column-info-dialog.tsx'
import type { SheetColumn } from './columns/sheet-column.ts'
import type { SheetRow } from './columns/sheet-row.ts'
import { OwnFieldDialogs } from './own-field-dialogs.tsx'
import type { SheetLook } from './use-sheet-look.tsx'
import { WidthDialog } from './width-dialog.tsx'

type SheetPanelsProps = Readonly<{
  look: SheetLook
  columns: readonly SheetColumn[]
  fields: readonly CustomField[]
  filters: readonly ColumnFilter[]
  /** The rows that pass everything but the filter of one column. */
  besides: (column: string) => readonly SheetRow[]
  /** The person at this computer; '' while nobody said so. */
  me: string
  onFocusBack: () => void
}>

/** What floats over the sheet while somebody changes how it is looked at. */
export function SheetPanels({ look, columns, fields, filters, besides, me, onFocusBack }: SheetPanelsProps) {
  const { floating, setFloating, verbs } = look
  const close = () => setFloating(null)
  // The dialog gives the focus back to a menu that is gone.
  const closeDialog = () => {
    close()
    setTimeout(onFocusBack)
  }
  const shown = new Set(look.columns.map((column) => column.id))
  const column = floating !== null && 'column' in floating ? columns.find((candidate) => candidate.id === floating.column) : undefined
  return (
    <>
      <Panel
        anchor={floating?.kind === 'filter' ? floating.anchor : null}
        title={`Filter of ${column?.title ?? ''}`}
        onClose={close}
        returnTo={onFocusBack}
      >
        {floating?.kind === 'filter' && column !== undefined && (
          <ColumnFilterPanel
            key={column.id}
            column={column}
            besides={besides}
            filters={filters.filter((filter) => filter.column === column.id)}
            look={look}
            note={
              me === '' && filters.some((filter) => filter.kind === 'person')
                ? 'Nobody is “me” yet: choose your name in the settings, under Names.'
                : null
            }
            onClose={close}
          />
        )}
      </Panel>
      <Panel anchor={floating?.kind === 'columns' ? floating.anchor : null} title="Columns" onClose={close} returnTo={onFocusBack}>
        <ColumnList
          columns={inOrder(columns, look.layout).map(({ id, title, namesRow, group }) => ({
            id,
            title,
            namesRow: namesRow === true,
            shown: shown.has(id),
            group,
          }))}
          onShow={look.showColumns}
          onMove={verbs.onMove}
          onAdd={fields.length >= mostCustomFields ? null : () => setFloating({ kind: 'field', field: null })}
          onClose={close}
        />
      </Panel>
      {floating?.kind === 'width' && column !== undefined && (
        <WidthDialog
          title={column.title}
          width={floating.width}
          onWidth={(width) => {
            verbs.onWidth(column.id, width)
            closeDialog()
          }}
          onClose={closeDialog}
        />
      )}
      {floating?.kind === 'info' && column !== undefined && <ColumnInfoDialog column={column} onClose={closeDialog} />}
      <OwnFieldDialogs floating={floating} onClose={closeDialog} />
    </>
  )
}

type ColumnFilterPanelProps = Readonly<{
  column: SheetColumn
  besides: SheetPanelsProps['besides']
  filters: readonly ColumnFilter[]
  look: SheetLook
  note: string | null
  onClose: () => void
}>

function ColumnFilterPanel({ column, besides, filters, look, note, onClose }: ColumnFilterPanelProps) {
  // Counted once, when the panel opens: its own ticks do not change what the other columns let through.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const values = useMemo(() => valueCounts(column, besides(column.id)), [column])
  return (
    <FilterPanel
      column={column.id}
      title={column.title}
      type={column.type}
      values={values}
      filters={filters}
      note={note}
      onFilters={(next) => look.setFiltersOf(column.id, [...next])}
      onSort={(descending) => look.verbs.onSort([{ column: column.id, descending }])}
      onClose={onClose}
    />
  )
}
