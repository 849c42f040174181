import { placesToLook } from '../../../shared/domain/import/places-to-look.ts'
import { addDays } from '../../../shared/domain/plain-date.ts'
import { controlsView } from '../../../shared/domain/rules/controls-view.ts'
import { allFindings } from '../../../shared/domain/rules/evaluation.ts'
import { metricGroups, type MetricId } from '../../../shared/domain/rules/metric-notes.ts'
import { earlierPoints, readMetric } from '../../../shared/domain/rules/metric-reading.ts'
import { type ProgrammeStep, smallFirmPath, twelvePoints } from '../../../shared/domain/rules/programme.ts'
import type { ControlLine, ProgrammeLine } from '../../../shared/ipc/governance-replies.ts'
import { listSnapshots } from '../../store/metric-snapshot-table.ts'
import type { HandlersOf } from '../context.ts'
import { trackedSystems } from '../imports/systems.ts'
import { discoverySources } from './discovery-sources.ts'
import { keptEvaluation } from './kept-evaluation.ts'
import { metricsSince } from './metrics.ts'

export const programmeHandlers: HandlersOf<'controls.list' | 'programme.get' | 'metrics.get'> = {
  'controls.list': (_, context) =>
    controlsView(allFindings(keptEvaluation(context).evaluation)).map(({ rows, ...view }): ControlLine => ({
      ...view,
      counts: {
        shows: rows.shows.length,
        falls_short: rows.falls_short.length,
        accepted: rows.accepted.length,
        cannot_state: rows.cannot_state.length,
      },
    })),

  'programme.get': (_, context) => {
    const all = allFindings(keptEvaluation(context).evaluation)
    const sources = discoverySources(context)
    const today = context.clock.today()
    return {
      twelve: twelvePoints(all, sources, today).map(lineOf),
      smallFirm: smallFirmPath(all, sources, today).map(lineOf),
      places: placesToLook(trackedSystems(context)),
    }
  },

  'metrics.get': (input, context) => {
    const on = context.clock.today()
    const from = input.from ?? addDays(on, -90)
    const counted = new Map(metricsSince(context, from).map((metric) => [metric.id, metric]))
    const snapshots = listSnapshots(context.vault.db())
    const read = (id: MetricId) => {
      const metric = counted.get(id)
      return metric === undefined ? [] : [readMetric(metric, earlierPoints(snapshots, id), on)]
    }
    return { from, on, groups: metricGroups.map(({ title, ids }) => ({ title, metrics: ids.flatMap(read) })) }
  },
}

function lineOf(step: ProgrammeStep): ProgrammeLine {
  return { ...step, open: step.open.length, cannotTell: step.cannotTell.length }
}
