/** Writes text to standard output to its end: a pipe takes it in pieces, and leaving before the last one would cut a long list short. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error == null || hasReaderLeft(error)) resolve()
      else reject(error)
    })
  })
}

/** Keeps a broken pipe from ending the process with a stack trace: 'list --json | head' has read all it wants. */
export function outliveReaders(): void {
  // A failed write to standard output is answered by writeOut; for standard error there is nobody left to tell.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

function hasReaderLeft(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE'
}
