import { type Fact, facts } from '../record/facts/fact.ts'
import { storageLocationWords } from '../record/facts/vocabulary.ts'
import { groupBy } from '../values/group-by.ts'
import { factReader, type FactRecord, factText } from './fact-value.ts'
import type { CredentialView, InventoryRow } from './inventory-row.ts'

/** Everything the further facts of a row and its credentials say, for the search. Only what is known is looked at, and the fields every record has by their names: the first letter somebody types waits for twenty thousand rows. */
export function knownTexts(row: InventoryRow): readonly string[] {
  const texts = [
    row.account,
    row.externalId,
    row.businessOwner,
    row.backupOwner,
    row.notes,
    row.scopes?.join(', '),
    row.knownByNames?.join(', '),
  ]
  addFurther(texts, readers.identity, row)
  for (const credential of row.credentials) {
    texts.push(credential.notes, credential.storage?.map((place) => storageLocationWords[place]).join(', '))
    addFurther(texts, readers.credential, credential)
  }
  return texts.flatMap((text) => text ?? [])
}

type Readers = readonly (readonly [field: string, readonly ((record: FactRecord) => string)[]])[]

const readers: Readonly<Record<Fact['of'], Readers>> = { identity: readersOf('identity'), credential: readersOf('credential') }

function readersOf(of: Fact['of']): Readers {
  const own = groupBy(
    facts.filter((fact) => fact.of === of && !fact.column),
    ({ field }) => field,
  )
  return [...own].map(([field, group]) => [
    field,
    group.map((fact) => {
      const read = factReader(fact)
      return (record: FactRecord) => factText(fact, read(record))
    }),
  ])
}

function addFurther(texts: (string | null | undefined)[], ofField: Readers, record: InventoryRow | CredentialView): void {
  const said = record as unknown as Readonly<Record<string, unknown>>
  for (const [field, group] of ofField) if (said[field] !== null) for (const read of group) texts.push(read(record))
}
