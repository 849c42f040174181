import { DataEditor, GridCellKind } from '@glideapps/glide-data-grid'
import '@glideapps/glide-data-grid/dist/index.css'
import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { columns } from '../data.mjs'
import { everything, matching, rows, sorted, withValue } from './rows.js'
import './glide.css'

const titles = Array.from({ length: columns }, (_, at) => ({ title: `Column ${at + 1}`, id: String(at), width: 140 }))

function Glide() {
  const grid = useRef(null)
  const [order, setOrder] = useState(everything)
  const getCellContent = useCallback(
    ([column, row]) => ({
      kind: GridCellKind.Text,
      data: rows[order[row]][column],
      displayData: rows[order[row]][column],
      allowOverlay: true,
    }),
    [order],
  )
  const edited = useCallback(
    (cells) => {
      for (const { location, value } of cells) rows[order[location[1]]][location[0]] = value.data
      window.bench.edits += cells.length
      grid.current?.updateCells(cells.slice(0, 2000).map(({ location }) => ({ cell: location })))
      return true
    },
    [order],
  )
  window.bench.show = (next) => flushSync(() => setOrder(next))
  window.bench.shown = order
  window.bench.grid = grid
  return (
    <DataEditor
      ref={grid}
      width="100%"
      height="100%"
      columns={titles}
      rows={order.length}
      rowHeight={30}
      rowMarkers="number"
      freezeColumns={1}
      smoothScrollX
      smoothScrollY
      getCellsForSelection
      getCellContent={getCellContent}
      onCellsEdited={edited}
      onPaste
    />
  )
}

let root = createRoot(document.querySelector('#root'))
window.bench = {
  rows,
  edits: 0,
  sort: (column, descending) => window.bench.show(sorted(everything, column, descending)),
  search: (word) => window.bench.show(matching(word)),
  filter: (column, text) => window.bench.show(withValue(column, text)),
  all: () => window.bench.show(everything),
  unmount: () => root.unmount(),
  mount: () => {
    root = createRoot(document.querySelector('#root'))
    root.render(<Glide />)
  },
}
window.bench.mount()
