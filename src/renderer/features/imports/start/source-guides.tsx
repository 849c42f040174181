import { ChevronRight, Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { evidenceWords } from '../../../../shared/domain/values/evidence.ts'
import { shortDay } from '../../../../shared/domain/values/plain-date.ts'
import type { SourceGuide } from '../../../../shared/ipc/areas/imports-contract.ts'
import { useSpoken } from '../../../components/announcer/announcer.tsx'
import { CopyButton } from '../../../components/button/copy-button.tsx'
import { EvidenceNote } from '../../../components/evidence-note/evidence-note.tsx'
import { plural } from '../../../lib/plural.ts'
import { foundGuides, guideGroups } from '../common/guide-groups.ts'
import styles from './source-guides.module.css'

/** One fold per kind of export, by system: who can get it, how, and what it cannot show. */
export function SourceGuides({ guides }: Readonly<{ guides: readonly SourceGuide[] }>) {
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed).trim()
  const found = foundGuides(guideGroups(guides), wanted)
  const spoken = useSpoken<HTMLParagraphElement>()
  return (
    <div className={styles.stack}>
      <div className={styles.search}>
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          className={styles.input}
          type="search"
          value={typed}
          placeholder="Search a system or a kind of file"
          aria-label="Search a system or a kind of file"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p ref={spoken} className="visually-hidden">
        {wanted === ''
          ? ''
          : `${plural(
              found.reduce((sum, group) => sum + group.guides.length, 0),
              'kind',
            )} of files`}
      </p>
      {found.length === 0 && (
        <p className={styles.none}>No export of this name is known. Any list works too: save it as CSV or Excel and match its columns.</p>
      )}
      {found.map(({ system, guides: group }) => (
        <section key={system} className={styles.group} aria-label={system}>
          <h3 className={styles.system}>{system}</h3>
          <div className={styles.guides}>
            {group.map((guide) => (
              <Guide key={guide.id} guide={guide} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

function Guide({ guide: { source, name, cannotShow, evidence, lastImportedOn, guide } }: Readonly<{ guide: SourceGuide }>) {
  // Eighty guides unread would cost a moment each time this page is shown.
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.guide} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <ChevronRight size={14} strokeWidth={1.75} className={styles.arrow} aria-hidden />
        <span className={styles.name}>{name}</span>
        <span className={styles.last}>
          {source === null
            ? 'a command to run'
            : lastImportedOn === null
              ? 'not imported yet'
              : `last imported ${shortDay(lastImportedOn)}`}
        </span>
      </summary>
      {open && (
        <div className={styles.body}>
          <p>
            <strong>Who can get it:</strong> {guide.who}
          </p>
          <ol className={styles.steps}>
            {guide.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {guide.command !== null && (
            <div className={styles.command}>
              <code>{guide.command}</code>
              <CopyButton text={guide.command} what="the command" />
            </div>
          )}
          {guide.fileName !== null && (
            <p>
              <strong>The file is called:</strong> <span className={styles.file}>{guide.fileName}</span>
            </p>
          )}
          <p>
            <strong>What it cannot show:</strong> {cannotShow}
          </p>
          {evidence !== null && <EvidenceNote words={evidenceWords(evidence)} unread={evidence.certainty === 'memory'} />}
          <p className={styles.checked}>
            {source === null
              ? 'Read the command before you run it: it only lists, and changes nothing.'
              : 'Admin pages move; the columns of the file are what counts.'}
          </p>
        </div>
      )}
    </details>
  )
}
