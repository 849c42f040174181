import type { TextGuard } from '../../../values/text-guard.ts'

/** Where a key was last used, in words. Services without regions, such as S3 from outside, show N/A for the region. */
export function lastUseWords(serviceCell: string | null, regionCell: string | null, guard: TextGuard): string | null {
  const service = saysNothing(serviceCell) ? null : guard.text(serviceCell, 200)
  const region = saysNothing(regionCell) ? null : guard.text(regionCell, 200)
  if (service === null && region === null) return null
  return ['Last used', ...(service === null ? [] : [`with ${service}`]), ...(region === null ? [] : [`in ${region}`])].join(' ')
}

/** True for what AWS writes where there is nothing to tell. */
export function saysNothing(cell: string | null): boolean {
  return cell === null || ['', 'N/A', 'NO_INFORMATION', 'NOT_SUPPORTED'].includes(cell.toUpperCase())
}
