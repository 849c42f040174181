export function median(values) {
  return quantile(values, 0.5)
}

export function quantile(values, part) {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]
}

/** Frames per second over the whole gesture, and the longest frame of 19 out of 20. */
export function frameRate(gaps) {
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  return total === 0 ? null : { fps: Math.round((gaps.length / total) * 1000), p95: Math.round(quantile(gaps, 0.95) * 10) / 10 }
}
