import { Field } from '../../components/field/field.tsx'
import styles from './passphrase-fields.module.css'
import { passphraseStrength, shortestPassphrase } from './passphrase-strength.ts'
import { StrengthMeter } from './strength-meter.tsx'

type PassphraseFieldsProps = Readonly<{
  passphrase: string
  again: string
  /** Missing parts are only called wrong once somebody tried to go on. */
  tried: boolean
  onPassphrase: (text: string) => void
  onAgain: (text: string) => void
}>

/** A new passphrase, typed twice, with its strength in words. */
export function PassphraseFields({ passphrase, again, tried, onPassphrase, onAgain }: PassphraseFieldsProps) {
  const short = passphrase.length < shortestPassphrase
  const different = again !== '' && again !== passphrase && (tried || again.length >= passphrase.length)
  return (
    <div className={styles.fields}>
      <div>
        <Field
          label="Passphrase"
          type="password"
          value={passphrase}
          onChange={(event) => onPassphrase(event.target.value)}
          hint={passphrase === '' ? `At least ${shortestPassphrase} characters. Four or five ordinary words work well.` : undefined}
          error={
            tried && passphrase === '' ? `Type at least ${shortestPassphrase} characters. Four or five ordinary words work well.` : null
          }
          autoComplete="new-password"
          aria-required
        />
        {passphrase !== '' && <StrengthMeter strength={passphraseStrength(passphrase)} />}
      </div>
      <Field
        label="The same passphrase again"
        type="password"
        value={again}
        onChange={(event) => onAgain(event.target.value)}
        error={
          different
            ? 'The two do not match yet.'
            : tried && !short && again === ''
              ? 'Type it a second time, so that a slip of the finger cannot lock you out.'
              : null
        }
        autoComplete="new-password"
        aria-required
      />
    </div>
  )
}
