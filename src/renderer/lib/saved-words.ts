/** 'Saved 10:42'; everything is on disk as it happens, so there is always a moment to name or nothing to save. */
export function savedWords(savedAt: string | null | undefined): string {
  return savedAt == null ? 'Everything is saved' : `Saved ${timeOfDay(savedAt)}`
}

export function timeOfDay(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
