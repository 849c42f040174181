/** What a command did: one document for --json, or lines for people, and the exit code. */
export type Outcome = Readonly<{ json: unknown; lines: readonly string[]; code: number }>
