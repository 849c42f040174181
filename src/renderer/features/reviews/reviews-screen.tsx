import { useState } from 'react'
import type { ReviewId } from '../../../shared/domain/values/ids.ts'
import { ReviewListPage } from './review-list-page.tsx'
import { ReviewPage } from './review-page.tsx'

/** The reviews there are, or the one that is open. */
export function ReviewsScreen() {
  const [open, setOpen] = useState<ReviewId | null>(null)
  return open === null ? <ReviewListPage onOpen={setOpen} /> : <ReviewPage key={open} id={open} onClose={() => setOpen(null)} />
}
