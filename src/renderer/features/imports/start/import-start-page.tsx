import { useQuery } from '@tanstack/react-query'
import type { ImportOffer } from '../../../../shared/ipc/areas/imports-contract.ts'
import { importsQuery, sourcesQuery, systemsQuery } from '../../../api/queries.ts'
import { Loaded } from '../../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../../components/screen-header/screen-header.tsx'
import type { ImportResult } from '../common/import-result.ts'
import { ImportHistory } from '../history/import-history.tsx'
import { ResultLines } from '../history/result-lines.tsx'
import { SystemsInUse } from '../systems/systems-in-use.tsx'
import { DropZone } from './drop-zone.tsx'
import styles from './import-start-page.module.css'
import { SourceGuides } from './source-guides.tsx'

type ImportStartPageProps = Readonly<{
  focusFirst: boolean
  results: readonly ImportResult[]
  onOffers: (offers: readonly ImportOffer[]) => void
  onShowRows: (results: readonly ImportResult[]) => void
}>

/** Where a file goes in, which systems are known, what came in before, and how to get a file. */
export function ImportStartPage({ focusFirst, results, onOffers, onShowRows }: ImportStartPageProps) {
  const sources = useQuery(sourcesQuery)
  const history = useQuery(importsQuery)
  const systems = useQuery(systemsQuery)
  return (
    <>
      <ScreenHeader title="Imports" detail="You see what a file would change before anything is saved" />
      <div className={styles.scroll}>
        <div className={styles.page}>
          {results.length > 0 && <ResultLines results={results} onShowRows={onShowRows} />}
          <DropZone focusFirst={focusFirst} onOffers={onOffers} primary={results.length === 0} />
          <section className={styles.section} aria-labelledby="systems-in-use">
            <h2 id="systems-in-use">Systems we use</h2>
            <Loaded query={systems}>{({ systems: tracked, coverage }) => <SystemsInUse systems={tracked} coverage={coverage} />}</Loaded>
          </section>
          <section className={styles.section} aria-labelledby="what-was-imported">
            <h2 id="what-was-imported">What was imported</h2>
            <Loaded query={history}>{(imports) => <ImportHistory imports={imports} />}</Loaded>
          </section>
          <section className={styles.section} aria-labelledby="how-to-get-files">
            <h2 id="how-to-get-files">How to get the files</h2>
            <Loaded query={sources}>{(guides) => <SourceGuides guides={guides} />}</Loaded>
          </section>
        </div>
      </div>
    </>
  )
}
