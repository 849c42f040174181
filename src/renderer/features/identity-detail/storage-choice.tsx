import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { storageLocations, storageLocationWords, type StorageLocation } from '../../../shared/domain/vocabulary.ts'
import styles from './storage-choice.module.css'

type StorageChoiceProps = Readonly<{
  /** Where it is kept now, in words; null when nobody knows. */
  words: string | null
  /** Whose secret, for screen readers. */
  of: string
  chosen: readonly StorageLocation[]
  onSave: (places: StorageLocation[] | null) => void
}>

/** The places where a secret is kept: ticked off a list. */
export function StorageChoice({ words, of, chosen, onSave }: StorageChoiceProps) {
  const [open, setOpen] = useState(false)
  const [ticked, setTicked] = useState<readonly StorageLocation[]>(chosen)
  if (!open) {
    return (
      <button
        type="button"
        className={styles.opener}
        aria-label={`Kept in, of ${of}: ${words ?? 'unknown'}. Change`}
        onClick={() => {
          setTicked(chosen)
          setOpen(true)
        }}
      >
        {words ?? 'unknown'}
      </button>
    )
  }
  const toggle = (place: StorageLocation) => setTicked((now) => (now.includes(place) ? now.filter((other) => other !== place) : [...now, place]))
  return (
    <fieldset
      className={styles.places}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        setOpen(false)
      }}
    >
      <legend className="visually-hidden">Where the secret of {of} is kept</legend>
      {storageLocations.map((place, index) => (
        <label key={place} className={styles.place}>
          <input type="checkbox" checked={ticked.includes(place)} autoFocus={index === 0} onChange={() => toggle(place)} />
          {storageLocationWords[place]}
        </label>
      ))}
      <div className={styles.actions}>
        <Button small onClick={() => setOpen(false)}>
          Cancel
        </Button>
        <Button
          small
          variant="primary"
          onClick={() => {
            const places = storageLocations.filter((place) => ticked.includes(place))
            onSave(places.length === 0 ? null : places)
            setOpen(false)
          }}
        >
          Save
        </Button>
      </div>
    </fieldset>
  )
}
