import { allFindings } from '../../../shared/domain/findings/evaluation.ts'
import { placesToLook } from '../../../shared/domain/imports/preview/places-to-look.ts'
import { controlsView } from '../../../shared/domain/programme/controls-view.ts'
import { metricGroups, type MetricId } from '../../../shared/domain/programme/metric-notes.ts'
import { earlierPoints, readMetric } from '../../../shared/domain/programme/metric-reading.ts'
import { type ProgrammeStep, smallFirmPath, twelvePoints } from '../../../shared/domain/programme/programme-steps.ts'
import { addDays } from '../../../shared/domain/values/plain-date.ts'
import type { ControlLine, programmeContract, ProgrammeLine } from '../../../shared/ipc/areas/programme-contract.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { listSnapshots } from '../../store/metric-snapshot-table.ts'
import { discoverySources } from '../imports/discovery-sources.ts'
import { trackedSystems } from '../imports/systems.ts'
import { metricsSince } from './metric-handlers.ts'

export const programmeHandlers: HandlersOf<keyof typeof programmeContract> = {
  'controls.list': (_, context) =>
    controlsView(allFindings(context.evaluation.current().evaluation)).map(({ rows, ...view }): ControlLine => ({
      ...view,
      counts: {
        shows: rows.shows.length,
        falls_short: rows.falls_short.length,
        accepted: rows.accepted.length,
        cannot_state: rows.cannot_state.length,
      },
    })),

  'programme.get': (_, context) => {
    const all = allFindings(context.evaluation.current().evaluation)
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
