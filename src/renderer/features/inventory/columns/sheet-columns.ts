import type { Spelled } from '../../../../shared/domain/people/person-match.ts'
import type { PlainDate } from '../../../../shared/domain/values/plain-date.ts'
import { nextRotationColumn, tierColumn } from './conclusion-columns.tsx'
import { createdColumn, credentialTypeColumn, expiresColumn, lastUsedColumn } from './credential-columns.tsx'
import { environmentColumn, kindColumn, providerColumn, purposeColumn, sensitivityColumn, systemColumn } from './fact-columns.tsx'
import { nameColumn } from './name-column.tsx'
import { ownerColumn } from './owner-column.tsx'
import { permissionsColumn } from './permissions-column.tsx'
import type { SheetColumn } from './sheet-column.ts'
import { calendarOf } from './sheet-words.ts'
import { statusColumn } from './status-column.tsx'

/** The columns of the inventory, in the order shown. */
export function sheetColumns(today: PlainDate, people: readonly Spelled[]): readonly SheetColumn[] {
  const calendar = calendarOf(today)
  return [
    nameColumn,
    ownerColumn(people),
    systemColumn,
    credentialTypeColumn,
    permissionsColumn,
    createdColumn(today),
    lastUsedColumn(today, calendar),
    purposeColumn,
    kindColumn,
    providerColumn,
    environmentColumn,
    sensitivityColumn,
    statusColumn,
    expiresColumn(today),
    nextRotationColumn(calendar),
    tierColumn,
  ]
}
