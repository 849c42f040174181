import { type StorageLocation, storageLocations, storageLocationWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { TickFact } from './tick-fact.tsx'

type StorageChoiceProps = Readonly<{
  /** Where it is kept now, in words; null when nobody knows. */
  words: string | null
  /** Whose secret, for screen readers. */
  of: string
  chosen: readonly StorageLocation[]
  onSave: (places: StorageLocation[] | null) => void
}>

const options = storageLocations.map((value) => ({ value, label: storageLocationWords[value] }))

/** The places where a secret is kept: ticked off a list. */
export function StorageChoice({ words, of, chosen, onSave }: StorageChoiceProps) {
  return (
    <TickFact
      label={`Kept in, of ${of}`}
      legend={`Where the secret of ${of} is kept`}
      options={options}
      value={chosen}
      words={words}
      none={null}
      onSave={(places) => onSave(places === null ? null : [...places])}
    />
  )
}
