import type { Drill, DrillItem } from '../../shared/domain/offboarding/drill.ts'
import { sideTable } from './side-table.ts'

export const drillTable = sideTable<Drill>(
  'drill',
  {
    kind: { column: 'kind', as: 'plain' },
    personId: { column: 'person_id', as: 'plain' },
    words: { column: 'words', as: 'plain' },
    startedOn: { column: 'started_on', as: 'plain' },
    closedOn: { column: 'closed_on', as: 'plain' },
  },
  'started_on DESC, rowid DESC',
)

export const drillItemTable = sideTable<DrillItem>(
  'drill_item',
  {
    drillId: { column: 'drill_id', as: 'plain' },
    identityId: { column: 'identity_id', as: 'plain' },
    name: { column: 'name', as: 'plain' },
    position: { column: 'position', as: 'plain' },
    ties: { column: 'ties', as: 'json' },
    outcome: { column: 'outcome', as: 'plain' },
    note: { column: 'note', as: 'plain' },
    decidedOn: { column: 'decided_on', as: 'plain' },
  },
  'position',
)
