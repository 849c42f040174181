/** How pressing a stretch of time is; the words say it, the colour only helps. */
export type DueTone = 'late' | 'soon' | 'later'
