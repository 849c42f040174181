import { CircleCheck, CircleDashed, CircleHelp } from 'lucide-react'
import type { PlaceState, PlaceToLook } from '../../../shared/domain/imports/preview/places-to-look.ts'
import { Button } from '../../components/button/button.tsx'
import { classNames } from '../../lib/class-names.ts'
import styles from './control-lines.module.css'

const states: Readonly<Record<PlaceState, Readonly<{ words: string; icon: typeof CircleCheck; look: string | undefined }>>> = {
  looked: { words: 'Looked', icon: CircleCheck, look: styles.done },
  not_lately: { words: 'Not lately', icon: CircleDashed, look: styles.not_yet },
  not_listed: { words: 'None listed', icon: CircleHelp, look: styles.cannot_tell },
}

/** Where keys are found: seven kinds of places, and which of the systems in use cover each. */
export function PlacesList({ places, onShowImports }: Readonly<{ places: readonly PlaceToLook[]; onShowImports: () => void }>) {
  return (
    <section className={styles.box} aria-label="Where to look">
      <div className={styles.head}>
        <div>
          <h2>Where to look</h2>
          <p className={styles.detail}>
            Seven kinds of places where keys are found. List what you use under Imports; what you do not have stays empty.
          </p>
        </div>
        <Button onClick={onShowImports}>Go to Imports</Button>
      </div>
      <ul>
        {places.map(({ id, title, looksFor, state, systems }) => {
          const { words, icon: Icon, look } = states[state]
          return (
            <li key={id} className={styles.line}>
              <span className={classNames(styles.state, look)}>
                <Icon size={16} strokeWidth={1.75} aria-hidden /> {words}
              </span>
              <span className={styles.words}>
                <strong>{title}</strong>
                <span className={styles.detail}>
                  {looksFor} {systems.length > 0 && `In use: ${systems.join(', ')}.`}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
