import { useQuery } from '@tanstack/react-query'
import type { ImportOffer } from '../../../shared/ipc/replies.ts'
import { importsQuery, sourcesQuery } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { DropZone } from './drop-zone.tsx'
import { ImportHistory } from './import-history.tsx'
import type { ImportResult } from './import-result.ts'
import { ResultLines } from './result-lines.tsx'
import { SourceGuides } from './source-guides.tsx'
import styles from './import-start-page.module.css'

type ImportStartPageProps = Readonly<{ results: readonly ImportResult[]; onOffers: (offers: readonly ImportOffer[]) => void; onShowInventory: () => void }>

/** Where a file goes in, how to get one, and what came in before. */
export function ImportStartPage({ results, onOffers, onShowInventory }: ImportStartPageProps) {
  const sources = useQuery(sourcesQuery)
  const history = useQuery(importsQuery)
  return (
    <>
      <ScreenHeader title="Imports" detail="You see what a file would change before anything is saved" />
      <div className={styles.scroll}>
        <div className={styles.page}>
          {results.length > 0 && <ResultLines results={results} onShowInventory={onShowInventory} />}
          <DropZone onOffers={onOffers} primary={results.length === 0} />
          <section className={styles.section}>
            <h2>How to get the files</h2>
            <Loaded query={sources}>{(guides) => <SourceGuides guides={guides} />}</Loaded>
          </section>
          <section className={styles.section}>
            <h2>What was imported</h2>
            <Loaded query={history}>{(imports) => <ImportHistory imports={imports} />}</Loaded>
          </section>
        </div>
      </div>
    </>
  )
}
