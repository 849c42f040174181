import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { columns } from '../data.mjs'
import { everything, matching, rows, sorted, withValue } from './rows.js'
import './floor.css'

// The floor: a virtual table of plain text and nothing else. No selection, no editing, no roles.
function Floor() {
  const scroller = useRef(null)
  const [order, setOrder] = useState(everything)
  const lines = useVirtualizer({ count: order.length, getScrollElement: () => scroller.current, estimateSize: () => 30, overscan: 8 })
  window.bench.show = (next) => flushSync(() => setOrder(next))
  window.bench.shown = order
  return (
    <div ref={scroller} className="scroller">
      <div className="body" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map((item) => (
          <div key={order[item.index]} className="row" data-at={item.index} style={{ top: item.start }}>
            {Array.from({ length: columns }, (_, column) => (
              <div key={column} className="cell">
                {rows[order[item.index]][column]}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

let root = createRoot(document.querySelector('#root'))
window.bench = {
  rows,
  sort: (column, descending) => window.bench.show(sorted(everything, column, descending)),
  search: (word) => window.bench.show(matching(word)),
  filter: (column, text) => window.bench.show(withValue(column, text)),
  all: () => window.bench.show(everything),
  unmount: () => root.unmount(),
  mount: () => {
    root = createRoot(document.querySelector('#root'))
    root.render(<Floor />)
  },
}
window.bench.mount()
