import { rightsPlaces } from '../../record/facts/further-vocabulary.ts'
import { type Privilege, privileges } from '../../record/facts/vocabulary.ts'
import { type RightsFacts, settledRights } from '../../record/settled-rights.ts'
import { environmentOfText, type EnvironmentRights, rightsOfCell, rightsOfText } from '../../record/written-rights.ts'
import { foldText } from '../../values/fold-text.ts'
import type { Reading } from './column-readings.ts'
import { keyedTargets, type MappingTarget } from './mapping.ts'

// Rights per environment in a table: in a cell of their own ('prod: read; staging: write'), in a column per environment ('Production rights'), or in a cell for something else ('read (prod), write (staging)' under Permissions).

/** What a cell says of rights per environment; null where it speaks of none, or of anything else as well. */
export function rightsTold(text: string): EnvironmentRights | null {
  const { rights, unread } = rightsOfText(text)
  return unread.length === 0 ? rights : null
}

/** A cell under 'Rights per environment': what it says, and the parts nobody can read. */
export function rightsReading(text: string): Reading<EnvironmentRights | null> {
  const { rights, unread } = rightsOfText(text)
  return { value: rights, unread }
}

/** A cell under 'Production rights'. */
export function placedReading(text: string): Reading<readonly Privilege[] | null> {
  const rights = rightsOfCell(text)
  return { value: rights, unread: rights === null ? [text] : [] }
}

const columns = keyedTargets.filter(({ fact }) => fact.id === 'rightsByEnvironment')

type RightsCells = Readonly<{
  told: (field: MappingTarget) => EnvironmentRights | null
  placed: (target: MappingTarget) => readonly Privilege[] | null
}>

/** The facts of a row with what its cells say of rights in environments. `placed` reads the column of one. */
export function withRights<Facts extends RightsFacts>(facts: Facts, { told: toldIn, placed }: RightsCells): Facts {
  const told = [
    facts.rightsByEnvironment,
    ...['privileges', 'environments'].map((field) => toldIn(field)),
    ...columns.map(({ id, key }) => {
      const rights = placed(id)
      return rights === null ? null : { [key]: rights }
    }),
  ].filter((rights) => rights !== null)
  if (told.length === 0) return facts
  return settledRights(blank, { ...facts, rightsByEnvironment: together(told) })
}

const blank: RightsFacts = { environments: null, privileges: null, rightsByEnvironment: null }

function together(told: readonly EnvironmentRights[]): EnvironmentRights {
  return Object.fromEntries(
    rightsPlaces.flatMap((place) => {
      const lists = told.flatMap((rights) => (rights[place] === undefined ? [] : [rights[place]]))
      return lists.length === 0 ? [] : [[place, privileges.filter((right) => lists.some((list) => list.includes(right)))] as const]
    }),
  )
}

/** What a cell of rights per environment says for a flat list; undefined where it is a plain cell. */
export function flatOf(field: MappingTarget, text: string): readonly string[] | null | undefined {
  if (field !== 'privileges' && field !== 'environments') return undefined
  const rights = rightsTold(text)
  if (rights === null) return undefined
  const { environments: where, privileges: what } = settledRights(blank, { ...blank, rightsByEnvironment: rights })
  return field === 'privileges' ? what : where
}

/** The environment a heading such as 'Production rights', 'Rechte (Live)' or 'Droits prod' is about, as the target of its column; null for any other. */
export function rightsHeading(heading: string): MappingTarget | null {
  const words = foldText(heading).split(' ')
  const others = words.filter((word) => !ofRights.has(word))
  if (others.length === words.length || others.includes('local')) return null
  const environment = environmentOfText(others.join(' '))
  return environment === null ? null : `rightsByEnvironment.${environment}`
}

const ofRights: ReadonlySet<string> = new Set(
  [
    'right rights permission permissions privilege privileges access level role roles',
    'recht rechte berechtigung berechtigungen zugriff zugriffsrechte rolle rollen',
    'droit droits autorisation autorisations acces niveau permiso permisos derechos acceso nivel rol',
  ].flatMap((words) => words.split(' ')),
)
