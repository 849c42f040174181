import { classNames } from '../../lib/class-names.ts'
import styles from './grid-frames.module.css'
import { frameEdges, type RowFrame } from './row-frame.ts'

/** The classes that draw the frames a cell lies on: a drag of the fill handle, what is cut, what is selected; the first that is there. */
export function frameClass(place: number, area: RowFrame, cut: RowFrame, fill: RowFrame): string {
  const drawn = (
    [
      [fill, styles.fill],
      [cut, styles.cut],
      [area, styles.area],
    ] as const
  ).find(([frame]) => frameEdges(frame, place) !== null)
  if (drawn === undefined) return ''
  const edges = frameEdges(drawn[0], place)
  return classNames(
    styles.frame,
    drawn[1],
    edges?.top === true && styles.top,
    edges?.bottom === true && styles.bottom,
    edges?.left === true && styles.left,
    edges?.right === true && styles.right,
  )
}
