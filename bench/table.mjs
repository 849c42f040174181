import { arch, cpus, platform, release, totalmem } from 'node:os'
import { columns, identities } from './data.mjs'
import { median, quantile } from './numbers.mjs'

const ms = (value) => (value === null || value === undefined ? '–' : `${Math.round(value)} ms`)
const fps = (value) =>
  value === undefined
    ? '–'
    : `${value.fps} fps (p95 ${value.p95} ms${value.blank === null ? '' : `, blank ${(value.blank * 100).toFixed(1)} %`})`
const ratio = (mine, other) =>
  mine === null || mine === undefined || other === null || other === undefined || other === 0 ? '–' : `${(mine / other).toFixed(2)}×`

const timings = [
  ['sheet visible after unlock', 'visible', null],
  ['sheet shown again, data there', 'mount', null],
  ['keystroke to painted', 'key', 'p95 < 50 ms'],
  ['commit to painted', 'commit', null],
  ['sort', 'sort', '< 300 ms'],
  ['filter', 'filter', '< 200 ms'],
  ['search', 'search', null],
  ['paste 5,000 × 20, painted', 'paste', null],
  ['paste 5,000 × 20, encrypted on disk', 'saved', '< 2,000 ms'],
]

/** The figures as one table of markdown; medians, and how Keyroster stands to the others. */
export function resultsTable({ keyroster, floor, glide }) {
  const lines = [
    ['measured', 'target', 'Keyroster', 'floor (bare table)', 'Glide', 'to floor', 'to Glide'],
    ['---', '---', '---', '---', '---', '---', '---'],
    ...['norm', 'fling'].map((speed) => [
      speed === 'norm' ? 'scroll, 3,000 px/s' : 'scroll, fling 9,600 px/s',
      '≥ 50 fps',
      fps(keyroster.scroll[speed]),
      fps(floor?.scroll[speed]),
      fps(glide?.scroll[speed]),
      ratio(keyroster.scroll[speed].fps, floor?.scroll[speed].fps),
      ratio(keyroster.scroll[speed].fps, glide?.scroll[speed].fps),
    ]),
    ...timings.map(([words, name, target]) => {
      const of = (result) => (result?.[name] ? median(result[name]) : null)
      const mine = name === 'key' ? `${ms(of(keyroster))} (p95 ${ms(quantile(keyroster.key, 0.95))})` : ms(of(keyroster))
      return [words, target ?? '', mine, ms(of(floor)), ms(of(glide)), ratio(of(keyroster), of(floor)), ratio(of(keyroster), of(glide))]
    }),
    [
      'heap after it all',
      '',
      `${keyroster.heap} MB`,
      floor ? `${floor.heap} MB` : '–',
      glide ? `${glide.heap} MB` : '–',
      ratio(keyroster.heap, floor?.heap),
      ratio(keyroster.heap, glide?.heap),
    ],
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Processor, memory and system. */
export function machine() {
  const [cpu] = cpus()
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()} ${arch()}`
}

export function machineWords(versions) {
  return `${machine()}, Electron ${versions.electron} (Chromium ${versions.chrome}), ${identities.toLocaleString('en')} rows × ${columns} columns`
}
