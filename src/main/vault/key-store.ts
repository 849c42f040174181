/** A place of the operating system that keeps small secrets for this person. Kept this small because the library behind it may have to change. */
export type KeyStore = Readonly<{
  /** Whether it works right now, tried for real: a bare null from get proves nothing. */
  probe: () => Promise<Readonly<{ ok: true }> | Readonly<{ ok: false; reason: string }>>
  /** The text kept for this account. null means: not there, or locked, or the person said no. */
  get: (account: string) => Promise<string | null>
  set: (account: string, text: string) => Promise<void>
  delete: (account: string) => Promise<boolean>
}>
