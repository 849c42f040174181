import { z } from 'zod'
import type { PlaceToLook } from '../../domain/imports/preview/places-to-look.ts'
import type { Control } from '../../domain/programme/control-list.ts'
import type { ControlState, ControlView } from '../../domain/programme/controls-view.ts'
import type { ReadMetric } from '../../domain/programme/metric-reading.ts'
import type { ProgrammeStep } from '../../domain/programme/programme-steps.ts'
import { type PlainDate, plainDateSchema } from '../../domain/values/plain-date.ts'
import { nothing, reads } from './channel.ts'

// The controls, the steps of the programme and its numbers.

export type ControlLine = Readonly<{
  control: Control
  ruleTitles: readonly string[]
  state: ControlState
  statement: string
  counts: Readonly<Record<keyof ControlView['rows'], number>>
}>

export type ProgrammeLine = Omit<ProgrammeStep, 'open' | 'cannotTell'> & Readonly<{ open: number; cannotTell: number }>

export type Programme = Readonly<{
  twelve: readonly ProgrammeLine[]
  smallFirm: readonly ProgrammeLine[]
  /** The seven kinds of places where keys are found. */ places: readonly PlaceToLook[]
}>

/** The numbers of the time from `from` to `on`, in groups as they are shown. */
export type MetricsReply = Readonly<{
  from: PlainDate
  on: PlainDate
  groups: readonly Readonly<{ title: string; metrics: readonly ReadMetric[] }>[]
}>

export const programmeContract = {
  'programme.get': reads<Programme>()(nothing),

  'controls.list': reads<readonly ControlLine[]>()(nothing),

  /** From `from` until today; without it, the last 90 days. */
  'metrics.get': reads<MetricsReply>()(z.strictObject({ from: plainDateSchema.optional() })),
} as const
