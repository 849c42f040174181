import { useState } from 'react'
import type { ImportOffer } from '../../../shared/ipc/areas/imports-contract.ts'
import type { ImportResult } from './common/import-result.ts'
import { ImportPreviewPage } from './preview/import-preview-page.tsx'
import { ImportStartPage } from './start/import-start-page.tsx'

type ImportsScreenProps = Readonly<{
  /** Files that wait to be looked at, the first one now. */
  offers: readonly ImportOffer[]
  onOffers: (offers: readonly ImportOffer[]) => void
  /** The file was imported or put aside. */
  onSettled: (token: string) => void
  onShowRows: (results: readonly ImportResult[]) => void
}>

/** Choose a file, look at what it would do, import it; one file after the other. */
export function ImportsScreen({ offers, onOffers, onSettled, onShowRows }: ImportsScreenProps) {
  const [results, setResults] = useState<readonly ImportResult[]>([])
  // A new batch of files starts a new list of results.
  // Who comes back from a file goes on with the next one, also by keyboard.
  const [returned, setReturned] = useState(false)
  const [underWay, setUnderWay] = useState(false)
  if (underWay !== offers.length > 0) {
    setUnderWay(!underWay)
    if (underWay) setReturned(true)
    else setResults([])
  }
  const [offer] = offers
  if (offer === undefined) {
    return <ImportStartPage focusFirst={returned && results.length === 0} results={results} onOffers={onOffers} onShowRows={onShowRows} />
  }
  return (
    <ImportPreviewPage
      key={offer.token}
      offer={offer}
      waiting={offers.length - 1}
      onCommitted={(committed) => {
        setResults((done) => [...done, { fileName: offer.fileName, committed }])
        onSettled(offer.token)
      }}
      onDiscarded={() => onSettled(offer.token)}
    />
  )
}
