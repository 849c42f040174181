import { z } from 'zod'
import type { IdentityId } from '../../shared/domain/values/ids.ts'
import { identityIdSchema } from '../../shared/domain/values/ids.ts'
import { drillItemTable, drillTable } from './drill-table.ts'
import { exceptionTable } from './exception-table.ts'
import { personTable } from './person-table.ts'
import type { SideTable } from './side-table.ts'

/** What can be undone besides identities and credentials. */
export const sideEntities = ['person', 'exception', 'drill', 'drill_item'] as const
export type SideEntity = (typeof sideEntities)[number]

export const sideTables: Readonly<Record<SideEntity, SideTable<object>>> = {
  person: personTable,
  exception: exceptionTable,
  drill: drillTable,
  drill_item: drillItemTable,
}

const aboutSchema = z.object({ identityId: identityIdSchema })

/** The identity such a record is about, if it is about one. */
export function identityOfSide(record: object): IdentityId | null {
  return aboutSchema.safeParse(record).data?.identityId ?? null
}
