import { memo, type RefObject, useState } from 'react'
import type { GridColumn } from './column.ts'
import type { Editing, EditorActions } from './editing.ts'
import styles from './grid.module.css'
import { GridRow } from './grid-row.tsx'
import { GroupRow } from './group-row.tsx'
import type { Line } from './lines.ts'
import { rowFrame } from './row-frame.ts'
import { rowSlots } from './row-slots.ts'
import type { Area, Place } from './selection.ts'
import type { ColumnRange } from './use-column-window.ts'
import { useRowWindow } from './use-row-window.ts'

type GridBodyProps<Row, Change> = Readonly<{
  scroller: RefObject<HTMLElement | null>
  lines: readonly Line<Row>[]
  columns: readonly GridColumn<Row, Change>[]
  range: ColumnRange | null
  rowHeight: number
  anchor: Place
  area: Area
  /** The keyboard is on a title. */
  inHeader: boolean
  several: boolean
  cutArea: Area | null
  filling: Area | null
  marks: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** A short word at the name of some rows: 'new'. */
  tags: ReadonlyMap<string, string>
  editing: Editing | null
  actions: EditorActions
}>

/** The lines in view. Scrolling renders this and the lines that come in, nothing around it. */
function GridBodyView<Row, Change>({
  scroller,
  lines,
  columns,
  range,
  rowHeight,
  anchor,
  area,
  inHeader,
  several,
  cutArea,
  filling,
  marks,
  tags,
  editing,
  actions,
}: GridBodyProps<Row, Change>) {
  const { rows, pace } = useRowWindow(scroller, lines.length, anchor.row, rowHeight)
  const [slotsOf] = useState(rowSlots)
  const drawn = rows.flatMap((index) => {
    const line = lines[index]
    return line === undefined ? [] : [{ index, line }]
  })
  const slots = slotsOf(
    drawn.map(({ line }) => line.id),
    pace === 'flying',
  )
  const placed = drawn.map((one, place) => ({ ...one, slot: slots[place]?.slot ?? place, plain: slots[place]?.plain === true }))
  // Elements that change their order are taken out and put back. So the order of the lines waits until the sheet rests; who reads them one after another needs it then.
  if (pace !== 'resting' || editing !== null) placed.sort((a, b) => a.slot - b.slot)
  const { top, bottom, left, right } = area
  return (
    <div role="rowgroup" className={styles.body} style={{ height: lines.length * rowHeight }}>
      {placed.map(({ index, line, slot, plain }) => {
        const activeColumn = index === anchor.row && !inHeader ? anchor.column : -1
        const offset = index * rowHeight
        if (line.kind === 'group')
          return <GroupRow key={slot} line={line} index={index} top={offset} columns={columns.length} activeColumn={activeColumn} />
        const inArea = index >= top && index <= bottom
        const edited = editing?.cell.row === line.id ? editing : null
        return (
          <GridRow
            key={slot}
            {...line}
            index={index}
            top={offset}
            plain={plain}
            columns={columns}
            range={range}
            activeColumn={activeColumn}
            selectedFrom={inArea ? left : -1}
            selectedTo={inArea ? right : -1}
            cutFrame={rowFrame(cutArea, index)}
            fillFrame={rowFrame(filling, index)}
            areaFrame={several ? rowFrame(area, index) : null}
            handleColumn={index === bottom && editing === null ? right : -1}
            marks={marks.get(line.id)}
            tag={tags.get(line.id) ?? null}
            editing={edited}
            actions={edited === null ? null : actions}
          />
        )
      })}
    </div>
  )
}

export const GridBody = memo(GridBodyView) as typeof GridBodyView
