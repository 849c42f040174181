import type { Area } from './selection.ts'

/** The part of a frame around an area that lies on one row, as one word, so that rows it does not touch render nothing: '2-5tb'. */
export type RowFrame = `${number}-${number}${'t' | ''}${'b' | ''}` | null

export function rowFrame(area: Area | null, row: number): RowFrame {
  if (area === null || row < area.top || row > area.bottom) return null
  return `${area.left}-${area.right}${row === area.top ? 't' : ''}${row === area.bottom ? 'b' : ''}`
}

export type Edges = Readonly<{ top: boolean; bottom: boolean; left: boolean; right: boolean }>

/** The edges of the frame on one cell of the row; null outside it. */
export function frameEdges(frame: RowFrame, place: number): Edges | null {
  if (frame === null) return null
  const [, from, to, ends = ''] = /^(\d+)-(\d+)(.*)$/.exec(frame) ?? []
  const left = Number(from)
  const right = Number(to)
  return place < left || place > right
    ? null
    : { top: ends.includes('t'), bottom: ends.includes('b'), left: place === left, right: place === right }
}
