import type { KnownFact, ProviderKnowledge } from '../../../shared/domain/providers/known-facts.ts'
import { evidenceWords } from '../../../shared/domain/values/evidence.ts'
import { EvidenceNote } from '../../components/evidence-note/evidence-note.tsx'
import { FactLine, Facts } from '../../components/fact-list/fact-list.tsx'
import styles from './vendor-page.module.css'

/** What ends a leaked key at this vendor at once, and where: the first thing to read after a breach. */
export function EmergencySection({ name, known: { emergency, place } }: Readonly<{ name: string; known: ProviderKnowledge }>) {
  return (
    <section className={styles.breach} aria-label="What to do now">
      <h2>First: end the keys at {name}</h2>
      {emergency === null ? (
        <p>How a key is ended at once at {name} is not known here. Look for the word revoke, delete or disable beside the key.</p>
      ) : (
        <>
          <p className={styles.act}>{emergency.lines.join(' ')}</p>
          <Proof fact={emergency} />
        </>
      )}
      {place !== null && (
        <>
          <p>
            Where to do it: <strong>{place.lines.join(' ')}</strong>
          </p>
          <Proof fact={place} />
        </>
      )}
      <p>Then work down this list, from the top: the one that reaches furthest stands first. What stops working is said with each.</p>
    </section>
  )
}

/** The unhurried way to change a key, under a heading of its own so that nobody takes it for the emergency. */
export function PlannedSection({ fact }: Readonly<{ fact: KnownFact }>) {
  return (
    <section className={styles.known} aria-label="Later, when nothing is at risk">
      <h2>Later, when nothing is at risk: changing a key without an outage</h2>
      <ol className={styles.steps}>
        {fact.lines.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Proof fact={fact} />
    </section>
  )
}

/** What else is known of the keys of this vendor, each with how it is known. */
export function KnownSection({ name, facts }: Readonly<{ name: string; facts: readonly KnownFact[] }>) {
  return (
    <section className={styles.known} aria-label={`About keys at ${name}`}>
      <h2>About keys at {name}</h2>
      <Facts>
        {facts.map((fact) => (
          <FactLine key={`${fact.label} ${fact.lines.join(' ')}`} name={fact.label}>
            <span className={styles.lines}>
              {fact.lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
              <Proof fact={fact} />
            </span>
          </FactLine>
        ))}
      </Facts>
    </section>
  )
}

function Proof({ fact: { evidence } }: Readonly<{ fact: KnownFact }>) {
  return <EvidenceNote words={evidenceWords(evidence)} unread={evidence.certainty === 'memory'} />
}
